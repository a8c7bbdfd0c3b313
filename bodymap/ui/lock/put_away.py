"""An open clinic that is taken off the screen, and put back as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from bodymap.ui.lock.floats import MayStay, close_floats, take_off_cards


class PutAway:
    """Takes ``workspace`` out of its window. It is not hidden only: what is no longer in the window
    has no focus, no shortcut, no tip, and nothing that a screen reader could walk to. It lives on,
    with all that was typed, scrolled and done in it."""

    def __init__(
        self,
        window: QMainWindow,
        stack: QStackedWidget,
        workspace: QWidget,
        cover: QWidget,
        may_stay: MayStay,
    ) -> None:
        """``cover`` is shown in its place; what ``may_stay`` lies over it afterwards."""
        self._stack = stack
        self._workspace = workspace
        close_floats(window, may_stay)
        take_off_cards(window, workspace)
        focus = QApplication.focusWidget() or window.focusWidget()
        has_focus = focus is not None and workspace.isAncestorOf(focus)
        self._focus = focus if has_focus else None
        if self._focus is not None:
            # else hiding would walk the focus through the fields that come next
            self._focus.clearFocus()
        stack.addWidget(cover)
        stack.setCurrentWidget(cover)
        stack.removeWidget(workspace)
        workspace.setParent(None)

    def put_back(self, cover: QWidget) -> None:
        """Show it again in the place of ``cover``, with the focus where it was."""
        self._stack.addWidget(self._workspace)
        self._stack.setCurrentWidget(self._workspace)
        drop(self._stack, cover)
        # a change that was committed meanwhile may have remade what had the focus
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.ActiveWindowFocusReason)


def drop(stack: QStackedWidget, page: QWidget) -> None:
    """Take a page out of ``stack`` for good."""
    stack.removeWidget(page)
    page.hide()
    page.deleteLater()
