"""Memory over a day of charting, on the whole charting screen and with both figures of the body.

The floor is the process before anything is opened. It cannot be reached: what is measured is how
much of the machine a workstation that charts all day takes, and that it does not grow.
"""

from __future__ import annotations

import resource as system
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bodymap.ui.canvas.ghosts_shown import GhostsShown
from bodymap.ui.tidy_memory import TidyMemory
from tests.bench.bench_figure import CLICKS, MANY, clicks, earlier, settle
from tests.bench.charting_page import ChartingPage, charting_page
from tests.bench.row import Row
from tests.clinics import FIRST, PASSPHRASE, clinic_files

DAY = 400
MOST_MB = 250.0


def measure() -> list[Row]:
    """What the process holds once a day's sites are charted, many earlier ones in sight."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    bare = _memory_mb()
    TidyMemory(application).begin()  # as the program does
    with tempfile.TemporaryDirectory() as folder:
        clinic_files(Path(folder)).create(FIRST, PASSPHRASE).clinic.close()
        with charting_page(folder=Path(folder)) as shown:
            before, after = _over_a_day(application, shown)
    return [
        Row(
            name="memory in MB after a day of charting",
            ours_p50_ms=after,
            ours_p99_ms=after,
            floor_ms=bare,
            goal=f"<= {MOST_MB:g} MB, and flat within 5 %",
            met=after <= MOST_MB and after <= 1.05 * before,
            note=f"MB, not ms; {before:.0f} before {DAY} further sites; the whole screen with both "
            f"figures and {MANY:,} earlier sites; floor: the empty process",
        )
    ]


def _over_a_day(application: QApplication, shown: ChartingPage) -> tuple[float, float]:
    """MB when the screen has done everything once, and after a day of it."""
    page, atlas = shown.page, shown.atlas
    settle(application)
    assert page.board.atlas.figure is not atlas.figure, "both figures are in use"
    clicks(application, page, atlas)
    page.board.ghosts.show(GhostsShown(dots=earlier(atlas, MANY)))
    settle(application)
    clicks(application, page, atlas)
    before = _memory_mb()
    for _ in range(DAY // CLICKS):
        clicks(application, page, atlas)
    return before, _memory_mb()


def _memory_mb() -> float:
    """What the process holds now; the highest so far where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    most = system.getrusage(system.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
