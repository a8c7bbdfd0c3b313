"""matplotlib on a QPainter: the right way up, in its colours, with its dashes."""

from __future__ import annotations

from collections.abc import Callable
from math import nan

import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import IdentityTransform
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from bodymap.ui.report.ink import Ink
from bodymap.ui.report.painter_renderer import PainterRenderer, painter_path
from tests.drivers.pdf_text import PdfText

SIDE = 100
BLUE, RED = "#0000ff", "#ff0000"


@pytest.fixture
def drawn(ink: Ink) -> Callable[[Callable[[Axes], object]], QImage]:
    def draw(fill: Callable[[Axes], object]) -> QImage:
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        _figure(fill).draw(PainterRenderer(painter, SIDE, SIDE, ink))
        painter.end()
        return image

    return draw


def _figure(fill: Callable[[Axes], object]) -> Figure:
    figure = Figure(figsize=(SIDE / 72, SIDE / 72), dpi=72)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    fill(axes)
    return figure


def _is(image: QImage, x: int, y: int, color: str) -> bool:
    return image.pixelColor(x, y) == QColor(color)


def test_what_is_high_on_the_scale_is_high_on_the_page(
    drawn: Callable[[Callable[[Axes], object]], QImage],
) -> None:
    image = drawn(lambda axes: axes.fill_between([0, 0.5], 0.5, 1, color=BLUE, linewidth=0))
    assert _is(image, 10, 10, BLUE)
    assert _is(image, 10, 90, "white")
    assert _is(image, 90, 10, "white")


def test_what_lies_outside_the_axes_is_cut_off(
    drawn: Callable[[Callable[[Axes], object]], QImage],
) -> None:
    def fill(axes: Axes) -> None:
        axes.set_position((0, 0, 0.5, 1))
        axes.fill_between([0, 5], 0, 1, color=RED, linewidth=0)

    image = drawn(fill)
    assert _is(image, 40, 50, RED)
    assert _is(image, 60, 50, "white")


def test_a_dashed_line_has_gaps(drawn: Callable[[Callable[[Axes], object]], QImage]) -> None:
    def fill(axes: Axes) -> None:
        axes.plot([0, 1], [0.5, 0.5], color=BLUE, linewidth=4, dashes=(5, 5), dash_capstyle="butt")

    image = drawn(fill)
    colors = [_is(image, x, 50, BLUE) for x in range(2, SIDE - 2)]
    assert any(colors)
    assert not all(colors)


def test_a_hatch_is_drawn_over_its_ground(
    drawn: Callable[[Callable[[Axes], object]], QImage],
) -> None:
    def fill(axes: Axes) -> None:
        axes.fill_between([0, 1], 0, 1, facecolor="white", edgecolor=RED, hatch="///", linewidth=0)

    image = drawn(fill)
    inner = [image.pixelColor(x, y) for x in range(20, 80) for y in (30, 60)]
    assert any(color != QColor("white") for color in inner)
    assert any(color == QColor("white") for color in inner)


def test_words_stay_words_whichever_way_they_are_turned(ink: Ink) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    painter = QPainter(writer)
    figure = _figure(lambda axes: axes.text(0.5, 0.2, "eleven weeks", rotation=90, weight="bold"))
    figure.draw(PainterRenderer(painter, SIDE, SIDE, ink))
    painter.end()
    assert "eleven weeks" in PdfText(bytes(buffer.data().data())).words


def test_a_path_breaks_where_a_number_is_missing() -> None:
    broken = Path([(0, 0), (10, 0), (nan, nan), (20, 0), (30, 0)])
    path = painter_path(broken, IdentityTransform())
    moves = [
        path.elementAt(at) for at in range(path.elementCount()) if path.elementAt(at).isMoveTo()
    ]
    assert [(one.x, one.y) for one in moves] == [(0, 0), (20, 0)]
    assert path.boundingRect().right() == 30


def test_curves_stay_curves() -> None:
    circle = painter_path(Path.unit_circle(), IdentityTransform())
    assert circle.elementAt(1).isCurveTo()
    assert abs(circle.boundingRect().width() - 2) < 0.01
