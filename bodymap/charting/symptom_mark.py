"""One mark of a symptom drawing, as it is recorded at a visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from bodymap.anatomy.brush import BARE, Coat
from bodymap.charting.symptom import Erasure, Quality, Radiation, Stroke, SymptomDrawing

Mark = Stroke | Erasure | Radiation
Brushing = Stroke | Erasure


@dataclass(frozen=True, slots=True)
class SymptomMark:
    """A stroke, an erasure or an arrow, for one complaint at one visit.

    Raises ValueError where the mark has another id: it is the same thing.
    """

    id: UUID
    session_id: UUID
    episode_id: UUID
    mark: Mark

    def __post_init__(self) -> None:
        if self.mark.id != self.id:
            raise ValueError("A mark is recorded under its own id.")

    def numbered(self, sequence: int) -> SymptomMark:
        """The same, with the change log's number that orders strokes and erasures."""
        if isinstance(self.mark, Radiation):
            return self
        return replace(self, mark=replace(self.mark, sequence=sequence))


def drawing_of(marks: Iterable[SymptomMark], session_id: UUID, episode_id: UUID) -> SymptomDrawing:
    """The drawing that ``marks`` make for one complaint at one visit; those of others are left."""
    mine = [
        one.mark for one in marks if one.session_id == session_id and one.episode_id == episode_id
    ]
    return SymptomDrawing(
        session_id,
        episode_id,
        tuple(one for one in mine if isinstance(one, Stroke)),
        tuple(one for one in mine if isinstance(one, Erasure)),
        tuple(one for one in mine if isinstance(one, Radiation)),
    )


def in_order(drawing: SymptomDrawing) -> tuple[Brushing, ...]:
    """Strokes and erasures in the order in which they were painted."""
    both: list[Brushing] = [*drawing.strokes, *drawing.erasures]
    return tuple(sorted(both, key=lambda one: (one.sequence, one.id)))


def coat_of(mark: Brushing) -> Coat:
    """What a brush left: a shade for each intensity, and one for none given."""
    if isinstance(mark, Erasure):
        return BARE
    return Coat(mark.quality.value, 0 if mark.intensity is None else mark.intensity + 1)


def felt(coat: Coat) -> tuple[Quality, int | None]:
    """Which quality a coat stands for, and how intense; ValueError for bare skin."""
    return Quality(coat.kind or ""), coat.shade - 1 if coat.shade else None
