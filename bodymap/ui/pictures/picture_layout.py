"""How a picture is set: words above, the views as large as they can be at one scale, keys below.

All measures are points; how many pixels one has is for the device to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from bodymap.ui.canvas.camera import Camera
from bodymap.ui.pictures.body_drawing import draw_body
from bodymap.ui.pictures.picture import Key, Picture, Standing, Style
from bodymap.ui.pictures.picture_ink import (
    ABOUT,
    HEADING,
    PATIENT,
    SMALL,
    TITLE,
    VIEW,
    PictureInk,
)
from bodymap.ui.report.ink import Align

LEAST_WIDTH, MOST_WIDTH = 620.0, 1000.0
MARGIN = 28.0
_VIEWS_HEIGHT, _PANELS_HEIGHT = 560.0, 980.0
"""The most that the views of one panel, and of all, are high."""
_MOST_ROWS = 3
_GAP, _PANEL_GAP, _KEY_GAP = 12.0, 20.0, 28.0
_CAPTION = 18.0
_AFTER_HEAD, _BEFORE_KEYS = 14.0, 16.0

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """A view of a panel in its box."""

    panel: int
    view: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class _Grid:
    """How the views of a panel stand in rows: at ``scale`` points per mm, ``size`` in all."""

    scale: float
    rows: tuple[tuple[str, ...], ...]
    size: Size


class LaidPicture:
    """A picture that is set, and can be drawn as often as one likes, on any thread, by one at a
    time."""

    def __init__(self, picture: Picture, ink: PictureInk) -> None:
        self._picture, self._ink = picture, ink
        views, count = picture.views, len(picture.panels)
        heading = HEADING.leading + 4 if any(one.heading for one in picture.panels) else 0.0
        grid, across = _arranged(self._sizes(views), count, heading)
        room = grid.size[0] * across + _PANEL_GAP * (across - 1)
        key_sizes = [key.size(ink) for key in picture.keys]
        wanted = max([room, *(wide for wide, _ in key_sizes)]) + 2 * MARGIN
        self._width = min(max(wanted, LEAST_WIDTH), MOST_WIDTH)
        inner = self._width - 2 * MARGIN
        self._head = self._head_lines(inner)
        top = MARGIN + self._head_height() + _AFTER_HEAD
        self._heads: list[tuple[str, float, float]] = []
        self._placed: list[Placed] = []
        left = MARGIN + (inner - room) / 2
        each_high = heading + grid.size[1]
        for number, panel in enumerate(picture.panels):
            column, row = number % across, number // across
            x = left + column * (grid.size[0] + _PANEL_GAP)
            y = top + row * (each_high + _PANEL_GAP)
            self._heads.append((panel.heading, x, y))
            self._placed += self._views_of(number, grid, x, y + heading)
        rows = -(-count // across)
        bottom = top + rows * each_high + _PANEL_GAP * (rows - 1) + _BEFORE_KEYS
        self._keys, bottom = self._keys_at(key_sizes, bottom, inner)
        self._notes = [line for note in picture.notes for line in ink.lines(note, SMALL, inner)]
        self._notes_top = bottom
        self._height = bottom + len(self._notes) * SMALL.leading + MARGIN - 8

    @property
    def size(self) -> Size:
        """Width and height, in points."""
        return self._width, self._height

    @property
    def picture(self) -> Picture:
        """What it shows."""
        return self._picture

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Where each view stands."""
        return tuple(self._placed)

    def draw(self, painter: QPainter, style: Style, scale: float) -> None:
        """Draw it with its top left corner at the painter's origin; ``scale`` is how many pixels
        of the device a point has."""
        ink, picture = self._ink, self._picture
        self._draw_head(painter)
        for words, x, y in self._heads:
            ink.write(painter, x, y + ink.rise(HEADING), words, HEADING)
        for placed in self._placed:
            view, box = picture.atlas.views[placed.view], placed.box
            camera = Camera(box.width(), box.height(), view.size_mm, margin=0.0)
            painter.save()
            painter.translate(box.topLeft())
            at = Standing(picture.atlas, view, camera, ink, style, scale)
            draw_body(painter, at, picture.panels[placed.panel].marks)
            painter.restore()
            baseline = box.bottom() + 2 + ink.rise(VIEW)
            ink.write(painter, box.center().x(), baseline, view.title, VIEW, Align.MIDDLE)
        for key, x, y in self._keys:
            key.draw(painter, ink, x, y)
        ink.write_lines(painter, MARGIN, self._notes_top, tuple(self._notes), SMALL)

    # --- setting it

    def _sizes(self, views: Sequence[str]) -> dict[str, Size]:
        return {view: self._picture.atlas.views[view].size_mm for view in views}

    def _head_lines(self, inner: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        ink, picture = self._ink, self._picture
        room = inner - (ink.width(picture.patient, PATIENT) + 24 if picture.patient else 0)
        return (
            ink.lines(picture.title, TITLE, max(room, inner / 2)),
            ink.lines(picture.about, ABOUT, inner),
        )

    def _head_height(self) -> float:
        title, about = self._head
        return len(title) * TITLE.leading + len(about) * ABOUT.leading

    def _draw_head(self, painter: QPainter) -> None:
        ink, (title, about) = self._ink, self._head
        ink.write_lines(painter, MARGIN, MARGIN, title, TITLE)
        top = MARGIN + len(title) * TITLE.leading
        ink.write_lines(painter, MARGIN, top, about, ABOUT)
        if self._picture.patient:
            right = self._width - MARGIN
            baseline = MARGIN + ink.rise(TITLE)
            words = ink.elided(self._picture.patient, PATIENT, (right - MARGIN) / 2)
            ink.write(painter, right, baseline, words, PATIENT, Align.RIGHT)

    def _views_of(self, panel: int, grid: _Grid, x: float, y: float) -> list[Placed]:
        sizes = self._sizes(self._picture.views)
        placed = []
        for row in grid.rows:
            high = max(sizes[view][1] for view in row) * grid.scale
            wide = sum(sizes[view][0] for view in row) * grid.scale + _GAP * (len(row) - 1)
            left = x + (grid.size[0] - wide) / 2
            for view in row:
                width, height = (one * grid.scale for one in sizes[view])
                placed.append(Placed(panel, view, QRectF(left, y + high - height, width, height)))
                left += width + _GAP
            y += high + _CAPTION
        return placed

    def _keys_at(
        self, sizes: Sequence[Size], top: float, inner: float
    ) -> tuple[list[tuple[Key, float, float]], float]:
        """Keys beside each other as far as there is room, and where the next thing stands."""
        placed, x, high = [], MARGIN, 0.0
        for key, (wide, tall) in zip(self._picture.keys, sizes, strict=True):
            if x > MARGIN and x + wide > MARGIN + inner:
                x, top, high = MARGIN, top + high + 8, 0.0
            placed.append((key, x, top))
            x, high = x + wide + _KEY_GAP, max(high, tall)
        return placed, top + high + (8 if placed else 0)


def _arranged(sizes: dict[str, Size], panels: int, heading: float) -> tuple[_Grid, int]:
    """The views of each panel in rows, and how many panels stand beside each other: however they
    are largest."""
    inner = MOST_WIDTH - 2 * MARGIN
    choices = []
    for across in sorted({1, panels}):
        down = -(-panels // across)
        wide = (inner - _PANEL_GAP * (across - 1)) / across
        high = (_PANELS_HEIGHT - _PANEL_GAP * (down - 1)) / down - heading
        choices.append((_grid(sizes, wide, min(high, _VIEWS_HEIGHT)), across))
    return max(choices, key=lambda choice: choice[0].scale)


def _grid(sizes: dict[str, Size], width: float, height: float) -> _Grid:
    views = tuple(sizes)
    grids = []
    for count in range(1, min(_MOST_ROWS, len(views)) + 1):
        each = -(-len(views) // count)
        rows = tuple(views[at : at + each] for at in range(0, len(views), each))
        wide = max(sum(sizes[view][0] for view in row) for row in rows)
        gaps = _GAP * (max(map(len, rows)) - 1)
        high = sum(max(sizes[view][1] for view in row) for row in rows)
        captions = _CAPTION * len(rows)
        scale = min((width - gaps) / wide, (height - captions) / high)
        grids.append(_Grid(scale, rows, (wide * scale + gaps, high * scale + captions)))
    return max(grids, key=lambda grid: grid.scale)


def side_words() -> str:
    """What the letters beside the body mean."""
    return QCoreApplication.translate("Pictures", "L and R are the patient's left and right.")
