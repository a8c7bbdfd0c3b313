"""A backup of a filled clinic, and what a needle site costs while one is made and checked.

The floor of the click is the same click with no backup under way. That of the backup is one copy of
the clinic file by the system, synced: what a backup would cost that encrypted nothing anew and
checked nothing.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns

from bodymap.services.progress import unwatched
from db import files
from tests import factories
from tests.backed_up import BackedUp, backed_up
from tests.bench.bench_click import OLD_SITES, fill
from tests.bench.row import Row, p50, p99

CLICKS = 400
BETWEEN_S = 0.02
"""Nobody clicks faster, and a copy without a pause would only measure who gets the processor."""


def measure() -> list[Row]:
    """The click beside a backup, and the backup beside the clicks."""
    with tempfile.TemporaryDirectory() as folder:
        clinic = backed_up(Path(folder) / "clinic")
        fill(clinic.record, OLD_SITES)
        alone = _clicks(clinic, lambda done: done >= CLICKS)
        took: list[float] = []
        thread = threading.Thread(target=lambda: took.append(_timed(clinic)))
        thread.start()
        beside = _clicks(clinic, lambda _: not thread.is_alive())
        thread.join()
        clinic.record.store.close()
        copied = _copied(clinic.record.path, Path(folder) / "copy")
    return [
        Row(
            name="click to committed, beside a backup",
            ours_p50_ms=p50(beside),
            ours_p99_ms=p99(beside),
            floor_ms=p50(alone),
            goal="p99 <= 50 ms",
            met=p99(beside) <= 50,
            note=f"the same without one, p99 {p99(alone):.1f} ms; {len(beside)} clicks",
        ),
        Row(
            name=f"backup of {OLD_SITES:,} sites, checked, beside clicks",
            ours_p50_ms=took[0],
            ours_p99_ms=took[0],
            floor_ms=copied,
            goal="<= 60 s",
            met=took[0] <= 60_000,
            note="one copy of the file, synced; 1 run",
        ),
    ]


def _clicks(clinic: BackedUp, is_over: Callable[[int], bool]) -> list[float]:
    """The times in ms of clicks with a pause between, until it is over."""
    visit = clinic.record.start_session()
    pause = threading.Event()
    times: list[float] = []
    while not is_over(len(times)):
        begun = perf_counter_ns()
        clinic.record.recorder.add_site(factories.site(visit))
        times.append((perf_counter_ns() - begun) / 1e6)
        pause.wait(BETWEEN_S)
    return times


def _timed(clinic: BackedUp) -> float:
    begun = perf_counter_ns()
    clinic.backups.make_due(unwatched)
    return (perf_counter_ns() - begun) / 1e6


def _copied(path: Path, target: Path) -> float:
    begun = perf_counter_ns()
    shutil.copyfile(path, target)
    files.sync_file(target)
    return (perf_counter_ns() - begun) / 1e6
