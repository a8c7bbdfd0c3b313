"""The shipped catalogue and its regions, read once for the tests of the rules."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.charting.screening import ScreeningItem
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders

CATALOGUE = Path(__file__).parents[3] / "resources" / "catalogue"


@cache
def catalogue() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(CATALOGUE))


@cache
def regions() -> dict[str, Region]:
    with (CATALOGUE / "regions.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["id"]: Region(
                row["id"], row["base_id"], row["label"], Side(row["side"]), row["parent_part"]
            )
            for row in csv.DictReader(file)
        }


@cache
def items() -> dict[str, ScreeningItem]:
    return {facts.item.id: facts.item for facts in catalogue().screening()}
