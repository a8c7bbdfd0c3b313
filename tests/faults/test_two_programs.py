"""Of two programs one charts: in whatever order they come and go, and however they end."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bodymap.errors import HeldError
from db import holder
from db.holder import CannotHoldError, Holder, last_acknowledged, lock_file_of, who_holds
from db.layout import CLINIC_FILE
from tests.faults.asked import Asked


@pytest.fixture
def clinic_file(tmp_path: Path) -> Path:
    return tmp_path / CLINIC_FILE


@pytest.fixture
def start(clinic_file: Path) -> Iterator[Callable[[], Asked]]:
    started: list[Asked] = []

    def one() -> Asked:
        started.append(Asked("second_program", clinic_file))
        return started[-1]

    yield one
    for program in started:
        program.end()


def test_the_second_is_told_who_charts(clinic_file: Path, start: Callable[[], Asked]) -> None:
    first, second = start(), start()
    assert first.ask("take anna") == "taken"
    told = second.ask("take ben")
    assert told.startswith("The log-in 'anna' has this clinic open on this computer since ")
    assert told.endswith("Close it there, or open it to read only.")
    info = who_holds(clinic_file)
    assert info is not None
    assert (info.host, info.process) == (socket.gethostname(), first.process.pid)
    assert abs((datetime.now(UTC) - info.since).total_seconds()) < 60


@pytest.mark.parametrize("ending", ["release", "end", "kill"])
def test_however_the_first_ends_the_second_can_chart(
    start: Callable[[], Asked], ending: str
) -> None:
    first, second = start(), start()
    assert first.ask("take anna") == "taken"
    assert "'anna'" in second.ask("take ben")
    if ending == "release":
        assert first.ask("release") == "done"
    else:
        getattr(first, ending)()
    assert second.ask("take ben") == "taken"
    if ending == "release":
        assert "'ben'" in first.ask("take anna")


def test_what_a_killed_program_left_says_nothing(
    clinic_file: Path, start: Callable[[], Asked]
) -> None:
    first = start()
    assert first.ask("take anna") == "taken"
    first.kill()
    assert lock_file_of(clinic_file).exists()
    held = Holder.take(clinic_file, "ben")
    held.release()


def test_somebody_else_sits_down(clinic_file: Path, start: Callable[[], Asked]) -> None:
    first, second = start(), start()
    first.ask("take a-rather-long-log-in")
    first.ask("tell bo")
    assert "'bo'" in second.ask("take ben")
    first.ask("release")
    assert who_holds(clinic_file) is None


def test_a_lock_file_that_was_removed_lets_nobody_else_in(
    clinic_file: Path, start: Callable[[], Asked]
) -> None:
    first, second = start(), start()
    first.ask("take anna")
    lock_file_of(clinic_file).unlink()
    assert second.ask("take ben") == holder.HELD
    first.kill()
    assert second.ask("take ben") == "taken"


@pytest.mark.parametrize(
    "content",
    [
        b'{"host": "x", "process": Infinity, "log_in": "y", "since": "2026-01-02T10:42:00+00:00"}',
        b'{"host": "x", "process": 7, "log_in": "y", "since": "9999-12-31T23:59:59-12:00"}',
        *(
            b"",
            b"\xff\xfe",
            b"[]",
            b"{}",
            b'{"since": 3}',
            b"[" * 4096,
            b'{"host": "x", "process": "y"',
        ),
    ],
)
def test_what_stands_in_the_lock_file_is_no_matter(clinic_file: Path, content: bytes) -> None:
    lock_file_of(clinic_file).write_bytes(content)
    first = Holder.take(clinic_file, "anna")
    lock_file_of(clinic_file).write_bytes(content)
    with pytest.raises(HeldError) as refused:
        Holder.take(clinic_file, "ben")
    assert refused.value.sentence == holder.HELD
    first.release()
    first.release()
    Holder.take(clinic_file, "ben").release()


def test_another_machine_and_another_day_are_named(clinic_file: Path) -> None:
    first = Holder.take(clinic_file, "anna")
    lock_file_of(clinic_file).write_text(
        '{"host": "ROOM-3", "process": 7, "log_in": "anna", "since": "2026-01-02T10:42:00+00:00"}'
    )
    with pytest.raises(HeldError, match=r"'anna' has this clinic open on ROOM-3 since 2026-01-0"):
        Holder.take(clinic_file, "ben")
    first.release()


def test_what_was_acknowledged_is_known_after_a_crash_alone(
    clinic_file: Path, start: Callable[[], Asked]
) -> None:
    first, second = start(), start()
    first.ask("take anna")
    first.ask("line 1234567")
    assert last_acknowledged(clinic_file) == 1234567
    first.ask("tell a-rather-long-log-in")
    assert last_acknowledged(clinic_file) == 1234567
    first.kill()
    second.ask("take ben")
    assert last_acknowledged(clinic_file) == 1234567
    second.ask("release")
    assert last_acknowledged(clinic_file) == 1234567, "it looked, and may have refused the file"
    assert who_holds(clinic_file) is None
    second.ask("take ben")
    second.ask("line 1234568")
    second.ask("release")
    assert last_acknowledged(clinic_file) == 0


def test_a_line_that_is_damaged_counts_for_nothing(clinic_file: Path) -> None:
    held = Holder.take(clinic_file, "anna")
    held.acknowledged(77)
    path = lock_file_of(clinic_file)
    whole = path.read_bytes()
    for bit in range(8 * 512, 8 * len(whole)):
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        assert last_acknowledged(clinic_file) == 0
    held.release()


def test_where_nothing_can_be_locked_it_is_said_why(clinic_file: Path) -> None:
    lock_file_of(clinic_file).mkdir()
    with pytest.raises(CannotHoldError) as refused:
        Holder.take(clinic_file, "anna")
    assert "to read only" in refused.value.sentence
    lock_file_of(clinic_file).rmdir()
    Holder.take(clinic_file, "anna").release()
