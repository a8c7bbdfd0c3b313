"""From starting the program, through the door, to the list of patients.

The passphrase is typed for two seconds, which are left out: the time is what the program lets one
wait. argon2id, a tenth of a second by design, is in it. The floor is an empty window.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bodymap.services.clock import SystemClock
from db.clinic_files import SqlClinicFiles
from tests import factories
from tests.bench.list_usable import TYPING_S
from tests.bench.row import Row, p50, p99
from tests.bench.started import started
from tests.clinics import FIRST, PASSPHRASE, no_backup_at_exit, no_demo

PATIENTS = 300
RUNS = 12
MOST = 4.5


def measure() -> Row:
    """Each start is paired with one of the bare window."""
    python = Path(sys.executable)
    bare = ("tests.bench.first_paint", "tests.bench.first_paint:bare_window")
    ours: list[float] = []
    floor: list[float] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "clinic"
        clinic = SqlClinicFiles(folder, SystemClock(), no_demo).create(FIRST, PASSPHRASE).clinic
        for _ in range(PATIENTS):
            clinic.recorder.add_patient(factories.patient())
        no_backup_at_exit(clinic)
        clinic.close()
        program = ("tests.bench.list_usable", "--data-dir", str(folder))
        # the first start of each reads the disk
        for _ in range(RUNS + 1):
            floor.append(started(python, *bare))
            ours.append(started(python, *program, BENCH_PASSPHRASE=PASSPHRASE))
    ours, floor = ours[1:], floor[1:]
    return Row(
        name="start -> patient list usable",
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(floor),
        goal=f"p50 <= {MOST:g} x floor",
        met=p50(ours) <= MOST * p50(floor),
        note=f"floor: an empty PySide6 window in its own process; {TYPING_S:g} s of "
        f"typing the passphrase left out; {RUNS} pairs; beyond the first paint: argon2id 0.15 s, "
        "the modules of the workspace 0.2 s, making it 0.23 s, its rows painted 0.05 s",
    )
