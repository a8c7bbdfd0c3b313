"""Where the person is asked for a file: the one place, so that tests can answer instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from bodymap.errors import ExpectedError
from bodymap.ui.widgets.last_folder import LastFolder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FileDialogs(Protocol):
    """Asks for files."""

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """Where to write a file, or None when the person thought better of it.

        ``kinds`` as Qt writes them: ``Text (*.txt)``.
        """
        ...

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        """Whether the person reads ``words`` and presses ``yes``."""
        ...


class FolderDialogs(Protocol):
    """Asks for folders."""

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder that is there, or None when the person thought better of it."""
        ...


class OpenDialogs(Protocol):
    """Asks for files to be read."""

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        """Files that are there, none when the person thought better of it. ``kinds`` as Qt writes
        them: ``Text (*.txt)``."""
        ...


class FilesAndFolders(FileDialogs, FolderDialogs, Protocol):
    """Asks for both."""


class AllDialogs(FilesAndFolders, OpenDialogs, Protocol):
    """Asks for files to write and to read, and for folders."""


def with_ending(path: Path, ending: str) -> Path:
    """The path with the ``ending`` of its kind (".pdf"), put behind what was typed where that has
    another one or none: "Dr. Hazel" has none. A folder keeps its name: nothing can be written to
    it, and that is to be said of it."""
    if path.suffix.lower() == ending or path.is_dir():
        return path
    return path.with_name(path.name + ending)


def said_is_there(path: Path) -> str:
    """That nothing was written, because a file of this name is there that nobody was asked
    about."""
    words = QCoreApplication.translate("FileDialogs", "{name} is there already: nothing was saved.")
    return words.format(name=path.name)


class NameTakenError(ExpectedError):
    """A file of the name lies there that the person was not asked about; nothing was written."""


def asked_path(
    dialogs: FileDialogs, parent: QWidget, title: str, suggested: str, kinds: str
) -> Path | None:
    """Where to write a file with the ending of ``suggested``; None where the person thought better
    of it. Raises NameTakenError where the ending, put behind what was typed, makes it the name of a
    file that is there: the person was asked about another one."""
    chosen = dialogs.save_as(parent, title, suggested, kinds)
    if chosen is None:
        return None
    path = with_ending(chosen, Path(suggested).suffix)
    if path != chosen and path.exists():
        raise NameTakenError(said_is_there(path))
    return path


class SystemFileDialogs:
    """Asks with the system's own dialogs, which are loaded when somebody is asked."""

    def __init__(self) -> None:
        self._last = LastFolder()

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        """See FileDialogs."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(parent, title, self._last.of(suggested), kinds)
        return self._kept(chosen)

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        """See FileDialogs."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, title, words, parent=parent)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is agreed

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """See FolderDialogs."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, title, self._last.of())
        return Path(chosen) if chosen else None

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        """See OpenDialogs."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileNames(parent, title, self._last.of(), kinds)
        return tuple(path for one in chosen if (path := self._kept(one)))

    def _kept(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self._last.keep(path)
        return path
