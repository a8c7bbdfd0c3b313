"""napari, which marks points on pictures, beside the charting screen: its start, and a click.

Both are measured on one screen, with windows as a person has them. A click of ours is charted, with
its rules and its line of the audit trail, and on the disk; napari keeps its point in memory.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bodymap.ui.canvas.ghosts_shown import GhostsShown
from tests.bench.bench_figure import earlier
from tests.bench.bench_mark import clicks_in_turn
from tests.bench.charting_page import charting_page
from tests.bench.peers.environment import NOT_INSTALLED, peers_python, run_peer
from tests.bench.row import Row, p50, p99
from tests.bench.started import started
from tests.e2e.display import new_display

MARKERS = 10_000
CLICKS = 60
STARTS = 5


def measure() -> list[Row]:
    """The start, and the click among ten thousand markers."""
    with _screen():
        return [_start(), _click()]


@contextmanager
def _screen() -> Iterator[None]:
    """A screen of our own on Linux, since napari paints with OpenGL, for which the windows that are
    nowhere shown are not enough; the person's own elsewhere."""
    os.environ.pop("QT_QPA_PLATFORM", None)
    if sys.platform != "linux":
        yield
        return
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    with tempfile.TemporaryDirectory() as folder, new_display(Path(folder)) as display:
        os.environ["DISPLAY"] = display.name
        yield


def _click() -> Row:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder, charting_page(sites=MARKERS) as shown:
        dots = earlier(shown.atlas, MARKERS)
        shown.page.board.ghosts.show(GhostsShown(dots=dots))
        ours = clicks_in_turn(application, shown, Path(folder)).ours
    peer = run_peer("napari_points", str(CLICKS))
    floor = p50(peer) if peer else 0.0
    return Row(
        name=f"click to painted among {MARKERS:,} markers; peer: napari",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=floor,
        goal="at most 1/25 of the peer",
        met=25 * p50(ours) <= floor if peer else None,
        note="napari adds a point to its layer, painted by software, and saves nothing, where "
        f"ours waits for the disk; {CLICKS} clicks"
        if peer
        else NOT_INSTALLED,
    )


def _start() -> Row:
    with tempfile.TemporaryDirectory() as folder:
        program = ["tests.bench.first_paint", "bodymap.cli:main", "--data-dir", f"{folder}/clinic"]
        ours = [started(Path(sys.executable), *program) for _ in range(STARTS + 1)][1:]
    python = peers_python()
    peer = (
        [started(python, "tests.bench.peers.napari_start") for _ in range(STARTS + 1)][1:]
        if python
        else []
    )
    floor = p50(peer) if peer else 0.0
    return Row(
        name="start -> first paint; peer: napari",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=floor,
        goal="at most 1/2 of the peer",
        met=2 * p50(ours) <= floor if peer else None,
        note=f"an empty viewer of napari; {STARTS} starts of each" if peer else NOT_INSTALLED,
    )
