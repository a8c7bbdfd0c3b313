"""A window that charts while others write and read the same file: nothing is lost, and the window
is not held up."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from uuid import UUID

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.store import SqlStore
from db.transaction import SqlTransaction
from tests.bench.bench_mark import places_apart
from tests.bench.charting_page import ChartingPage, charting_page
from tests.faults.amounts import FULL, amount
from tests.faults.crowd_child import COLLEAGUES, colleague, outcome
from tests.faults.lives import lives
from tests.faults.scripted_clinic import made, verdict
from tests.faults.table import Found
from tests.faults.turn_watcher import TurnWatcher

CLICKS_ALONE = amount(10, 400)
CLICK_EVERY_MS = 60
MAY_WAIT_MS = 50.0
OF_THE_MACHINE = 0.01
"""Of so many in all a machine that is busy otherwise may be the cause."""

TURNS_TO_SETTLE = 10
MOST_REFUSED = 200
"""After so many the test ends, and fails."""


@pytest.fixture
def as_in_the_program(qapp: QApplication) -> Iterator[None]:
    """Nothing is collected in the midst of a click (``ui.tidy_memory``)."""
    gc.disable()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def waits_ms(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long each write of this process waited for the file, in ms."""
    waits: list[float] = []
    usual = SqlStore.write

    @contextmanager
    def write(store: SqlStore, author: UUID | None) -> Iterator[SqlTransaction]:
        begun = perf_counter()
        with usual(store, author) as transaction:
            waits.append((perf_counter() - begun) * 1000)
            yield transaction

    monkeypatch.setattr(SqlStore, "write", write)
    return waits


class Charting:
    """A person who clicks and clicks, on one place of the figure after the other. When all have
    been, the clicks are undone; that is no click, and not watched."""

    def __init__(self, shown: ChartingPage) -> None:
        for _ in range(TURNS_TO_SETTLE):
            QApplication.processEvents()
        self._page = shown.page
        self._clinic = shown.clinic
        self._pane = shown.page.board.pane("back")
        self._places = places_apart(shown.atlas, self._pane)
        self.charted = 0
        self.refused = 0

    def go_on(self, until: Callable[[], bool]) -> TurnWatcher:
        """Click until it is enough; how the window turned meanwhile."""
        watcher, loop, hand = TurnWatcher(), QEventLoop(), QTimer(interval=CLICK_EVERY_MS)

        def click() -> None:
            if len(self._pane.markers) == len(self._places) and not until():
                watcher.stop()
                self._clear()
                watcher.start()
            elif until() or self.refused > MOST_REFUSED:
                loop.quit()
            else:
                self._click()

        hand.timeout.connect(click)
        watcher.start()
        hand.start()
        loop.exec()
        hand.stop()
        watcher.stop()
        return watcher

    def _clear(self) -> None:
        while self._page.undo_stack.canUndo():
            self._page.undo_stack.undo()
        if self._pane.markers and self._page.visit is not None:
            # undo does not reach past what another workstation did
            sites = [site.id for site in self._page.visit.sites]
            self._clinic.recorder.void_sites(sites)

    def _click(self) -> None:
        before = len(self._pane.markers)
        QTest.mouseClick(self._pane, Qt.MouseButton.LeftButton, pos=self._places[before])
        charted = len(self._pane.markers) - before
        assert charted in (0, 1)
        self.charted += charted
        self.refused += 1 - charted


@pytest.mark.in_full
def test_a_window_charts_beside_its_colleagues(
    as_in_the_program: None, waits_ms: list[float], tmp_path: Path, found: Found
) -> None:
    folder = tmp_path / "clinic"
    made(folder).close()
    with charting_page(folder=folder) as shown, lives(tmp_path, "crowd_child") as program:
        charting = Charting(shown)
        alone = charting.go_on(lambda: charting.charted >= CLICKS_ALONE)
        assert charting.refused == 0
        program.begin("colleagues clinic")
        program.go()
        told: list[str] = []

        def all_are_done() -> bool:
            program.read_within(0)
            told.extend(program.line() for _ in range(program.waiting_lines))
            return told[-1:] == ["gone"]

        beside = charting.go_on(all_are_done)
        written, _, reads = outcome(told[:-1], COLLEAGUES)
        assert charting.charted > CLICKS_ALONE
        assert charting.refused < MOST_REFUSED
        assert shown.page.visit is not None
        on_screen = [site.id for site in shown.page.visit.sites]
        other = colleague(folder)
        assert [site.id for site in other.history.visit(shown.session.id).sites] == on_screen
        other.store.close()
    assert verdict(folder).is_sound
    found(
        "a window charts beside two that write and three that read",
        done=charting.charted + sum(written.values()),
        note=f"{reads} reads, {charting.refused} clicks refused because the file was locked; "
        f"a write of the window waited {max(waits_ms):.0f} ms at most; turns of the window over "
        f"{MAY_WAIT_MS:.0f} ms: {told_of(beside)}, alone {told_of(alone)}",
    )
    if FULL:
        assert sum(wait > MAY_WAIT_MS for wait in waits_ms) <= len(waits_ms) * OF_THE_MACHINE


def told_of(watcher: TurnWatcher) -> str:
    """How many turns took too long, and the longest."""
    turns, longest = len(watcher.gaps_ms), max(watcher.gaps_ms)
    return f"{watcher.over(MAY_WAIT_MS)} of {turns}, longest {longest:.0f} ms"
