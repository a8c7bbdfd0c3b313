"""The small card that names what lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

AWAY = 18
"""Px between the pointer and the card, so that the card never covers the place it names."""
AWAY_FROM_FINGER = 48
"""The same for the middle of a fingertip."""

WIDEST = 420
"""Px a line of the card may be long."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says: the place, what lies there, and what could be hurt."""

    title: str
    hint: str = ""
    warning: str = ""

    @property
    def lines(self) -> tuple[str, str, str]:
        """Title, hint and warning."""
        return self.title, self.hint, self.warning


class HoverCard(QWidget):
    """Floats beside the pointer inside its parent; never takes the mouse."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = CardWords("")
        self._host = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = Text(look, weight=BOLD)
        self._hint = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        self._warning = Text(look, px=SMALL_PX, tone=Tone.WARN)
        self._sign = QLabel()
        warning = QHBoxLayout()
        warning.setSpacing(6)
        warning.addWidget(self._sign)
        warning.addWidget(self._warning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(warning)
        self.hide()

    def show_words(self, words: CardWords, at: QPoint, away: int = AWAY) -> None:
        """Show ``words`` beside ``at``, a place in the parent, ``away`` px from it."""
        if words != self._words:
            self._words = words
            self._title.setText(words.title)
            self._put(self._hint, words.hint)
            self._put(self._warning, words.warning)
            self._sign.setVisible(bool(words.warning))
            ratio = self.devicePixelRatioF()
            self._sign.setPixmap(self._look.icons.pixmap("warning", 14, "warn", ratio))
            self.setAccessibleName(". ".join(filter(None, words.lines)))
            self.adjustSize()
        room = self._host.rect()
        left = at.x() + away
        if left + self.width() > room.width():
            left = at.x() - away - self.width()
        top = at.y() - self.height() - away // 2
        if top < 0:
            top = at.y() + away
        self.move(max(left, 0), min(top, room.height() - self.height()))
        self.show()
        self.raise_()

    @property
    def words(self) -> str:
        """What the card says now; empty while it is hidden."""
        return self._title.text() if self.isVisible() else ""

    @property
    def hint(self) -> str:
        """The card's second line; empty while it is hidden."""
        return self._hint.text() if self.isVisible() else ""

    @property
    def warning(self) -> str:
        """What the card warns of; empty where that is nothing."""
        return self._words.warning if self.isVisible() else ""

    def _put(self, line: Text, text: str) -> None:
        """A line no wider than the card may be; the whole of it is read aloud."""
        width = min(WIDEST, self._host.width() - 2 * AWAY)
        line.setText(line.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
        line.setVisible(bool(text))

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
