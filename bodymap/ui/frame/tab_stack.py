"""Tabs, and below them the page that is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from bodymap.ui.session.floating_notice import NOTICE_PX, FloatingNotice
from bodymap.ui.session.session_layout import PANEL_WIDTH
from bodymap.ui.theme.look import Look

_TAB_ROW_PX = 48
_UPPER_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class TabStack(QWidget):
    """The room beside the tabs is used by a page that leaves them its upper left corner.

    ``beside`` is a notice that lies there, too, and takes no room of its own.
    """

    def __init__(
        self, look: Look, tabs: QTabBar, notice: QWidget, parent: QWidget | None = None
    ) -> None:
        """``notice`` stands between the tabs and the page while it is shown."""
        super().__init__(parent)
        self.beside = FloatingNotice(look, self)
        self._notice = notice
        self._with_corner: QWidget | None = None
        self._tab_row = QWidget(self)
        row = QHBoxLayout(self._tab_row)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(tabs)
        self._stack = QStackedWidget(self)
        self._parts = QGridLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.setRowMinimumHeight(0, _TAB_ROW_PX)
        self._parts.setRowStretch(2, 1)
        self._parts.addWidget(self._tab_row, 0, 0, _UPPER_LEFT)
        self._parts.addWidget(notice, 1, 0)
        self._parts.addWidget(self._stack, 2, 0)

    def add(self, page: QWidget, leave_corner: Callable[[QSize], None] | None = None) -> None:
        """Take a page in. ``leave_corner`` is told how much of its upper left the tabs need."""
        if leave_corner is not None:
            self._with_corner = page
            leave_corner(QSize(self._tab_row.sizeHint().width(), _TAB_ROW_PX))
        self._stack.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages."""
        if page is self._stack.currentWidget():
            return
        left = self._stack.currentWidget()
        focus = QApplication.focusWidget()
        had_focus = left is not None and focus is not None and left.isAncestorOf(focus)
        top = 0 if page is self._with_corner else 2
        self._parts.removeWidget(self._stack)
        self._parts.addWidget(self._stack, top, 0, 3 - top, 1)
        self._stack.setCurrentWidget(page)
        if had_focus:
            # else the first part of the page gets it, with a ring that nobody asked for
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tab_row.raise_()
        self._notice.raise_()
        self.beside.raise_()

    @property
    def room(self) -> QWidget:
        """What a page that is made for it is made in."""
        return self._stack

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice beside the tabs, over the figure and not over tray and list."""
        super().resizeEvent(event)
        right = self.width() - PANEL_WIDTH
        # in a narrow window it lies under the tabs: words of two syllables a line are not read
        has_room = right - self._tab_row.sizeHint().width() >= NOTICE_PX
        # at the right end: what has to be kept in mind stands at the left of the same line
        top = 0 if has_room else _TAB_ROW_PX
        self.beside.fit(QRect(right - NOTICE_PX, top, NOTICE_PX, _TAB_ROW_PX))
