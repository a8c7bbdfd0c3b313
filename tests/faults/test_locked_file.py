"""While another program holds the file, nothing is saved, at once; afterwards all is well."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bodymap.errors import NotSavedError
from db import driver, failures
from tests import factories
from tests.clinics import OpenRecord


@contextmanager
def held(record: OpenRecord, begin: str) -> Iterator[None]:
    """Another process holds the lock of ``begin`` meanwhile."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.holder", str(record.path), begin],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        other.stdin.write(f"{record.key.hex()}\n")
        other.stdin.flush()
        assert other.stdout.readline() == "held\n"
        yield
        other.stdin.close()
        assert other.wait(timeout=30) == 0


@pytest.mark.parametrize("begin", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_locked_file_says_so_and_the_next_write_works(record: OpenRecord, begin: str) -> None:
    visit = record.start_session()
    first = record.recorder.add_site(factories.site(visit))
    told = len(record.told)
    with held(record, begin):
        for _ in range(3):
            with pytest.raises(NotSavedError) as refused:
                record.recorder.add_site(factories.site(visit))
            assert refused.value.sentence == failures.LOCKED
        assert tuple(record.history.visit(visit.id).sites) == (first,)
        assert len(record.told) == told
    second = record.recorder.add_site(factories.site(visit))
    assert second.number == 2
    assert tuple(record.history.visit(visit.id).sites) == (first, second)


def test_a_window_never_waits_longer_than_it_may(record: OpenRecord) -> None:
    connection = driver.connect(record.path, record.key)
    (milliseconds,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.close()
    assert 0 < milliseconds < 50


def test_two_programs_chart_into_one_file(record: OpenRecord) -> None:

    visit = record.start_session()
    other = record.again()
    numbers = [
        recorder.add_site(factories.site(visit)).number
        for recorder in (record.recorder, other.recorder) * 5
    ]
    assert numbers == list(range(1, 11))
    assert other.history.visit(visit.id) == record.history.visit(visit.id)
    other.store.close()
    record.recorder.add_site(factories.site(visit))
