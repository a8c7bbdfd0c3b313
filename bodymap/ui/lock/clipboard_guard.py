"""What is copied out of the record, and that it does not stay on the clipboard."""

from __future__ import annotations

import os
import sys
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

MARK: Final = "application/x-bodymap-copied"
"""The form of the copied thing that says which run of the program copied it."""


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    copied = QMimeData()
    copied.setText(text)
    _copy(copied)


def copy_picture(picture: QImage) -> None:
    """Put a picture on the clipboard."""
    copied = QMimeData()
    copied.setImageData(picture)
    _copy(copied)


def forget_copied() -> None:
    """Empty the clipboard where it still holds something of this program: what was put there by
    the functions above, and what was copied out of a field. What others copied since stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard() or _is_marked(clipboard):
        clipboard.clear()
    # on X11 a text that is merely marked can be pasted, too
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _copy(copied: QMimeData) -> None:
    copied.setData(MARK, _mark())
    # clipboard histories, and clipboards that are shared over the network, are asked to let it pass
    if sys.platform == "win32":
        copied.setData("ExcludeClipboardContentFromMonitorProcessing", b"1")
    elif sys.platform == "darwin":
        copied.setData("application/x-nspasteboard-concealed-type", b"1")
    else:
        copied.setData("x-kde-passwordManagerHint", b"secret")
    QGuiApplication.clipboard().setMimeData(copied)


def _is_marked(clipboard: QClipboard) -> bool:
    held = clipboard.mimeData()
    # Qt gives none where the system's clipboard cannot be read
    return held is not None and bytes(held.data(MARK).data()) == _mark()


def _mark() -> bytes:
    return str(os.getpid()).encode("ascii")
