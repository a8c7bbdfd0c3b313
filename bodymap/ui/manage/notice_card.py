"""Something to take notice of, with the one button that deals with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.notice_bar import Weight
from bodymap.ui.widgets.text import Text


class NoticeCard(QWidget):
    """A sentence that stays until it is dealt with: there is no cross to wave it away."""

    def __init__(
        self,
        look: Look,
        sentence: str,
        weight: Weight,
        action: str,
        act: Callable[[], None],
        parent: QWidget | None = None,
        *,
        name: str = "",
    ) -> None:
        """``action`` stands on the button, which is heard as ``name``; it calls ``act``."""
        super().__init__(parent)
        self._look = look
        self._weight = weight
        self.sentence = Text(look, sentence, wraps=True)
        self.button = Button(look, action, name=name or action)
        self.button.take_single_presses()
        self._icon = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.setAccessibleName(sentence)
        self.button.clicked.connect(act)
        look.theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, in high contrast with its edge."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = theme.size("radius-card")
        ground, _, edge = self._weight.value
        painter.setBrush(theme.color(edge))
        painter.drawRoundedRect(self.rect(), radius, radius)
        line = theme.size("hairline")
        inside = self.rect().adjusted(line, line, -line, -line)
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(inside, radius - line, radius - line)
        painter.end()

    def _dress(self) -> None:
        _, icon, token = self._weight.value
        self._icon.setPixmap(self._look.icons.pixmap(icon, 18, token, self.devicePixelRatioF()))
        self.update()
