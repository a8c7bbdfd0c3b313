"""The trend plot: its first drawing beside a bare matplotlib figure, and a look at a visit."""

# matplotlib's Qt backend is written without types:
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from time import perf_counter_ns

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from bodymap.paths import resource
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends.plot_pen import DOTS_PER_INCH
from bodymap.ui.trends.trend_canvas import TrendCanvas
from tests.bench.row import Row, p50, p99
from tests.factories import FIRST_VISIT

SIZE = (1200, 560)
DRAWINGS = 40
LOOKS = 400
BEFORE = [8 - week // 6 for week in range(40)]
AFTER = [max(score - 2, 0) for score in BEFORE]
VISITS = tuple(
    VisitPain(FIRST_VISIT + timedelta(weeks=week), before, after)
    for week, (before, after) in enumerate(zip(BEFORE, AFTER, strict=True))
)


def measure() -> tuple[Row, ...]:
    """A course of 40 visits in a window of 1280 x 800."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(resource("styles"))
    theme.dress()
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    return _first_drawing(look), _look_at(application, look)


def _first_drawing(look: Look) -> Row:
    bare, ours = [], []
    # the first of each loads fonts
    _drawn_bare()
    _drawn(look)
    for _ in range(DRAWINGS):
        bare.append(_milliseconds(_drawn_bare))
        ours.append(_milliseconds(partial(_drawn, look)))
    return Row(
        name="trend plot, first drawing",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(bare),
        goal="p50 <= 1.5 x floor",
        met=p50(ours) <= 1.5 * p50(bare),
        note=f"a bare figure with the same 80 points; {DRAWINGS} pairs",
    )


def _look_at(application: QApplication, look: Look) -> Row:
    canvas = _drawn(look)
    canvas.show()
    application.processEvents()
    bare, ours = [], []
    ground = canvas.copy_from_bbox(canvas.figure.bbox)
    for number in range(LOOKS):
        at = QPointF(canvas.place_of(number % len(VISITS)))
        bare.append(_milliseconds(partial(_blit, canvas, ground)))
        ours.append(_milliseconds(partial(_move_pointer, application, canvas, at)))
    return Row(
        name="trend plot, a visit under the pointer",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(bare),
        goal="p99 <= 16 ms",
        met=p99(ours) <= 16.0,
        note=f"the plot put back and shown without any sign or card; {LOOKS} looks",
    )


def _drawn_bare() -> FigureCanvasQTAgg:
    canvas = FigureCanvasQTAgg(Figure(dpi=DOTS_PER_INCH))
    canvas.resize(*SIZE)
    axes = canvas.figure.add_subplot()
    axes.plot(range(40), BEFORE, "o-")
    axes.plot(range(40), AFTER, "D")
    canvas.draw()
    return canvas


def _drawn(look: Look) -> TrendCanvas:
    canvas = TrendCanvas(look, VISITS, "Pain")
    canvas.resize(*SIZE)
    canvas.draw()
    return canvas


def _move_pointer(application: QApplication, canvas: TrendCanvas, at: QPointF) -> None:
    button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), button, button, keys)
    application.sendEvent(canvas, move)
    # until it is painted
    application.processEvents()


def _blit(canvas: TrendCanvas, ground: object) -> None:
    canvas.restore_region(ground)
    canvas.blit(canvas.figure.bbox)


def _milliseconds(act: Callable[[], object]) -> float:
    started = perf_counter_ns()
    act()
    return (perf_counter_ns() - started) / 1e6
