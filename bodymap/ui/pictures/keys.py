"""What explains a picture below the body: colours with their values, signs with their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from bodymap.charting.symptom import Quality, Stroke
from bodymap.trends.heat_scale import HeatScale
from bodymap.ui.body_map import heat_words
from bodymap.ui.body_map.change_patterns import Change, ChangePatterns
from bodymap.ui.body_map.heat_colors import ZERO, difference_table, heat_table
from bodymap.ui.canvas.drawing_patterns import MIDDLE, DrawingPatterns
from bodymap.ui.canvas.drawing_shown import DrawingShown
from bodymap.ui.canvas.drawing_words import quality_words
from bodymap.ui.pictures.body_drawing import ground_color, mixed_over
from bodymap.ui.pictures.picture_ink import SMALL, SMALL_STRONG, PictureInk
from bodymap.ui.report.ink import Align

_WIDTH, _BAR, _TICK = 300.0, 12.0, 4.0
_SIDE = 12.0
"""Room beside the bar for half of the words of its ends."""
_STOPS = 32
_SWATCH = (30.0, 18.0)
_GAP, _APART = 8.0, 22.0


@dataclass(frozen=True, slots=True)
class ScaleKey:
    """The scale of a map of needles; ``names`` are, of a difference, what is looked at and what is
    taken from it."""

    scale: HeatScale
    names: tuple[str, str] = ("", "")

    def size(self, _ink: PictureInk) -> tuple[float, float]:
        """Of ``Key``."""
        lines = 3 if self.scale.is_difference else 2
        return _WIDTH, lines * SMALL.leading + _BAR + _TICK + 2

    def draw(self, painter: QPainter, ink: PictureInk, x: float, y: float) -> None:
        """Of ``Key``: what is counted, the bar, its values."""
        ink.write(painter, x, y + ink.rise(SMALL), heat_words.title_words(self.scale), SMALL_STRONG)
        box = QRectF(x + _SIDE, y + SMALL.leading + 2, _WIDTH - 2 * _SIDE, _BAR)
        self._draw_bar(painter, ink, box)
        baseline = box.bottom() + _TICK + ink.rise(SMALL)
        for value in self.scale.ticks:
            share = self.scale.share(value)
            across = (share + 1) / 2 if self.scale.is_difference else share
            at = box.left() + across * box.width()
            painter.setPen(ink.pen("edge", 0.75))
            painter.drawLine(QPointF(at, box.bottom()), QPointF(at, box.bottom() + _TICK))
            words = heat_words.tick_words(value, self.scale)
            ink.write(painter, at, baseline, words, SMALL, Align.MIDDLE)
        if self.scale.is_difference:
            self._draw_ends(painter, ink, box, baseline + SMALL.leading)

    def _draw_bar(self, painter: QPainter, ink: PictureInk, box: QRectF) -> None:
        # numpy comes with these, and whoever has a map has loaded it
        from bodymap.ui.body_map.difference_marks import MARKED_FROM
        from bodymap.ui.pictures.heat_marks import hatch

        is_difference = self.scale.is_difference
        table = (difference_table if is_difference else heat_table)(ink.theme)
        ground, first = ground_color(ink), 1 if is_difference else 0
        ramp = QLinearGradient(box.topLeft(), box.topRight())
        for stop in range(_STOPS + 1):
            share = stop / _STOPS
            entry = table[round(first + share * (255 - first))]
            ramp.setColorAt(share, mixed_over(QColor.fromRgba(entry), ground))
        painter.fillRect(box, ramp)
        if is_difference:
            fewer = QRectF(box)
            fewer.setWidth(box.width() * (ZERO - 1) / 254 * (1 - MARKED_FROM))
            shape = QPainterPath()
            shape.addRect(fewer)
            hatch(painter, shape, ink)
        painter.setPen(ink.pen("edge", 0.75))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _draw_ends(self, painter: QPainter, ink: PictureInk, box: QRectF, baseline: float) -> None:
        fewer, more = heat_words.ends_words(self.names)
        room = _WIDTH / 2 - 6
        left, right = box.left() - _SIDE, box.right() + _SIDE
        ink.write(painter, left, baseline, ink.elided(fewer, SMALL, room), SMALL)
        ink.write(painter, right, baseline, ink.elided(more, SMALL, room), SMALL, Align.RIGHT)


Fill = Callable[[QPainter, PictureInk, QPainterPath], None]
"""Fills a swatch with what it explains."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """A sample and what it means."""

    words: str
    fill: Fill


@dataclass(frozen=True, slots=True)
class SwatchKey:
    """Samples side by side, with their words."""

    swatches: tuple[Swatch, ...]

    def size(self, ink: PictureInk) -> tuple[float, float]:
        """Of ``Key``."""
        wide = sum(_SWATCH[0] + _GAP + ink.width(one.words, SMALL) for one in self.swatches)
        return wide + _APART * max(len(self.swatches) - 1, 0), _SWATCH[1]

    def draw(self, painter: QPainter, ink: PictureInk, x: float, y: float) -> None:
        """Of ``Key``."""
        for one in self.swatches:
            box = QPainterPath()
            box.addRoundedRect(QRectF(x, y, *_SWATCH), 3, 3)
            one.fill(painter, ink, box)
            x += _SWATCH[0] + _GAP
            baseline = y + _SWATCH[1] / 2 + ink.ascent(SMALL) * 0.36
            ink.write(painter, x, baseline, one.words, SMALL)
            x += ink.width(one.words, SMALL) + _APART


def quality_swatch(quality: Quality, words: str) -> Swatch:
    """The signs of a quality, in the density of a middle intensity."""

    def fill(painter: QPainter, ink: PictureInk, path: QPainterPath) -> None:
        from bodymap.ui.pictures.symptom_marks import fill_with_quality

        patterns = DrawingPatterns(ink.theme)
        painter.fillPath(path, ink.color("symptom-ground"))
        fill_with_quality(painter, path, quality, MIDDLE, patterns)
        painter.strokePath(path, QPen(patterns.color(quality, 0.85), 1.0))

    return Swatch(words, fill)


def quality_keys(*drawings: DrawingShown, only: Quality | None = None) -> tuple[SwatchKey, ...]:
    """What the signs on some drawings mean, in the order of qualities; nothing without any."""
    marks = (mark for drawing in drawings for mark in drawing.brushed)
    felt = {mark.quality for mark in marks if isinstance(mark, Stroke)}
    shown = [one for one in Quality if one in felt and only in (None, one)]
    swatches = tuple(quality_swatch(one, quality_words(one)) for one in shown)
    return (SwatchKey(swatches),) if swatches else ()


def change_swatch(change: Change, words: str) -> Swatch:
    """The signs of what became of painted skin."""

    def fill(painter: QPainter, ink: PictureInk, path: QPainterPath) -> None:
        from bodymap.ui.pictures.symptom_marks import fill_with_change

        patterns = ChangePatterns(ink.theme)
        painter.fillPath(path, ink.color("symptom-ground"))
        fill_with_change(painter, path, change, patterns)
        painter.strokePath(path, QPen(patterns.color(change, 0.9), 1.0))

    return Swatch(words, fill)


def line_swatch(words: str, *, is_dashed: bool) -> Swatch:
    """A dashed edge, or a filled one, as in two drawings over one another."""

    def fill(painter: QPainter, ink: PictureInk, path: QPainterPath) -> None:
        painter.fillPath(path, ink.color("symptom-ground"))
        if not is_dashed:
            painter.fillPath(path, ink.color("symptom-ink", 0.25))
        pen = ink.pen("symptom-ink", 1.6 if is_dashed else 1.0)
        if is_dashed:
            pen.setDashPattern([3.0, 1.8])
        painter.strokePath(path, pen)

    return Swatch(words, fill)
