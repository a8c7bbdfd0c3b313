"""What a symptom drawing says in words: each quality with the regions it covers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.symptom import Quality, SymptomDrawing
from bodymap.charting.symptom_mark import coat_of, felt, in_order

if TYPE_CHECKING:  # numpy comes with it, and only where something is drawn
    from bodymap.anatomy.skin_area import Faces

NAMED_FROM_MM2 = 150.0
"""A region of which less is painted was only brushed against at its border, and is not named; a
millimetre of paint along a border of 15 cm."""
NAMED_FROM_SHARE = 0.25
"""Unless it holds this share of all that is painted alike: a dab is smaller than that."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One quality at one intensity (0 to 10, None where not given), with the ids of the regions it
    covers, the most covered first."""

    quality: Quality
    intensity: int | None
    regions: tuple[str, ...]


class DrawnWords:
    """Names drawings, and keeps what each stroke covers: another stroke costs only itself."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._faces: dict[UUID, Faces] = {}

    def of(self, drawing: SymptomDrawing) -> tuple[Drawn, ...]:
        """What is left of a drawing, in the order of painting; raises AtlasError.

        Measured on the skin under the whole width of the brush, less what was erased since.
        """
        marks = in_order(drawing)
        if not marks:
            return ()
        area = self._atlas.skin_area()
        kept = {
            mark.id: self._faces[mark.id] if mark.id in self._faces else area.faces(mark)
            for mark in marks
        }
        self._faces = kept
        covered = area.regions((kept[mark.id], coat_of(mark)) for mark in marks)
        found = []
        for coat, regions in covered.items():
            whole = sum(regions.values())
            least = min(NAMED_FROM_MM2, NAMED_FROM_SHARE * whole)
            named = tuple(region for region, mm2 in regions.items() if mm2 >= least)
            found.append(Drawn(*felt(coat), named))
        return tuple(found)


def drawn_lines(
    drawn: tuple[Drawn, ...],
    label: Callable[[str], str],
    felt_words: Callable[[Quality, int | None], str],
) -> tuple[str, ...]:
    """One line for each quality and intensity, as "Ache 6/10: Heel, left; Calf, inner, left"."""
    return tuple(
        f"{felt_words(one.quality, one.intensity)}: {'; '.join(map(label, one.regions))}"
        for one in drawn
    )
