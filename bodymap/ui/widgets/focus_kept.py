"""The focus of what is switched off for a while."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class FocusKept:
    """Qt moves the focus on from what is switched off. Once it is on again it has the focus back,
    unless somebody went elsewhere meanwhile."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._passed: QWidget | None = None
        self._had = False

    def switch(self, *, on: bool) -> None:
        """Switch it on or off."""
        if on == self._widget.isEnabled():
            return
        if not on:
            self._had = self._widget.hasFocus()
            self._widget.setEnabled(False)
            self._passed = QApplication.focusWidget()
            return
        self._widget.setEnabled(True)
        if self._had and QApplication.focusWidget() is self._passed:
            self._widget.setFocus(Qt.FocusReason.OtherFocusReason)
