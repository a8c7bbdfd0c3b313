"""Areas of the skin under which a needle could hurt more than muscle."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bodymap.services.catalogue.own_copy import TableFile
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

_COLUMNS = (
    *("id", "label", "hurt", "structure", "from_needle_mm", "grade", "prohibited"),
    *("confidence", "source", "note"),
)


class Grade(StrEnum):
    """How much harm is feared."""

    HIGH = "high"
    CAUTION = "caution"


class _YesNo(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class HazardArea:
    """An area of the skin, the same on both sides, with what lies under it.

    ``hurt`` says in a few words what could be hurt, ``structure`` what the area was drawn after.
    ``from_needle_mm`` is the shortest needle for which the area is shown, None for any: a rule of
    display, never advice on depth. A ``prohibited`` area is not needled at all. ``source`` holds
    ids of the sources files; where ``confidence`` is ``part verified``, ``note`` says which part.
    """

    id: str
    label: str
    hurt: str
    structure: str
    from_needle_mm: float | None
    grade: Grade
    prohibited: bool
    confidence: Confidence
    source: tuple[str, ...]
    note: str


def load_hazards(path: TableFile, on_problem: OnProblem = log_problem) -> tuple[HazardArea, ...]:
    """The hazard areas of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _hazard, key=lambda row: row.id, on_problem=on_problem)


def matters(area: HazardArea, needle_length_mm: float | None) -> bool:
    """Whether to show ``area`` for a needle of this length; always, where no needle is known."""
    if area.prohibited or area.from_needle_mm is None or needle_length_mm is None:
        return True
    return needle_length_mm >= area.from_needle_mm


def _hazard(cells: Cells) -> HazardArea:
    confidence = cells.one_of("confidence", Confidence)
    source = cells.items("source")
    if confidence is not Confidence.FROM_MEMORY and not source:
        raise RowError(f"source is empty, confidence says {confidence}")
    return HazardArea(
        id=cells.required("id"),
        label=cells.required_words("label"),
        hurt=cells.required_words("hurt"),
        structure=cells.required("structure"),
        from_needle_mm=cells.above_zero_or_none("from_needle_mm"),
        grade=cells.one_of("grade", Grade),
        prohibited=cells.one_of("prohibited", _YesNo) is _YesNo.YES,
        confidence=confidence,
        source=source,
        note=cells.text("note"),
    )
