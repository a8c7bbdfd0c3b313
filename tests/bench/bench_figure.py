"""The figure under load: hovering, ten thousand sites on it, memory over a day of charting.

Floors: the least a repaint can be is one picture put on the screen; a click among many markers is
held against the same click on an empty figure.
"""

from __future__ import annotations

import resource as system
import sys
import tempfile
from pathlib import Path
from random import Random
from time import perf_counter_ns

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.ui.canvas.ghosts_shown import Dots, GhostsShown
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.session.session_page import SessionPage
from tests.bench.bench_mark import SITES_OF_A_VISIT, charting, places_apart
from tests.bench.row import Row, p50, p99

MANY = 10_000
HOVERS = 600
REPAINTS = 60
CLICKS = 60
DAY = 400
MOST_MB = 250.0


def measure() -> list[Row]:
    """Hover, full repaint, click among many, memory."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    bare = _memory_mb()
    with tempfile.TemporaryDirectory() as folder:
        page, clinic, atlas = charting(Path(folder))
        settle(application)
        hover = _hover(application, page)
        empty = clicks(application, page, atlas)
        page.board.ghosts.show(GhostsShown(dots=earlier(atlas, MANY)))
        settle(application)
        repaint, floor = repaints(page.board.pane("back"))
        many = clicks(application, page, atlas)
        before = _memory_mb()
        _a_day(application, page, atlas)
        after = _memory_mb()
        page.close()
        clinic.close()
    return [
        Row(
            name="region and muscles under the moving pointer",
            ours_p50_ms=p50(hover),
            ours_p99_ms=p99(hover),
            floor_ms=0.0,
            goal="p99 <= 4 ms",
            met=p99(hover) <= 4.0,
            note=f"{HOVERS} moves over the back view, tint and card painted; no floor",
        ),
        Row(
            name=f"full repaint with {MANY:,} earlier sites on the figure",
            ours_p50_ms=p50(repaint),
            ours_p99_ms=p99(repaint),
            floor_ms=p50(floor),
            goal="p50 <= 1.5 x floor",
            met=p50(repaint) <= 1.5 * p50(floor),
            note=f"floor: a picture of that size put into the pane; {REPAINTS} of each, in turn",
        ),
        Row(
            name=f"click to committed and painted, {MANY:,} earlier sites shown",
            ours_p50_ms=p50(many),
            ours_p99_ms=p99(many),
            floor_ms=p50(empty),
            goal="p50 <= 1.2 x the same click on an empty figure",
            met=p50(many) <= 1.2 * p50(empty),
            note=f"{CLICKS} clicks of each",
        ),
        Row(
            name="memory in MB after a day of charting",
            ours_p50_ms=after,
            ours_p99_ms=after,
            floor_ms=bare,
            goal=f"<= {MOST_MB:g} MB, and flat within 5 %",
            met=after <= MOST_MB and after <= 1.05 * before,
            note=f"MB, not ms; {before:.0f} before {DAY} further sites; floor: the empty process",
        ),
    ]


def _hover(application: QApplication, page: SessionPage) -> list[float]:
    """The time of each move until the pane has painted what it names, in ms."""
    pane = page.board.pane("back")
    luck = Random(4)
    times = []
    for _ in range(HOVERS):
        at = QPoint(luck.randrange(pane.width()), luck.randrange(pane.height()))
        begun = perf_counter_ns()
        QTest.mouseMove(pane, at)
        application.processEvents()
        times.append((perf_counter_ns() - begun) / 1e6)
    return times


def repaints(pane: ViewPane) -> tuple[list[float], list[float]]:
    """Times in ms of a full repaint of the pane, and of a widget that shows one picture."""
    bare = _Picture()
    bare.resize(pane.size())
    target = QImage(pane.size(), QImage.Format.Format_ARGB32_Premultiplied)
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(REPAINTS):
        for widget, times in ((bare, floor), (pane, ours)):
            begun = perf_counter_ns()
            widget.render(target)
            times.append((perf_counter_ns() - begun) / 1e6)
    return ours, floor


class _Picture(QWidget):
    """One picture, as large as itself."""

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        if not hasattr(self, "_picture"):
            self._picture = QPixmap(self.size())
            # with clear parts, as the figure's own layer has
            self._picture.fill(Qt.GlobalColor.transparent)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


def clicks(application: QApplication, page: SessionPage, atlas: Atlas) -> list[float]:
    """Times in ms of clicks until the marker is committed and painted."""
    pane = page.board.pane("back")
    places = places_apart(atlas, pane)
    times = []
    for number in range(CLICKS):
        at = places[number % SITES_OF_A_VISIT]
        QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=at)
        begun = perf_counter_ns()
        QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=at)
        pane.repaint()
        times.append((perf_counter_ns() - begun) / 1e6)
        settle(application)
        if number % SITES_OF_A_VISIT == SITES_OF_A_VISIT - 1:
            _take_back(application, page)
    _take_back(application, page)
    return times


def _a_day(application: QApplication, page: SessionPage, atlas: Atlas) -> None:
    for _ in range(DAY // CLICKS):
        clicks(application, page, atlas)


def _take_back(application: QApplication, page: SessionPage) -> None:
    while page.undo_stack.canUndo():
        page.undo_stack.undo()
    page.undo_stack.clear()
    settle(application)


def earlier(atlas: Atlas, count: int) -> Dots:
    """Sites of earlier visits, anywhere on the front and the back."""
    luck = Random(7)
    points: list[BodyPoint] = []
    while len(points) < count:
        found = atlas.locate(luck.choice(("front", "back")), luck.random(), luck.random())
        if found is not None:
            points.append(found)
    return Dots(
        {
            view: [place for place in atlas.project_many(view, points) if place is not None]
            for view in ("front", "back", "left", "right")
        }
    )


def settle(application: QApplication) -> None:
    """Let everything be painted."""
    for _ in range(6):
        application.processEvents()


def _memory_mb() -> float:
    """What the process holds now; the highest so far where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    most = system.getrusage(system.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
