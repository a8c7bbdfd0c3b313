"""The room with a window: the charting screen, on which somebody clicks all day.

``python -m tests.faults.clinic_day.window FOLDER ALONE`` clicks so often before it says that it is
open, and then until evening. Of both times it tells ``window WHEN`` and what ``WindowFigures``
holds.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import perf_counter
from uuid import UUID

from PySide6.QtWidgets import QApplication

from bodymap.charting.site import NeedleSite
from bodymap.services.changes import Changes
from bodymap.ui.frame.arrivals import Arrivals
from db.store import SqlStore
from db.transaction import SqlTransaction
from tests.bench.charting_page import ChartingPage, charting_page
from tests.bench.row import p50, p99
from tests.faults.clinic_day.hours import Hours, Tell
from tests.faults.forking import tell
from tests.faults.test_crowd_window import MAY_WAIT_MS, Charting


def main() -> None:
    """The day of this room."""
    folder, alone = Path(sys.argv[1]), int(sys.argv[2])
    application = QApplication([])
    # nothing is collected in the midst of a click, as in the program (``ui.tidy_memory``)
    gc.disable()
    waits: list[float] = []
    _time_writes(waits)
    with _telling() as say, charting_page(folder=folder) as shown:
        arrivals = Arrivals(shown.clinic, shown.page)

        def told(line: str) -> None:
            say(f"{folder.name} {os.getpid()} {line}")

        hours = Hours(folder, shown.clinic, told)
        charting = _Timed(shown, waits)
        shown.clinic.bus.listen(lambda changes: _tell_sites(changes, told))
        told(f"window alone {charting.day(lambda: charting.charted >= alone)}")
        told("open")
        told(f"window beside {charting.day(lambda: hours.is_evening)}")
        told(f"refused {charting.refused} clicks")
        arrivals.tell_now()
        application.processEvents()
        hours.let_all_be_sent()
        hours.take_in_the_last()


class _Timed(Charting):
    """Clicks, and how long each took. ``waits`` is how long writes waited for the file."""

    def __init__(self, shown: ChartingPage, waits: list[float]) -> None:
        super().__init__(shown)
        self._waits = waits
        self._times: list[float] = []

    def day(self, until: Callable[[], bool]) -> str:
        """Click until it is enough; what came of it."""
        self._times.clear()
        self._waits.clear()
        turns = self.go_on(until)
        figures = (max(turns.gaps_ms), p50(self._times), p99(self._times), max(self._waits))
        told = " ".join(f"{figure:.1f}" for figure in figures)
        slow = (turns.over, turns.held_over, turns.at_work_over)
        counts = " ".join(str(count(MAY_WAIT_MS)) for count in slow)
        return f"{counts} {len(turns.gaps_ms)} {max(turns.held_ms):.1f} {told}"

    def _click(self) -> None:
        begun = perf_counter()
        super()._click()
        self._times.append((perf_counter() - begun) * 1000)


@contextmanager
def _telling() -> Iterator[Tell]:
    """Lines are told by a thread of their own: a window does not wait until somebody reads them."""
    lines: SimpleQueue[str] = SimpleQueue()

    def tell_all() -> None:
        for line in iter(lines.get, ""):
            tell(line)

    thread = Thread(target=tell_all)
    thread.start()
    try:
        yield lines.put
    finally:
        lines.put("")
        thread.join()


def _tell_sites(changes: Changes, told: Tell) -> None:
    """Tell the needles that were acknowledged here."""
    for one in changes.after:
        if isinstance(one, NeedleSite):
            told(f"site {one.id.hex} 0")


def _time_writes(waits: list[float]) -> None:
    usual = SqlStore.write

    @contextmanager
    def write(store: SqlStore, author: UUID | None) -> Iterator[SqlTransaction]:
        begun = perf_counter()
        with usual(store, author) as transaction:
            waits.append((perf_counter() - begun) * 1000)
            yield transaction

    SqlStore.write = write  # type: ignore[assignment, method-assign]  # the measure goes in between


if __name__ == "__main__":
    main()
