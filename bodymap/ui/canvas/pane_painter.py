"""Draws a pane: the still figure, then what changes over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QTransform

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
from bodymap.ui.canvas.region_tint import RegionTint
from bodymap.ui.canvas.side_letters import PaintedLetters, SideLetter, side_letters
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look

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


@dataclass(frozen=True, slots=True)
class _Seen:
    """What follows from how the picture lies on the pane, worked out once for all paintings."""

    camera: Camera
    transform: QTransform
    letters: tuple[SideLetter, ...]
    reaches: dict[str, QRect] = field(default_factory=dict)


class PanePainter:
    """Paints the exposed part of a pane, and knows which part a change exposes."""

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        self._view = view
        self._look = look
        self._layer = FigureLayer(atlas, view, look)
        self._markers = MarkerPainter(look)
        self._tint = RegionTint(look.theme)
        self._letters = PaintedLetters(look.theme, look.fonts.font(TITLE_PX, BOLD))
        self._seen: _Seen | None = None

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
        self._paint_region(painter, exposed, state)
        letters = self._seen_by(state.camera).letters
        if any(letter.box.intersects(QRectF(exposed)) for letter in letters):
            self._letters.paint(painter, letters, state.pixel_ratio)
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
        if region is None:
            return QRect()
        seen = self._seen_by(camera)
        if region not in seen.reaches:
            path = self._layer.path(region)
            box = QRectF() if path is None else seen.transform.mapRect(path.boundingRect())
            around = box.adjusted(-LINE_REACH, -LINE_REACH, LINE_REACH, LINE_REACH)
            seen.reaches[region] = QRect() if path is None else around.toAlignedRect()
        return seen.reaches[region]

    def _seen_by(self, camera: Camera) -> _Seen:
        seen = self._seen
        if seen is None or (seen.camera is not camera and seen.camera != camera):
            transform = self._layer.picture_transform(camera)
            seen = self._seen = _Seen(camera, transform, side_letters(self._view, camera))
        return seen

    def _paint_region(self, painter: QPainter, exposed: QRect, state: PaneState) -> None:
        reach = self.reach_of_region(state.region, state.camera)
        path = None if state.region is None else self._layer.path(state.region)
        if path is None or not reach.intersects(exposed):
            return
        pane = QRect(0, 0, round(state.camera.pane_w), round(state.camera.pane_h))
        shown = self._seen_by(state.camera).transform
        self._tint.paint(painter, path, shown, reach.intersected(pane), state.pixel_ratio)

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
