"""How ghosts look on the figure: faint dashed outlines with their numbers, and dots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.ghost_marker import GhostMarker
from bodymap.ui.canvas.marker import RADIUS
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

TWO_FIGURES = 10
DOT_PX = 4.0
HALO = 4.0
REACH = RADIUS + HALO + 2
"""How far from its outline's middle or its place a ghost may paint, in px."""
GROUND_ALPHA = 0.74
"""The figure shows through a ghost, and its number can be read on every tint."""


class GhostPainter:
    """Draws ghosts into the layer between the figure and the sites."""

    def __init__(self, look: Look) -> None:
        self._theme = look.theme
        self._font = look.fonts.font(11, 600, tabular=True)
        self._small = look.fonts.font(9, 600, tabular=True)

    def paint_dots(
        self, painter: QPainter, places: Iterable[tuple[float, float]], camera: Camera
    ) -> None:
        """Small faint dots, all in one call: there may be ten thousand. ``places`` are fractions
        of the picture."""
        dots = QPolygonF([QPointF(*camera.to_px(place)) for place in places])
        for width, color in (
            (DOT_PX + 2, self._theme.color("surface", 0.8)),
            (DOT_PX, self._theme.color("needle-out", 0.75)),
        ):
            pen = QPen(color, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(dots)

    def paint(
        self, painter: QPainter, markers: Sequence[GhostMarker], named: UUID | None = None
    ) -> None:
        """The ghosts; the ``named`` one, which a press would chart, is told by its halo."""
        for marker in markers:
            if marker.is_aside:
                self._paint_leader(painter, marker)
        for marker in markers:
            self._paint_outline(painter, marker, is_named=marker.id == named)

    def _paint_leader(self, painter: QPainter, marker: GhostMarker) -> None:
        anchor, label = QPointF(*marker.anchor), QPointF(*marker.label)
        painter.setPen(QPen(self._theme.color("needle-edge", GROUND_ALPHA), 3.0))
        painter.drawLine(anchor, label)
        painter.setPen(QPen(self._theme.color(self._line), 1.2))
        painter.drawLine(anchor, label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._line))
        painter.drawEllipse(anchor, 2.0, 2.0)

    def _paint_outline(self, painter: QPainter, marker: GhostMarker, *, is_named: bool) -> None:
        middle = QPointF(*marker.label)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_named:
            painter.setBrush(self._theme.color("accent", 0.45))
            painter.drawEllipse(middle, RADIUS + HALO, RADIUS + HALO)
        painter.setBrush(self._theme.color("needle-edge", 1.0 if is_named else GROUND_ALPHA))
        painter.drawEllipse(middle, RADIUS, RADIUS)
        pen = QPen(self._theme.color("accent" if is_named else self._line), 1.5)
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, RADIUS - 0.75, RADIUS - 0.75)
        # the skin is as light in the dark as it is by day, and so is the ground of a ghost
        painter.setPen(self._theme.color("figure-border"))
        number = marker.ghost.number
        painter.setFont(self._font if number < TWO_FIGURES else self._small)
        box = QRectF(middle.x() - RADIUS, middle.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    @property
    def _line(self) -> str:
        """The token of outlines: strong contrast needs one that is not faint on white."""
        return "figure-border" if self._theme.mode is Mode.CONTRAST else "ghost"

    @staticmethod
    def reach(marker: GhostMarker) -> QRectF:
        """Everything that a ghost may paint, in pane px."""
        box = QRectF(QPointF(*marker.anchor), QPointF(*marker.label)).normalized()
        return box.adjusted(-REACH, -REACH, REACH, REACH)
