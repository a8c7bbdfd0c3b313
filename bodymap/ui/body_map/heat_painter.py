"""Lays a map of needles over the figure: soft colours on the skin, and nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap, QTransform

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.ui.body_map.dot_painter import DotPainter
from bodymap.ui.body_map.heat_colors import HeatTables
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.fade import fade_out
from bodymap.ui.canvas.figure_layer import BORDERS_FROM
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

if TYPE_CHECKING:  # numpy comes with these, and only when there is a map to paint
    from bodymap.services.body_map.heat_map import ShownHeat
    from bodymap.ui.body_map.difference_marks import DifferenceMarks

_BORDER_ALPHA = 0.4

_Painted = tuple[Camera, Mode, float]


class HeatPainter:
    """Paints maps of one view for any camera, and keeps the last painting.

    The map's own few pixels are kept apart from their colours and from how large they are shown,
    so that neither a theme nor a new size of the window asks for the map again.
    """

    def __init__(self, atlas: Atlas, view: View, look: Look, tables: HeatTables) -> None:
        self._atlas, self._view, self._look = atlas, view, look
        self._tables = tables
        self._heat: ShownHeat | None = None
        self._image: QImage | None = None
        self._marks: DifferenceMarks | None = None
        self._dots = DotPainter(look)
        self._layer: QPixmap | None = None
        self._layer_for: _Painted | None = None
        self._table_of: Mode | None = None

    def show(self, heat: ShownHeat | None) -> None:
        """What is painted from now on; None for nothing."""
        if heat is not self._heat:
            self._heat = heat
            self._image = self._marks = self._layer_for = None
            if heat is None:
                self._layer = None

    def is_painted(self, camera: Camera, pixel_ratio: float) -> bool:
        """Whether ``paint`` takes no longer than laying on what was painted before."""
        return self._heat is None or self._layer_for == self._wanted(camera, pixel_ratio)

    def paint_last(self, painter: QPainter, camera: Camera) -> None:
        """What was painted before, where it fits the size: until there is time to paint anew."""
        layer = self._layer
        wide, high = round(camera.pane_w), round(camera.pane_h)
        if layer is not None and layer.deviceIndependentSize().toSize() == QSize(wide, high):
            painter.drawPixmap(0, 0, layer)

    def paint(self, painter: QPainter, camera: Camera, pixel_ratio: float) -> None:
        """Paint the map over the figure that was painted for the same camera."""
        heat = self._heat
        if heat is None:
            return
        wanted = self._wanted(camera, pixel_ratio)
        if self._layer is None or self._layer_for != wanted:
            self._layer, self._layer_for = self._painted(heat, camera, pixel_ratio), wanted
        painter.drawPixmap(0, 0, self._layer)

    def _wanted(self, camera: Camera, pixel_ratio: float) -> _Painted:
        return camera, self._look.theme.mode, pixel_ratio

    def _painted(self, heat: ShownHeat, camera: Camera, pixel_ratio: float) -> QPixmap:
        layer = QPixmap(
            QSize(round(camera.pane_w * pixel_ratio), round(camera.pane_h * pixel_ratio))
        )
        layer.setDevicePixelRatio(pixel_ratio)
        layer.fill(Qt.GlobalColor.transparent)
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = self._colored(heat)
        if image is not None:
            painter.save()
            painter.setTransform(QTransform(*camera.mapping), True)
            painter.drawImage(QRectF(0, 0, 1, 1), image)
            painter.restore()
            self._paint_borders(painter, camera)
            if self._marks is not None:
                self._marks.paint_lines(painter, self._look.theme, camera)
            self._cut_out(painter, camera)
            if self._marks is not None:
                self._marks.paint_signs(painter, self._look, camera)
        self._dots.paint(painter, heat.dots(self._view.id), heat.numbered, camera)
        painter.end()
        return layer

    def _colored(self, heat: ShownHeat) -> QImage | None:
        """The map's own pixels in the colours of the theme; None where the view has no map."""
        mode = self._look.theme.mode
        if self._image is not None and self._table_of is mode:
            return self._image
        is_difference = heat.scale.is_difference
        table = self._tables.table(is_difference=is_difference)
        if self._image is None:
            values = heat.values(self._view.id)
            if values is None:
                return None
            from bodymap.ui.body_map.difference_marks import DifferenceMarks  # brings numpy
            from bodymap.ui.body_map.heat_image import heat_image

            self._image = heat_image(values, heat.scale, table)
            self._marks = DifferenceMarks(values, heat.scale) if is_difference else None
        else:
            self._image.setColorTable(table)
        self._table_of = mode
        return self._image

    def _paint_borders(self, painter: QPainter, camera: Camera) -> None:
        """The borders of the regions once more, where the map covers them."""
        if camera.px_per_mm < BORDERS_FROM:
            return
        to_px = QTransform(*camera.mapping)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        painter.setPen(QPen(self._look.theme.color("symptom-ink", _BORDER_ALPHA), 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in self._look.shapes.regions(self._atlas, self._view).values():
            painter.drawPath(to_px.map(path))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _cut_out(self, painter: QPainter, camera: Camera) -> None:
        """Take away what lies beside the body, and where a close-up's picture fades."""
        silhouette = self._look.shapes.silhouette(self._atlas, self._view)
        beside = QTransform(*camera.mapping).map(silhouette)
        beside.addRect(QRectF(-1, -1, camera.pane_w + 2, camera.pane_h + 2))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        # of the colour only how opaque it is counts here
        painter.fillPath(beside, self._look.theme.color("ink"))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if any(self._view.fade):
            fade_out(painter, self._view, camera)
