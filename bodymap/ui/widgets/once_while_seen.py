"""Doing something once for many reasons that come together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def once_while_seen(page: QWidget, call: Callable[[], object]) -> QTimer:
    """A timer of ``page``. However often it is started, it calls ``call`` once, when whoever starts
    it has come to an end; and not at all where the page is not in view then."""
    timer = QTimer(page, interval=0, singleShot=True)
    timer.timeout.connect(lambda: call() if page.isVisible() else None)
    return timer
