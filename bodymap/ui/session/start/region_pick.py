"""The next clicks on the figure name regions instead of charting."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.charting.site import NeedleSite

Take = Callable[[str], None]


class RegionPick:
    """A guard of the charting screen. While somebody picks, it lets nothing be charted, and hands
    on the region of each click."""

    def __init__(self) -> None:
        self._take: Take | None = None

    @property
    def is_on(self) -> bool:
        """Whether clicks name regions now."""
        return self._take is not None

    def begin(self, take: Take) -> None:
        """Give the region of each click, an id with its side, to ``take`` from now on."""
        self._take = take

    def end(self) -> None:
        """Clicks chart again."""
        self._take = None

    def __call__(self, site: NeedleSite) -> bool:
        """Whether the site may be charted: not while somebody picks."""
        if self._take is None:
            return True
        self._take(site.place.region)
        return False
