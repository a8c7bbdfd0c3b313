"""The figure under load: hovering, and ten thousand sites on it.

Floors: the least a repaint can be is one picture put on the screen; a click among many markers is
held against the same click on an empty figure.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random
from time import perf_counter_ns

from PySide6.QtCore import QLineF, QPoint, QPointF, Qt
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
STEP_PX = 6.0
REPAINTS = 60
CLICKS = 60


def measure() -> list[Row]:
    """Hover, full repaint, click among many."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        page, clinic, atlas = charting(Path(folder))
        settle(application)
        hover = _hover(application, page, atlas)
        empty = clicks(application, page, atlas)
        page.board.ghosts.show(GhostsShown(dots=earlier(atlas, MANY)))
        settle(application)
        repaint, floor = repaints(page.board.pane("back"))
        many = clicks(application, page, atlas)
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
            note=f"{HOVERS} steps of a pointer over the back view, with the tint in four views and"
            " the card painted; no floor; a step into another region costs most: its outline drawn"
            " in four views takes 1.2 ms, the words of the card 0.6 ms, its muscles 0.2 ms, the"
            " rest is turns of the toolkit",
        ),
        Row(
            name=f"full repaint with {MANY:,} earlier sites on the figure",
            ours_p50_ms=p50(repaint),
            ours_p99_ms=p99(repaint),
            floor_ms=p50(floor),
            goal="p50 <= 1.5 x floor",
            met=p50(repaint) <= 1.5 * p50(floor),
            note=f"floor: a picture of that size put into the pane; {REPAINTS} of each, in turn;"
            " the dots are part of that picture; what is left is the way through Python, which a"
            " pane of 226 x 550 px makes longer than the picture itself",
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
    ]


def _hover(application: QApplication, page: SessionPage, atlas: Atlas) -> list[float]:
    """The time of each move until all panes and the card have painted what it names, in ms."""
    pane = page.board.pane("back")
    first, *way = _way(pane, atlas)
    QTest.mouseMove(pane, first)
    page.board.show_card()
    settle(application)
    times = []
    for at in way:
        begun = perf_counter_ns()
        QTest.mouseMove(pane, at)
        application.processEvents()
        times.append((perf_counter_ns() - begun) / 1e6)
    assert page.board.card.words
    return times


def _way(pane: ViewPane, atlas: Atlas) -> list[QPoint]:
    """The steps of a pointer from place to place on the body, over what lies between them."""
    luck = Random(4)
    steps: list[QPoint] = []
    at = QPointF(pane.width() / 2, pane.height() / 3)
    while len(steps) <= HOVERS:
        goal = QPointF(luck.randrange(pane.width()), luck.randrange(pane.height()))
        line = QLineF(at, goal)
        for step in range(round(line.length() / STEP_PX)):
            place = line.pointAt(step * STEP_PX / line.length()).toPoint()
            # beside the body there is no card
            if atlas.snap("back", *pane.camera.to_fraction((place.x(), place.y()))):
                steps.append(place)
        at = goal
    return steps[: HOVERS + 1]


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
