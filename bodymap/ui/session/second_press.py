"""What the second press of a double click means."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.repeat import repeated
from bodymap.charting.site import NeedleSite
from bodymap.services.ports import Clock
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.session.visit_model import VisitModel


class SecondPress(QObject):
    """The first press has charted its site by then, and nothing is taken back.

    On the spot that was just charted, or on the disc of an earlier site, the second press opens
    the close-up of the region, and so it does in a visit that is over. Elsewhere it is the next
    site. ``visit`` gives the shown visit, ``chart`` charts, ``counted_once`` is told the site
    that a press only repeated.
    """

    def __init__(
        self,
        atlas: Atlas,
        board: FigureBoard,
        clock: Clock,
        visit: Callable[[], VisitModel | None],
        chart: Callable[[Chosen], None],
        counted_once: Callable[[NeedleSite], None],
    ) -> None:
        super().__init__(board)
        self._atlas = atlas
        self._board = board
        self._clock = clock
        self._visit = visit
        self._chart = chart
        self._counted_once = counted_once
        board.chosen_again.connect(self._take)

    def _take(self, chosen: Chosen, site: UUID | None) -> None:
        visit = self._visit()
        if visit is None:
            return
        if visit.visit.session.is_open:
            repeats = self._repeats(visit, chosen, site)
            if repeats is not None:
                self._counted_once(repeats)
            elif site is None:
                self._chart(chosen)
                return
        self._board.open_close_up_of(self._atlas.region_at(chosen.point), chosen.view)

    def _repeats(self, visit: VisitModel, chosen: Chosen, site: UUID | None) -> NeedleSite | None:
        """The site that was just charted here. On a small figure a disc covers more of the body
        than the bound of the same spot does, so a press on a new disc repeats its site too."""
        now = self._clock.now()
        pressed = None if site is None else visit.site(site)
        if pressed is not None and repeated((pressed,), pressed.place.point, now) is not None:
            return pressed
        return repeated(visit.sites, chosen.point, now)
