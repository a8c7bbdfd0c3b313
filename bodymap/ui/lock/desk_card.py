"""What the person at the desk can do with the workstation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.person import Person
from bodymap.ui.lock.popover import Popover
from bodymap.ui.manage.person_words import role_words
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text, Tone

_WIDE_PX = 280


class DeskCard(Popover):
    """The whole name and the role, and below them lock, hide, log out.

    Signals:
        lock_wanted(): cover the clinic until the passphrase is typed.
        hide_wanted(): cover it until a key is pressed.
        log_out_wanted(): close the clinic.
        emergency_wanted(): chart in an emergency, beyond what the role allows.
    """

    lock_wanted = Signal()
    hide_wanted = Signal()
    log_out_wanted = Signal()
    emergency_wanted = Signal()

    def __init__(self, look: Look, opener: QWidget) -> None:
        super().__init__(look, opener, _WIDE_PX)
        self.setAccessibleName(self.tr("This workstation"))
        self._name = Text(look, "", TITLE_PX, weight=BOLD, wraps=True)
        self._role = Text(look, "", tone=Tone.SOFT)
        self.emergency = Button(
            look, self.tr("Emergency access\N{HORIZONTAL ELLIPSIS}"), icon="warning"
        )
        self.lock = Button(look, self.tr("Lock   Ctrl+L"), icon="lock", name=self.tr("Lock now"))
        self.hide_screen = Button(
            look, self.tr("Hide the screen   F9"), icon="eye-off", name=self.tr("Hide the screen")
        )
        self.log_out = Button(look, self.tr("Log out"), icon="close")
        self.body.setSpacing(8)
        self.body.addWidget(self._name)
        self.body.addWidget(self._role)
        for button, signal in (
            (self.emergency, self.emergency_wanted),
            (self.lock, self.lock_wanted),
            (self.hide_screen, self.hide_wanted),
            (self.log_out, self.log_out_wanted),
        ):
            self.body.addWidget(button)
            button.clicked.connect(self.leave)
            button.clicked.connect(signal)

    def show_person(self, person: Person, *, may_ask: bool) -> None:
        """Whose workstation it is; ``may_ask`` whether there is an emergency to ask for."""
        self._name.setText(person.signature)
        self._role.setText(role_words(person.role))
        self.emergency.setVisible(may_ask)

    def begin(self) -> None:
        """At the lock: it is what is wanted most."""
        self.lock.setFocus(Qt.FocusReason.PopupFocusReason)
