"""Hears what the program has a screen reader say, as Qt hands it on."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from tests.drivers.qt_gui import qt_gui

_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
"""``QAccessible::installUpdateHandler``, which PySide does not offer."""


@contextmanager
def listening() -> Iterator[list[str]]:
    """While this is open a screen reader listens; gives what it was told, the newest last."""
    told: list[str] = []

    def hear(event: int) -> None:
        seen = cast("QAccessibleEvent", shiboken6.wrapInstance(event, QAccessibleEvent))
        if seen.type() == QAccessible.Event.Announcement:
            announced = shiboken6.wrapInstance(event, QAccessibleAnnouncementEvent)
            told.append(cast("QAccessibleAnnouncementEvent", announced).message())

    handler = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(hear)
    install = getattr(qt_gui(), _INSTALL)
    install.argtypes, install.restype = [ctypes.c_void_p], ctypes.c_void_p
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    QAccessible.setActive(True)
    try:
        yield told
    finally:
        QAccessible.setActive(False)
        install(before)
