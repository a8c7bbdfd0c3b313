"""The right end of the top bar: who sits here, and what this person may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.services.access.rights import Right
from bodymap.ui.lock.desk_button import DeskButton
from bodymap.ui.lock.desk_card import DeskCard
from bodymap.ui.lock.elsewhere_card import ElsewhereCard
from bodymap.ui.lock.emergency_card import EmergencyCard
from bodymap.ui.lock.popover import Popover
from bodymap.ui.lock.reading_chip import ReadingChip
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic

LOOK_MS: Final = 1000


class DeskCorner(QWidget):
    """The chip that says that one only reads, and the button of the person, in step with the desk.

    Signals:
        lock_wanted(): cover the clinic until the passphrase is typed.
        hide_wanted(): cover it until a key is pressed.
        log_out_wanted(): close the clinic.
    """

    lock_wanted = Signal()
    hide_wanted = Signal()
    log_out_wanted = Signal()

    def __init__(self, look: Look, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = clinic.desk
        self.chip = ReadingChip(look)
        self.person = DeskButton(look)
        self.card = DeskCard(look, self.person)
        self.emergency = EmergencyCard(look, self.chip, clinic.emergencies.begin)
        self.elsewhere = ElsewhereCard(look, self.chip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.chip)
        row.addWidget(self.person)
        # an emergency ends without a word of the desk
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.follow)
        self.chip.clicked.connect(self._press_chip)
        self.person.clicked.connect(self.card.toggle)
        self.card.emergency_wanted.connect(self.emergency.open)
        self.card.lock_wanted.connect(self.lock_wanted)
        self.card.hide_wanted.connect(self.hide_wanted)
        self.card.log_out_wanted.connect(self.log_out_wanted)
        stop = clinic.desk.listen(self.follow)
        self.destroyed.connect(stop)
        self.follow()

    def follow(self) -> None:
        """Show who sits here and what is allowed at this moment."""
        desk = self._desk
        until = desk.emergency_until
        may_ask = not desk.is_read_only and not desk.may(Right.CHART)
        if desk.is_read_only:
            self.chip.say_elsewhere()
        elif until is not None:
            self.chip.say_emergency(until)
        elif may_ask:
            self.chip.say_by_role()
        else:
            self.chip.hide()
        if until is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.person.show_person(desk.person)
        self.card.show_person(desk.person, may_ask=may_ask)

    def _press_chip(self) -> None:
        card: Popover = self.elsewhere if self._desk.is_read_only else self.emergency
        card.toggle()
