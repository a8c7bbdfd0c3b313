"""Points out, once in a visit, that a site is on the other side than the complaint."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.charting.laterality import Crossing, LateralityGuard
from bodymap.charting.site import NeedleSite
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.words import side_words


class LateralityCheck:
    """A guard of the charting screen that never holds anything up. It remembers the visits of this
    run of the program; of one that has sites already it takes the first that crossed as said."""

    def __init__(self, page: SessionPage, say: Callable[[str], None]) -> None:
        self._page = page
        self._say = say
        self._guards: dict[UUID, LateralityGuard] = {}

    def __call__(self, site: NeedleSite) -> bool:
        """Whether the site may be charted: always."""
        side = self._page.complaint_side
        visit = self._page.visit
        if side is None or visit is None:
            return True
        guard = self._guards.get(site.session_id)
        if guard is None or guard.complaint is not side:
            guard = LateralityGuard.of(side, (one.place.side for one in visit.sites))
        self._guards[site.session_id], crossed = guard.after(site.place.side)
        if crossed is not None:
            self._say(_words(crossed))
        return True


def _words(crossed: Crossing) -> str:
    words = QCoreApplication.translate(
        "start", "This site is on the {site}; the complaint is on the {complaint}."
    )
    return words.format(site=side_words(crossed.charted), complaint=side_words(crossed.complaint))
