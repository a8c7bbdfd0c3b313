"""Symptom drawings on a picture, of one visit or of two: every sign is a line or a shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from bodymap.anatomy.outline import Outline
from bodymap.charting.symptom import Quality
from bodymap.charting.symptom_mark import felt
from bodymap.ui.body_map import change_patterns
from bodymap.ui.body_map.change_patterns import Change, ChangePatterns
from bodymap.ui.body_map.symptom_figure import Way
from bodymap.ui.body_map.symptom_painter import Outlines, of_quality
from bodymap.ui.canvas import drawing_patterns
from bodymap.ui.canvas.drawing_painter import DrawingPainter
from bodymap.ui.canvas.drawing_patterns import DrawingPatterns, level_of
from bodymap.ui.canvas.drawing_places import DrawingPlaces
from bodymap.ui.canvas.drawing_shown import DrawingShown
from bodymap.ui.canvas.outline_path import outline_path
from bodymap.ui.pictures.body_drawing import silhouette, within
from bodymap.ui.pictures.picture import Standing
from bodymap.ui.pictures.picture_ink import SMALL_STRONG, PictureInk

_EDGE, _EDGE_ALPHA = 1.3, 0.85
_FIRST_LINE, _FIRST_GROUND = 1.8, 4.4
_DASHES = [3.0, 1.8]
_CHANGES = (Change.SAME, Change.GONE, Change.NEW)


class _Letters(DrawingPainter):
    """Writes as the picture does: in outlines where those are wanted."""

    def __init__(self, at: Standing) -> None:
        super().__init__(at.atlas, at.view, at.ink.look)
        self._ink: PictureInk = at.ink

    def _letter(self, painter: QPainter, words: str, box: QRectF) -> None:
        path = self._ink.outline(words, SMALL_STRONG)
        path.translate(box.center() - path.boundingRect().center())
        painter.fillPath(path, self._ink.color("symptom-ink"))


@dataclass(frozen=True, slots=True)
class DrawingMarks:
    """The drawing of one visit: paint, arrows, findings."""

    drawing: DrawingShown

    def draw_under(self, painter: QPainter, at: Standing) -> None:
        """Nothing lies below the lines."""

    def draw_over(self, painter: QPainter, at: Standing) -> None:
        """Of ``Marks``. What a view shows of a stroke is looked up on its skin, which takes
        longest."""
        if self.drawing == DrawingShown():
            return
        places = _placed(at, self.drawing)
        paint_coats(painter, at, places.outlines())
        _Letters(at).paint_marks(painter, places, at.camera)


@dataclass(frozen=True, slots=True)
class ComparedMarks:
    """Two drawings over one another, or what became of the first; of one quality, with None of
    all."""

    first: DrawingShown
    second: DrawingShown
    way: Way
    quality: Quality | None

    def draw_under(self, painter: QPainter, at: Standing) -> None:
        """Nothing lies below the lines."""

    def draw_over(self, painter: QPainter, at: Standing) -> None:
        """Of ``Marks``."""
        first, second = (
            of_quality(_placed(at, one).outlines(), self.quality)
            for one in (self.first, self.second)
        )
        draw = _draw_overlay if self.way is Way.OVERLAY else _draw_difference
        draw(painter, at, first, second)


def paint_coats(painter: QPainter, at: Standing, outlines: Outlines) -> None:
    """Fill what is painted with the signs of its qualities."""
    patterns = DrawingPatterns(at.ink.theme)
    for coat, outline in outlines.items():
        quality, intensity = felt(coat)
        path = _on_body(at, outline)
        fill_with_quality(painter, path, quality, level_of(intensity), patterns)
        edge = QPen(patterns.color(quality, _EDGE_ALPHA), _EDGE)
        painter.strokePath(path, edge)


def fill_with_quality(
    painter: QPainter, path: QPainterPath, quality: Quality, level: int, patterns: DrawingPatterns
) -> None:
    """Fill a shape with the tint and the signs of a quality."""
    step = drawing_patterns.SPACING[level]

    def signs() -> QPainterPath:
        found = QPainterPath()
        for row, at in _raster(path.boundingRect(), step):
            drawing_patterns.add_sign(
                found, quality, at + QPointF(step / 2 if row % 2 else 0, 0), step
            )
        return found

    painter.fillPath(path, patterns.color(quality, drawing_patterns.GROUND[level]))
    within(
        painter,
        path,
        lambda: drawing_patterns.paint_signs(
            *(painter, signs(), quality, patterns.color(quality), drawing_patterns.WIDTH[level])
        ),
    )


def fill_with_change(
    painter: QPainter, path: QPainterPath, change: Change, patterns: ChangePatterns
) -> None:
    """Fill a shape with the tint and the signs of what became of it."""
    if path.isEmpty():
        return
    signs = QPainterPath()
    for _, at in _raster(path.boundingRect(), change_patterns.STEP):
        change_patterns.add_sign(signs, change, at, change_patterns.STEP)
    painter.fillPath(path, patterns.color(change, change_patterns.GROUND[change]))
    pen = change_patterns.sign_pen(change, patterns.color(change))
    within(painter, path, lambda: painter.strokePath(signs, pen))


def changed(
    first: Iterable[QPainterPath], second: Iterable[QPainterPath]
) -> dict[Change, QPainterPath]:
    """What is new, gone and the same from some shapes to others."""
    was, now = _united(first), _united(second)
    return {
        Change.SAME: was.intersected(now),
        Change.GONE: was.subtracted(now),
        Change.NEW: now.subtracted(was),
    }


def _draw_overlay(painter: QPainter, at: Standing, first: Outlines, second: Outlines) -> None:
    paint_coats(painter, at, second)
    patterns = DrawingPatterns(at.ink.theme)
    ground = QPen(at.ink.color("symptom-ground", 0.9), _FIRST_GROUND)
    for coat, outline in first.items():
        path = _on_body(at, outline)
        painter.strokePath(path, ground)
        pen = QPen(patterns.color(felt(coat)[0]), _FIRST_LINE)
        pen.setDashPattern(_DASHES)
        painter.strokePath(path, pen)


def _draw_difference(painter: QPainter, at: Standing, first: Outlines, second: Outlines) -> None:
    both = [[_on_body(at, outline) for outline in drawn.values()] for drawn in (first, second)]
    patterns = ChangePatterns(at.ink.theme)
    found = changed(*both)
    for change in _CHANGES:
        fill_with_change(painter, found[change], change, patterns)
        pen = QPen(patterns.color(change, 0.9), _EDGE)
        if change is Change.GONE:
            pen.setDashPattern([2.5, 1.8])
        painter.strokePath(found[change], pen)


def _placed(at: Standing, drawing: DrawingShown) -> DrawingPlaces:
    places = DrawingPlaces(at.atlas, at.view.id)
    places.show(drawing)
    if places.is_waiting:
        places.take(places.work()())
    return places


def _united(paths: Iterable[QPainterPath]) -> QPainterPath:
    whole = QPainterPath()
    for path in paths:
        whole = path if whole.isEmpty() else whole.united(path)
    return whole


def _raster(box: QRectF, step: float) -> Iterable[tuple[int, QPointF]]:
    """Places a step apart over a box, each with the number of its row, aligned with the origin so
    that shapes side by side have one pattern."""
    first_row, last_row = int(box.top() // step), int(box.bottom() // step) + 1
    first, last = int(box.left() // step) - 1, int(box.right() // step) + 1
    for row in range(first_row, last_row + 1):
        for column in range(first, last + 1):
            yield row, QPointF((column + 0.5) * step, (row + 0.5) * step)


def _on_body(at: Standing, outline: Outline) -> QPainterPath:
    """An outline in points, without what is beside the body."""
    path = QTransform(*at.camera.mapping).map(outline_path(outline))
    return path.intersected(silhouette(at))
