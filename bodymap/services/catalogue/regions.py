"""The regions of the body by the names that other body charts give them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bodymap.anatomy.side import Side
from bodymap.charting.crosswalk import Fit
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    log_problem,
    read_table,
)

_COLUMNS = (
    *("id", "base_id", "label", "side", "choir_ids_standard", "wpi_area", "mbm_area"),
    *("crosswalk_fit", "confidence"),
)


class _Written(StrEnum):
    EXACT = "exact"
    APPROX = "approx"


@dataclass(frozen=True, slots=True)
class ChartedRegion:
    """A region of the catalogue and the ids of the areas that other charts have there.

    ``choir`` are numbers of the standard figure, ``wpi`` and ``michigan`` ids of the area files;
    empty where a chart has no such area.
    """

    id: str
    base_id: str
    label: str
    side: Side
    choir: tuple[str, ...]
    wpi: tuple[str, ...]
    michigan: tuple[str, ...]
    fit: Fit
    confidence: Confidence


def load_regions(path: Path, on_problem: OnProblem = log_problem) -> tuple[ChartedRegion, ...]:
    """The regions of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _region, key=lambda row: row.id, on_problem=on_problem)


def _region(cells: Cells) -> ChartedRegion:
    is_exact = cells.one_of("crosswalk_fit", _Written) is _Written.EXACT
    return ChartedRegion(
        id=cells.required("id"),
        base_id=cells.required("base_id"),
        label=cells.required("label"),
        side=cells.one_of("side", Side),
        choir=cells.items("choir_ids_standard"),
        wpi=cells.items("wpi_area"),
        michigan=cells.items("mbm_area"),
        fit=Fit.EXACT if is_exact else Fit.BEST,
        confidence=cells.one_of("confidence", Confidence),
    )
