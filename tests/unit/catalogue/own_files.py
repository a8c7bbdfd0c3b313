"""Writes files of a clinic's own for the tests."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from bodymap.services.catalogue.own_copy import CatalogueFile, CatalogueFolders

RESOURCES = Path(__file__).parents[3] / "resources"
SHIPPED = RESOURCES / "catalogue"
CALF_MUSCLE = {
    "id": "calf_own",
    "name_en": "Calf, our own",
    "name_latin": "musculus surae",
    "abbreviation": "CALF",
    "body_region": "lower_leg",
    "layer": "surface",
    "innervation": "tibial nerve",
    "main_action": "points the foot",
    "trp_count": "1",
    "site_regions": "calf_medial",
    "needle_mm_min": "25",
    "needle_mm_max": "40",
    "safety_class": "low",
    "hazard": "none known",
    "precaution": "as for the calf",
    "software_action": "none",
    "confidence": "from memory",
    "source": "our_clinic",
    "safety_basis": "from memory",
}


def of(own: Path, name: str, text: str | bytes) -> CatalogueFile:
    """The catalogue file of that name with ``text`` as the clinic's own."""
    path = own / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return CatalogueFolders(SHIPPED, own).file(name)


def table(*rows: Mapping[str, str]) -> str:
    """A CSV file of those rows."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
