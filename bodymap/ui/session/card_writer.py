"""What the card under the pointer says."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.anatomy.body_point import BodyPoint
from bodymap.errors import ExpectedError
from bodymap.services.underlying import Underlying
from bodymap.ui.canvas.hover_card import CardWords

MUSCLES_NAMED = 3  # as many as a card can name in a line


class CardWriter:
    """Finds the words for a place: its region, the likeliest muscles first, and the hazard.

    ``label`` words a region id. Where the catalogue cannot be read, ``failed`` is told once and
    the card names regions alone: charting goes on.
    """

    def __init__(
        self,
        underlying: Underlying,
        label: Callable[[str], str],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        self._underlying: Underlying | None = underlying
        self._label = label
        self._failed = failed

    def words(self, region: str, point: BodyPoint | None) -> CardWords:
        """The words for a region, and for the body point where one is pointed at."""
        label = self._label(region)
        if point is None or self._underlying is None:
            return CardWords(label)
        try:
            found = self._underlying.muscles(point, region, MUSCLES_NAMED)
        except ExpectedError as error:
            self._underlying = None
            self._failed(error)
            return CardWords(label)
        names = "  \u00b7  ".join(muscle.name for muscle in found)
        return CardWords(label, names, self._underlying.hazard(found))
