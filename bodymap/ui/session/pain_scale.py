"""The eleven numbers of the pain scale."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST
from bodymap.ui.session.pain_button import PainButton
from bodymap.ui.theme.look import Look


class PainScale(QWidget):
    """0 to 10 side by side; the one that is recorded is down, and none where the score is missing.

    Signals:
        scored(object): an int 0..10, or None when the chosen score was pressed again.
    """

    scored = Signal(object)

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        """``words`` name the score, as in ``Pain before``."""
        super().__init__(parent)
        self._score: int | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._buttons: list[PainButton] = []
        for score in range(NPRS_LOWEST, NPRS_HIGHEST + 1):
            name = self.tr("{words}: {score} of 10").format(words=words, score=score)
            button = PainButton(score, name, look, self)
            button.clicked.connect(lambda _=False, chosen=score: self.press(chosen))
            line.addWidget(button)
            self._buttons.append(button)

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

    def button(self, score: int) -> PainButton:
        """The button of a score."""
        return self._buttons[score]
