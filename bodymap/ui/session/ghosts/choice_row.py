"""One of several things to show, with a second line that says more of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_HEIGHT_PX = 52
_PADDING_PX = 12
_DOT_PX = 16


class ChoiceRow(PressedAtEnter):
    """A row as high as a finger, with a mark in front that is full while the row is chosen. What
    does not fit is elided, and read out as a whole."""

    def __init__(
        self, look: Look, title: str, more: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._more = more
        self._bold = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX)
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(". ".join(filter(None, (title, more))))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a finger needs, or as two lines do."""
        high = _HEIGHT_PX if self._more else self._look.theme.size("target")
        return QSize(200, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, mark, both lines and the ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent-soft" if self.isChecked() else "hover" if self.underMouse() else None
        radius = theme.size("radius-button")
        painter.setPen(Qt.PenStyle.NoPen)
        if ground is not None:
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(self.rect(), radius, radius)
        self._paint_mark(painter)
        words = self.rect().adjusted(2 * _PADDING_PX + _DOT_PX, 0, -_PADDING_PX, 0)
        if self._more:
            middle = words.center().y()
            upper = QRect(words.left(), middle - 21, words.width(), 22)
            lower = QRect(words.left(), middle + 1, words.width(), 20)
            self._write(painter, upper, self.text(), "ink")
            painter.setFont(self._small)
            self._write(painter, lower, self._more, "ink-soft", is_small=True)
        else:
            self._write(painter, words, self.text(), "ink")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        theme = self._look.theme
        mark = QRect(_PADDING_PX, (self.height() - _DOT_PX) // 2, _DOT_PX, _DOT_PX)
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("accent" if self.isChecked() else "edge"), 1.5))
        painter.drawEllipse(mark)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(mark.adjusted(4, 4, -3, -3))

    def _write(
        self, painter: QPainter, box: QRect, words: str, token: str, *, is_small: bool = False
    ) -> None:
        painter.setFont(self._small if is_small else self._bold)
        painter.setPen(self._look.theme.color(token))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
