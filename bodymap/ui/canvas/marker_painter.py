"""How a needle site looks on the figure."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from bodymap.ui.canvas.marker import RADIUS, RING, Marker
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme

HALO = 5.0
REACH = RADIUS + HALO + 2
"""How far from its disc's middle or its dot a marker may paint, in px."""
DOT = 2.5
TWO_FIGURES = 10
_IN = ("needle-edge", "needle-in", "on-needle")
_OUT = ("surface", "needle-out", "needle-out")
"""The tokens of a disc's edge, its fill and its number."""


def draw_disc(painter: QPainter, theme: Theme, middle: QPointF, *, is_out: bool) -> None:
    """Draw the disc of a needle that is in, or the ring of one that was taken out."""
    # the ring's ground is the paper of the mode, on which its number can be read in each
    edge, fill, _ink = _OUT if is_out else _IN
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(edge))
    painter.drawEllipse(middle, RADIUS, RADIUS)
    painter.setBrush(theme.color(fill))
    painter.drawEllipse(middle, RADIUS - RING + 0.75, RADIUS - RING + 0.75)
    if is_out:
        painter.setBrush(theme.color(edge))
        painter.drawEllipse(middle, RADIUS - 2 * RING, RADIUS - 2 * RING)


def number_token(*, is_out: bool) -> str:
    """The token of the number in a disc, or in a ring."""
    return (_OUT if is_out else _IN)[2]


def draw_leader(painter: QPainter, theme: Theme, marker: Marker) -> None:
    """Join a disc that neighbours pushed aside to its place on the body."""
    if not marker.is_aside:
        return
    ring = theme.color("surface" if marker.is_out else "needle-edge")
    fill = theme.color("needle-out" if marker.is_out else "needle-in")
    anchor, middle = QPointF(*marker.anchor), QPointF(*marker.label)
    painter.setPen(QPen(ring, 3.0))
    painter.drawLine(anchor, middle)
    painter.setPen(QPen(fill, 1.2))
    painter.drawLine(anchor, middle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(anchor, DOT, DOT)


class MarkerPainter:
    """Draws numbered discs, filled while the needle is in and rings once it is out, leader lines
    and the halo of the selected site."""

    def __init__(self, look: Look) -> None:
        self._theme = look.theme
        self._font = look.fonts.font(11, 600, tabular=True)
        self._small = look.fonts.font(9, 600, tabular=True)
        self._discs: dict[tuple[int, bool, bool, float, Mode], QPixmap] = {}

    def paint(self, painter: QPainter, marker: Marker, *, selected: bool) -> None:
        """Draw one marker; its disc stands where its label is."""
        middle = QPointF(*marker.label)
        draw_leader(painter, self._theme, marker)
        disc = self._disc(marker, selected, painter.device().devicePixelRatio())
        side = disc.deviceIndependentSize().width()
        painter.drawPixmap(QPointF(middle.x() - side / 2, middle.y() - side / 2), disc)

    def _disc(self, marker: Marker, selected: bool, ratio: float) -> QPixmap:
        """A numbered disc, drawn once for each look of it: a click waits for this."""
        number, is_out = marker.site.number, marker.is_out
        wanted = (number, is_out, selected, ratio, self._theme.mode)
        if wanted not in self._discs:
            self._discs[wanted] = self._drawn(number, is_out, selected, ratio)
        return self._discs[wanted]

    def _drawn(self, number: int, is_out: bool, selected: bool, ratio: float) -> QPixmap:
        side = 2 * math.ceil(RADIUS + HALO + 1)
        disc = QPixmap(round(side * ratio), round(side * ratio))
        disc.setDevicePixelRatio(ratio)
        disc.fill(Qt.GlobalColor.transparent)
        painter = QPainter(disc)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(side / 2, side / 2)
        if selected:
            painter.setBrush(self._theme.color("accent", 0.45))
            painter.drawEllipse(middle, RADIUS + HALO, RADIUS + HALO)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(middle, RADIUS + RING, RADIUS + RING)
        draw_disc(painter, self._theme, middle, is_out=is_out)
        painter.setPen(self._theme.color(number_token(is_out=is_out)))
        painter.setFont(self._font if number < TWO_FIGURES else self._small)
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, str(number))
        painter.end()
        return disc

    def paint_drag(self, painter: QPainter, px: tuple[float, float]) -> None:
        """Draw where a dragged site would land: a ring, because it is not saved yet."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("needle-edge"), 4.0))
        painter.drawEllipse(QPointF(*px), RADIUS, RADIUS)
        painter.setPen(QPen(self._theme.color("needle-in"), 2.0, Qt.PenStyle.DashLine))
        painter.drawEllipse(QPointF(*px), RADIUS, RADIUS)

    @staticmethod
    def reach(marker: Marker) -> QRectF:
        """Everything that a marker may paint, in pane px."""
        extent = REACH
        xs = (marker.anchor[0], marker.label[0])
        ys = (marker.anchor[1], marker.label[1])
        return QRectF(
            min(xs) - extent,
            min(ys) - extent,
            max(xs) - min(xs) + 2 * extent,
            max(ys) - min(ys) + 2 * extent,
        )
