"""The still part of a pane: the picture, its borders and landmarks, painted once per camera."""

from __future__ import annotations

from collections.abc import Mapping
from weakref import ref

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.fade import fade_out
from bodymap.ui.canvas.ghost_painter import GhostPainter
from bodymap.ui.canvas.ghosts_shown import Dots
from bodymap.ui.canvas.overlay import PLAIN, Overlay
from bodymap.ui.canvas.overlay_painter import OverlayPainter
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

BORDERS_FROM = 0.19
"""Below so many px a millimetre the hairlines would only be noise."""
BORDERS_FULL = 0.43
BORDER_ALPHA = 0.40
BESIDE_NERVES = 0.35
"""A map of nerves has borders of its own: those of the regions step back."""


class FigureLayer:
    """Paints one view's figure and the layers over it for a camera, and keeps the result until
    one of them changes.

    Paths are built at the first painting that needs them: a pane that was never shown costs
    nothing.
    """

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        self._atlas = atlas
        self._view = view
        self._theme = look.theme
        self._overlays = OverlayPainter(atlas, view, look)
        self._picture: QImage | None = None
        self._picture_turn = 0
        self._shapes = look.shapes
        self._cached: QPixmap | None = None
        self._cached_for: tuple[Camera, Mode, float, Overlay, Dots | None] | None = None
        self._dots = GhostPainter(look)

    def pixmap(
        self,
        camera: Camera,
        pixel_ratio: float,
        overlay: Overlay = PLAIN,
        dots: Dots | None = None,
    ) -> QPixmap:
        """The figure as the pane shows it, in device pixels; ``dots`` are those of earlier
        visits."""
        wanted = (camera, self._theme.mode, pixel_ratio, overlay, dots)
        if self._cached is None or self._cached_for != wanted:
            self._cached = self._shapes.painted.get(
                (ref(self._atlas), self._view.id, *wanted),
                lambda: self._paint(camera, pixel_ratio, overlay, dots),
            )
            self._cached_for = wanted
        return self._cached

    def path(self, region: str) -> QPainterPath | None:
        """A region's outline in picture fractions; None where the view does not show it."""
        return self._region_paths().get(region)

    def picture_transform(self, camera: Camera) -> QTransform:
        """From picture fractions to pane px."""
        return QTransform(*camera.mapping)

    def _paint(
        self, camera: Camera, pixel_ratio: float, overlay: Overlay, dots: Dots | None
    ) -> QPixmap:
        size = QSize(round(camera.pane_w * pixel_ratio), round(camera.pane_h * pixel_ratio))
        pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(pixel_ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_picture(painter, camera, pixel_ratio)
        if any(self._view.fade):
            painter.drawPixmap(0, 0, self._faded_lines(camera, pixel_ratio, overlay))
        else:
            self._paint_lines(painter, camera, overlay)
        if dots is not None:
            self._dots.paint_dots(painter, dots.places.get(self._view.id, ()), camera)
        self._overlays.paint_marks(painter, overlay, camera)
        painter.end()
        return pixmap

    def _faded_lines(self, camera: Camera, pixel_ratio: float, overlay: Overlay) -> QPixmap:
        """The lines on a clear ground, ending as softly as the picture does."""
        lines = QPixmap(round(camera.pane_w * pixel_ratio), round(camera.pane_h * pixel_ratio))
        lines.setDevicePixelRatio(pixel_ratio)
        lines.fill(Qt.GlobalColor.transparent)
        painter = QPainter(lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter, camera, overlay)
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
        """The picture, turned; the small one while that is enough, so that the first painting
        is quick. Quarter turns move pixels and change none."""
        needed = camera.picture_px[1] * pixel_ratio
        if self._picture is None and needed <= self._view.small_px[1] * 1.05:
            return _turned(self._shapes.small_picture(self._view), camera.turn)
        if self._picture is None:
            self._picture, self._picture_turn = QImage(str(self._view.picture)), 0
        if self._picture_turn != camera.turn:
            self._picture = _turned(self._picture, camera.turn - self._picture_turn)
            self._picture_turn = camera.turn
        return self._picture

    def _paint_lines(self, painter: QPainter, camera: Camera, overlay: Overlay) -> None:
        strength = (camera.px_per_mm - BORDERS_FROM) / (BORDERS_FULL - BORDERS_FROM)
        strength = min(max(strength, 0.0), 1.0)
        transform = self.picture_transform(camera)
        self._overlays.paint_areas(painter, overlay, camera, transform, self._region_paths())
        contrast = self._theme.mode is Mode.CONTRAST
        if strength > 0 or contrast:
            alpha = 1.0 if contrast else BORDER_ALPHA * (0.45 + 0.55 * strength)
            if overlay.nerves is not None:
                alpha *= BESIDE_NERVES
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(_hairline(self._theme.color("figure-border", alpha), 0.8))
            for path in self._region_paths().values():
                painter.drawPath(transform.map(path))
        if strength > 0 and overlay.landmarks:
            self._paint_landmarks(painter, transform)
        painter.setPen(_hairline(self._theme.color("figure-outline", 0.9), 1.25))
        painter.drawPath(transform.map(self._shapes.silhouette(self._atlas, self._view)))

    def _paint_landmarks(self, painter: QPainter, transform: QTransform) -> None:
        dashes = QPen(self._theme.color("figure-border", 0.7), 0.9)
        dashes.setDashPattern([3.0, 2.4])
        painter.setPen(dashes)
        for line in self._shapes.landmarks(self._atlas, self._view):
            painter.drawPolyline(transform.map(line))

    def _region_paths(self) -> Mapping[str, QPainterPath]:
        return self._shapes.regions(self._atlas, self._view)


def _turned(picture: QImage, degrees: int) -> QImage:
    return picture.transformed(QTransform().rotate(degrees)) if degrees else picture


def _hairline(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
