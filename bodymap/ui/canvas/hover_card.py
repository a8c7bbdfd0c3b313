"""The small card that names what lies under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

AWAY = 18
"""Px between the pointer and the card, so that the card never covers the place it names."""


class HoverCard(QWidget):
    """Floats beside the pointer inside its parent; never takes the mouse."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._host = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = Text(look, weight=BOLD)
        self._hint = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        self.hide()

    def show_words(self, title: str, hint: str, at: QPoint) -> None:
        """Show ``title`` and ``hint`` beside ``at``, a place in the parent."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{title}. {hint}")
        self.adjustSize()
        room = self._host.rect()
        left = at.x() + AWAY
        if left + self.width() > room.width():
            left = at.x() - AWAY - self.width()
        top = at.y() - self.height() - AWAY // 2
        if top < 0:
            top = at.y() + AWAY
        self.move(max(left, 0), min(top, room.height() - self.height()))
        self.show()
        self.raise_()

    @property
    def words(self) -> str:
        """What the card says now; empty while it is hidden."""
        return self._title.text() if self.isVisible() else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card's ground: a floating card, so with an edge."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("edge"), theme.size("hairline")))
        radius = theme.size("radius-card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
