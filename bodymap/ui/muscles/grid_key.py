"""What the signs of the grid mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bodymap.charting.site_detail import TWITCH_MOST
from bodymap.ui.muscles.grid_cell import heat
from bodymap.ui.muscles.twitch_mark import MARK_PX, paint_twitch
from bodymap.ui.muscles.visit_header import draw_bar
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look

_HIGH_PX = 32
_LEFT_PX = 24
_SIGN_PX = 20
_GAP_PX = 18


class GridKey(QWidget):
    """One line of signs with their words. What finds no room at the right is left out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._font = look.fonts.font(SMALL_PX)
        self._words = (
            self.tr("needles"),
            self.tr("twitch"),
            self.tr("3 or more twitches"),
            self.tr("no twitch"),
            self.tr("pain before"),
            self.tr("pain after"),
        )
        self.setFixedHeight(_HIGH_PX)
        self.setAccessibleName(self.tr("What the signs mean"))
        self.setAccessibleDescription(", ".join(self._words))
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(480, _HIGH_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sign after sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        left = float(_LEFT_PX)
        for place, text in enumerate(self._words):
            width = metrics.horizontalAdvance(text)
            if left + _SIGN_PX + width > self.width():
                break
            self._draw_sign(painter, place, QRectF(left, _HIGH_PX / 2 - 8, 16, 16))
            painter.setPen(self._look.theme.color("ink-soft"))
            room = QRectF(left + _SIGN_PX + 2, 0, width + 2, _HIGH_PX)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            left += _SIGN_PX + width + _GAP_PX
        painter.end()

    def _draw_sign(self, painter: QPainter, place: int, box: QRectF) -> None:
        theme = self._look.theme
        middle = box.center() + QPointF(0, 0.5 - MARK_PX / 2)
        if place == 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(heat(theme, 3))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.color("ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "3")
        elif place <= 3:
            twitch = (1, TWITCH_MOST, 0)[place - 1]
            wide = 2 * MARK_PX + 1 if twitch == TWITCH_MOST else MARK_PX
            paint_twitch(painter, twitch, middle + QPointF(wide / 2, 0), theme)
        else:
            bar = QRectF(box.x(), box.center().y() - 2.5, box.width(), 5)
            draw_bar(painter, bar, 1.0, self._look, is_before=place == 4)
