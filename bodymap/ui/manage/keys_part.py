"""The keys that open the clinic."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.derived import Derived
from bodymap.services.access.rights import Right
from bodymap.services.clinic import Clinic
from bodymap.ui.gate.recovery_card import RecoveryCard
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.manage.keyring_part import KeyringPart
from bodymap.ui.manage.plain_part import PlainPart
from bodymap.ui.manage.quiet_work import QuietWork
from bodymap.ui.manage.sure_button import SureButton
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.notice_bar import Weight
from bodymap.ui.widgets.said import said


class KeysPart(PlainPart):
    """The recovery key, the clinic's own key, and this machine's keyring.

    Signals:
        changed(): the clinic has another key.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        dialogs: FileDialogs,
        sheet: RecoverySheet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._clinic = clinic
        self._derived: Derived | None = None
        self._background = Background(self)
        self._looking = Background(self)
        self._quiet = QuietWork(look, self)
        self.keyring = KeyringPart(look, clinic)
        self.make = Button(look, self.tr("Make a new recovery key"), icon="key")
        self.card = RecoveryCard(look, dialogs, sheet)
        self.card.go_on.setText(self.tr("Use this key from now on"))
        self.card.go_on.setAccessibleName(self.tr("Use this key from now on"))
        self.re_key = SureButton(
            look,
            self.tr("Change the clinic's key"),
            self.tr(
                "The whole file is encrypted anew, which takes seconds to minutes. Nobody can chart"
                " meanwhile, and all passphrases and the recovery key stay as they are."
            ),
            self.tr("Change the key now"),
        )
        self._busy = BusyLine(look)
        self._lay_out()
        self.make.clicked.connect(self._derive)
        self.card.kept.connect(self._keep)
        self.re_key.sure.connect(self._begin_re_key)
        self.re_key.asked.connect(lambda: self.bring_into_view(self.re_key.back))
        self.keyring.failed.connect(self._say_keyring)
        self._background.busy_changed.connect(self._show_busy)
        stop = clinic.desk.listen(self._show_rights)
        self.destroyed.connect(stop)

    def begin(self) -> None:
        """What the person at the desk may do."""
        self.notice.hide()
        self._put_card_away()
        self.re_key.reset()
        self._show_rights()
        self._show_keyring(False)
        if self._clinic.log_ins is not None:
            self._looking.run(
                self._clinic.people.can_remember, self._show_keyring, lambda _error: None
            )

    def _show_rights(self) -> None:
        is_real = self._clinic.log_ins is not None
        may = is_real and self._clinic.desk.may(Right.REKEY)
        for part in self._for_administrators:
            part.setVisible(may)
        if not may:
            self._put_card_away()
        if not is_real:
            self.about.setText(self.tr("The demo clinic has no keys of its own."))
        else:
            self.about.setText(
                self.tr("An administrator makes a new recovery key, and changes the clinic's key.")
            )
        self.about.setVisible(not may)

    # --- the keyring

    def _show_keyring(self, can_remember: bool) -> None:
        for part in self._for_keyring:
            part.setVisible(can_remember)
        if can_remember:
            try:
                self.keyring.begin()
            except ExpectedError as error:
                self._say_keyring(said(error))

    def _say_keyring(self, sentence: str) -> None:
        self.notice.say(sentence, Weight.DANGER)

    # --- the recovery key

    def _derive(self) -> None:
        self.notice.hide()
        self._background.run(self._clinic.people.derive_recovery, self._show_key, self._tell)

    def _show_key(self, made: tuple[str, Derived]) -> None:
        key, self._derived = made
        self.card.show_key(key)
        self.card.show()
        self.make.hide()
        self.bring_into_view(self.card.tick)

    def _keep(self) -> None:
        derived = self._derived
        if derived is None:
            return
        try:
            self._clinic.people.keep_recovery(derived)
        except ExpectedError as error:
            self._tell(error)
            return
        self._put_card_away()
        self.make.show()
        self.notice.say(
            self.tr("The new recovery key holds. The one before opens nothing any more."),
            Weight.GOOD,
        )

    def _put_card_away(self) -> None:
        """A key that was not kept was never the clinic's."""
        self._derived = None
        self.card.forget_key()
        self.card.hide()

    # --- the clinic's key

    def _begin_re_key(self) -> None:
        try:
            under_way = self._clinic.history.open_here()
        except ExpectedError as error:
            self._tell(error)
            return
        if any(visit.ledger.still_in for visit in under_way):
            self.notice.say(
                self.tr("Needles are still in. Change the key when nobody is being treated."),
                Weight.WARN,
            )
            return
        self.notice.hide()
        self._quiet.begin(
            self.tr("Encrypting the clinic with a new key"),
            self._clinic.people.re_key,
            lambda _done: self._finish_re_key(),
            self._tell,
        )

    def _finish_re_key(self) -> None:
        try:
            self._clinic.people.finish_re_key()
        except ExpectedError as error:
            self._tell(error)
            return
        self.notice.say(
            self.tr("The clinic has a new key. Copies made before are opened by the old one only."),
            Weight.GOOD,
        )
        self.changed.emit()

    def _tell(self, error: ExpectedError) -> None:
        self.notice.say(said(error), Weight.WARN)

    def _show_busy(self, busy: bool) -> None:
        self._busy.set_busy(busy)
        self.make.setEnabled(not busy)

    def _lay_out(self) -> None:
        self.about = self.add_words()
        recovery = (
            self.add_heading(self.tr("Recovery key"), space=0),
            self.add_words(
                self.tr(
                    "It opens the clinic when nobody's passphrase does. It is shown once, printed,"
                    " and kept away from this computer; a new one stops the old one."
                )
            ),
        )
        self.body.addWidget(self._busy)
        self.add_row(self.make)
        self.add_row(self.card)
        key = (
            self.add_heading(self.tr("The clinic's key")),
            self.add_words(
                self.tr(
                    "The file is encrypted with a key that no person knows; each passphrase only"
                    " unwraps it. Change it after somebody left who may have kept a copy of the"
                    " clinic's files, or after a computer with them was lost."
                )
            ),
        )
        self.body.addWidget(self.re_key)
        keyring = (
            self.add_heading(self.tr("This computer's keyring")),
            self.add_words(
                self.tr(
                    "The clinic opens for you here without your passphrase. Whoever can use this"
                    " computer in your name can then open it, too."
                )
            ),
        )
        self.body.addWidget(self.keyring)
        self._for_administrators: tuple[QWidget, ...] = (
            *recovery,
            self._busy,
            self.make,
            *key,
            self.re_key,
        )
        self._for_keyring: tuple[QWidget, ...] = (*keyring, self.keyring)
