"""The muscle of a needle site: which one is charted, and what it is called."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.charting.site import SitePlace
from bodymap.errors import ExpectedError
from bodymap.services.underlying import Underlying


class SiteMuscles:
    """Asks the catalogue for the muscle of a place. Where it cannot be read, ``failed`` is told
    once and sites are charted without a muscle: charting goes on."""

    def __init__(self, underlying: Underlying, failed: Callable[[ExpectedError], None]) -> None:
        self._underlying: Underlying | None = underlying
        self._failed = failed

    def at(self, place: SitePlace) -> str | None:
        """The id of the muscle that a site at a place is charted in; None where it is unknown."""
        if self._underlying is None:
            return None
        try:
            return self._underlying.charted(place.point, place.region)
        except ExpectedError as error:
            self.give_up(error)
            return None

    def label(self, muscle: str) -> str:
        """The name of a muscle; its id where the catalogue does not have it (any more)."""
        if self._underlying is None:
            return muscle
        try:
            return self._underlying.name(muscle)
        except ExpectedError as error:
            self.give_up(error)
            return muscle

    def give_up(self, error: ExpectedError) -> None:
        """Ask the catalogue no more, and say why; the second time says nothing."""
        if self._underlying is not None:
            self._underlying = None
            self._failed(error)
