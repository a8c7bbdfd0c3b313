"""The door: from nothing, or from a locked file, to an open clinic."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.errors import DamagedError, ExpectedError, HeldError, NetworkShareError
from bodymap.services.machine_clock import MachineClock, SystemMachineClock
from bodymap.ui.gate.banner import Banner
from bodymap.ui.gate.card_stack import CardStack
from bodymap.ui.gate.door_cards import DoorCards
from bodymap.ui.gate.figure_panel import FigurePanel
from bodymap.ui.gate.gate_card import CARD_PX, GateCard
from bodymap.ui.gate.kept_log_in import KeptLogIn
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.gate.trouble import Way
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.card_shadow import SHADOW_PX
from bodymap.ui.widgets.file_dialogs import AllDialogs
from bodymap.ui.widgets.notice_bar import Weight
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from bodymap.services.backup_values import Restored
    from bodymap.services.backups import RestoresOnDemand
    from bodymap.services.clinic import Clinic
    from bodymap.services.clinic_files import ClinicFiles, Created, FirstPerson
    from bodymap.services.joining import ServerDoor

_SCROLL_BAR_PX = 10


FORGET_AFTER_MS = 60_000
"""How long a passphrase that opened nothing is kept for another try."""


class GatePage(QWidget):
    """Shows the welcome while there is no clinic file, and its log-ins while there is one.

    Whatever takes time (the key, the file, the demo) runs on a thread of its own.

    Signals:
        opened(object): the Clinic that was created, opened or made up for the demo.
    """

    opened = Signal(object)

    def __init__(
        self,
        look: Look,
        files: ClinicFiles,
        dialogs: AllDialogs,
        sheet: RecoverySheet,
        kept: KeptLogIn,
        pictures: Sequence[Path] = (),
        machine: MachineClock | None = None,
        restores: RestoresOnDemand | None = None,
        server: ServerDoor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``machine`` is the clock of this machine where None is given. Without ``restores`` no
        backup is offered, without ``server`` no clinic on a server."""
        super().__init__(parent)
        self._files = files
        self._kept = kept
        self._created: Created | None = None
        self._typed = ("", "")
        # nobody who comes to the door later goes on with what another one typed
        self._forgetting = QTimer(self, interval=FORGET_AFTER_MS, singleShot=True)
        self._forgetting.timeout.connect(self._forget_typed)
        self._restores = restores
        self._server = server
        self._cards = CardStack()
        self.cards = DoorCards(look, dialogs, sheet, machine or SystemMachineClock(), sheet.today)
        self._background = Background(self)
        self._background.busy_changed.connect(self._set_busy)
        self._run = self._background.run
        self._salvage = LongWork(self)
        self._lay_out(look, pictures)

    def begin(self) -> None:
        """Show the card that fits what lies on the disk."""
        try:
            if not self._files.exists():
                is_led_there = self._server is not None and self._server.given() is not None
                (self._show_join if is_led_there else self._show_welcome)()
                return
            names = self._files.log_ins()
        except ExpectedError as error:
            self._show_log_in(())
            ways = [(self.tr("Try again"), self.begin), *self._ways_to_restore()]
            self.cards.log_in.show_trouble(_said(error), ways, Weight.DANGER)
            return
        if names:
            self._show_log_in(names)
        else:
            self._show_claim()

    def open_demo(self) -> None:
        """Open the demo clinic, as its button does."""
        self._run(self._files.open_demo, self.opened.emit, self._show_demo_problem)

    def say(self, sentence: str) -> None:
        """Say something over the log-in: what became of the clinic that was here."""
        if (card := self._cards.current) is not None:
            card.say(sentence)

    def refuse(self, sentence: str) -> None:
        """Files of the program itself are damaged: say so, and open nothing with it."""
        if (card := self._cards.current) is not None:
            card.show_error(sentence)
            self.setEnabled(False)

    def remember(self, log_in: str) -> None:
        """Offer ``log_in`` first the next time: its person used this workstation last."""
        self._kept.keep(log_in)

    def shut(self) -> None:
        """The window closes: wait for what is under way, and close a clinic nobody opened."""
        self._salvage.cancel()
        self._salvage.wait()
        self.cards.stop()
        self._background.wait()
        if self._created is not None:
            self._created.clinic.close()
            self._created = None

    @property
    def is_busy(self) -> bool:
        """Whether a clinic is being made, opened, salvaged or restored just now."""
        return self._background.is_busy or self._salvage.is_busy or self.cards.is_busy

    def current_card(self) -> GateCard | None:
        """The card in view; None before the door was shown."""
        return self._cards.current

    # --- the cards; each is connected when it is first shown

    def _show_welcome(self) -> None:
        card = self.cards.welcome
        if self._cards.meet(card):
            card.create_wanted.connect(self._show_creation)
            card.demo_wanted.connect(self.open_demo)
            card.restore_wanted.connect(self._show_restore)
            card.record_wanted.connect(self._show_record)
            card.join_wanted.connect(self._show_join)
        card.offer_restore(offered=self._restores is not None)
        card.offer_join(offered=self._server is not None)
        self._cards.show_card(card)

    def _show_creation(self) -> None:
        card = self.cards.creation
        if self._cards.meet(card):
            card.left.connect(self.begin)
            card.create_wanted.connect(self._create)
        self._cards.show_card(card)

    def _show_log_in(self, names: Sequence[str]) -> None:
        card = self.cards.log_in
        if self._cards.meet(card):
            card.log_in_wanted.connect(self._log_in)
            card.keyring_wanted.connect(self._log_in_remembered)
            card.recovery_wanted.connect(self._show_recover)
            card.demo_wanted.connect(self.open_demo)
            card.left.connect(self.begin)
        card.offer(names, self._kept.load(), self._files.remembered() if names else ())
        self._cards.show_card(card)

    def _show_claim(self) -> None:
        card = self.cards.claim
        if self._cards.meet(card):
            card.claim_wanted.connect(self._claim)
            card.recovery_wanted.connect(self._show_recover)
            card.demo_wanted.connect(self.open_demo)
        self._cards.show_card(card)

    def _show_recover(self) -> None:
        card = self.cards.recover
        if self._cards.meet(card):
            card.left.connect(self.begin)
            card.recover_wanted.connect(self._recover)
            card.claim_wanted.connect(self._claim)
        is_claim = self._cards.current is self.cards.claim
        card.offer(() if is_claim else self._files.log_ins(), self._kept.load())
        self._cards.show_card(card)

    def _show_salvage(self) -> None:
        card = self.cards.salvage
        if self._cards.meet(card):
            card.left.connect(self.begin)
            card.salvage_wanted.connect(self._begin_salvage)
            card.cancelled.connect(self._salvage.cancel)
            self._salvage.busy_changed.connect(card.set_busy)
            self._salvage.went_on.connect(card.progress.go_on)
        self._cards.show_card(card)

    def _show_restore(self) -> None:
        if self._restores is None:
            return
        card = self.cards.restore(self._restores)
        if self._cards.meet(card):
            card.left.connect(self.begin)
            card.restored.connect(self._tell_of_restored)
        card.offer(self._typed[0] or self._kept.load())
        self._cards.show_card(card)

    def _show_record(self) -> None:
        card = self.cards.record(self._files)
        if self._cards.meet(card):
            card.left.connect(self.begin)
            card.made.connect(self._show_recovery)
        self._cards.show_card(card)

    def _show_join(self) -> None:
        if self._server is None:
            return
        card = self.cards.join(self._server)
        if self._cards.meet(card):
            # not to where the program led: nobody could come away from it
            card.left.connect(self._show_welcome)
            card.joined.connect(lambda clinic: self._open_for(card.name, clinic))
        self._cards.show_card(card)

    def show_move(self) -> None:
        """Ask where the server is that the clinic here is to move to."""
        if self._server is None:
            return
        card = self.cards.move(self._server)
        if self._cards.meet(card):
            card.left.connect(self._leave_move)
        card.offer(self._kept.load())
        self._cards.show_card(card)

    def _leave_move(self, words: str) -> None:
        self.begin()
        if words:
            self.say(words)

    def _show_recovery(self, created: Created) -> None:
        self._created = created
        self._typed = (created.clinic.desk.person.log_in, "")
        card = self.cards.recovery
        if self._cards.meet(card):
            card.kept.connect(self._enter)
        card.show_key(created.recovery_key)
        self._cards.show_card(card)

    # --- what they ask for

    def _create(self, first: FirstPerson, passphrase: str) -> None:
        self._typed = (first.log_in, "")
        failed = self.cards.creation.show_error
        self._run(
            lambda: self._files.create(first, passphrase),
            self._show_recovery,
            lambda error: failed(_said(error)),
        )

    def _enter(self) -> None:
        created, self._created = self._created, None
        self.cards.recovery.forget_key()
        if created is not None:
            self._open(created.clinic)

    def _log_in(self, name: str, passphrase: str) -> None:
        self._typed = (name, passphrase)
        self._run(lambda: self._files.log_in(name, passphrase), self._open, self._tell_of)

    def _log_in_remembered(self, name: str) -> None:
        self._typed = (name, "")
        self._run(lambda: self._files.log_in_remembered(name), self._open, self._tell_of)

    def _open_to_read(self) -> None:
        name, passphrase = self._typed
        self._run(lambda: self._files.open_to_read(name, passphrase), self._open, self._tell_of)

    def _claim(self, first: FirstPerson, passphrase: str, key: str = "") -> None:
        self._typed = (first.log_in, "")
        self._run(
            lambda: self._files.claim(first, passphrase, key),
            self._open,
            self.cards.recover.refuse if key else self.cards.claim.refuse,
        )

    def _recover(self, key: str, name: str, passphrase: str) -> None:
        self._typed = (name, "")
        refused = self.cards.recover.refuse
        self._run(lambda: self._files.recover(key, name, passphrase), self._open, refused)

    def _begin_salvage(self, into: Path) -> None:
        name, passphrase = self._typed
        card = self.cards.salvage
        self._salvage.begin(
            lambda progress: self._files.salvage(name, passphrase, into, progress),
            card.show_report,
            lambda error: card.show_error(_said(error)),
        )

    def _open(self, clinic: Clinic) -> None:
        self._open_for(self._typed[0], clinic)

    def _open_for(self, name: str, clinic: Clinic) -> None:
        self._typed = ("", "")
        self.remember(name)
        self.opened.emit(clinic)

    def _tell_of_restored(self, restored: Restored) -> None:
        from bodymap.ui.gate.restore_words import in_place_words

        self._typed = ("", "")
        self.begin()
        self.say(in_place_words(restored))

    # --- what stands in the way

    def _tell_of(self, error: ExpectedError) -> None:
        """The clinic did not open: what can be done about it is offered with the reason."""
        card = self.cards.log_in
        ways: list[Way] = []
        if isinstance(error, HeldError):
            if self._typed[1]:
                ways.append((self.tr("Open to read only"), self._open_to_read))
            ways.append((self.tr("Try again"), self._try_again))
        elif isinstance(error, DamagedError):
            ways += self._ways_to_restore()
            if self._typed[1]:
                save = self.tr("Save what can be read\N{HORIZONTAL ELLIPSIS}")
                ways.append((save, self._show_salvage))
        elif not isinstance(error, NetworkShareError):
            card.refuse(error)
            return
        weight = Weight.DANGER if isinstance(error, DamagedError) else Weight.WARN
        card.show_trouble(_said(error), ways, weight)
        self._forgetting.start()

    def _forget_typed(self) -> None:
        """Nobody went on: the passphrase has to be typed again."""
        if self._background.is_busy or self._salvage.is_busy:
            self._forgetting.start()
            return
        self._typed = (self._typed[0], "")
        if self._cards.current is self.cards.log_in:
            self.begin()

    def _ways_to_restore(self) -> list[Way]:
        words = self.tr("Restore a backup\N{HORIZONTAL ELLIPSIS}")
        return [] if self._restores is None else [(words, self._show_restore)]

    def _try_again(self) -> None:
        name, passphrase = self._typed
        if passphrase:
            self._log_in(name, passphrase)
        else:
            self._log_in_remembered(name)

    def _show_demo_problem(self, error: ExpectedError) -> None:
        if (card := self._cards.current) is not None:
            card.show_error(_said(error))

    # --- what is seen

    def _set_busy(self, busy: bool) -> None:
        if (card := self._cards.current) is not None:
            card.set_busy(busy)

    def _lay_out(self, look: Look, pictures: Sequence[Path]) -> None:
        scrolled = ScrollBody()
        scrolled.setFixedWidth(CARD_PX + 2 * SHADOW_PX + _SCROLL_BAR_PX)
        column = scrolled.body
        column.setContentsMargins(0, 0, _SCROLL_BAR_PX, 0)
        column.setSpacing(16)
        column.addWidget(ThemeSwitch(look), 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(2)
        column.addWidget(Banner(look))
        column.addLayout(self._cards)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(FigurePanel(look, pictures), 1)
        layout.addWidget(scrolled)
        layout.addSpacing(30)
        self.setMinimumWidth(CARD_PX + 200)


def _said(error: ExpectedError) -> str:
    # most ways through the door need no words for what went wrong
    from bodymap.ui.widgets.said import said

    return said(error)
