"""The row over the figure that says what a press on it means while the drawing's sheet is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bodymap.ui.session.drawing.choice import Choice
from bodymap.ui.session.drawing.words import doing_words
from bodymap.ui.session.strip_ground import draw_ground
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text


class DrawingStrip(QWidget):
    """Stays as high with a tool as without, so that the figure never jumps under the pointer.

    Signals:
        left(): clicks are to chart again.
    """

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_drawing = False
        self._icon = QLabel()
        self._words = Text(look, "", BASE_PX, weight=BOLD)
        self._leave = Button(look, self.tr("Chart again (Esc)"), Kind.QUIET)
        self._leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._leave)
        self.setFixedHeight(look.theme.size("target"))
        look.theme.changed.connect(self._dress)
        self.show_choice(None)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_choice(self, choice: Choice | None, *, is_arrow_begun: bool = False) -> None:
        """Say what a press on the figure means."""
        self._is_drawing = choice is not None
        words = doing_words(choice, is_arrow_begun=is_arrow_begun)
        if words != self._words.text():
            self._words.setText(words)
            announce(self, words)
        self._leave.setVisible(self._is_drawing)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground: another one while a press draws."""
        painter = QPainter(self)
        ground, edge = ("accent-soft", "accent") if self._is_drawing else ("surface", "line")
        draw_ground(painter, self.rect(), self._look.theme, ground, edge)
        painter.end()

    def _dress(self) -> None:
        name, token = ("brush", "accent") if self._is_drawing else ("needle", "ink-soft")
        self._icon.setPixmap(self._look.icons.pixmap(name, 18, token, self.devicePixelRatioF()))
        self.update()
