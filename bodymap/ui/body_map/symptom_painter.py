"""Draws two symptom drawings of a view over one another, or what became of the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPixmap, QTransform

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.brush import Coat
from bodymap.anatomy.outline import Outline
from bodymap.anatomy.view import View
from bodymap.charting.symptom import Quality
from bodymap.charting.symptom_mark import felt
from bodymap.ui.body_map.change_patterns import Change, ChangePatterns
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.drawing_painter import DrawingPainter
from bodymap.ui.canvas.drawing_patterns import DrawingPatterns, level_of
from bodymap.ui.canvas.fade import fade_out
from bodymap.ui.canvas.outline_path import outline_path
from bodymap.ui.theme.look import Look

Outlines = Mapping[Coat, Outline]

_EDGE = 1.3
_THIN_EDGE = 0.8
_TINT = 0.5
_FIRST_LINE = 2.2
_FIRST_THIN = 1.4
_THIN_BELOW = 0.35
"""Below so many px a millimetre a thick line would hide what lies under it."""
_DASHES = [3.0, 1.8]
_CUT_OUT = QPainter.CompositionMode.CompositionMode_DestinationOut
_CUT_TO = QPainter.CompositionMode.CompositionMode_DestinationIn


class SymptomPainter:
    """Paints onto a clear ground as large as a figure."""

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        self._view = view
        self._theme = look.theme
        self._shape = DrawingPainter(atlas, view, look)
        self._qualities = DrawingPatterns(look.theme)
        self._changes = ChangePatterns(look.theme)

    def overlay(self, first: Outlines, second: Outlines, camera: Camera, ratio: float) -> QPixmap:
        """The first drawing as dashed lines over the second, which is filled with its signs."""
        transform = QTransform(*camera.mapping)
        origin = QPointF(*camera.to_px((0.0, 0.0)))
        pixmap, painter = self._begun(camera, ratio)
        painter.setClipPath(self._shape.shape(camera))
        for coat, outline in second.items():
            quality, intensity = felt(coat)
            path = transform.map(outline_path(outline))
            brush = self._qualities.signs(quality, level_of(intensity), ratio, origin)
            painter.fillPath(path, brush)
            painter.strokePath(path, QPen(self._qualities.color(quality, 0.85), _EDGE))
        for coat, outline in first.items():
            path = transform.map(outline_path(outline))
            ground = self._theme.color("symptom-ground", 0.9)
            wide = _FIRST_LINE if camera.px_per_mm >= _THIN_BELOW else _FIRST_THIN
            painter.strokePath(path, QPen(ground, 2 * wide))
            pen = QPen(self._qualities.color(felt(coat)[0]), wide)
            pen.setDashPattern(_DASHES)
            painter.strokePath(path, pen)
        return self._ended(pixmap, painter, camera)

    def difference(
        self, first: Outlines, second: Outlines, camera: Camera, ratio: float
    ) -> QPixmap:
        """What is new, gone and the same from the first drawing to the second."""
        transform = QTransform(*camera.mapping)
        was = [transform.map(outline_path(outline)) for outline in first.values()]
        now = [transform.map(outline_path(outline)) for outline in second.values()]
        pixmap, painter = self._begun(camera, ratio)
        painter.setClipPath(self._shape.shape(camera))
        # only one of the three is painted at any place: the one is cut to, or out of, the other
        for change, filled, other, cut in (
            (Change.SAME, was, now, _CUT_TO),
            (Change.GONE, was, now, _CUT_OUT),
            (Change.NEW, now, was, _CUT_OUT),
        ):
            layer, brush = self._begun(camera, ratio)
            signs, edge = self._signs(change, camera, ratio)
            # two qualities may lie over one another; their signs do not become denser for it
            for path in filled:
                brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
                brush.fillPath(path, signs)
            brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            for path in filled:
                brush.strokePath(path, edge)
            brush.setCompositionMode(cut)
            brush.drawPixmap(0, 0, self._mask(other, camera, ratio))
            brush.end()
            painter.drawPixmap(0, 0, layer)
        return self._ended(pixmap, painter, camera)

    def _signs(self, change: Change, camera: Camera, ratio: float) -> tuple[QBrush, QPen]:
        """What a change is filled with, and its edge, of which half is seen. From afar a stroke is
        narrower than a sign: there a tint is enough, and dashes tell what is gone."""
        if camera.px_per_mm >= _THIN_BELOW:
            pen = QPen(self._changes.color(change, 0.9), 2 * _EDGE)
            return self._changes.brush(change, ratio), pen
        pen = QPen(self._changes.color(change, 0.9), 2 * _THIN_EDGE)
        if change is Change.GONE:
            pen.setDashPattern([1.5, 1.0])
        return QBrush(self._changes.color(change, _TINT)), pen

    def _mask(self, paths: Iterable[QPainterPath], camera: Camera, ratio: float) -> QPixmap:
        mask, painter = self._begun(camera, ratio)
        for path in paths:
            painter.fillPath(path, self._theme.color("symptom-ink"))
        painter.end()
        return mask

    def _begun(self, camera: Camera, ratio: float) -> tuple[QPixmap, QPainter]:
        pixmap = QPixmap(round(camera.pane_w * ratio), round(camera.pane_h * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return pixmap, painter

    def _ended(self, pixmap: QPixmap, painter: QPainter, camera: Camera) -> QPixmap:
        painter.setClipping(False)
        if any(self._view.fade):
            fade_out(painter, self._view, camera)
        painter.end()
        return pixmap


def of_quality(outlines: Outlines, quality: Quality | None) -> Outlines:
    """The paint of one quality; all of it where none is named."""
    if quality is None:
        return outlines
    return {coat: one for coat, one in outlines.items() if felt(coat)[0] is quality}
