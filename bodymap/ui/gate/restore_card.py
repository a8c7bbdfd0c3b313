"""Putting a backup in the place of a clinic file that is damaged or missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError, WrongPassphraseError
from bodymap.services.backup_values import Backup, Looked, Prepared
from bodymap.services.backups import Restores, RestoresOnDemand
from bodymap.services.machine_clock import MachineClock
from bodymap.services.progress import CancelledError
from bodymap.ui.gate.backup_choice import BackupChoice
from bodymap.ui.gate.log_in_choice import LogInChoice
from bodymap.ui.gate.passphrase_entry import PassphraseEntry
from bodymap.ui.gate.restore_words import unknown_words
from bodymap.ui.gate.working_card import WorkingCard
from bodymap.ui.manage.backup_beside import BackupBeside
from bodymap.ui.manage.sure_button import SureButton
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.file_dialogs import FolderDialogs
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.scroll_body import scroll_to
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import when_words

_MOST_ROWS = 3


class RestoreCard(WorkingCard):
    """A backup is picked, opened with a passphrase of its time, looked into, and restored at a
    second press. Before that, and wherever anything is refused, no file is changed.

    Signals:
        restored(object): it is in place: the `Restored`.
        left(): back to where the door was.
    """

    restored = Signal(object)
    left = Signal()

    def __init__(
        self,
        look: Look,
        restores: RestoresOnDemand,
        dialogs: FolderDialogs,
        machine: MachineClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _tr("Restore a backup"), parent=parent)
        self.body.setSpacing(12)
        self._on_demand = restores
        self._restores: Restores | None = None
        self._first = ""
        self._backup: Backup | None = None
        self._looked: Looked | None = None
        self.backups = BackupChoice(look, dialogs)
        self.subject = Text(look, "", weight=BOLD, wraps=True)
        self.log_ins = LogInChoice(look, most_rows=_MOST_ROWS)
        self.entry = PassphraseEntry(
            look, _tr("Look into it"), machine, _tr("Passphrase of that time")
        )
        self.found = BackupBeside(look)
        self.kept = Text(look, _about_kept(), SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.restore = SureButton(
            look,
            self.tr("Restore this backup"),
            self.tr(
                "The backup becomes the clinic. Everybody logs in with the passphrases of that "
                "time."
            ),
            self.tr("Restore it now"),
        )
        self.back = Button(look, self.tr("Back"), Kind.QUIET)
        self._choosing: Sequence[QWidget] = (self._about(look, _about_choice()), self.backups)
        self._proving: Sequence[QWidget] = (
            *(self._about(look, _about_proof()), self.log_ins, self.entry),
        )
        self._finding: Sequence[QWidget] = (self.found, self.kept, self.restore)
        for part in (
            *(*self._choosing, self.subject, *self._proving, *self._finding),
            *(self.progress, self.problem),
        ):
            self.body.addWidget(part)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether something is looked into, or made ready."""
        return super().is_busy or self.backups.is_busy

    def offer(self, first: str) -> None:
        """The log-in ``first`` is that of whoever sits here, where the backup knows it."""
        self._first = first

    def begin(self) -> None:
        """Look through the folder where this workstation makes its backups."""
        restores = self._on_demand.begin()
        self._restores = restores
        self._show_choice()
        self.backups.begin(restores.found_in, self._on_demand.usual_folder())

    def stop(self) -> None:
        """The window closes: give up what is under way, and wait for its end."""
        super().stop()
        self.backups.wait()
        self._forget()

    # --- which, and whose passphrase

    def _show_choice(self) -> None:
        self._backup = self._looked = None
        self._show(self._choosing)
        self.backups.take_focus()

    def _pick(self, backup: Backup) -> None:
        restores = self._restores
        if restores is None:
            return
        try:
            names = restores.log_ins(backup.path)
        except ExpectedError as error:
            self.show_error(said(error))
            return
        self._backup = backup
        self.subject.setText(self.tr("Made on {when}").format(when=when_words(backup.made_at)))
        self.log_ins.show_log_ins(names, self._first)
        self.entry.begin()
        self._show_proof()

    def _show_proof(self) -> None:
        self._looked = None
        self._show(self._proving)
        # before people had log-ins a clinic had one passphrase
        self.log_ins.setVisible(self.log_ins.has_names)
        self._follow(self.log_ins.log_in())
        if self.log_ins.has_names and not self.log_ins.log_in():
            self.log_ins.take_focus()
        else:
            scroll_to(self.entry)

    def _follow(self, log_in: str) -> None:
        self.log_ins.show_error("")
        self.entry.show_log_in(log_in)

    # --- looking into it

    def _look_into(self, passphrase: str) -> None:
        backup, restores, log_in = self._backup, self._restores, self.log_ins.log_in()
        if backup is None or restores is None or self.is_busy:
            return
        if self.log_ins.has_names and not log_in:
            self.entry.show_error(self.tr("Choose a log-in first."))
            self.log_ins.take_focus()
            return
        self._start(self.tr("Looking into it"))
        self._work.begin(
            lambda progress: restores.look(backup.path, log_in, passphrase, progress),
            self._show_found,
            self._fail_look,
        )

    def _show_found(self, looked: Looked) -> None:
        backup = self._backup
        if backup is None or self._work.is_stopping:
            self._fail_look(CancelledError())
            return
        self._looked = looked
        self.entry.begin()
        self.subject.setText(
            self.tr("{clinic}, made on {when}").format(
                clinic=looked.clinic_name, when=when_words(backup.made_at)
            )
        )
        self.found.show_looked(looked, unknown_words(is_of_this_clinic=backup.is_of_this_clinic))
        self._show(self._finding)
        self.restore.reset()
        self.restore.setVisible(not looked.problem)
        self.kept.setVisible(not looked.problem)
        scroll_to(self.back if looked.problem else self.restore.ask)
        announce(self, self.found.verdict.text())

    def _fail_look(self, error: ExpectedError) -> None:
        self._show_proof()
        if isinstance(error, WrongPassphraseError):
            self.entry.refuse(error)
        else:
            self.show_error(said(error))

    # --- restoring it

    def _prepare(self) -> None:
        looked, restores = self._looked, self._restores
        if looked is None or restores is None or self.is_busy:
            return
        self._start(self.tr("Making it ready"))
        self._work.begin(
            lambda progress: restores.prepare(looked, progress),
            self._put_in_place,
            self._fail_restore,
        )

    def _put_in_place(self, prepared: Prepared) -> None:
        try:
            if self._work.is_stopping:
                raise CancelledError
            restored = prepared.put_in_place()
        except ExpectedError as error:
            self._fail_restore(error)
            return
        finally:
            prepared.discard()
        self._forget()
        self.restored.emit(restored)

    def _fail_restore(self, error: ExpectedError) -> None:
        self.show_error(said(error))
        scroll_to(self.restore.ask)

    # --- what is seen

    def _show(self, parts: Sequence[QWidget]) -> None:
        self.show_error("")
        for stage in (self._choosing, self._proving, self._finding):
            for part in stage:
                part.setVisible(stage is parts)
        self.subject.setVisible(parts is not self._choosing)

    def _start(self, what: str) -> None:
        self.show_error("")
        self.progress.begin(what)
        scroll_to(self.progress.cancel)

    def _show_busy(self, busy: bool) -> None:
        for part in (*self._proving, *self._finding, self.back):
            part.setEnabled(not busy)
        super()._show_busy(busy)

    def _go_back(self) -> None:
        if self._backup is None:
            self._forget()
            self.left.emit()
        else:
            self._show_choice()

    def _forget(self) -> None:
        """Keep no key of any backup."""
        self._restores = self._backup = self._looked = None
        self.backups.forget()
        self.entry.begin()

    def _connect(self) -> None:
        self.backups.picked.connect(self._pick)
        self.backups.left.connect(self._go_back)
        self.log_ins.chosen.connect(self._follow)
        self.log_ins.entered.connect(lambda: scroll_to(self.entry))
        self.entry.entered.connect(self._look_into)
        self.restore.asked.connect(lambda: scroll_to(self.restore.back))
        self.restore.sure.connect(self._prepare)
        self.back.clicked.connect(self._go_back)

    def _about(self, look: Look, words: str) -> Text:
        return Text(look, words, tone=Tone.SOFT, wraps=True)


def _about_choice() -> str:
    return _tr("Pick the backup that is to be the clinic. It is looked into first.")


def _about_proof() -> str:
    return _tr("An administrator of that time opens it. Nothing is changed by looking.")


def _about_kept() -> str:
    return _tr("Nothing is thrown away: a clinic file that is here now is kept beside it.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RestoreCard", text)
