"""What is seen of a clinic while it is locked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.machine_clock import MachineClock
from bodymap.ui.gate.gate_card import CARD_PX, GateCard
from bodymap.ui.gate.log_in_card import LogInCard
from bodymap.ui.lock.locked_card import DemoCard, LockedCard
from bodymap.ui.lock.needles_line import NeedlesLine
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.theme_switch import ThemeSwitch

if TYPE_CHECKING:
    from bodymap.services.access.proofs import Proofs
    from bodymap.services.clinic import Clinic


class LockPage(QWidget):
    """The person whose session it is, the passphrase, and the needles that are in. Made anew each
    time the clinic is locked; it never holds anything of a patient.

    Signals:
        proved(object): the UUID of the person whose passphrase was typed.
        shown_again(): the demo is to be seen again.
        log_out_wanted(): close the clinic.
    """

    proved = Signal(object)
    shown_again = Signal()
    log_out_wanted = Signal()

    def __init__(
        self, look: Look, clinic: Clinic, machine: MachineClock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clinic = clinic
        self._machine = machine
        self._card: GateCard | None = None
        self.setAccessibleName(self.tr("Locked"))
        self.needles = NeedlesLine(look)
        self._background = Background(self)
        self._background.busy_changed.connect(self._set_busy)
        self._cards = QVBoxLayout()
        self._lay_out()
        log_ins = clinic.log_ins
        self._locked: GateCard = (
            self._demo_card() if log_ins is None else self._locked_card(log_ins)
        )
        self._other: LogInCard | None = None

    def begin(self) -> None:
        """Ask the person whose session it is."""
        self._show(self._locked)

    def refuse(self, sentence: str) -> None:
        """Whoever proved to be somebody may not sit here: say why."""
        if isinstance(self._card, LockedCard | LogInCard):
            self._card.entry.show_error(sentence)

    def tell_left(self) -> None:
        """The person whose session it is works here no more: only somebody else goes on."""
        card = self._locked
        if isinstance(card, LockedCard):
            card.show_left()
            if self._card is card:
                card.begin()

    def wait(self) -> None:
        """The page is going to be gone: wait for what is under way."""
        self._background.wait()

    @property
    def is_busy(self) -> bool:
        """Whether a passphrase is being looked at."""
        return self._background.is_busy

    def current_card(self) -> GateCard | None:
        """The card in view."""
        return self._card

    def _demo_card(self) -> GateCard:
        card = DemoCard(self._look)
        card.back_wanted.connect(self.shown_again)
        card.log_out_wanted.connect(self.log_out_wanted)
        return card

    def _locked_card(self, log_ins: Proofs) -> GateCard:
        card = LockedCard(self._look, self._clinic.desk.person, self._machine)
        card.unlock_wanted.connect(partial(self._prove, log_ins, card.refuse))
        card.somebody_else.connect(partial(self._ask_other, log_ins))
        card.log_out_wanted.connect(self.log_out_wanted)
        card.other.setVisible(bool(self._others(log_ins)))
        return card

    def _others(self, log_ins: Proofs) -> list[str]:
        here = self._clinic.desk.person.log_in
        try:
            return [name for name in log_ins.names() if name != here]
        except ExpectedError:
            # a key file that cannot be read is told when a passphrase is tried
            return []

    def _ask_other(self, log_ins: Proofs) -> None:
        if self._other is None:
            card = LogInCard(self._look, self._machine, at_door=False)
            card.left.connect(self.begin)
            card.log_in_wanted.connect(partial(self._prove, log_ins, card.refuse))
            card.offer(self._others(log_ins))
            self._other = card
        self._show(self._other)

    def _prove(
        self,
        log_ins: Proofs,
        refuse: Callable[[ExpectedError], None],
        log_in: str,
        passphrase: str,
    ) -> None:
        def refused(error: ExpectedError) -> None:
            log_ins.note_failures()
            refuse(error)

        self._background.run(lambda: log_ins.proves(log_in, passphrase), self._take, refused)

    def _take(self, person_id: UUID) -> None:
        self.proved.emit(person_id)

    def _show(self, card: GateCard) -> None:
        before, self._card = self._card, card
        if before is not None and before is not card:
            before.hide()
        if self._cards.indexOf(card) < 0:
            self._cards.addWidget(card)
        card.show()
        card.begin()

    def _set_busy(self, busy: bool) -> None:
        if self._card is not None:
            self._card.set_busy(busy)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 2, 8, 2)
        head.addWidget(Text(self._look, "bodymap", TITLE_PX, weight=BOLD))
        head.addStretch(1)
        head.addWidget(ThemeSwitch(self._look))
        scrolled = ScrollBody()
        column = scrolled.body
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(2)
        self.needles.setFixedWidth(CARD_PX)
        column.addWidget(self.needles, 0, Qt.AlignmentFlag.AlignHCenter)
        # not aligned: what is aligned gets the height of its texts on one line
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self._cards)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(scrolled, 1)
