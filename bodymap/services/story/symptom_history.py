"""What was drawn of a complaint from visit to visit, and how much skin it covered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.brush import BARE, Coat
from bodymap.charting.symptom import Erasure, Quality, SymptomDrawing
from bodymap.charting.symptom_mark import Brushing, SymptomMark, coat_of, drawing_of, felt, in_order
from bodymap.services.values import PatientOverview

if TYPE_CHECKING:  # numpy comes with it, and only where something is drawn
    from bodymap.anatomy.skin_area import Faces, Painted

EXTENT_SOURCE = "barbero_2020"
"""The catalogue's source on what the extent of a pain drawing says, and does not say: a scoping
review whose studies were cross-sectional, so that none of them shows how extent follows a change.
That it responds poorly to treatment: from memory."""

_MM2_IN_CM2 = 100.0
_ANY = Coat("any")


@dataclass(frozen=True, slots=True)
class DrawnVisit:
    """A visit at which something was drawn; ``started_at`` is UTC."""

    session_id: UUID
    started_at: datetime
    drawing: SymptomDrawing

    @property
    def is_painted(self) -> bool:
        """Whether there is paint to measure, rather than arrows alone."""
        return bool(self.drawing.strokes)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much skin is painted: ``cm2`` of the atlas figure, and which ``share`` (0 to 1) of the
    atlas figure's whole skin that is. The figure is an idealised adult: neither is the patient's.
    """

    cm2: float
    share: float


@dataclass(frozen=True, slots=True)
class SymptomAreas:
    """How much skin a drawing covers: of each quality that is left of it, in the order of
    ``Quality``, and of all together, where what is covered twice counts once."""

    by_quality: Mapping[Quality, Extent]
    whole: Extent


@dataclass(frozen=True, slots=True)
class SymptomChange:
    """What became of painted skin from one drawing to another, whatever its quality."""

    new: Extent
    gone: Extent
    same: Extent


NO_AREAS = SymptomAreas({}, Extent(0.0, 0.0))
"""Nothing is painted."""


def drawn_visits(
    overview: PatientOverview, marks: Iterable[SymptomMark], episode_id: UUID
) -> tuple[DrawnVisit, ...]:
    """The visits with a drawing for a complaint, in the order of their times. ``marks`` are all of
    the patient's, as ``History.records_of`` gives them."""
    mine: dict[UUID, list[SymptomMark]] = {}
    for mark in marks:
        if mark.episode_id == episode_id:
            mine.setdefault(mark.session_id, []).append(mark)
    found = [
        DrawnVisit(
            visit.session.id,
            visit.session.started_at,
            drawing_of(mine[visit.session.id], visit.session.id, episode_id),
        )
        for visit in overview.visits
        if visit.session.id in mine
    ]
    return tuple(sorted(found, key=lambda one: one.started_at))


class SymptomMeasure:
    """Measures drawings on the skin, and keeps what each stroke covers. Not to be asked by two
    threads at once.

    All is measured in the body frame, so that two drawings compare whatever figure the patient is
    charted on. Raises AtlasError where the skin cannot be read.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._faces: dict[UUID, Faces] = {}
        self._areas: dict[SymptomDrawing, SymptomAreas] = {}

    def areas(self, drawing: SymptomDrawing) -> SymptomAreas:
        """How much skin a drawing covers."""
        if drawing not in self._areas:
            self._areas[drawing] = self._measured(drawing)
        return self._areas[drawing]

    def change(self, first: SymptomDrawing, second: SymptomDrawing) -> SymptomChange:
        """What became of the skin that is painted in ``first`` or in ``second``."""
        area = self._atlas.skin_area()
        before, after = self._union(first), self._union(second)
        both = {half: before[half] & after[half] for half in before if half in after}
        was, now, same = area.mm2(before), area.mm2(after), area.mm2(both)
        return SymptomChange(
            new=self._extent(now - same), gone=self._extent(was - same), same=self._extent(same)
        )

    def _measured(self, drawing: SymptomDrawing) -> SymptomAreas:
        if not drawing.strokes:
            return NO_AREAS
        area = self._atlas.skin_area()
        laid = [(self._faces_of(mark), coat_of(mark)) for mark in in_order(drawing)]
        sums = dict.fromkeys(Quality, 0.0)
        for coat, painted in area.painted(laid).items():
            sums[felt(coat)[0]] += area.mm2(painted)
        return SymptomAreas(
            {quality: self._extent(mm2) for quality, mm2 in sums.items() if mm2 > 0},
            self._extent(area.mm2(self._union(drawing))),
        )

    def _union(self, drawing: SymptomDrawing) -> Painted:
        """All that is painted, as if there was one quality of one intensity."""
        laid = (
            (self._faces_of(mark), BARE if isinstance(mark, Erasure) else _ANY)
            for mark in in_order(drawing)
        )
        return self._atlas.skin_area().painted(laid).get(_ANY, {})

    def _faces_of(self, mark: Brushing) -> Faces:
        if mark.id not in self._faces:
            self._faces[mark.id] = self._atlas.skin_area().faces(mark)
        return self._faces[mark.id]

    def _extent(self, mm2: float) -> Extent:
        return Extent(mm2 / _MM2_IN_CM2, mm2 / self._atlas.skin_area().whole_mm2)
