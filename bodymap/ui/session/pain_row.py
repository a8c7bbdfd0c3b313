"""Eleven large buttons for one pain score."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST, Phase
from bodymap.ui.session.words import phase_words
from bodymap.ui.theme.fonts import Fonts

BUTTON = 44
LABEL_WIDTH = 60


class PainRow(QWidget):
    """The NPRS of one phase; a missing score is a dash beside the label, never a zero.

    Signals:
        scored(object): an int 0..10, or None when the chosen score was pressed again.
    """

    scored = Signal(object)

    def __init__(self, phase: Phase, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = phase
        self._score: int | None = None
        self._label = QLabel(self)
        self._label.setFont(fonts.font(13, 600, tabular=True))
        self._label.setFixedWidth(LABEL_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._label)
        self._buttons: list[QToolButton] = []
        for score in range(NPRS_LOWEST, NPRS_HIGHEST + 1):
            button = QToolButton(self)
            button.setObjectName("pain")
            button.setText(str(score))
            button.setFont(fonts.font(13, 400, tabular=True))
            button.setCheckable(True)
            button.setFixedSize(BUTTON, BUTTON)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(
                self.tr("Pain {phase}: {score} of 10").format(
                    phase=phase_words(phase).lower(), score=score
                )
            )
            button.clicked.connect(lambda _=False, chosen=score: self.press(chosen))
            row.addWidget(button)
            self._buttons.append(button)
        self.show_score(None)

    @property
    def score(self) -> int | None:
        """The score that is shown."""
        return self._score

    def press(self, score: int) -> None:
        """Ask for ``score``; the chosen one pressed again asks for none. Shown once recorded."""
        self.show_score(self._score)
        self.scored.emit(None if score == self._score else score)

    def show_score(self, score: int | None) -> None:
        """Show what the record holds."""
        self._score = score
        for number, button in enumerate(self._buttons):
            button.setChecked(number == score)
        name = phase_words(self._phase)
        self._label.setText(name if score is not None else f"{name} \u2013")
        self._label.setToolTip("" if score is not None else self.tr("Not given"))

    def button(self, score: int) -> QToolButton:
        """The button of a score."""
        return self._buttons[score]
