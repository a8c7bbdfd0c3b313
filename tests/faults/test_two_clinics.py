"""Two programs on one clinic: one charts, the other reads or is told who charts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.backed_up import backed_up
from tests.faults.asked import Asked

NOT_NOW = "has this clinic open on this computer since"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], Asked]]:
    clinic = backed_up(tmp_path / "clinic")
    clinic.record.start_session()
    clinic.record.store.close()
    started: list[Asked] = []

    def one() -> Asked:
        started.append(Asked("charting_program", tmp_path / "clinic"))
        return started[-1]

    yield one
    for program in started:
        program.end()


@pytest.mark.in_full
def test_one_charts_and_the_other_reads(start: Callable[[], Asked]) -> None:
    first, second = start(), start()
    assert first.ask("log_in") == "open"
    assert first.ask("chart") == "charted 1"
    told = second.ask("log_in")
    assert told.startswith("The log-in 'anna' " + NOT_NOW)
    assert second.ask("read") == "open"
    assert second.ask("count") == "1"
    assert first.ask("chart") == "charted 2"
    assert second.ask("count") == "2"
    # the second never charts, whoever sits there
    assert "read" in second.ask("chart")
    assert first.ask("close") == "closed"
    assert second.ask("count") == "2"
    assert second.ask("close") == "closed"
    assert second.ask("log_in") == "open"
    assert second.ask("chart") == "charted 3"
    assert NOT_NOW in first.ask("log_in")


@pytest.mark.in_full
@pytest.mark.parametrize(("first_ends", "reader_ends"), [("close", "kill"), ("kill", "close")])
def test_in_whatever_order_they_end_nothing_is_lost(
    start: Callable[[], Asked], first_ends: str, reader_ends: str
) -> None:
    first, reader = start(), start()
    assert first.ask("log_in") == "open"
    assert reader.ask("read") == "open"
    for number in range(1, 6):
        assert first.ask("chart") == f"charted {number}"
    for program, ending in ((first, first_ends), (reader, reader_ends)):
        if ending == "kill":
            program.kill()
        else:
            assert program.ask("close") == "closed"
    third = start()
    assert third.ask("log_in") == "open"
    assert third.ask("count") == "5"
    assert third.ask("chart") == "charted 6"


@pytest.mark.in_full
def test_a_reader_that_came_first_is_in_nobodys_way(start: Callable[[], Asked]) -> None:
    reader, first = start(), start()
    assert reader.ask("read") == "open"
    assert first.ask("log_in") == "open"
    assert first.ask("chart") == "charted 1"
    assert reader.ask("count") == "1"
    reader.kill()
    assert first.ask("chart") == "charted 2"
