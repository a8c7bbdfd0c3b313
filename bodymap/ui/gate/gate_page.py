"""The door: from nothing, or from a locked file, to an open clinic."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.ui.gate.create_card import CreateCard
from bodymap.ui.gate.figure_panel import FigurePanel
from bodymap.ui.gate.gate_card import CARD_PX, GateCard
from bodymap.ui.gate.recovery_card import RecoveryCard
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.gate.unlock_card import UnlockCard
from bodymap.ui.gate.welcome_card import WelcomeCard
from bodymap.ui.theme.fonts import BOLD, LEDGER_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.card import SHADOW_PX
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from bodymap.services.ports import ClinicFiles, Created


class GatePage(QWidget):
    """Shows the welcome while there is no clinic file, and the lock while there is one.

    Whatever takes time (the key, the file, the demo) runs on a thread of its own.

    Signals:
        opened(object): the Clinic that was created, unlocked or made up for the demo.
    """

    opened = Signal(object)

    def __init__(
        self,
        look: Look,
        files: ClinicFiles,
        dialogs: FileDialogs,
        sheet: RecoverySheet,
        pictures: Sequence[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._files = files
        self._dialogs = dialogs
        self._sheet = sheet
        self._created: Created | None = None
        self._card: GateCard | None = None
        self._cards = QStackedWidget()
        self._background = Background(self)
        self._background.busy_changed.connect(self._set_busy)
        self._run = self._background.run
        self._lay_out(look, pictures)

    # each card is made when it is first shown: the first paint waits for one of them only

    @cached_property
    def welcome(self) -> WelcomeCard:
        """The first choice."""
        card = WelcomeCard(self._look)
        card.create_wanted.connect(lambda: self._show(self.creation))
        card.demo_wanted.connect(self.open_demo)
        return card

    @cached_property
    def creation(self) -> CreateCard:
        """The passphrase of a new file."""
        card = CreateCard(self._look)
        card.left.connect(lambda: self._show(self.welcome))
        card.create_wanted.connect(self._create)
        return card

    @cached_property
    def recovery(self) -> RecoveryCard:
        """The key of a file just made."""
        card = RecoveryCard(self._look, self._dialogs, self._sheet)
        card.kept.connect(self._enter)
        return card

    @cached_property
    def unlock(self) -> UnlockCard:
        """The lock of a file that is there."""
        card = UnlockCard(self._look)
        card.unlock_wanted.connect(self._unlock)
        card.recovery_wanted.connect(self._recover)
        card.demo_wanted.connect(self.open_demo)
        return card

    def begin(self) -> None:
        """Show the card that fits what lies on the disk."""
        self._show(self.unlock if self._files.exists() else self.welcome)

    def open_demo(self) -> None:
        """Open the demo clinic, as its button does."""
        self._run(self._files.open_demo, self.opened.emit, self._show_demo_problem)

    def shut(self) -> None:
        """The window closes: wait for what is under way, and close a clinic nobody opened."""
        self._background.wait()
        if self._created is not None:
            self._created.clinic.close()
            self._created = None

    @property
    def is_busy(self) -> bool:
        """Whether a clinic is being made or opened just now."""
        return self._background.is_busy

    def current_card(self) -> GateCard | None:
        """The card in view; None before the door was shown."""
        return self._card

    def _create(self, passphrase: str) -> None:
        self._run(lambda: self._files.create(passphrase), self._show_recovery, self._fail_create)

    def _unlock(self, passphrase: str) -> None:
        self._run(lambda: self._files.unlock(passphrase), self.opened.emit, self._fail_unlock)

    def _recover(self, key: str) -> None:
        self._run(
            lambda: self._files.unlock_with_recovery_key(key), self.opened.emit, self._fail_unlock
        )

    def _show_recovery(self, created: Created) -> None:
        self._created = created
        self.recovery.show_key(created.recovery_key)
        self._show(self.recovery)

    def _enter(self) -> None:
        created, self._created = self._created, None
        self.recovery.forget_key()
        if created is not None:
            self.opened.emit(created.clinic)

    def _fail_create(self, error: ExpectedError) -> None:
        self.creation.show_error(error.sentence)

    def _fail_unlock(self, error: ExpectedError) -> None:
        self.unlock.show_error(error.sentence)

    def _show_demo_problem(self, error: ExpectedError) -> None:
        if self._card is self.unlock:
            self.unlock.show_error(error.sentence)
        else:
            self.welcome.show_problem(error.sentence)

    def _show(self, card: GateCard) -> None:
        self._card = card
        holder = card.parentWidget()
        if holder is None:
            holder = QWidget()
            room = QVBoxLayout(holder)
            room.setContentsMargins(0, 0, 0, 0)
            room.addWidget(card)
            room.addStretch(1)
            self._cards.addWidget(holder)
        self._cards.setCurrentWidget(holder)
        card.begin()

    def _set_busy(self, busy: bool) -> None:
        if self._card is not None:
            self._card.set_busy(busy)

    def _lay_out(self, look: Look, pictures: Sequence[Path]) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(SHADOW_PX, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(Text(look, "bodymap", LEDGER_PX, weight=BOLD))
        words.addWidget(
            Text(
                look,
                self.tr("Chart dry needling on the body, and see whether it helped."),
                TITLE_PX,
                tone=Tone.SOFT,
                wraps=True,
            )
        )
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(ThemeSwitch(look), 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(2)
        column.addLayout(words)
        column.addWidget(self._cards)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(FigurePanel(look, pictures), 1)
        layout.addLayout(column)
        layout.addSpacing(40)
        self.setMinimumWidth(CARD_PX + 200)
