"""The scale of a map of needles: a bar of its colours, with values and what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.trends.heat_scale import HeatScale
from bodymap.ui.body_map import heat_words
from bodymap.ui.body_map.heat_colors import difference_table, heat_table
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:  # numpy comes with it, and only when there is a map to explain
    from bodymap.services.body_map.heat_map import ShownHeat

BAR_PX = 12
_TITLE_PX = 18
_TICK_PX = 4
_TEXT_PX = 16
_WIDEST = 320
_SIDE_PX = 14
"""Room beside the bar for half of the words of its ends."""


class HeatLegend(QWidget):
    """Title, bar and ticks; under the bar of a difference also which end is which.

    The ground of the bar is the colour of skin, so that the colours look as they do on the
    figure. The same legend is true of every view, and of both sides of a comparison.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale: HeatScale | None = None
        self._names = ("", "")
        self._bar: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._repaint_bar)

    @property
    def scale(self) -> HeatScale | None:
        """What is explained now."""
        return self._scale

    @property
    def words(self) -> str:
        """All that the legend says, as it is read to a person who cannot see it."""
        if self._scale is None:
            return ""
        ticks = [heat_words.tick_words(value, self._scale) for value in self._scale.ticks]
        title = heat_words.title_words(self._scale)
        if self._scale.is_difference:
            fewer, more = heat_words.ends_words(self._names)
            return self.tr("{title}, from {low}, {fewer}, to {high}, {more}").format(
                title=title, low=ticks[0], fewer=fewer, high=ticks[-1], more=more
            )
        return self.tr("{title}, from {low} to {high}").format(
            title=title, low=ticks[0], high=ticks[-1]
        )

    def show_heat(self, heat: ShownHeat | None, names: tuple[str, str] = ("", "")) -> None:
        """Explain a map; ``names`` are, of a difference, what is looked at and what is taken from
        it, such as "visits 4-6" and "visits 1-3". None empties the legend."""
        scale = None if heat is None else heat.scale
        if (scale, names) != (self._scale, self._names):
            self._scale, self._names = scale, names
            self.setAccessibleName(self.tr("Legend of the map"))
            self.setAccessibleDescription(self.words)
            self.updateGeometry()
            self._repaint_bar()

    def sizeHint(self) -> QSize:
        """As wide as its words are easily read, as high as its lines."""
        lines = 2 if self._scale is not None and self._scale.is_difference else 1
        return QSize(_WIDEST, _TITLE_PX + BAR_PX + _TICK_PX + lines * _TEXT_PX)

    def minimumSizeHint(self) -> QSize:
        """Narrower, the ticks would run together."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, bar, ticks."""
        if self._scale is None:
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("ink"))
        painter.setFont(self._look.fonts.font(SMALL_PX, BOLD))
        title = QRectF(0, 0, self.width(), _TITLE_PX)
        painter.drawText(title, _LEFT, heat_words.title_words(self._scale))
        self._paint_bar(painter, self._scale, self._bar_box)
        self._paint_ticks(painter, self._scale, self._bar_box)
        if self._scale.is_difference:
            self._paint_ends(painter, self._bar_box)
        painter.end()

    @property
    def _bar_box(self) -> QRectF:
        width = min(self.width(), _WIDEST) - 2 * _SIDE_PX
        return QRectF(_SIDE_PX, _TITLE_PX, max(width, 1), BAR_PX)

    def _repaint_bar(self) -> None:
        self._bar = None
        self.update()

    def _paint_bar(self, painter: QPainter, scale: HeatScale, box: QRectF) -> None:
        theme = self._look.theme
        painter.fillRect(box, theme.color("symptom-ground"))
        if self._bar is None:
            table = (difference_table if scale.is_difference else heat_table)(theme)
            # entry 0 of a difference stands for nothing
            entries = table[1:] if scale.is_difference else table
            self._bar = QImage(len(entries), 1, QImage.Format.Format_ARGB32)
            for column, color in enumerate(entries):
                self._bar.setPixelColor(column, 0, QColor.fromRgba(color))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._bar)
        if scale.is_difference:
            from bodymap.ui.body_map.difference_marks import MARKED_FROM, paint_hatching

            hatched = QRectF(box)
            hatched.setWidth(box.width() / 2 * (1 - MARKED_FROM))
            painter.save()
            painter.setClipRect(hatched)
            paint_hatching(painter, hatched, theme)
            painter.restore()
        painter.setPen(QPen(theme.color("edge"), theme.size("hairline")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _paint_ticks(self, painter: QPainter, scale: HeatScale, box: QRectF) -> None:
        theme = self._look.theme
        font = self._look.fonts.font(SMALL_PX, tabular=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for value in scale.ticks:
            share = scale.share(value)
            across = (share + 1) / 2 if scale.is_difference else share
            x = box.left() + across * box.width()
            painter.setPen(QPen(theme.color("edge"), theme.size("hairline")))
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + _TICK_PX))
            text = heat_words.tick_words(value, scale)
            wide = metrics.horizontalAdvance(text) + 2
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.setPen(theme.color("ink-soft"))
            painter.drawText(QRectF(left, box.bottom() + _TICK_PX, wide, _TEXT_PX), _MIDDLE, text)

    def _paint_ends(self, painter: QPainter, box: QRectF) -> None:
        fewer, more = heat_words.ends_words(self._names)
        font = self._look.fonts.font(SMALL_PX)
        painter.setFont(font)
        painter.setPen(self._look.theme.color("ink-soft"))
        room = (box.width() + 2 * _SIDE_PX) / 2 - 6
        metrics = QFontMetricsF(font)
        line = QRectF(0, box.bottom() + _TICK_PX + _TEXT_PX, room, _TEXT_PX)
        painter.drawText(line, _LEFT, metrics.elidedText(fewer, Qt.TextElideMode.ElideRight, room))
        line.moveLeft(room + 12)
        painter.drawText(line, _RIGHT, metrics.elidedText(more, Qt.TextElideMode.ElideRight, room))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
