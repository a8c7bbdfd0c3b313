"""The library of Qt's windows, for what PySide does not offer."""

from __future__ import annotations

import ctypes
from pathlib import Path

import PySide6


def qt_gui() -> ctypes.CDLL:
    """The library that the program has loaded. Names in it are those of compilers that keep to the
    Itanium rules, on Linux and macOS."""
    package = Path(PySide6.__file__).parent / "Qt" / "lib"
    (path,) = [*package.glob("libQt6Gui.so.6"), *package.glob("QtGui.framework/QtGui")]
    return ctypes.CDLL(str(path))
