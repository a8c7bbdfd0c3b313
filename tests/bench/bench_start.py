"""From starting the program to its first painted window, beside a bare window."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.row import Row, p50, p99

_RUNS = 15
_GOAL = 2.0
_BARE = "tests.bench.first_paint:bare_window"
_PROGRAM = "bodymap.cli:main"


def measure() -> tuple[Row, ...]:
    """The welcome of a first start; each run is paired with one of the bare window."""
    with tempfile.TemporaryDirectory() as folder:
        row = _paired("start -> first paint", ["--data-dir", str(Path(folder, "clinic"))])
    return (row,)


def _paired(name: str, arguments: list[str]) -> Row:
    # the first start of each reads the disk
    _start(_BARE, [])
    _start(_PROGRAM, arguments)
    floor, ours = [], []
    for _ in range(_RUNS):
        floor.append(_start(_BARE, []))
        ours.append(_start(_PROGRAM, arguments))
    return Row(
        name=name,
        ours_p50_ms=p50(ours),
        ours_p99_ms=p99(ours),
        floor_ms=p50(floor),
        goal=f"p50 <= {_GOAL:g} x floor",
        met=p50(ours) <= _GOAL * p50(floor),
        note=f"floor: an empty PySide6 window in its own process; {_RUNS} pairs; what ours takes "
        "beyond it, in processor time: the enum classes of Qt's namespace a fifth, the modules of "
        "the door a third, the command line a tenth, the rest style, typeface, layout and painting",
    )


def _start(entry: str, arguments: list[str]) -> float:
    """Milliseconds from starting the process to its painted window."""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.first_paint", entry, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
    )
    return 1000.0 * (float(done.stdout.split()[-1]) - started)
