"""The names of the atlas: its regions, each without its side, and its views."""

from __future__ import annotations

import json
from pathlib import Path

from resources.i18n.texts import Text

CONTEXT = "Atlas"
_DATA = Path("resources/atlas/data")


def atlas_names(root: Path) -> list[Text]:
    """Every name, from the files that the atlas is read from."""
    regions, views = _DATA / "regions.json", _DATA / "female_typical" / "views.json"
    labels = (
        row["label"].removesuffix(f", {row['side']}")
        for row in json.loads((root / regions).read_text(encoding="utf-8"))
    )
    titles = (
        row["title"] for row in json.loads((root / views).read_text(encoding="utf-8"))["views"]
    )
    return [
        Text(CONTEXT, name, False, file.as_posix(), 0)
        for file, names in ((regions, labels), (views, titles))
        for name in names
    ]
