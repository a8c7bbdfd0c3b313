"""One number of a pain scale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.fonts import BOLD, REGULAR, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

SIDE = 44


class PainButton(PressedAtEnter):
    """A square of 44 px with a number. It is down only when the record holds that score."""

    def __init__(self, score: int, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, Qt.FocusPolicy.TabFocus)
        self.setText(str(score))
        self.setCheckable(True)
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(name)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Nothing: the record decides which number is down."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number, filled where it is the score."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        radius = theme.size("radius-button")
        ground, ink = "surface", "ink"
        if self.isChecked():
            ground, ink = "accent", "on-accent"
        elif not self.isEnabled():
            ground, ink = "paper", "ink-faint"
        elif self.isDown() or self.underMouse():
            ground = "pressed" if self.isDown() else "hover"
        edge = theme.color("accent" if self.isChecked() else "line")
        painter.setPen(QPen(edge, theme.size("hairline")))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        weight = BOLD if self.isChecked() else REGULAR
        painter.setFont(self._look.fonts.font(TITLE_PX, weight, tabular=True))
        painter.setPen(theme.color(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
