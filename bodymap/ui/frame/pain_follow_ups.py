"""The pain a day or two after a visit, asked for over the list of visits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.pain_clock import Clock, ClockState
from bodymap.services.pain_readings import VisitPain
from bodymap.ui.frame.after_words import due_reading
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.session.pain_scale import PainScale
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words

_MOST = 3


class PainFollowUps(QWidget):
    """A row of eleven buttons for each follow-up that is due or late, the newest visits first.

    Signals:
        scored(object, object): a `VisitPain`, and an int.
    """

    scored = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scales: list[PainScale] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._more = Text(look, "", tone=Tone.SOFT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        layout.addWidget(self._more)
        self.hide()

    def show_asked_for(self, pains: Sequence[VisitPain], episodes: Sequence[Episode]) -> None:
        """Ask for these; ``episodes`` are the patient's complaints. Whoever holds it shows or hides
        it, by whether there are ``scales``."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._scales = []
        complaints = {one.id: complaint_words(one.complaint, one.side) for one in episodes}
        for pain in pains[:_MOST]:
            row = self._row(pain, complaints.get(pain.episode_id, ""))
            self._rows.addWidget(row)
            row.show()
        left = len(pains) - _MOST
        self._more.setText(self.tr("and {0} more, in the list below", None, left).format(left))
        self._more.setVisible(left > 0)

    def scales(self) -> tuple[PainScale, ...]:
        """The rows of buttons, in their order."""
        return tuple(self._scales)

    def _row(self, pain: VisitPain, complaint: str) -> QWidget:
        reading = pain.of(Clock.FOLLOW_UP)
        day = moment_words(pain.visit.session.started_at)
        title = self.tr("Pain a day or two after {0}").format(day)
        scale = PainScale(self._look, f"{title}, {complaint}")
        scale.scored.connect(lambda score: self.scored.emit(pain, score))
        self._scales.append(scale)
        tone = Tone.WARN if reading.state is ClockState.LATE else Tone.SOFT
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(self._look, title, BASE_PX, weight=BOLD))
        facts = ", ".join(part for part in (complaint, due_reading(reading)) if part)
        words.addWidget(Text(self._look, facts, tone=tone, wraps=True))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addLayout(words, 1)
        line.addWidget(scale)
        return row
