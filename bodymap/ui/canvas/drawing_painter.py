"""Draws the symptom drawing of a view: paint, arrows, findings."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.brush import Coat
from bodymap.anatomy.outline import Outline, Place
from bodymap.anatomy.view import View
from bodymap.charting.symptom import Finding, Radiation
from bodymap.charting.symptom_mark import felt
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.drawing_glyphs import GLYPH_PX, draw_glyph
from bodymap.ui.canvas.drawing_patterns import TOKENS, DrawingPatterns, level_of
from bodymap.ui.canvas.drawing_places import DrawingPlaces
from bodymap.ui.canvas.drawing_words import from_words, pressure_words, to_words
from bodymap.ui.canvas.fade import fade_out
from bodymap.ui.canvas.outline_path import outline_path
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look

EDGE = 1.3
ARROW = 2.4
HALO = 2.2
"""Px of ground on each side of an arrow."""
HEAD = 11.0
BOW = 0.13
"""How far an arrow bends from the straight line, as a share of its length."""
DOT = 4.0
WORDS_BELOW = 15.0
WORDS_FROM = 0.45
"""Below so many px a millimetre words beside an arrow would cover the figure."""


class DrawingPainter:
    """Paints onto a clear ground as large as the pane."""

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        self._atlas, self._view = atlas, view
        self._theme = look.theme
        self._small = look.fonts.font(11, BOLD, tabular=True)
        self._patterns = DrawingPatterns(look.theme)
        self._silhouette: QPainterPath | None = None

    def pixmap(self, places: DrawingPlaces, camera: Camera, ratio: float) -> QPixmap:
        """The whole drawing as the pane shows it, in device pixels."""
        pixmap = QPixmap(round(camera.pane_w * ratio), round(camera.pane_h * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_coats(painter, places.outlines(), camera, ratio)
        if any(self._view.fade):
            fade_out(painter, self._view, camera)
        self.paint_marks(painter, places, camera)
        painter.end()
        return pixmap

    def paint_marks(self, painter: QPainter, places: DrawingPlaces, camera: Camera) -> None:
        """Arrows and findings, over the paint."""
        for arrow, start, end in places.arrows():
            self._paint_arrow(painter, arrow, start, end, camera)
        for finding, place in places.findings():
            self._paint_finding(painter, finding, place, camera)

    def shape(self, camera: Camera) -> QPainterPath:
        """The outline of the body in pane px: nothing is painted beside it."""
        if self._silhouette is None:
            self._silhouette = outline_path(self._atlas.silhouette(self._view.id))
        return QTransform(*camera.mapping).map(self._silhouette)

    def _paint_coats(
        self,
        painter: QPainter,
        outlines: Mapping[Coat, Outline],
        camera: Camera,
        ratio: float,
    ) -> None:
        if not outlines:
            return
        painter.save()
        painter.setClipPath(self.shape(camera))
        transform = QTransform(*camera.mapping)
        origin = QPointF(*camera.to_px((0.0, 0.0)))
        for coat, outline in outlines.items():
            quality, intensity = felt(coat)
            level = level_of(intensity)
            path = transform.map(outline_path(outline))
            painter.fillPath(path, self._patterns.signs(quality, level, ratio, origin))
            painter.strokePath(path, QPen(self._patterns.color(quality, 0.85), EDGE))
        painter.restore()

    # --- arrows

    def _paint_arrow(
        self,
        painter: QPainter,
        arrow: Radiation,
        start: Place | None,
        end: Place | None,
        camera: Camera,
    ) -> None:
        first = None if start is None else QPointF(*camera.to_px(start))
        last = None if end is None else QPointF(*camera.to_px(end))
        token = "symptom-ink" if arrow.quality is None else TOKENS[arrow.quality]
        if first is not None and last is not None:
            self._draw_line(painter, token, first, last)
        elif first is not None:
            self._draw_end(painter, token, first, to_words(self._name(arrow.end)), camera)
        elif last is not None:
            self._draw_end(painter, token, last, from_words(self._name(arrow.start)), camera)

    def _draw_end(
        self, painter: QPainter, token: str, at: QPointF, words: str, camera: Camera
    ) -> None:
        """The one end in sight, and below it, where there is room, where the other one is."""
        painter.setPen(QPen(self._theme.color("symptom-ground", 0.9), HALO))
        painter.setBrush(self._theme.color(token))
        painter.drawEllipse(at, DOT, DOT)
        if camera.px_per_mm >= WORDS_FROM:
            self._write(painter, words, at + QPointF(0, WORDS_BELOW), camera)

    def _name(self, point: BodyPoint) -> str:
        return self._atlas.label(self._atlas.region_at(point))

    def _draw_line(self, painter: QPainter, token: str, start: QPointF, end: QPointF) -> None:
        way = end - start
        bend = (start + end) / 2 + QPointF(-way.y(), way.x()) * BOW
        # the head points the way the line arrives, which is from the bend
        arrival = (end - bend) / max(hypot((end - bend).x(), (end - bend).y()), 1e-6)
        head = min(HEAD, max(hypot(way.x(), way.y()), 1.0))
        path = QPainterPath(start)
        path.quadTo(bend, end - arrival * head * 0.8)
        side = QPointF(-arrival.y(), arrival.x()) * head * 0.5
        tip = QPolygonF([end, end - arrival * head + side, end - arrival * head - side])
        for color, around in (
            (self._theme.color("symptom-ground", 0.9), 2 * HALO),
            (self._theme.color(token), 0.0),
        ):
            pen = QPen(color, ARROW + around)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.strokePath(path, pen)
            painter.setPen(QPen(color, max(around, 0.5)))
            painter.setBrush(color)
            painter.drawPolygon(tip)

    # --- findings

    def _paint_finding(
        self, painter: QPainter, finding: Finding, place: Place, camera: Camera
    ) -> None:
        at = QPointF(*camera.to_px(place))
        ink, ground = self._theme.color("symptom-ink"), self._theme.color("symptom-ground")
        draw_glyph(painter, finding.kind, at, ink, ground)
        if finding.pressure_kpa is not None:
            words = pressure_words(finding.pressure_kpa)
            wide = QFontMetricsF(self._small).horizontalAdvance(words)
            self._write(painter, words, at + QPointF(GLYPH_PX + 5 + wide / 2, 0), camera)

    def _write(self, painter: QPainter, words: str, middle: QPointF, camera: Camera) -> None:
        """Words around a place, on a ground of their own and inside the pane."""
        painter.setFont(self._small)
        box = QRectF(painter.fontMetrics().boundingRect(words))
        box.moveCenter(middle)
        box.moveLeft(min(max(box.left(), 5.0), max(camera.pane_w - 5 - box.width(), 0.0)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("symptom-ground", 0.92))
        painter.drawRoundedRect(box.adjusted(-3, -1, 3, 1), 3, 3)
        self._letter(painter, words, box)

    def _letter(self, painter: QPainter, words: str, box: QRectF) -> None:
        """Words in the middle of a box that is as wide as they are."""
        painter.setPen(self._theme.color("symptom-ink"))
        painter.drawText(box.adjusted(-20, 0, 20, 0), Qt.AlignmentFlag.AlignCenter, words)
