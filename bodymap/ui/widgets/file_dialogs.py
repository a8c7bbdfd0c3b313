"""Where the person is asked for a file: the one place, so that tests can answer instead."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialogs(Protocol):
    """Asks for files."""

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """Where to write a file, or None when the person thought better of it.

        ``kinds`` as Qt writes them: ``Text (*.txt)``.
        """
        ...


class SystemFileDialogs:
    """Asks with the system's own dialogs."""

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """See FileDialogs."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
        return Path(chosen) if chosen else None
