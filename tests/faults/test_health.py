"""What is checked at each opening, and what once a day."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError, DamagedError
from bodymap.services.health import HealthReport, is_due
from bodymap.services.progress import CancelledError, unwatched
from db import driver, quick_check
from db.health import ClinicHealth, health_file_of, kept_salts
from db.holder import Holder
from db.layout import PAGE_BYTES
from db.opening import look
from tests import factories
from tests.backed_up import NOON, SetClock
from tests.cases import cases
from tests.clinics import OpenRecord, new_record


def health_of(record: OpenRecord, clock: SetClock) -> ClinicHealth:
    return ClinicHealth(record.path, lambda: record.keys, record.clinic_id, clock)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


# Once a day


def test_a_sound_file_is_said_to_be_sound_for_a_day(record: OpenRecord, clock: SetClock) -> None:
    record.recorder.add_site(factories.site(record.start_session()))
    health = health_of(record, clock)
    assert (health.last(), health.is_due(clock.now())) == (None, True)
    report = health.full_check(unwatched)
    assert report == HealthReport(NOON) == health.last()
    assert report.is_sound
    clock.go_on(hours=23.9)
    assert not health.is_due(clock.now())
    clock.go_on(hours=0.1)
    assert health.is_due(clock.now())


def test_it_is_known_after_a_restart(record: OpenRecord, clock: SetClock) -> None:
    health_of(record, clock).full_check(unwatched)
    assert health_of(record, clock).last() == HealthReport(NOON)


def test_a_check_runs_beside_the_open_record(record: OpenRecord, clock: SetClock) -> None:
    """Through a connection of its own: the record is written to in the middle of it."""
    visit = record.start_session()
    for _ in range(20):
        record.recorder.add_site(factories.site(visit))
    told: list[int] = []

    def chart(done: int, _whole: int) -> None:
        told.append(done)
        record.recorder.add_site(factories.site(visit))

    assert health_of(record, clock).full_check(chart).is_sound
    assert told
    assert len(record.history.visit(visit.id).sites) == 20 + len(told)


def test_the_first_thing_that_is_wrong_is_kept_and_names_nobody(
    record: OpenRecord, clock: SetClock
) -> None:
    person = record.add_patient(family_name="Nguyen")
    record.store.close()
    connection = driver.connect(record.path, record.keys.data)
    connection.execute("DROP TRIGGER tr_patient_update")
    connection.execute("UPDATE patient SET birth_date = '1950-01-01'")
    connection.close()
    report = health_of(record, clock).full_check(unwatched)
    assert not report.is_sound
    assert health_of(record, clock).last() == report
    kept = health_file_of(record.path).read_text()
    assert report.finding in json.loads(kept)["finding"]
    for name in (person.family_name, person.given_name, "1950"):
        assert name not in kept


def test_one_that_is_stopped_is_not_kept(record: OpenRecord, clock: SetClock) -> None:
    def stop(_done: int, _whole: int) -> None:
        raise CancelledError

    health = health_of(record, clock)
    with pytest.raises(CancelledError):
        health.full_check(stop)
    assert health.last() is None


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", "null", '{"format": "bodymap health"}', "[" * 5000, "\0", '{"salt": 4}'],
)
def test_a_file_that_says_nothing_is_no_check(
    record: OpenRecord, clock: SetClock, content: str
) -> None:
    health_file_of(record.path).write_text(content)
    health = health_of(record, clock)
    assert (health.last(), health.is_due(clock.now()), kept_salts(record.path)) == (None, True, ())
    assert health.full_check(unwatched).is_sound


def test_the_salt_is_kept_that_the_file_begins_with(record: OpenRecord, clock: SetClock) -> None:
    health_of(record, clock).full_check(unwatched)
    record.store.close()
    assert kept_salts(record.path) == (record.path.read_bytes()[:16],)


@cases(("hours", "due"), [(0, False), (23, False), (24, True), (-1, True), (10_000, True)])
def test_a_check_from_the_future_counts_for_nothing(hours: float, due: bool) -> None:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    assert is_due(HealthReport(at), at + timedelta(hours=hours)) is due


# At each opening


@pytest.fixture
def closed(tmp_path: Path) -> OpenRecord:
    made = new_record(tmp_path)
    visit = made.start_session()
    for _ in range(60):
        made.recorder.add_site(factories.site(visit))
    made.store.close()
    return made


def looked(record: OpenRecord) -> bool:
    """Whether a full check is due today, as far as a look can tell."""
    return look(record.path, record.keys.data, record.clinic_id, record.keys.chain).is_suspect


def alter(record: OpenRecord, *statements: str) -> None:
    connection = driver.connect(record.path, record.keys.data)
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_table_that_is_missing_is_damage(closed: OpenRecord) -> None:
    assert not looked(closed)
    alter(closed, "DROP TABLE hygiene")
    with pytest.raises(DamagedError):
        looked(closed)


def test_a_hand_in_the_file_does_not_shut_the_clinic_out(
    closed: OpenRecord, clock: SetClock
) -> None:
    """It opens, and a full check is due at once, which says what is wrong."""
    alter(
        closed,
        "DROP TRIGGER tr_change_log_update",
        "UPDATE change_log SET at = at + 1 WHERE sequence = 40",
    )
    assert looked(closed)
    health = ClinicHealth(
        closed.path, lambda: closed.keys, closed.clinic_id, clock, is_suspect=looked(closed)
    )
    assert health.is_due(clock.now())
    assert not health.full_check(unwatched).is_sound
    assert not health.is_due(clock.now())


def test_the_seals_of_the_last_lines_are_looked_at(closed: OpenRecord) -> None:
    connection = driver.connect(closed.path, closed.keys.data)
    (trigger,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'tr_change_log_update'"
    ).fetchone()
    connection.close()
    change = "UPDATE change_log SET at = at + 1 WHERE sequence = {}"
    alter(closed, "DROP TRIGGER tr_change_log_update", change.format(60), trigger)
    assert looked(closed)


def drawing(number: int) -> Callable[[int], int]:
    return lambda _below: number


def test_of_a_large_file_a_sample_is_proven_and_in_the_end_all_of_it(
    closed: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick_check, "SAMPLED_PAGES", 10)
    whole = closed.path.read_bytes()
    pages = len(whole) // PAGE_BYTES
    stride = pages // 10
    key = closed.keys.data
    for number in range(1, pages + 1):
        damaged = bytearray(whole)
        damaged[number * PAGE_BYTES - 100] ^= 4
        closed.path.write_bytes(damaged)
        missed = [
            not quick_check.are_samples_proven(closed.path, key, drawing(at))
            for at in range(stride)
        ]
        # the first page each time, every other one in one of so many openings
        assert missed.count(True) == (stride if number == 1 else 1)
    closed.path.write_bytes(whole)
    assert quick_check.are_samples_proven(closed.path, key)


def test_a_large_file_with_a_bad_page_in_the_sample_is_refused(
    closed: OpenRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick_check, "CHECKED_WHOLE_BYTES", 0)
    assert not looked(closed)
    whole = bytearray(closed.path.read_bytes())
    whole[-100] ^= 1
    closed.path.write_bytes(whole)
    with pytest.raises(DamagedError):
        looked(closed)


def test_an_older_copy_is_not_taken_for_the_newest(closed: OpenRecord) -> None:
    """A program saved more than the file has, and then did not end as it should."""
    last = look(closed.path, closed.keys.data, closed.clinic_id).last_line
    held = Holder.take(closed.path, "anna")
    held.acknowledged(last)
    assert not looked(closed)
    held.acknowledged(last + 3)
    with pytest.raises(DamagedError, match=rf"ends at line {last}, and line {last + 3} was saved"):
        looked(closed)
    held.release()
    assert not looked(closed)


def test_another_clinics_file_is_refused(closed: OpenRecord) -> None:
    other = replace(closed, clinic_id=factories.WEBER.id)
    with pytest.raises(ClinicFileError):
        looked(other)
