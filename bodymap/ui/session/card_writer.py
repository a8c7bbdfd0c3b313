"""What the card under the pointer says."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.errors import ExpectedError
from bodymap.services.body_layers import BodyLayers
from bodymap.services.underlying import Underlying
from bodymap.ui.canvas.hover_card import CardWords

MUSCLES_NAMED = 3  # as many as a card can name in a line
HAZARDS_NAMED = 2


class CardWriter:
    """Finds the words for a place: its region, the likeliest muscles first, and the hazard.

    ``label`` words a region id, ``needle_mm`` is the length of the needle that the next click
    sets. Where the catalogue or a map cannot be read, ``failed`` is told once and the card names
    regions alone: charting goes on.
    """

    def __init__(
        self,
        underlying: Underlying,
        layers: BodyLayers,
        label: Callable[[str], str],
        needle_mm: Callable[[], float | None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        self._known: tuple[Underlying, BodyLayers] | None = (underlying, layers)
        self._label = label
        self._needle_mm = needle_mm
        self._failed = failed
        self._nerves: SkinMap | None = None

    def name_nerves(self, skin_map: SkinMap | None) -> None:
        """Say also what this map of nerves has at the place; None says nothing of them."""
        self._nerves = skin_map

    def words(self, region: str, point: BodyPoint | None) -> CardWords:
        """The words for a region, and for the body point where one is pointed at."""
        label = self._label(region)
        if point is None or self._known is None:
            return CardWords(label)
        underlying, layers = self._known
        try:
            found = underlying.muscles(point, region, MUSCLES_NAMED)
            finer = layers.finer(point)
            areas = layers.hazards_at(point, self._needle_mm())
            nerve = None if self._nerves is None else layers.nerve_at(self._nerves, point)
        except ExpectedError as error:
            self._known = None
            self._failed(error)
            return CardWords(label)
        names = "  \u00b7  ".join(muscle.name for muscle in found)
        # the place itself says more than what the catalogue fears at the muscle in general
        hurt = [area.hurt for area in areas] or underlying.hazards(found)[:1]
        title = "  \u00b7  ".join(filter(None, (label, finer, nerve)))
        return CardWords(title, names, "; ".join(dict.fromkeys(hurt[:HAZARDS_NAMED])))
