"""Work beside the window: on one more connection, which leaves the window's as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bodymap.errors import NotSavedError
from db import failures
from tests.clinics import OpenRecord
from tests.records import Record

ANOTHER_PROGRAM = """
import fcntl
import sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
    except BlockingIOError:
        print("held")
"""
"""Asks for the bytes that SQLite locks in a file that is open: whoever gets them all takes itself
for the last one, and removes the log."""


@pytest.mark.file_only("a server's locks are its own")
def test_sqlite_s_locks_on_the_file_stay(record: OpenRecord) -> None:
    record.add_patient()
    with record.store.beside() as beside:
        assert len(beside.every_patient()) == 1
        assert is_held(record.path)
    assert is_held(record.path)


def is_held(path: Path) -> bool:
    asked = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROGRAM, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    return asked.stdout.strip() == "held"


@pytest.mark.file_only("a server has no file that could go")
def test_a_file_that_is_gone_is_not_worked_on(record: OpenRecord, tmp_path: Path) -> None:
    record.path.rename(tmp_path / "elsewhere")
    with pytest.raises(NotSavedError) as refused, record.store.beside():
        pass
    assert refused.value.sentence == failures.GONE
    (tmp_path / "elsewhere").rename(record.path)


def test_a_record_that_was_closed_is_not_worked_on(record: Record) -> None:
    record.store.close()
    with pytest.raises(NotSavedError) as refused, record.store.beside():
        pass
    assert refused.value.sentence == failures.CLOSED
