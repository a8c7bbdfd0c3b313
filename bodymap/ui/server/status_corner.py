"""The clinic's server in the top bar: the chip, and the card that drops down from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.services.sharing import SharingState, Standing
from bodymap.ui.server.status_chip import StatusChip
from bodymap.ui.server.status_words import Urgency, status_words
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from bodymap.services.sharing import Sharing
    from bodymap.ui.server.status_card import StatusCard
    from bodymap.ui.theme.look import Look

CALM_MS: Final = 2000
"""What is over after so long was not worth a look: each click waits for a moment to be sent."""


class StatusCorner(QWidget):
    """In step with ``sharing``.

    Signals:
        conflicts_wanted(): show what two workstations changed at once.
        settings_wanted(): show the server's part of the settings.
    """

    conflicts_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, look: Look, sharing: Sharing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sharing = sharing
        self._card: StatusCard | None = None
        self.chip = StatusChip(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chip)
        self._later = QTimer(self, interval=CALM_MS, singleShot=True)
        self._later.timeout.connect(self.show_now)
        self.chip.clicked.connect(self._press)
        way_back = WayBack.of_application()
        self.destroyed.connect(
            sharing.listen(lambda state: way_back.send(lambda: self._hear(state)))
        )
        self._said: Urgency | None = None
        self.show_now()

    @property
    def card(self) -> StatusCard:
        """What drops down; made when it is first asked for."""
        if self._card is None:
            from bodymap.ui.server.status_card import StatusCard

            self._card = card = StatusCard(self._look, self.chip)
            card.show_state(self._sharing.state)
            card.try_wanted.connect(self._sharing.try_now)
            card.conflicts_wanted.connect(self.conflicts_wanted)
            card.settings_wanted.connect(self.settings_wanted)
        return self._card

    def show_now(self) -> None:
        """Show how it stands at this moment."""
        self._later.stop()
        words = status_words(self._sharing.state)
        self.chip.say(words)
        if self._said not in (None, words.urgency):
            announce(self.chip, words.spoken)
        self._said = words.urgency

    def _hear(self, state: SharingState) -> None:
        if not shiboken6.isValid(self):
            return
        if self._card is not None:
            self._card.show_state(state)
        if state.standing in (Standing.SENT, Standing.STOPPED):
            self.show_now()
        elif not self._later.isActive():
            self._later.start()

    def _press(self) -> None:
        self.card.show_state(self._sharing.state)
        self.card.toggle()
