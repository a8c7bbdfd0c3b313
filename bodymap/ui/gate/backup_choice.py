"""Which backup is to be restored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.services.backup_values import Backup
from bodymap.ui.manage.backup_words import size_words
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.choice_list import LEAST_ROWS, Choice, ChoiceList
from bodymap.ui.widgets.file_dialogs import FolderDialogs
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import when_words

_MOST_ROWS = 5
"""More of them scroll: the newest are what most people look for."""

Read = Callable[[Path], tuple[Backup, ...]]
"""Finds the backups in a folder; called on a thread of its own."""


class BackupChoice(QWidget):
    """The backups of a folder, newest first, and the way to another folder.

    Signals:
        picked(object): the `Backup`.
        left(): none of them.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, look: Look, dialogs: FolderDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dialogs = dialogs
        self._read: Read | None = None
        self._backups: dict[str, Backup] = {}
        self._work = Background(self)
        self.where = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.rows = ChoiceList(look, self.tr("Backups"))
        self.nothing = Text(look, self.tr("There is no backup in this folder."), wraps=True)
        self.other = Button(look, _tr("Another folder\N{HORIZONTAL ELLIPSIS}"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.where, self.rows, self.nothing):
            column.addWidget(part)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.picked.connect(self._pick)
        self.rows.left.connect(self.left)
        self.other.clicked.connect(self._choose)
        self._work.busy_changed.connect(self.other.setDisabled)

    @property
    def is_busy(self) -> bool:
        """Whether a folder is being looked through."""
        return self._work.is_busy

    def begin(self, read: Read, folder: Path) -> None:
        """List what ``read`` finds in ``folder``."""
        self._read = read
        self._list(folder)

    def forget(self) -> None:
        """Nothing is to be found any more."""
        self._read = None

    def wait(self) -> None:
        """Hold until the folder was looked through."""
        self._work.wait()

    def take_focus(self) -> None:
        """Let the person pick one, or another folder where there is none."""
        if self._backups:
            self.rows.come_in()
        else:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self, folder: Path) -> None:
        read = self._read
        if read is None:
            return
        self.where.setText(_tr("In {folder}").format(folder=folder))
        self._show_rows(())
        self.nothing.hide()
        self._work.run(lambda: read(folder), self._show, lambda _error: self._show(()))

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._show_rows(backups)
        self.nothing.setVisible(not backups)
        if not backups:
            announce(self, self.nothing.text())
        if self.isVisible():
            self.take_focus()

    def _show_rows(self, backups: tuple[Backup, ...]) -> None:
        self._backups = {str(each.path): each for each in backups}
        self.rows.show_choices([_choice(each) for each in backups])
        # before it has the focus: Qt makes a row current then, and does not select it
        self.rows.make_current(next(iter(self._backups), None))
        self.rows.setVisible(bool(backups))
        shown = min(max(len(backups), LEAST_ROWS), _MOST_ROWS)
        self.rows.setFixedHeight(shown * self._look.theme.size("target"))

    def _choose(self) -> None:
        folder = self._dialogs.folder(self, _tr("Where the backup is"))
        if folder is not None:
            self._list(folder)

    def _pick(self, choice: Choice) -> None:
        self.picked.emit(self._backups[choice.id])


def _choice(backup: Backup) -> Choice:
    size = size_words(backup.bytes)
    return Choice(
        str(backup.path),
        when_words(backup.made_at),
        size if backup.is_of_this_clinic else f"{_tr('of another clinic')}, {size}",
        warns=not backup.is_of_this_clinic,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupChoice", text)
