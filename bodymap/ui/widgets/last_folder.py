"""The folder in which the next file is looked for."""

from __future__ import annotations

from pathlib import Path


class LastFolder:
    """Where a file was chosen last; before that the person's documents, and never the folder in
    which the program happened to be started."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def keep(self, chosen: Path) -> None:
        """A file was chosen here."""
        self._folder = chosen.parent

    def of(self, name: str = "") -> str:
        """``name`` in the folder, as Qt's dialogs take it; a name that says its folder keeps it."""
        folder = self._folder
        if folder is None or not folder.is_dir():
            # the first window is made before anybody is asked for a file
            from PySide6.QtCore import QStandardPaths

            place = QStandardPaths.StandardLocation.DocumentsLocation
            folder = Path(QStandardPaths.writableLocation(place))
        if not folder.is_dir():
            folder = Path.home()
        return str(folder / name)
