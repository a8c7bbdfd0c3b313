"""The still part of a pane: the picture, its borders and landmarks, painted once per camera."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.outline import Outline
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.fade import fade_out
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme

BORDERS_FROM = 0.19
"""Below so many px a millimetre the hairlines would only be noise."""
BORDERS_FULL = 0.43
BORDER_ALPHA = 0.40


class FigureLayer:
    """Paints one view's figure for a camera and keeps the result until either changes.

    Paths are built at the first painting that needs them: a pane that was never shown costs
    nothing.
    """

    def __init__(self, atlas: Atlas, view: View, theme: Theme) -> None:
        self._atlas = atlas
        self._view = view
        self._theme = theme
        self._picture: QImage | None = None
        self._paths: dict[str, QPainterPath] | None = None
        self._cached: QPixmap | None = None
        self._cached_for: tuple[Camera, Mode, float] | None = None

    def pixmap(self, camera: Camera, pixel_ratio: float) -> QPixmap:
        """The figure as the pane shows it, in device pixels."""
        wanted = (camera, self._theme.mode, pixel_ratio)
        if self._cached is None or self._cached_for != wanted:
            self._cached = self._paint(camera, pixel_ratio)
            self._cached_for = wanted
        return self._cached

    def path(self, region: str) -> QPainterPath | None:
        """A region's outline in picture fractions; None where the view does not show it."""
        return self._region_paths().get(region)

    def picture_transform(self, camera: Camera) -> QTransform:
        """From picture fractions to pane px."""
        left, top, width, height = camera.frame
        return QTransform(width, 0, 0, height, left, top)

    def _paint(self, camera: Camera, pixel_ratio: float) -> QPixmap:
        size = QSize(round(camera.pane_w * pixel_ratio), round(camera.pane_h * pixel_ratio))
        pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(pixel_ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_picture(painter, camera, pixel_ratio)
        if any(self._view.fade):
            painter.drawPixmap(0, 0, self._faded_lines(camera, pixel_ratio))
        else:
            self._paint_lines(painter, camera)
        painter.end()
        return pixmap

    def _faded_lines(self, camera: Camera, pixel_ratio: float) -> QPixmap:
        """The lines on a clear ground, ending as softly as the picture does."""
        lines = QPixmap(round(camera.pane_w * pixel_ratio), round(camera.pane_h * pixel_ratio))
        lines.setDevicePixelRatio(pixel_ratio)
        lines.fill(Qt.GlobalColor.transparent)
        painter = QPainter(lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter, camera)
        fade_out(painter, self._view, camera)
        painter.end()
        return lines

    def _paint_picture(self, painter: QPainter, camera: Camera, pixel_ratio: float) -> None:
        picture = self._picture_for(camera, pixel_ratio)
        left, top, width, height = camera.frame
        shown = QRectF(left, top, width, height).intersected(
            QRectF(0, 0, camera.pane_w, camera.pane_h)
        )
        if shown.isEmpty():
            return
        across, down = picture.width() / width, picture.height() / height
        source = QRectF(
            (shown.x() - left) * across,
            (shown.y() - top) * down,
            shown.width() * across,
            shown.height() * down,
        )
        target = QSize(
            max(round(shown.width() * pixel_ratio), 1), max(round(shown.height() * pixel_ratio), 1)
        )
        if target.width() < source.width():
            # Qt's painter aliases when it shrinks; scaling the part beforehand does not.
            part = picture.copy(source.toAlignedRect()).scaled(
                target,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawImage(shown, part)
        else:
            painter.drawImage(shown, picture, source)
        dim = self._theme.size("figure-dim") / 100
        if dim:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
            painter.fillRect(shown, self._theme.color("shadow", dim))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _picture_for(self, camera: Camera, pixel_ratio: float) -> QImage:
        """The small picture while it is enough, so that the first painting is quick."""
        needed = camera.picture_px[1] * pixel_ratio
        if self._picture is None and needed <= self._view.small_px[1] * 1.05:
            return QImage(str(self._view.small_picture))
        if self._picture is None:
            self._picture = QImage(str(self._view.picture))
        return self._picture

    def _paint_lines(self, painter: QPainter, camera: Camera) -> None:
        strength = (camera.px_per_mm - BORDERS_FROM) / (BORDERS_FULL - BORDERS_FROM)
        strength = min(max(strength, 0.0), 1.0)
        transform = self.picture_transform(camera)
        contrast = self._theme.mode is Mode.CONTRAST
        if strength > 0 or contrast:
            alpha = 1.0 if contrast else BORDER_ALPHA * (0.45 + 0.55 * strength)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_hairline(self._theme.color("figure-border", alpha), 0.8))
            for path in self._region_paths().values():
                painter.drawPath(transform.map(path))
        if strength > 0:
            self._paint_landmarks(painter, camera)
        painter.setPen(_hairline(self._theme.color("figure-outline", 0.9), 1.25))
        painter.drawPath(transform.map(outline_path(self._atlas.silhouette(self._view.id))))

    def _paint_landmarks(self, painter: QPainter, camera: Camera) -> None:
        dashes = QPen(self._theme.color("figure-border", 0.7), 0.9)
        dashes.setDashPattern([3.0, 2.4])
        painter.setPen(dashes)
        for line in self._atlas.landmarks(self._view.id):
            painter.drawPolyline(QPolygonF([QPointF(*camera.to_px(at)) for at in line.points]))

    def _region_paths(self) -> Mapping[str, QPainterPath]:
        if self._paths is None:
            outlines = self._atlas.outlines(self._view.id)
            self._paths = {region: outline_path(line) for region, line in outlines.items()}
        return self._paths


def outline_path(outline: Outline) -> QPainterPath:
    """An outline as a path, in picture fractions, odd-even filled."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in outline.rings:
        path.moveTo(*ring[0])
        for place in ring[1:]:
            path.lineTo(*place)
        path.closeSubpath()
    return path


def _hairline(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
