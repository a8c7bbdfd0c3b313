"""Writes a picture to a file, and says what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from bodymap.errors import ExpectedError
from bodymap.exchange.whole_file import write_whole
from bodymap.ui.widgets.said import reason_said


class PictureError(ExpectedError):
    """A picture could not be saved; a file that was there before is as it was."""


def write_picture(path: Path, data: bytes) -> str:
    """Write the file, whole or not at all; gives what was done in words. Raises PictureError."""
    replaces = path.exists()
    try:
        write_whole(path, data)
    except OSError as error:
        raise PictureError(
            _tr("{name} cannot be saved there: {reason}.").format(
                name=path.name, reason=reason_said(error)
            )
        ) from error
    said = _tr("{name} was replaced.") if replaces else _tr("{name} was saved.")
    return said.format(name=path.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pictures", text)
