"""Where the focus goes when what lies over a page is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusBefore:
    """Knows what had the focus before ``over`` came over the page."""

    def __init__(self, over: QWidget) -> None:
        self._over = over
        self._before: QWidget | None = None

    def keep(self) -> None:
        """It is about to come."""
        self._before = QApplication.focusWidget()

    def hide(self) -> None:
        """Hide it. Where the focus was in it, what had it before has it again, if that can be
        seen."""
        now = QApplication.focusWidget()
        holds = now is not None and self._over.isAncestorOf(now)
        before, self._before = self._before, None
        self._over.hide()
        if holds and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
