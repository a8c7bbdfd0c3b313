"""The regions of the catalogue, in its order."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from resources.atlas.build.outlines import Names


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a catalogue file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names_of(rows: list[dict[str, str]]) -> Names:
    """The base regions in order of first mention."""
    bases = list(dict.fromkeys(row["base_id"] for row in rows))
    return Names(bases, frozenset(r["base_id"] for r in rows if r["side"] == "midline"))


def regions_content(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    """What regions.json holds: id, base, label, side and part of the body of each region."""
    return [
        {
            "id": row["id"],
            "base": row["base_id"],
            "label": row["label"],
            "side": row["side"],
            "part": row["parent_part"],
        }
        for row in rows
    ]
