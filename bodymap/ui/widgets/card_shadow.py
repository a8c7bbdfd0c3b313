"""The soft shadow of what floats."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from bodymap.ui.theme.theme import Theme

SHADOW_PX = 16
_WHOLE_PX = 4
"""At every scale in steps of a quarter this is a whole number of a screen's pixels."""


class CardShadow:
    """Draws a shadow of `SHADOW_PX` around a rounded surface.

    Its layers are drawn once, around a small surface; the corners of that are put to the corners
    of any larger one, and the edges between them are drawn out. A card that changes at each letter
    typed would take longer for its shadow than for all that it says.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: tuple[str, int, float] | None = None
        self._picture = QPixmap()

    def draw(self, painter: QPainter, whole: QRect, ratio: float) -> None:
        """Draw it around the surface that lies `SHADOW_PX` inside ``whole``, on a screen with
        ``ratio`` pixels to one of Qt's."""
        corner = -(-(SHADOW_PX + self._radius() + 2) // _WHOLE_PX) * _WHOLE_PX
        if min(whole.width(), whole.height()) < 2 * corner:
            self._draw_layers(painter, whole)
            return
        picture = self._of_scale(corner, ratio)
        across = _parts(whole.left(), whole.width(), corner)
        down = _parts(whole.top(), whole.height(), corner)
        for row, (top, high, from_top, source_high) in enumerate(down):
            for column, (left, wide, from_left, source_wide) in enumerate(across):
                if row == 1 and column == 1:
                    continue  # the surface
                source = QRectF(
                    *(from_left * ratio, from_top * ratio),
                    *(source_wide * ratio, source_high * ratio),
                )
                painter.drawPixmap(QRectF(left, top, wide, high), picture, source)

    def _of_scale(self, corner: int, ratio: float) -> QPixmap:
        wanted = (self._theme.color("shadow").name(), self._radius(), ratio)
        if wanted != self._made:
            side = 2 * corner + _WHOLE_PX
            picture = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_layers(painter, QRect(0, 0, side, side))
            painter.end()
            self._made, self._picture = wanted, picture
        return self._picture

    def _draw_layers(self, painter: QPainter, whole: QRect) -> None:
        radius = self._radius()
        surface = whole.adjusted(SHADOW_PX, SHADOW_PX, -SHADOW_PX, -SHADOW_PX)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        # what the surface covers anyway need not be filled so many times
        covered = surface.adjusted(radius, radius, -radius, -radius)
        painter.setClipRegion(QRegion(whole).subtracted(QRegion(covered)))
        # many faint layers, fainter outwards: a soft edge without a blurred bitmap
        for spread in range(SHADOW_PX, 0, -2):
            faint = 0.036 * (1 - spread / (SHADOW_PX + 1))
            painter.setBrush(self._theme.color("shadow", faint))
            painter.drawRoundedRect(
                surface.adjusted(-spread, 2 - spread, spread, min(spread + 2, SHADOW_PX)),
                radius + spread,
                radius + spread,
            )
        painter.restore()

    def _radius(self) -> int:
        return self._theme.size("radius-card")


def _parts(start: int, length: int, corner: int) -> tuple[tuple[int, int, int, int], ...]:
    """Corner, edge and corner of one side: where each begins and how long it is, on the card and in
    the small picture."""
    return (
        (start, corner, 0, corner),
        (start + corner, length - 2 * corner, corner, _WHOLE_PX),
        (start + length - corner, corner, corner + _WHOLE_PX, corner),
    )
