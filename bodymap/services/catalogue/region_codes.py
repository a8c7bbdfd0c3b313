"""What a region of the body is called in SNOMED CT, where that is known well enough to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bodymap.anatomy.side import Side
from bodymap.services.catalogue.table import (
    Cells,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

_COLUMNS = ("id", "label", "side", "snomed_ct", "snomed_laterality", "snomed_confidence")
_IN_USE: Final = "seen in public code with this meaning"
_LATERALITY: Final = "laterality "


@dataclass(frozen=True, slots=True)
class RegionCode:
    """A region by its id, and the SNOMED CT codes that it is sent with.

    ``snomed`` is the body structure, which can be larger than the region: the palm is a part of the
    hand. ``laterality`` is the qualifier of its side. Both are empty where the catalogue has none
    that was seen in use with this meaning: a doubtful code is worse than none.
    """

    id: str
    label: str
    side: Side
    snomed: str
    laterality: str


def load_region_codes(path: Path, on_problem: OnProblem = log_problem) -> tuple[RegionCode, ...]:
    """The regions of ``path`` (``regions.csv``) in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _code, key=lambda row: row.id, on_problem=on_problem)


def _code(cells: Cells) -> RegionCode:
    is_sure = cells.text("snomed_confidence") == _IN_USE
    return RegionCode(
        id=cells.required("id"),
        label=cells.required("label"),
        side=cells.one_of("side", Side),
        snomed=_digits(cells.text("snomed_ct")) if is_sure else "",
        laterality=_digits(cells.text("snomed_laterality").removeprefix(_LATERALITY))
        if is_sure
        else "",
    )


def _digits(code: str) -> str:
    if code and not (code.isascii() and code.isdigit()):
        raise RowError(f"no code of SNOMED CT: {code[:40]}")
    return code
