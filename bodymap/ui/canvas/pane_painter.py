"""Draws a pane: the still figure, then what changes over it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.drawing_pane import PaneDrawing
from bodymap.ui.canvas.figure_layer import FigureLayer
from bodymap.ui.canvas.ghosts_shown import Dots
from bodymap.ui.canvas.marker import Marker
from bodymap.ui.canvas.marker_painter import REACH, MarkerPainter
from bodymap.ui.canvas.overlay import PLAIN, Overlay
from bodymap.ui.canvas.pane_ghosts import PaintedGhosts
from bodymap.ui.canvas.side_letters import paint_side_letters, side_letters
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look

REGION_ALPHA = 0.34
LINE_REACH = 3


@dataclass(frozen=True, slots=True)
class PaneState:
    """All that a pane shows at one moment."""

    camera: Camera
    pixel_ratio: float
    markers: tuple[Marker, ...]
    selected: frozenset[UUID]
    region: str | None
    drag: tuple[float, float] | None
    has_ring: bool
    overlay: Overlay = PLAIN
    ghosts: PaintedGhosts | None = None
    dots: Dots | None = None
    drawing: PaneDrawing | None = None


class PanePainter:
    """Paints the exposed part of a pane, and knows which part a change exposes."""

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        self._view = view
        self._look = look
        self._layer = FigureLayer(atlas, view, look)
        self._markers = MarkerPainter(look)
        self._tinted: tuple[tuple[str | None, Camera], QPainterPath] | None = None
        self._letters = look.fonts.font(TITLE_PX, BOLD)

    def paint(self, painter: QPainter, pane: QRect, exposed: QRect, state: PaneState) -> None:
        """Paint ``exposed``, a part of ``pane`` (both logical px)."""
        theme = self._look.theme
        painter.fillRect(exposed, theme.color("paper"))
        figure = self._layer.pixmap(state.camera, state.pixel_ratio, state.overlay, state.dots)
        if state.drawing is not None:
            figure = state.drawing.over(figure, state.camera, state.pixel_ratio)
        _blit(painter, exposed, figure)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state.drawing is not None:
            state.drawing.paint_trail(painter, state.camera)
        if self.reach_of_region(state.region, state.camera).intersects(exposed):
            self._paint_region(painter, state)
        letters = side_letters(self._view, state.camera)
        if any(letter.box.intersects(QRectF(exposed)) for letter in letters):
            paint_side_letters(painter, letters, theme, self._letters)
        if state.ghosts is not None:
            _blit_ghosts(painter, exposed, state.ghosts)
        self._paint_markers(painter, QRectF(exposed), state)
        if state.drag is not None:
            self._markers.paint_drag(painter, state.drag)
        if state.has_ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            radius = theme.size("radius-button")
            painter.drawRoundedRect(QRectF(pane).adjusted(1, 1, -1, -1), radius, radius)

    def reach_of(self, marker: Marker) -> QRect:
        """The part of the pane that a marker may cover."""
        return MarkerPainter.reach(marker).toAlignedRect()

    def reach_of_region(self, region: str | None, camera: Camera) -> QRect:
        """The part of the pane that a region's tint covers; empty where it is not in the view."""
        path = None if region is None else self._layer.path(region)
        if path is None:
            return QRect()
        box = self._layer.picture_transform(camera).mapRect(path.boundingRect())
        return box.adjusted(-LINE_REACH, -LINE_REACH, LINE_REACH, LINE_REACH).toAlignedRect()

    def _paint_region(self, painter: QPainter, state: PaneState) -> None:
        path = None if state.region is None else self._layer.path(state.region)
        if path is None:
            return
        wanted = (state.region, state.camera)
        if self._tinted is None or self._tinted[0] != wanted:
            self._tinted = (wanted, self._layer.picture_transform(state.camera).map(path))
        theme = self._look.theme
        painter.setPen(QPen(theme.color("accent", 0.8), 1.3))
        painter.setBrush(theme.color("region-tint", REGION_ALPHA))
        painter.drawPath(self._tinted[1])

    def _paint_markers(self, painter: QPainter, exposed: QRectF, state: PaneState) -> None:
        """The selected markers last, so that their halos are whole."""
        chosen: list[Marker] = []
        near = exposed.adjusted(-REACH, -REACH, REACH, REACH)
        left, top, right, bottom = near.left(), near.top(), near.right(), near.bottom()
        for marker in state.markers:
            if not marker.is_within(left, top, right, bottom):
                continue
            if marker.id in state.selected:
                chosen.append(marker)
            else:
                self._markers.paint(painter, marker, selected=False)
        for marker in chosen:
            self._markers.paint(painter, marker, selected=True)


def _blit(painter: QPainter, exposed: QRect, layer: QPixmap) -> None:
    """The exposed part of a layer as large as the pane."""
    ratio = layer.devicePixelRatio()
    if ratio == 1:  # pixel for pixel, nothing to be worked out
        painter.drawPixmap(exposed, layer, exposed)
        return
    part = QRectF(exposed)
    source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
    painter.drawPixmap(part, layer, source)


def _blit_ghosts(painter: QPainter, exposed: QRect, ghosts: PaintedGhosts) -> None:
    """Only where there are any: the rest of their layer is clear, and as large as the pane."""
    there = ghosts.region.intersected(exposed)
    if not there.isEmpty():
        painter.save()
        painter.setClipRegion(there)
        _blit(painter, there.boundingRect(), ghosts.pixmap)
        painter.restore()
