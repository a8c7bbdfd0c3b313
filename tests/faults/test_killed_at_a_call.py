"""Killed at any of its calls to the disk, the program loses nothing that it acknowledged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.amounts import amount
from tests.faults.hindered_visits import EVERY, hindered_visits
from tests.faults.hindrance import Fault
from tests.faults.table import Found

pytestmark = pytest.mark.usefixtures("looking_on")


@pytest.mark.in_full
def test_a_kill_at_any_call_of_a_visit_loses_nothing(tmp_path: Path, found: Found) -> None:
    with hindered_visits(tmp_path) as visits:
        assert visits.calls["pwrite64"] > 100
        syncs = visits.calls["fsync"] + visits.calls["fdatasync"]
        assert syncs > 25, "each step waits for the disk"
        tally = visits.try_each(Fault.KILL, amount(1, EVERY))
    assert tally.done >= len(visits.calls)
    tally.tell(found, "killed at a call to the disk, from the log-in to the signature")
