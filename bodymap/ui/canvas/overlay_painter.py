"""Draws the layers of a view: nerves, referred pain, hazards, finer regions, trigger points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from bodymap.anatomy.area_drawing import DrawnArea
from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.figure_shapes import Areas
from bodymap.ui.canvas.overlay import Overlay, PointMark
from bodymap.ui.canvas.overlay_held import HeldPainter
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

FINER_FROM = 0.9
"""Below so many px a millimetre finer regions would be noise."""
WORDS_FROM = 0.9
"""From here on there is room for the names of muscles beside their points."""
CAUTIONS_FROM = 0.62
"""A whole body hatched all over would warn of nothing: the lesser hazards come with the zoom."""
SERIES = ("series-1", "series-2", "series-3", "series-4", "series-5", "series-6")
NERVE_ALPHA = 0.62
"""Of a nerve's area at full opacity."""
REFERRED_ALPHA = 0.30
FOUND_ALPHA = 0.34
HATCH_PX = 7.0
POINT_PX = 3.6
BETWEEN_WORDS = 3.0


class OverlayPainter:
    """Paints a view's overlay into its still layer, so that clicks cost nothing more.

    Paths of areas are made at their first painting. Hatching runs at one angle for hazards and
    at the other for referred pain, so that they differ without colour too.
    """

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        self._atlas, self._view = atlas, view
        self._theme = look.theme
        self._small = look.fonts.font(11, BOLD)
        self._tiny = look.fonts.font(10)
        self._held = HeldPainter(look.theme)
        self._shapes = look.shapes
        self._seen: dict[BodyPoint, tuple[float, float] | None] = {}

    def paint_areas(
        self,
        painter: QPainter,
        overlay: Overlay,
        camera: Camera,
        transform: QTransform,
        regions: Mapping[str, QPainterPath],
    ) -> None:
        """What is shaded or hatched, under the figure's borders. ``transform`` leads from picture
        fractions to pane px, ``regions`` are outlines in fractions."""
        painter.save()
        if overlay.nerves is not None:
            self._paint_nerves(painter, overlay, overlay.nerves, transform)
        self._paint_found(painter, overlay.found, regions, transform)
        self._paint_referred(painter, overlay.referred, regions, transform)
        self._held.paint(painter, overlay, regions, transform)
        near = camera.px_per_mm >= CAUTIONS_FROM
        wanted = overlay.hazards | overlay.cautions if near else overlay.hazards
        self._paint_hazards(painter, wanted, transform)
        if overlay.finer and camera.px_per_mm >= FINER_FROM:
            self._paint_finer(painter, transform)
        painter.restore()

    def paint_marks(self, painter: QPainter, overlay: Overlay, camera: Camera) -> None:
        """Points and words, over the borders; upright however the picture is turned."""
        painter.save()
        if overlay.nerves is not None:
            self._write_areas(painter, overlay, overlay.nerves, camera)
        self._paint_points(painter, overlay.points, camera)
        painter.restore()

    # --- areas

    def _paint_nerves(
        self, painter: QPainter, overlay: Overlay, nerves: SkinMap, transform: QTransform
    ) -> None:
        places = {area: k for k, (area, _) in enumerate(overlay.words)}
        line = QPen(self._theme.color("ink", 0.25 + 0.35 * overlay.opacity), 0.8)
        for (area, _), path in self._paths_of(nerves).items():
            token = SERIES[places.get(area, 0) % len(SERIES)]
            painter.setPen(line)
            painter.setBrush(self._theme.color(token, max(NERVE_ALPHA * overlay.opacity, 0.001)))
            painter.drawPath(transform.map(path))

    def _paint_found(
        self,
        painter: QPainter,
        wanted: Iterable[str],
        regions: Mapping[str, QPainterPath],
        transform: QTransform,
    ) -> None:
        painter.setPen(QPen(self._theme.color("accent", 0.8), 1.3))
        painter.setBrush(self._theme.color("region-tint", FOUND_ALPHA))
        for region in sorted(wanted):
            if region in regions:
                painter.drawPath(transform.map(regions[region]))

    def _paint_referred(
        self,
        painter: QPainter,
        wanted: Iterable[str],
        regions: Mapping[str, QPainterPath],
        transform: QTransform,
    ) -> None:
        whole = QPainterPath()
        for region in sorted(wanted):
            if region in regions:
                whole = whole.united(transform.map(regions[region]))
        if whole.isEmpty():
            return
        painter.fillPath(whole, self._theme.color("referred", REFERRED_ALPHA))
        self._hatch(painter, whole, self._theme.color("referred", 0.75), rising=False)
        painter.strokePath(whole, QPen(self._theme.color("referred"), 1.2))

    def _paint_hazards(
        self, painter: QPainter, wanted: frozenset[str], transform: QTransform
    ) -> None:
        if not wanted:  # whose areas would be read for nothing
            return
        joined = self._shapes.hazards(self._atlas, self._view, wanted)
        if joined.inside.isEmpty():
            return
        width, height = self._view.size_mm
        from_mm = QTransform.fromScale(1 / width, 1 / height) * transform
        strong = self._theme.mode is Mode.CONTRAST
        color = self._theme.color("hazard", 1.0 if strong else 0.34)
        self._hatch(painter, from_mm.map(joined.inside), color)
        edges = QPen(self._theme.color("hazard", 0.5), 0.9)
        painter.strokePath(from_mm.map(joined.edge), edges)

    def _hatch(
        self, painter: QPainter, shape: QPainterPath, color: QColor, *, rising: bool = True
    ) -> None:
        """Thin parallel lines: the pattern brushes of Qt are coarse, and grow with the scale."""
        box = shape.boundingRect()
        reach = box.height()
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(color, 1.0))
        # from a grid of the pane's own, so that neighbouring areas share their lines
        start = (box.left() - reach) // HATCH_PX * HATCH_PX
        steps = int((box.width() + 2 * reach) / HATCH_PX) + 2
        for k in range(steps):
            x = start + k * HATCH_PX
            if rising:
                painter.drawLine(QPointF(x, box.bottom()), QPointF(x + reach, box.top()))
            else:
                painter.drawLine(QPointF(x, box.top()), QPointF(x + reach, box.bottom()))
        painter.restore()

    def _paint_finer(self, painter: QPainter, transform: QTransform) -> None:
        pen = QPen(self._theme.color("figure-border", 0.35), 0.8)
        pen.setDashPattern([1.0, 2.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in self._paths_of(SkinMap.FINER).values():
            painter.drawPath(transform.map(path))

    def _paths_of(self, skin_map: SkinMap) -> Areas:
        return self._shapes.areas(self._atlas, self._view, skin_map)

    # --- marks

    def _write_areas(
        self, painter: QPainter, overlay: Overlay, nerves: SkinMap, camera: Camera
    ) -> None:
        words = dict(overlay.words)
        painter.setFont(self._small)
        taken: list[QRectF] = []
        for drawn in self._atlas.areas(self._view.id, nerves):
            self._write(painter, words.get(drawn.area, ""), drawn, camera, taken)

    def _write(
        self,
        painter: QPainter,
        words: str,
        drawn: DrawnArea,
        camera: Camera,
        taken: list[QRectF],
    ) -> None:
        """The area's name at its middle, where it fits into the area and no other name is."""
        middle = QPointF(*camera.to_px(drawn.centre))
        box = QRectF(painter.fontMetrics().boundingRect(words))
        box.moveCenter(middle)
        left, top, right, bottom = _extent(drawn, camera)
        if box.width() > right - left or box.height() > bottom - top:
            return
        room = box.adjusted(-BETWEEN_WORDS, 0, BETWEEN_WORDS, 0)
        if any(room.intersects(other) for other in taken):
            return
        taken.append(room)
        self._print(painter, box, words)

    def _paint_points(self, painter: QPainter, points: Iterable[PointMark], camera: Camera) -> None:
        painter.setFont(self._tiny)
        fill, ring = self._theme.color("trigger-point"), self._theme.color("needle-edge")
        taken: list[QRectF] = []
        for mark in points:
            place = self._place(mark.place)
            if place is None:
                continue
            at = QPointF(*camera.to_px(place))
            painter.setPen(QPen(ring, 1.4))
            painter.setBrush(QBrush(fill))
            painter.drawPath(_diamond(at))
            if camera.px_per_mm >= WORDS_FROM and mark.words:
                box = QRectF(painter.fontMetrics().boundingRect(mark.words))
                box.moveTopLeft(QPointF(at.x() + 8, at.y() - box.height() / 2))
                if not any(box.intersects(other) for other in taken):
                    taken.append(box)
                    self._print(painter, box, mark.words)

    def _print(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Words on the figure, with a ground of their own so that they can be read on any tint."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface", 0.78))
        painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(box.adjusted(-20, 0, 20, 0), Qt.AlignmentFlag.AlignCenter, words)

    def _place(self, point: BodyPoint) -> tuple[float, float] | None:
        if point not in self._seen:
            self._seen[point] = self._atlas.project(self._view.id, point)
        return self._seen[point]


def _extent(drawn: DrawnArea, camera: Camera) -> tuple[float, float, float, float]:
    """The box around an area, in pane px."""
    places = [camera.to_px(place) for ring in drawn.outline.rings for place in ring]
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return min(xs), min(ys), max(xs), max(ys)


def _diamond(at: QPointF) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(at.x(), at.y() - POINT_PX)
    for dx, dy in ((POINT_PX, 0.0), (0.0, POINT_PX), (-POINT_PX, 0.0)):
        path.lineTo(at.x() + dx, at.y() + dy)
    path.closeSubpath()
    return path
