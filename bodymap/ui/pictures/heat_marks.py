"""A map of needles on a picture: as pixels where the picture has pixels, else as bands of colour
whose edges are lines of the same value. This module loads numpy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from bodymap.anatomy.contour import rings
from bodymap.services.body_map.heat_map import MapDot, ShownHeat
from bodymap.trends.blur import Grid
from bodymap.trends.heat_scale import HeatScale
from bodymap.ui.body_map.difference_marks import HATCH_PX, DifferenceMarks
from bodymap.ui.body_map.dot_painter import DotPainter
from bodymap.ui.body_map.heat_colors import ZERO, difference_table, heat_table
from bodymap.ui.body_map.heat_image import heat_image
from bodymap.ui.pictures.body_drawing import ground_color, mixed_over, silhouette, within
from bodymap.ui.pictures.picture import Standing, Style
from bodymap.ui.pictures.picture_ink import PictureInk

BANDS = 32
"""So many steps of colour a count has, and so many each side of a difference has: neighbours
differ by less than an eye tells apart across a soft edge."""
_CLEAR_BELOW = 10
"""Of the 256 entries of a table: below it a colour is too clear to be seen."""
_LAST = 255
_HATCH = 0.55


@dataclass(frozen=True, slots=True, eq=False)
class OfView:
    """The map of one view: needles within reach for each cell of its picture, and single sites."""

    values: Grid | None
    dots: tuple[MapDot, ...]


@dataclass(frozen=True, slots=True, eq=False)
class HeatMarks:
    """A map of needles or a difference of two, of the views that were asked for."""

    scale: HeatScale
    of_views: Mapping[str, OfView]
    numbered: bool

    @classmethod
    def of(cls, heat: ShownHeat, views: Iterable[str]) -> HeatMarks:
        """What ``heat`` shows on some views. To be asked where the map is shown: it keeps what it
        works out, and two threads must not ask it at once."""
        return cls(
            heat.scale,
            {view: OfView(heat.values(view), heat.dots(view)) for view in views},
            heat.numbered,
        )

    def draw_under(self, painter: QPainter, at: Standing) -> None:
        """Of ``Marks``: the colours, cut to the body."""
        values = self.of_views[at.view.id].values
        if values is None:
            return
        is_difference = self.scale.is_difference
        table = (difference_table if is_difference else heat_table)(at.ink.theme)
        marks = DifferenceMarks(values, self.scale) if is_difference else None
        body = silhouette(at)
        to_points = QTransform(*at.camera.mapping)

        def draw() -> None:
            if at.style is Style.SHADED:
                image = heat_image(values, self.scale, table)
                painter.drawImage(to_points.mapRect(QRectF(0, 0, 1, 1)), image)
            else:
                _draw_bands(painter, at, values, self.scale, table)
            if marks is not None:
                marks.stroke(painter, at.ink.theme, at.camera)

        within(painter, body, draw)
        if marks is not None:
            hatch(painter, to_points.map(marks.fewer).intersected(body), at.ink)
            marks.paint_signs(painter, at.ink.look, at.camera)

    def draw_over(self, painter: QPainter, at: Standing) -> None:
        """Of ``Marks``: the single sites of a map of few."""
        dots = self.of_views[at.view.id].dots
        DotPainter(at.ink.look).paint(painter, dots, self.numbered, at.camera)


def hatch(painter: QPainter, path: QPainterPath, ink: PictureInk) -> None:
    """Lay slanted lines over a shape."""
    lines, pen = slanted(path.boundingRect()), QPen(ink.color("fewer-3", _HATCH), 1.0)
    within(painter, path, lambda: painter.strokePath(lines, pen))


def slanted(box: QRectF) -> QPainterPath:
    """Lines that rise to the right across a box, HATCH_PX apart along its edges."""
    lines = QPainterPath()
    reach = box.height()
    count = int((box.width() + reach) / HATCH_PX) + 1
    for place in range(count):
        x = box.left() + place * HATCH_PX
        line = QLineF(x, box.top(), x - reach, box.bottom())
        lines.moveTo(line.p1())
        lines.lineTo(line.p2())
    return lines


def bands(table: Sequence[int], scale: HeatScale) -> Iterator[tuple[float, QColor]]:
    """From which value on which colour of a table is painted, in steps: one over the other from
    the least. Below zero, for a difference, they are painted where the value is less."""
    if not scale.is_difference:
        steps = np.linspace(_CLEAR_BELOW, _LAST, BANDS + 1)
        for low, high in pairwise(steps.tolist()):
            # the table goes by the square root of the value, as in ``heat_image``
            yield (low / _LAST) ** 2 * scale.top, _entry(table, (low + high) / 2)
        return
    reach = _LAST - ZERO
    steps = np.linspace(_CLEAR_BELOW, reach, BANDS + 1)
    for sign in (1, -1):
        for low, high in pairwise(steps.tolist()):
            middle = ZERO + sign * (low + high) / 2
            yield sign * low / reach * scale.top, _entry(table, middle)


def _entry(table: Sequence[int], at: float) -> QColor:
    return QColor.fromRgba(table[round(at)])


def _draw_bands(
    painter: QPainter, at: Standing, values: Grid, scale: HeatScale, table: Sequence[int]
) -> None:
    """Each band over all below it, mixed with the body's own colour beforehand: clear ones side by
    side would show a seam between them."""
    rows, columns = values.shape
    to_points = QTransform.fromScale(1 / columns, 1 / rows) * QTransform(*at.camera.mapping)
    ground = ground_color(at.ink)
    for value, color in bands(table, scale):
        shape = _outline(values, value)
        if not shape.isEmpty():
            painter.fillPath(to_points.map(shape), mixed_over(color, ground))


def _outline(values: Grid, value: float) -> QPainterPath:
    """Where the map reaches a value, or is below one that is negative; in cells."""
    reaching = values - np.float32(value) if value > 0 else np.float32(value) - values
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings(reaching, -abs(value)):
        path.addPolygon(QPolygonF([QPointF(x + 0.5, y + 0.5) for x, y in ring.tolist()]))
        path.closeSubpath()
    return path
