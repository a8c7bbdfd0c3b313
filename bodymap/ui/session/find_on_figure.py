"""Finding on the figure: opens the panel and shows on the body what is found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.errors import ExpectedError
from bodymap.services.finding import Finder, Found, Sights
from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.canvas.view_title import TITLE_HEIGHT
from bodymap.ui.session.find_panel import FindPanel
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened
from bodymap.ui.widgets.said import said

MOST_LARGE = 2
"""One view is shown large, or one beside another."""

_AWAY = 4
_LEAST_PX = 180
"""A field and two results."""


class FindOnFigure(QObject):
    """Belongs to a charting screen, its parent. Nothing is charted by finding, and a click on the
    figure charts as ever while the panel is open.

    Signals:
        shown(object): the `Found` that the figure shows now.
        closed(): the figure need not show it any more.
    """

    shown = Signal(object)
    closed = Signal()

    def __init__(self, page: SessionPage, finder: Finder, sights: Sights, look: Look) -> None:
        super().__init__(page)
        self._page = page
        self._board = page.board
        self._sights = sights
        self._named_in: str | None = None
        self._is_aside = False
        self._ends_at: int | None = None
        self._finder, self._look = finder, look
        self.panel = MadeWhenOpened(self._make_panel)
        bind(page, Act.FIND, self.begin)
        page.add_tool("search", self.tr("Find on the figure (Ctrl+F)"), self.begin)
        page.visit_changed.connect(lambda: self._close(by_key=False))
        page.installEventFilter(self)
        self._board.installEventFilter(self)

    def begin(self) -> None:
        """Open the panel for words, on the side of the complaint."""
        panel = self.panel()
        self._is_aside = self._is_aside and panel.isVisible()
        self._place(panel)
        is_right = self._page.complaint_side is ComplaintSide.RIGHT
        panel.begin(Side.RIGHT if is_right else Side.LEFT)

    def look_for(self, words: str) -> None:
        """Open the panel with what is asked for, and show it."""
        self.begin()
        self.panel().look_for(words)

    def _make_panel(self) -> FindPanel:
        panel = FindPanel(self._finder, self._look, self._page)
        panel.shown.connect(self.show_found)
        panel.closed.connect(self._leave)
        return panel

    def show_found(self, found: Found) -> None:
        """Show the view that shows it best, large, and name its region there."""
        large = self._large_views()
        try:
            sight = self._sights.of(found, large)
        except ExpectedError as error:
            self.panel().say(said(error))
            return
        if sight is None:
            return
        if sight.view not in large:
            self._open(sight.view)
        self._name(sight.view, sight.region)
        self.shown.emit(found)

    def _large_views(self) -> list[str]:
        """The views that are large now; where a whole group is shown, none of them is."""
        panes = [pane for pane in self._board.findChildren(ViewPane) if not pane.isHidden()]
        return [pane.view.id for pane in panes] if len(panes) <= MOST_LARGE else []

    def _open(self, view: str) -> None:
        """A view that is opened takes the keys; they stay with the panel where it had them."""
        focus = QApplication.focusWidget()
        self._board.show_large(view)
        if focus is not None and self.panel().isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, view: str, region: str) -> None:
        if self._named_in is not None and self._named_in != view:
            self._board.pane(self._named_in).show_region(None)
        pane = self._board.pane(view)
        middle = pane.centre_px(region)
        if middle is None or not pane.rect().contains(middle):
            pane.zoom_to_fit()
            middle = pane.centre_px(region)
        pane.show_region(region)
        self._named_in = view
        if middle is not None:
            self._uncover(pane.mapTo(self._page, middle))

    def _uncover(self, place: QPoint) -> None:
        """The panel goes to the other side of the figure where it lies over what it found; in a
        narrow window, where it does so on both sides, it ends above the place."""
        self._ends_at = None
        panel = self.panel()
        self._place(panel)
        if panel.geometry().contains(place):
            self._is_aside = not self._is_aside
            self._place(panel)
        if panel.geometry().contains(place):
            self._ends_at = place.y()
            self._place(panel)

    def _close(self, *, by_key: bool) -> None:
        if (panel := self.panel.made) is not None:
            panel.close_panel(by_key=by_key)

    def _leave(self, by_key: bool) -> None:
        """Give the keys back to the figure. Who uses them goes on from the region that was found;
        the mouse names what it points at."""
        if self._named_in is not None and not by_key:
            self._board.pane(self._named_in).show_region(None)
        self._named_in = None
        if self._page.isVisible():
            self._board.active_pane.take_focus(by_keyboard=by_key)
        self.closed.emit()

    def _place(self, panel: FindPanel) -> None:
        """Over the upper left of the figure or, aside, the upper right; below the titles and the
        letters of the sides, which have to be in sight always."""
        board = self._board
        left = board.width() - panel.width() - _AWAY if self._is_aside else _AWAY
        at = board.mapTo(self._page, QPoint(left, TITLE_HEIGHT))
        room = board.height() - TITLE_HEIGHT - _AWAY
        if self._ends_at is not None:
            room = max(min(room, self._ends_at - at.y() - 3 * _AWAY), _LEAST_PX)
        panel.place(at, room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the figure; close with the page, and at an Escape on the figure."""
        panel = self.panel.made
        if panel is None:
            return False
        if watched is self._board and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place(panel)
        elif watched is self._page and event.type() is QEvent.Type.Hide:
            panel.close_panel(by_key=False)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_escape = watched is self._page and event.key() == Qt.Key.Key_Escape
            if is_escape and panel.isVisible():
                panel.close_panel(by_key=True)
                return True
        return super().eventFilter(watched, event)
