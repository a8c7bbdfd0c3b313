"""The pointer while the window stands still."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_LONG: Final = 500
"""Fewer rows are done before anybody notices."""


@contextmanager
def waiting(rows: int) -> Iterator[None]:
    """Show the pointer that asks for patience where so many rows take a while."""
    if rows < _LONG:
        yield
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
