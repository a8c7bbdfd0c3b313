"""A click on the figure until its marker is on the disk and painted, against its floor.

The floor is the least such a thing can be: one raw insert with ``synchronous=FULL`` and the
repaint of one dot on a cached picture.
"""

from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter_ns

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.needle import Needle
from bodymap.paths import resource
from bodymap.services.body_layers import shipped_layers
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.underlying import shipped
from bodymap.ui.canvas.pane_painter import PaneState
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from db.clinic_files import SqlClinicFiles
from tests.bench.charting_page import SIDE, ChartingPage, charting_page
from tests.bench.row import Row, p50, p99
from tests.clinics import FIRST, open_session

CLICKS = 200
SITES_OF_A_VISIT = 20
"""After so many, the clicks are undone outside the clock, and another visit's worth begins."""
TURNS = 6

CLINICS = (
    ("click to committed and painted", 0, 1),
    ("the same, 10,000 earlier sites of the patient", 10_000, 1),
    ("the same, 5 million sites in the file", 5_000_000, 100_000),
)
"""What is measured, with how many earlier sites, of how many patients."""
FOLLOWED = "click until every view, the list and the panels have followed"
GOAL = "p50 <= 4 x floor, p99 < 16 ms"
GOAL_OF_MANY = "its share of the floor <= 1.2 x that of an empty clinic, p99 < 16 ms"


def measure() -> list[Row]:
    """A click on the whole charting screen, with every rule held against it: it is charted, with
    its audit line, counted by the ledger, and painted."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    found: list[Row] = []
    for name, sites, patients in CLINICS:
        with (
            tempfile.TemporaryDirectory() as folder,
            charting_page(sites=sites, patients=patients) as shown,
        ):
            times = clicks_in_turn(application, shown, Path(folder))
        goal, most = (GOAL_OF_MANY, 1.2 * found[0].ratio) if sites else (GOAL, 4.0)
        met = p50(times.ours) <= most * p50(times.floor) and p99(times.ours) < 16.0
        found.append(_row(name, times.ours, times.floor, goal, met))
        if not sites:
            met = p99(times.settled) < 16.0
            found.append(_row(FOLLOWED, times.settled, times.floor, "p99 < 16 ms", met))
    return found


@dataclass(frozen=True)
class Times:
    """Times in ms of the floor, of ours until the marker was painted, and until all followed."""

    floor: list[float]
    ours: list[float]
    settled: list[float]


def _row(name: str, ours: list[float], floor: list[float], goal: str, met: bool) -> Row:
    note = (
        f"raw sqlite3 insert + one dot repainted; {CLICKS} clicks of each, in turn; a third of "
        "ours is the row and its sealed line on the disk, the rest the rules, the place and the "
        "view, in Python; what follows the marker does so in turns of its own"
    )
    return Row(name, p50(ours), p99(ours), p50(floor), goal, met, note)


class _Dot(QWidget):
    """A cached picture with one dot on it."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap(*SIDE)
        self._picture.fill(QColor("white"))
        self.at = QPoint(100, 100)
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(event.rect(), self._picture, event.rect())
        painter.setBrush(Qt.GlobalColor.red)
        painter.drawEllipse(self.at, 9, 9)
        painter.end()
        self.painted += 1


class _Floor:
    """A raw insert and the repaint of one dot."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("CREATE TABLE site (id BLOB PRIMARY KEY, x REAL, y REAL, z REAL)")
        self._window = _Dot()
        self._window.resize(*SIDE)
        self._window.show()

    def click(self, number: int) -> float:
        """The time of one click in ms."""
        begun = perf_counter_ns()
        self._connection.execute(
            "INSERT INTO site VALUES (?, ?, ?, ?)", (number.to_bytes(16), 1.0, 2.0, 3.0)
        )
        self._window.at = QPoint(100 + number, 100 + number)
        self._window.repaint(QRect(90 + number, 90 + number, 20, 20))
        return (perf_counter_ns() - begun) / 1e6

    def close(self) -> None:
        """Give it up."""
        self._window.close()
        self._connection.close()


def places_apart(atlas: Atlas, pane: ViewPane) -> list[QPoint]:
    """Pane px on as many regions, none so near to another that the click would select it."""
    places: list[QPoint] = []
    for region in atlas.outlines("back"):
        at = pane.centre_px(region)
        if at is not None and all((at - other).manhattanLength() > 24 for other in places):
            places.append(at)
    return places[:SITES_OF_A_VISIT]


class _Painted:
    """Notes when a pane was last painted."""

    def __init__(self, pane: ViewPane) -> None:
        self.at_ns = 0
        usual = pane.painter.paint

        def paint(painter: QPainter, whole: QRect, exposed: QRect, state: PaneState) -> None:
            usual(painter, whole, exposed, state)
            self.at_ns = perf_counter_ns()

        pane.painter.paint = paint  # type: ignore[assignment]  # the measure goes in between


def clicks_in_turn(application: QApplication, shown: ChartingPage, folder: Path) -> Times:
    """A click of each in turn, so that both meet the same disk and the same machine."""
    page = shown.page
    _settle(application)
    pane = page.board.pane("back")
    places = places_apart(shown.atlas, pane)
    painted = _Painted(pane)
    raw = _Floor(folder)
    times = Times([], [], [])
    for number in range(CLICKS):
        times.floor.append(raw.click(number))
        at = places[number % SITES_OF_A_VISIT]
        QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=at)
        begun = perf_counter_ns()
        QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=at)
        while painted.at_ns < begun:
            application.processEvents()
        times.ours.append((painted.at_ns - begun) / 1e6)
        _settle(application)
        times.settled.append((perf_counter_ns() - begun) / 1e6)
        charted = number % SITES_OF_A_VISIT + 1
        assert len(pane.markers) == charted
        assert page.visit is not None
        assert page.visit.ledger.in_count == charted
        if charted == SITES_OF_A_VISIT:
            while page.undo_stack.canUndo():
                page.undo_stack.undo()
            _settle(application)
    raw.close()
    return times


def _settle(application: QApplication) -> None:
    """Let everything follow: the views and the list, their layout, and their painting."""
    for _ in range(TURNS):
        application.processEvents()


def charting(home: Path) -> tuple[SessionPage, Clinic, Atlas]:
    """The bare charting screen on an open session of a clinic file made for it: for what is
    measured of the figure alone."""

    def no_demo(_clinic: Clinic) -> None:
        """The clinic of this bench is made by hand."""

    files = SqlClinicFiles(home / "clinic", SystemClock(), no_demo)
    clinic = files.create(FIRST, "a bench passphrase").clinic
    visit = open_session(clinic)
    theme = Theme(resource("styles"))
    look = Look(theme, Fonts(), Icons(resource("icons"), theme))
    atlas = Atlas.open(resource("atlas", "data"))
    atlas.warm()  # as the program does once its window is painted
    underlying = shipped(atlas, resource("catalogue"))
    underlying.warm()
    layers = shipped_layers(atlas, underlying.muscle_map, resource("catalogue"))
    page = SessionPage(atlas, underlying, layers, clinic, (Needle(0.30, 40),), look, SystemClock())
    page.resize(*SIDE)
    page.show_visit(visit.id)
    page.show()
    return page, clinic, atlas
