"""What there is to know of the clinic's server, and what one can do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.services.sharing import SharingState, Standing
from bodymap.ui.lock.popover import Popover
from bodymap.ui.server.standing_words import standing_lines
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.said import sentence_said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import when_words

_WIDE_PX: Final = 360
_SAY_WHEN: Final = (Standing.SENT, Standing.WAITING)
"""In the others the sentence says it."""


class StatusCard(Popover):
    """Drops down from the chip.

    Signals:
        try_wanted(): ask the server now.
        conflicts_wanted(): show what two workstations changed at once.
        settings_wanted(): show the server's part of the settings.
    """

    try_wanted = Signal()
    conflicts_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, look: Look, opener: QWidget) -> None:
        super().__init__(look, opener, _WIDE_PX)
        heading = self.tr("Clinic server")
        self.setAccessibleName(heading)
        self.words = Text(look, "", wraps=True)
        self.more = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.undecided = Text(look, "", tone=Tone.WARN, wraps=True)
        self.notices = Text(look, "", tone=Tone.WARN, wraps=True)
        self.decide = Button(look, self.tr("Look at both"), Kind.PRIMARY)
        self.try_now = Button(look, self.tr("Try now"))
        self.settings = Button(look, self.tr("Settings"), Kind.QUIET)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.try_now)
        row.addWidget(self.settings)
        row.addStretch(1)
        self.body.addWidget(Text(look, heading, TITLE_PX, weight=BOLD))
        self.body.addWidget(self.words)
        self.body.addWidget(self.more)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.undecided)
        # a longer language has no room for three buttons side by side
        self.body.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(row)
        self.try_now.clicked.connect(self.try_wanted)
        self.decide.clicked.connect(self._want_conflicts)
        self.settings.clicked.connect(self._want_settings)

    def begin(self) -> None:
        """At what one came for."""
        first = self.decide if self.decide.isVisibleTo(self) else self.try_now
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_state(self, state: SharingState) -> None:
        """Say how it stands."""
        first, *more = standing_lines(state)
        if state.heard_at is not None and state.standing in _SAY_WHEN:
            heard = self.tr("The server was last heard {when}.")
            more.append(heard.format(when=when_words(state.heard_at)))
        self.words.setText(first)
        self.more.setText("\n".join(more))
        self.more.setVisible(bool(more))
        self.notices.setText("\n\n".join(map(sentence_said, state.notices)))
        self.notices.setVisible(bool(state.notices))
        undecided = self.tr(
            "Two workstations changed the same thing at once: {count} to decide.",
            None,
            state.conflicts,
        )
        self.undecided.setText(undecided.format(count=state.conflicts))
        self.undecided.setVisible(bool(state.conflicts))
        self.decide.setVisible(bool(state.conflicts))
        if self.isVisible():
            self.fit()

    def _want_conflicts(self) -> None:
        self.leave()
        self.conflicts_wanted.emit()

    def _want_settings(self) -> None:
        self.leave()
        self.settings_wanted.emit()
