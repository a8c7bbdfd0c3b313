"""What restoring a backup would mean, and doing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError, WrongPassphraseError
from bodymap.services.backup_values import Backup, Looked, NeedsPassphraseError, Prepared
from bodymap.services.backups import Backups
from bodymap.services.progress import CancelledError
from bodymap.ui.manage.backup_beside import BackupBeside
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.manage.sure_button import SureButton
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_date import when_words


class RestoreDrawer(Drawer):
    """Looks into a backup first, and says in plain words what would be lost. Nothing is touched
    before the second press; then the clinic closes, and the program stands at the door.

    Signals:
        prepared(object): the `Prepared` that takes the clinic's place once that is closed.
    """

    prepared = Signal(object)

    def __init__(self, look: Look, backups: Backups, parent: QWidget | None = None) -> None:
        super().__init__(look, _tr("Restore a backup"), _tr("Look into it"), parent)
        self._backups = backups
        self._path: Path | None = None
        self._looked: Looked | None = None
        self._work = LongWork(self)
        self.progress = ProgressRow(look)
        self.log_in = TextField(look, self.tr("Log-in of that time"))
        self.passphrase = TextField(look, self.tr("Its passphrase"), secret=True)
        self.found = BackupBeside(look)
        self.kept = Text(look, self._about_kept(), SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.restore = SureButton(
            look,
            self.tr("Restore this backup"),
            self.tr(
                "The clinic closes, and the backup takes its place. Everybody logs in with the"
                " passphrases of that time. The files of now are kept beside it."
            ),
            self.tr("Restore it now"),
        )
        self._lay_out()
        self.go_on.clicked.connect(self._press)
        self.passphrase.entered.connect(self._press)
        self.restore.sure.connect(self._prepare)
        self.restore.asked.connect(lambda: self.bring_into_view(self.restore.back))
        self.progress.follow(self._work)
        self._work.busy_changed.connect(self._show_busy)

    @property
    def is_busy(self) -> bool:
        """Whether a backup is being looked into, or made ready."""
        return self._work.is_busy

    def begin(self, backup: Backup) -> None:
        """Look into a backup, which may take a while."""
        if self.is_busy:
            return
        self._path = backup.path
        self._looked = None
        self.set_subject(self.tr("Made on {when}").format(when=when_words(backup.made_at)))
        self._ask_passphrase(False)
        self._show_found(False)
        self.show_problem("")
        self._begin("", "")

    def stop(self) -> None:
        """Give up what is under way."""
        self._work.cancel()

    def _press(self) -> None:
        if self._looked is None:
            self._begin(self.log_in.text().lower(), self.passphrase.line.text())

    def _begin(self, log_in: str, passphrase: str) -> None:
        path = self._path
        if path is None:
            return
        self.show_problem("")
        self.go_on.hide()
        self.progress.begin(self.tr("Looking into it"))
        self._work.begin(
            lambda progress: self._backups.look(path, progress, log_in, passphrase),
            self._show,
            self._fail_look,
        )

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        self._ask_passphrase(False)
        self.passphrase.set_text("")
        self.found.show_looked(looked)
        self._show_found(True)
        self.restore.reset()
        self.restore.setVisible(not looked.problem)
        if not looked.problem:
            self.bring_into_view(self.restore.ask)

    def _fail_look(self, error: ExpectedError) -> None:
        if isinstance(error, NeedsPassphraseError):
            self._ask_passphrase(True)
            self.show_problem(said(error))
            self.bring_into_view(self.log_in)
        elif isinstance(error, WrongPassphraseError):
            self._ask_passphrase(True)
            self.passphrase.show_error(said(error))
            self.bring_into_view(self.passphrase)
        elif isinstance(error, CancelledError):
            self.left.emit()
        else:
            self.show_problem(said(error))
            self.go_on.show()

    def _prepare(self) -> None:
        looked = self._looked
        if looked is None:
            return
        self.show_problem("")
        self.progress.begin(self.tr("Making it ready"))
        self._work.begin(
            lambda progress: self._backups.prepare(looked, progress),
            self._hand_over,
            lambda error: self.show_problem(said(error)),
        )

    def _hand_over(self, prepared: Prepared) -> None:
        self.prepared.emit(prepared)

    def _ask_passphrase(self, asked: bool) -> None:
        self.log_in.setVisible(asked)
        self.passphrase.setVisible(asked)
        self.go_on.setVisible(asked)

    def _show_found(self, found: bool) -> None:
        for part in (self.found, self.kept, self.restore):
            part.setVisible(found)

    def _show_busy(self, busy: bool) -> None:
        for part in (self.log_in, self.passphrase, self.restore, self.go_on):
            part.setEnabled(not busy)
        if not busy:
            self.progress.end()

    def _about_kept(self) -> str:
        return self.tr("Nothing is thrown away: the clinic of now stays in its folder.")

    def _lay_out(self) -> None:
        parts: tuple[QWidget, ...] = (
            *(self.progress, self.log_in, self.passphrase),
            *(self.found, self.kept, self.restore),
        )
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RestoreDrawer", text)
