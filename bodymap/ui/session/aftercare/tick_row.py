"""A piece of advice with a tick before it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.theme.fonts import BASE_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_BOX_PX = 22
_LEFT_PX = 3
_WORDS_PX = 36
_PADDING_PX = 10
_WRAP = int(Qt.TextFlag.TextWordWrap)


class TickRow(PressedAtEnter):
    """Words that wrap, at least as high as a finger needs. Ticked only when the record says so.

    ``below`` is a line of small words under them, empty for none.
    """

    def __init__(self, look: Look, words: str, below: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, Qt.FocusPolicy.TabFocus)
        self._below = below
        self._font = look.fonts.font(BASE_PX)
        self._small = look.fonts.font(SMALL_PX)
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setAccessibleDescription(below)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Nothing: the record decides what is ticked."""

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for all of the words."""
        words = self._words_height(width - _WORDS_PX) + 2 * _PADDING_PX
        below = QFontMetrics(self._small).height() if self._below else 0
        return max(words + below, self._look.theme.size("target"))

    def sizeHint(self) -> QSize:
        """As wide as a sheet."""
        return QSize(280, self.heightForWidth(280))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the tick, the words and the ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), theme.color("hover"))
        self._draw_box(painter)
        painter.setPen(theme.color("ink"))
        painter.setFont(self._font)
        high = self._words_height(self.width() - _WORDS_PX)
        words = QRect(_WORDS_PX, _PADDING_PX, self.width() - _WORDS_PX, high)
        painter.drawText(words, _WRAP, self.text())
        if self._below:
            painter.setFont(self._small)
            painter.setPen(theme.color("warn-ink"))
            line = QRect(_WORDS_PX, words.bottom() + 1, words.width(), self.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignTop, self._below)
        if self.hasFocus():
            half = theme.size("focus") / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            ring = self.rect().toRectF().adjusted(half, half, -half, -half)
            painter.drawRoundedRect(ring, 4, 4)
        painter.end()

    def _draw_box(self, painter: QPainter) -> None:
        theme = self._look.theme
        box = QRect(_LEFT_PX, _PADDING_PX - 2, _BOX_PX, _BOX_PX)
        checked = self.isChecked()
        width = theme.size("focus" if checked else "hairline")
        painter.setPen(QPen(theme.color("accent" if checked else "edge"), width))
        painter.setBrush(theme.color("accent" if checked else "surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), 4, 4)
        if checked:
            ratio = self.devicePixelRatioF()
            tick = self._look.icons.pixmap("check", 16, "on-accent", ratio)
            painter.drawPixmap(box.x() + 3, box.y() + 3, tick)

    def _words_height(self, width: int) -> int:
        box = QRect(0, 0, max(width, 40), 10_000)
        return QFontMetrics(self._font).boundingRect(box, _WRAP, self.text()).height()
