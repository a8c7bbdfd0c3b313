"""A figure that was painted a moment ago is not painted again, and not kept for ever."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from bodymap.ui.canvas.painted_figures import LARGEST_BYTES, MOST_BYTES, PaintedFigures

SIDE_PX = 512
BYTES = SIDE_PX * SIDE_PX * 4
MOST = MOST_BYTES // BYTES


class Painter:
    """Counts what it paints."""

    def __init__(self, side: int = SIDE_PX) -> None:
        self.side = side
        self.count = 0

    def paint(self) -> QPixmap:
        self.count += 1
        return QPixmap(self.side, self.side)


@pytest.fixture
def figures(qapp: QApplication) -> PaintedFigures:
    return PaintedFigures()


def test_the_same_is_painted_once(figures: PaintedFigures) -> None:
    painter = Painter()
    first = figures.get(("back", 1.0), painter.paint)
    assert figures.get(("back", 1.0), painter.paint).cacheKey() == first.cacheKey()
    assert painter.count == 1
    assert figures.get(("back", 2.0), painter.paint).cacheKey() != first.cacheKey()
    assert painter.count == 2


def test_what_was_not_wanted_for_longest_goes_first(figures: PaintedFigures) -> None:
    painter = Painter()
    for number in range(MOST):
        figures.get(number, painter.paint)
    figures.get(0, painter.paint)
    assert painter.count == MOST
    figures.get("one more", painter.paint)
    figures.get(0, painter.paint)
    assert painter.count == MOST + 1
    figures.get(1, painter.paint)
    assert painter.count == MOST + 2


def test_a_very_large_one_pushes_no_other_out(figures: PaintedFigures) -> None:
    painter, large = Painter(), Painter(side=SIDE_PX * 2)
    assert BYTES * 4 > LARGEST_BYTES
    figures.get("usual", painter.paint)
    for _ in range(2):
        figures.get("large", large.paint)
    figures.get("usual", painter.paint)
    assert (painter.count, large.count) == (1, 2)
