"""How the figure shows which regions an answer concerns."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QImage

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.figure_layer import FigureLayer
from bodymap.ui.canvas.overlay import PLAIN, Overlay
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

REGION = "abdomen_l"
HERE = frozenset({REGION})
REASON, CLOSED = Overlay(reasons=HERE), Overlay(closed=HERE)
SIDE_PX = 24
DARKER = 12
"""Grey levels by which a line stands out from the tint beside it."""


def square(atlas: Atlas, look: Look, overlay: Overlay) -> list[list[int]]:
    """Rows of grey levels from the middle of the region."""
    view = atlas.views["front"]
    camera = Camera(400, 800, view.size_mm)
    middle = atlas.centre("front", REGION)
    assert middle is not None
    left, top = (round(at) - SIDE_PX // 2 for at in camera.to_px(middle))
    picture = FigureLayer(atlas, view, look).pixmap(camera, 1.0, overlay).toImage()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    across, down = range(left, left + SIDE_PX), range(top, top + SIDE_PX)
    return [[grey.pixelColor(x, y).value() for x in across] for y in down]


def lines(rows: list[list[int]]) -> int:
    """How many rows are darker than the row above as a whole."""
    means = [sum(row) / len(row) for row in rows]
    return sum(two < one - DARKER for one, two in pairwise(means))


def turned(rows: list[list[int]]) -> list[list[int]]:
    """Columns in place of rows."""
    return [list(column) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("mode", Mode)
def test_what_it_means_can_be_told_without_colour(atlas: Atlas, look: Look, mode: Mode) -> None:
    look.theme.set_mode(mode)
    plain, reason, closed = (square(atlas, look, one) for one in (PLAIN, REASON, CLOSED))
    assert (lines(plain), lines(turned(plain))) == (0, 0)
    assert lines(reason) >= 3
    assert lines(turned(reason)) == 0
    assert lines(closed) >= 3
    assert lines(turned(closed)) >= 3


def test_other_regions_stay_as_they_are(atlas: Atlas, look: Look) -> None:
    there = Overlay(closed=frozenset({"calf_medial_l"}))
    assert square(atlas, look, there) == square(atlas, look, PLAIN)
