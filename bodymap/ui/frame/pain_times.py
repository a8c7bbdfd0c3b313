"""The four times of pain of one complaint of a visit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bodymap.charting.pain_clock import Clock, ClockState
from bodymap.services.pain_readings import CAN_BE_GIVEN, VisitPain
from bodymap.ui.frame.after_words import clock_name, long_reading
from bodymap.ui.session.pain_scale import PainScale
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone


class PainTimes(QWidget):
    """Each time with its score, or the dash and the word; below, the buttons of the follow-up.

    Signals:
        scored(object): an int, or None to take the follow-up's score back.
    """

    scored = Signal(object)

    def __init__(self, look: Look, complaint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[Clock, Text] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, clock in enumerate(Clock):
            value = Text(look, "", BASE_PX, weight=BOLD, wraps=True, tabular=True)
            grid.addWidget(Text(look, clock_name(clock), tone=Tone.SOFT), row, 0)
            grid.addWidget(value, row, 1)
            self._values[clock] = value
        self._asks = Text(look, self.tr("Pain 24 to 48 hours later"), BASE_PX, weight=BOLD)
        words = self.tr("Pain 24 to 48 hours later, {0}").format(complaint)
        self.scale = PainScale(look, words)
        self._late = Text(look, "", tone=Tone.SOFT, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Text(look, complaint, BASE_PX, weight=BOLD))
        layout.addLayout(grid)
        layout.addSpacing(8)
        layout.addWidget(self._asks)
        layout.addWidget(self.scale)
        layout.addWidget(self._late)
        self.scale.scored.connect(self.scored)

    def show_pain(self, pain: VisitPain) -> None:
        """Show how the four times stand."""
        for clock, text in self._values.items():
            text.setText(long_reading(pain.of(clock)))
        follow_up = pain.of(Clock.FOLLOW_UP)
        can_be_given = follow_up.state in CAN_BE_GIVEN or follow_up.score is not None
        for widget in (self._asks, self.scale):
            widget.setVisible(can_be_given)
        score = follow_up.score
        self.scale.show_score(None if score is None else score.score)
        late = follow_up.state in (ClockState.LATE, ClockState.MISSING)
        self._late.setVisible(late)
        self._late.setText(self.tr("A score given now is shown with today's date."))

    def value(self, clock: Clock) -> str:
        """What stands beside a time."""
        return self._values[clock].text()
