"""What floats over a window: dialogs, lists that are open, tips, and cards that lie on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget
from shiboken6 import isValid

OF_WINDOW = "ofWindow"
"""The property of a card that belongs to the window and shows nothing of the clinic."""

MayStay = Callable[[QWidget], bool]
"""Whether something may lie over a covered window."""


def close_floats(window: QWidget, may_stay: MayStay) -> None:
    """Close whatever is open over ``window``, as Escape would: a dialog answers that the person
    thought better of it, and whoever waits for it goes on."""
    QToolTip.hideText()
    # a list that is open is closed by its own way, so that the box below knows
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if popup.isVisible():
            popup.hide()
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and not may_stay(other):
            _close(other)


def take_off_cards(window: QMainWindow, home: QWidget) -> None:
    """Hide what lies on ``window`` beside its middle, and let it belong to ``home``: cards that
    float over all pages are children of the window."""
    for child in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        is_of_pages = child is not window.centralWidget() and not child.property(OF_WINDOW)
        if is_of_pages and not child.isWindow():
            child.hide()
            child.setParent(home)


class NothingOver(QObject):
    """While it is on, nothing opens over the window but what ``may_stay``: work that ends behind a
    locked screen may want to ask, and is answered no."""

    def __init__(self, window: QWidget, may_stay: MayStay, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._may_stay = may_stay

    def turn(self, *, on: bool) -> None:
        """Watch from now on, or no more."""
        application = QApplication.instance()
        if application is not None:
            if on:
                application.installEventFilter(self)
            else:
                application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close what opens."""
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._window
            and watched.windowType() is not Qt.WindowType.ToolTip
            and not self._may_stay(watched)
        ):
            if isinstance(watched, QDialog):
                # it shows nothing, and is answered once whoever opened it waits: before, nobody
                # would hear the answer
                watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                QTimer.singleShot(0, partial(_close, watched))
            else:
                watched.hide()
        return False


def _close(widget: QWidget) -> None:
    if not isValid(widget):
        return
    if isinstance(widget, QDialog):
        widget.reject()
    if widget.isVisible():
        widget.hide()
