"""Doing something once for many reasons that come together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once_for_many(parent: QObject, call: Callable[[], object]) -> QTimer:
    """A timer of ``parent``. However often it is started, it calls ``call`` once, when whoever
    starts it has come to an end."""
    timer = QTimer(parent, interval=0, singleShot=True)
    timer.timeout.connect(call)
    return timer
