"""The side of a complaint: four large buttons, none of them down before somebody chooses."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.episode import ComplaintSide
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone

_HEIGHT_PX = 60


class SideChoice(QWidget):
    """Left and right are the patient's own, and it says so.

    Signals:
        chosen(object): the ComplaintSide chosen.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segments: Segmented[ComplaintSide] = Segmented(
            look,
            self.tr("Side"),
            (
                (ComplaintSide.LEFT, self.tr("Left")),
                (ComplaintSide.RIGHT, self.tr("Right")),
                (ComplaintSide.BOTH, self.tr("Both")),
                (ComplaintSide.MIDLINE, self.tr("Midline")),
            ),
            _HEIGHT_PX,
        )
        self._error = Text(look, "", SMALL_PX + 1, tone=Tone.DANGER)
        self._error.hide()
        self.setFocusProxy(self.segments)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Text(look, self.tr("The patient's own side"), BASE_PX, weight=BOLD))
        layout.addWidget(self.segments)
        layout.addWidget(self._error)
        self.segments.chosen.connect(self._take)

    def value(self) -> ComplaintSide | None:
        """The side chosen; None before that."""
        return self.segments.value()

    def choose(self, side: ComplaintSide | None) -> None:
        """Put one button down, or none."""
        self.segments.choose(side)
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Say under the buttons what is wrong; empty for nothing."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def error(self) -> str:
        """The sentence shown under the buttons."""
        return self._error.text()

    def _take(self, side: ComplaintSide) -> None:
        self.show_error("")
        self.chosen.emit(side)
