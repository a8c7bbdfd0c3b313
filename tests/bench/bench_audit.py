"""What the audit trail adds to a click: the digest of the new row, and the seal of its line.

The floor is the same click on the same screen, with the line of the change log written as before
the trail was sealed: without digest and seal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import perf_counter_ns
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.bench_mark import SITES_OF_A_VISIT, TURNS, places_apart
from tests.bench.charting_page import ChartingPage, charting_page
from tests.bench.row import Row, p50, p99

PAIRS = 300
_WRITING = "db.record_writing"
GOAL = "<= 1.05 x the click without it"


def measure() -> Row:
    """Clicks with and without, in turn."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with charting_page() as shown:
        _settle(application)
        places = places_apart(shown.atlas, shown.page.board.pane("back"))
        with_trail, without = _in_turn(application, shown, places)
    met = p50(with_trail) <= 1.05 * p50(without)
    note = f"the same click without digest and seal; {PAIRS} of each, in turn"
    return Row(
        "click with its sealed line",
        p50(with_trail),
        p99(with_trail),
        p50(without),
        GOAL,
        met,
        note,
    )


def _in_turn(
    application: QApplication, shown: ChartingPage, places: list[QPoint]
) -> tuple[list[float], list[float]]:
    sealed: list[float] = []
    bare: list[float] = []
    for number in range(2 * PAIRS):
        at = places[number % SITES_OF_A_VISIT]
        if number % 2:
            with _unsealed():
                bare.append(_click(application, shown, at))
        else:
            sealed.append(_click(application, shown, at))
        if number % SITES_OF_A_VISIT == SITES_OF_A_VISIT - 1:
            while shown.page.undo_stack.canUndo():
                shown.page.undo_stack.undo()
            _settle(application)
    return sealed, bare


def _click(application: QApplication, shown: ChartingPage, at: QPoint) -> float:
    """From the release of the button until the marker is there, in ms."""
    pane = shown.page.board.pane("back")
    there = len(pane.markers)
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=at)
    begun = perf_counter_ns()
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=at)
    taken = (perf_counter_ns() - begun) / 1e6
    assert len(pane.markers) == there + 1
    _settle(application)
    return taken


def _settle(application: QApplication) -> None:
    for _ in range(TURNS):
        application.processEvents()


@contextmanager
def _unsealed() -> Iterator[None]:
    """Lines without digest and seal. The chain breaks, which nobody looks at here."""
    with patch(f"{_WRITING}.mac_of", _no_mac), patch(f"{_WRITING}.digest_of", _no_digest):
        yield


def _no_mac(_key: bytes, _previous: bytes, _line: Mapping[str, Any]) -> bytes:
    return bytes(32)


def _no_digest(_values: Mapping[str, Any]) -> bytes:
    return bytes(32)
