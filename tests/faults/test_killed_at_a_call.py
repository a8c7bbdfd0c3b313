"""Killed at any of its calls to the disk, the program loses nothing that it acknowledged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.amounts import FULL
from tests.faults.hindrance import Case, Fault, Seen, calls_of, hinder, spread
from tests.faults.lives import lives
from tests.faults.scripted_clinic import made, prepared
from tests.faults.table import Found

pytestmark = pytest.mark.usefixtures("looking_on")

MOST_OF_A_CALL = 3
"""So many of each call in the suite; in full, every one."""


def test_a_kill_at_any_call_of_a_visit_loses_nothing(tmp_path: Path, found: Found) -> None:
    folder, whole, seen = tmp_path / "case", tmp_path / "whole", Seen()
    prepared(made(whole)).close()
    with lives(tmp_path, "hindered_child") as program:
        counts = calls_of(program, folder, whole)
        for call, count in counts.items():
            for at in range(1, count + 1) if FULL else spread(count, MOST_OF_A_CALL):
                hinder(program, folder, whole, Case(call, at, Fault.KILL), seen)
    assert counts["pwrite64"] > 100
    assert counts["fsync"] + counts["fdatasync"] > 25, "each step waits for the disk"
    assert seen.reached >= len(counts)
    seen.tell(found, "killed at a call to the disk, log-in to signature")
