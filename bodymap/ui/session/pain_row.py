"""Eleven large buttons for one pain score."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST, Phase
from bodymap.ui.session.pain_button import PainButton
from bodymap.ui.session.words import phase_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

LABEL_WIDTH = 48
MISSING_WIDTH = 64


class PainRow(QWidget):
    """The NPRS of one phase. A missing score says so in words; it is never shown as a zero.

    Signals:
        scored(object): an int 0..10, or None when the chosen score was pressed again.
    """

    scored = Signal(object)

    def __init__(self, phase: Phase, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: int | None = None
        name = phase_words(phase)
        label = Text(look, name, BASE_PX, weight=BOLD)
        label.setFixedWidth(LABEL_WIDTH)
        self._missing = Text(look, self.tr("not given"), SMALL_PX, tone=Tone.SOFT)
        self._missing.setFixedWidth(MISSING_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(label)
        self._buttons: list[PainButton] = []
        for score in range(NPRS_LOWEST, NPRS_HIGHEST + 1):
            words = self.tr("Pain {phase}: {score} of 10").format(phase=name.lower(), score=score)
            button = PainButton(score, words, look, self)
            button.clicked.connect(lambda _=False, chosen=score: self.press(chosen))
            row.addWidget(button)
            self._buttons.append(button)
        row.addSpacing(8)
        row.addWidget(self._missing)
        row.addStretch(1)
        self.show_score(None)

    @property
    def score(self) -> int | None:
        """The score that is shown."""
        return self._score

    def press(self, score: int) -> None:
        """Ask for ``score``; the chosen one pressed again asks for none. Shown once recorded."""
        self.scored.emit(None if score == self._score else score)

    def show_score(self, score: int | None) -> None:
        """Show what the record holds."""
        self._score = score
        for number, button in enumerate(self._buttons):
            button.setChecked(number == score)
        self._missing.setText(self.tr("not given") if score is None else "")

    def button(self, score: int) -> PainButton:
        """The button of a score."""
        return self._buttons[score]
