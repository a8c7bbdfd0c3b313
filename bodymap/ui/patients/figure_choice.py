"""On which body figure a patient is charted: by the sex, until somebody chooses another."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.figure import Figure
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text


class _BySex(Enum):
    """Stands for no choice among the buttons, where None is no button at all."""

    BY_SEX = "by sex"


class FigureChoice(QWidget):
    """Three buttons, always one of them down."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segments: Segmented[Figure | _BySex] = Segmented(
            look,
            self.tr("Figure"),
            (
                (_BySex.BY_SEX, self.tr("By sex")),
                (Figure.FEMALE_TYPICAL, self.tr("Female-typical")),
                (Figure.MALE_TYPICAL, self.tr("Male-typical")),
            ),
        )
        self.setFocusProxy(self.segments)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Text(look, self.tr("Figure"), BASE_PX, weight=BOLD))
        layout.addWidget(self.segments)
        self.choose(None)

    def value(self) -> Figure | None:
        """The figure chosen; None to go by the sex."""
        value = self.segments.value()
        return value if isinstance(value, Figure) else None

    def choose(self, figure: Figure | None) -> None:
        """Put one button down. Says nothing."""
        self.segments.choose(_BySex.BY_SEX if figure is None else figure)
