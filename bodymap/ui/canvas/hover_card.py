"""The small card that names what lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

AWAY = 18
"""Px between the pointer and the card, so that the card never covers the place it names."""
AWAY_FROM_FINGER = 48
"""The same for the middle of a fingertip."""

WIDEST = 420
"""Px a line of the card may be long."""

_HINT: Final = "ink-soft"
_MARGINS: Final = (12, 8)
_BETWEEN_PX: Final = 2
_SIGN_PX: Final = 14
_SIGN_GAP_PX: Final = 6


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


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is drawn; ``indent`` is the room for a sign before it."""

    text: str
    font: QFont
    token: str
    ascent: int
    height: int
    indent: int

    @property
    def has_sign(self) -> bool:
        return self.indent > 0


class HoverCard(QWidget):
    """Floats beside the pointer inside its parent; never takes the mouse.

    It draws its lines itself: it changes with each region that the pointer comes to, and labels in
    a layout would take longer than all else that happens then.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = CardWords("")
        self._host = parent
        self._lines: tuple[_Line, ...] = ()
        title, small = look.fonts.font(BASE_PX, BOLD), look.fonts.font(SMALL_PX)
        self._title = title, QFontMetrics(title)
        self._small = small, QFontMetrics(small)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.theme.changed.connect(self.update)
        self.hide()

    def show_words(self, words: CardWords, at: QPoint, away: int = AWAY) -> None:
        """Show ``words`` beside ``at``, a place in the parent, ``away`` px from it."""
        if words != self._words:
            self._words = words
            self._set_lines(words)
            self.setAccessibleName(". ".join(filter(None, words.lines)))
            self.update()
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
        """What the card names now; empty while it is hidden."""
        return self._words.title if self.isVisible() else ""

    @property
    def hint(self) -> str:
        """The card's second line, as it is seen; empty while it is hidden."""
        lines = [line.text for line in self._lines if line.token == _HINT]
        return lines[0] if lines and self.isVisible() else ""

    @property
    def warning(self) -> str:
        """What the card warns of; empty where that is nothing."""
        return self._words.warning if self.isVisible() else ""

    def _set_lines(self, words: CardWords) -> None:
        """Lines no wider than the card may be; the whole of them is read aloud."""
        room = self._host.width() - 2 * AWAY
        lines: list[_Line] = []
        wide = 0
        for text, (font, metrics), token, indent, most in (
            (words.title, self._title, "ink", 0, room),
            (words.hint, self._small, _HINT, 0, min(WIDEST, room)),
            (words.warning, self._small, "warn-ink", _SIGN_PX + _SIGN_GAP_PX, min(WIDEST, room)),
        ):
            if not text and lines:
                continue
            shown, width = text, metrics.horizontalAdvance(text)
            if width > most:
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
                width = metrics.horizontalAdvance(shown)
            wide = max(wide, indent + width)
            lines.append(_Line(shown, font, token, metrics.ascent(), metrics.height(), indent))
        self._lines = tuple(lines)
        across, down = _MARGINS
        high = sum(line.height for line in lines) + _BETWEEN_PX * (len(lines) - 1)
        self.resize(wide + 2 * across, high + 2 * down)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card's ground, a floating card and so with an edge, and its lines."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("edge"), theme.size("hairline")))
        radius = theme.size("radius-card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        left, top = _MARGINS
        for line in self._lines:
            if line.has_sign:
                ratio = self.devicePixelRatioF()
                sign = self._look.icons.pixmap("warning", _SIGN_PX, "warn", ratio)
                painter.drawPixmap(QPoint(left, top + (line.height - _SIGN_PX) // 2), sign)
            painter.setFont(line.font)
            painter.setPen(theme.color(line.token))
            painter.drawText(QPointF(left + line.indent, top + line.ascent), line.text)
            top += line.height + _BETWEEN_PX
        painter.end()
