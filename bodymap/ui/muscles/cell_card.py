"""The needles of one cell: a muscle at a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.site import NeedleSite
from bodymap.services.story.muscle_grid import GridVisit
from bodymap.ui.muscles import words
from bodymap.ui.muscles.site_line import SiteLine
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.written_date import moment_words

_MOST_PX = 212
"""More sites scroll, so that the figure keeps its room."""


class CellCard(QWidget):
    """Lists the sites, each to be gone to, and leads to the whole visit.

    Signals:
        visit_wanted(object): the session id.
        site_wanted(object, object): the ids of the session and of the site.
        left(): Escape, or the cross.
    """

    visit_wanted = Signal(object)
    site_wanted = Signal(object, object)
    left = Signal()

    def __init__(
        self, look: Look, region_label: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._region_label = region_label
        self._session_id: UUID | None = None
        self._lines: list[SiteLine] = []
        self._heading = Text(look, "", weight=BOLD)
        self._list = ScrollBody()
        self._list.body.setContentsMargins(0, 0, 0, 0)
        self._list.body.setSpacing(0)
        self._list.body.addStretch(1)
        self.open_visit = Button(look, self.tr("Open visit"), icon="session")
        self._close = close = Button(
            look, kind=Kind.QUIET, icon="close", name=self.tr("Close these sites")
        )
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 0, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._list)
        column.addSpacing(8)
        column.addWidget(self.open_visit)
        close.clicked.connect(self.left)
        self.open_visit.clicked.connect(self._want_visit)

    def show_sites(self, visit: GridVisit, sites: Sequence[NeedleSite]) -> None:
        """Show these sites of a visit."""
        self._session_id = visit.session_id
        self._heading.setText(
            self.tr("{day}: {needles}").format(
                day=moment_words(visit.started_at), needles=words.needles_words(len(sites))
            )
        )
        self.setAccessibleName(self._heading.text())
        for line in self._lines:
            self._list.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for place, site in enumerate(sites):
            line = SiteLine(self._look, site, self._region_label(site.place.region))
            line.clicked.connect(self._want_site)
            self._list.body.insertWidget(place, line)
            self._lines.append(line)
        # as they stand: the sites between the cross and the visit
        for one, other in pairwise((self._close, *self._lines, self.open_visit)):
            self.setTabOrder(one, other)
        high = sum(line.sizeHint().height() for line in self._lines)
        self._list.setFixedHeight(min(high, _MOST_PX))

    def lines(self) -> list[SiteLine]:
        """The sites that are listed, top to bottom."""
        return list(self._lines)

    def begin(self) -> None:
        """Put the focus on the first site."""
        first = self._lines[0] if self._lines else self.open_visit
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _want_visit(self) -> None:
        if self._session_id is not None:
            self.visit_wanted.emit(self._session_id)

    def _want_site(self) -> None:
        line = self.sender()
        if isinstance(line, SiteLine) and self._session_id is not None:
            self.site_wanted.emit(self._session_id, line.site.id)
