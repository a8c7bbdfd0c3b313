"""Two programs that write and three that read one clinic file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.crowd_child import CROWD, SITES_OF_A_VISIT, colleague, outcome, visit_id
from tests.faults.lives import lives
from tests.faults.scripted_clinic import made, prepared, verdict
from tests.faults.table import Found


@pytest.mark.in_full
def test_nobody_fails_and_nothing_is_lost(tmp_path: Path, found: Found) -> None:
    folder = tmp_path / "clinic"
    prepared(made(folder)).close()
    with lives(tmp_path, "crowd_child") as program:
        program.begin("crowd clinic")
        program.go()
        told = program.rest()
    written, retries, reads = outcome(told, CROWD)
    record = colleague(folder)
    for writer, sites in written.items():
        visits = range(1, sites // SITES_OF_A_VISIT + 1)
        kept = [len(record.history.visit(visit_id(writer, visit)).sites) for visit in visits]
        assert kept == [SITES_OF_A_VISIT] * len(visits)
    record.store.close()
    assert verdict(folder).is_sound
    found(
        "two programs write, three read, at once",
        done=sum(written.values()),
        note=f"{reads} reads, {retries} writes were tried again because the file was locked",
    )
