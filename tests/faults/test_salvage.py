"""Of a damaged clinic everything is saved that can be read, and the list of the rest is true."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError
from bodymap.services.clock import SystemClock
from bodymap.services.progress import CancelledError, unwatched
from db import driver
from db.health import ClinicHealth
from db.identity import wal_of
from db.keys.key_file import KeyFile
from db.keys.proving import prove_by
from db.layout import CLINIC_FILE, PAGE_BYTES, SCHEMA
from db.salvage import salvage
from db.salvage.salvage import CANNOT_WRITE, NOT_EMPTY, NOTHING_PROVEN
from db.verify import verify
from tests import factories
from tests.clinics import (
    ANNA,
    FIRST,
    PASSPHRASE,
    OpenRecord,
    clinic_files,
    contents,
    new_record,
    open_record,
)
from tests.faults.damaged_day import Day, new_day, without
from tests.faults.real_day import chart_a_day, content_of
from tests.faults.salvaged import LOG
from tests.old_clinics import BEFORE_PEOPLE, old_files
from tests.old_clinics import opened as opened_first


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    return new_day(tmp_path_factory.mktemp("day"))


def opened(day: Day, folder: Path) -> OpenRecord:
    record = day.record
    return open_record(folder / CLINIC_FILE, record.keys, record.clinic_id, record.person)


def test_of_a_whole_file_everything_is_saved(day: Day, tmp_path: Path) -> None:
    before = contents(day.record.path.parent)
    done = day.damaged(day.whole, tmp_path / "new")
    assert done.lies() == []
    assert (done.lost, done.report.lost, done.report.is_log_whole) == (set(), {}, True)
    assert {name: len(rows) for name, rows in done.was.items() if name in done.report.saved} == (
        dict(done.report.saved)
    )
    assert contents(day.record.path.parent) == before
    assert "Nothing is lost" in done.report.list_file.read_text()


def test_the_new_clinic_is_charted_in(day: Day, tmp_path: Path) -> None:
    day.damaged(day.whole, tmp_path / "new")
    again = opened(day, tmp_path / "new")
    try:
        assert len(again.history.visit(day.visits[0].id).sites) == 2
        assert len(again.history.find_patients("nguy")) == 1
        assert again.recorder.add_site(factories.site(day.visits[-1])).number == 6
    finally:
        again.store.close()
    connection = driver.connect(again.path, again.keys.data)
    try:
        for table in ("needle_site", "signature", LOG):
            with pytest.raises(driver.IntegrityError, match="never removed"):
                connection.execute(f"DELETE FROM {table}")
    finally:
        connection.close()


@pytest.mark.parametrize("table", ["needle_site", "session", "episode", "patient", "pain_score"])
def test_a_table_whose_pages_are_gone_is_listed_row_by_row(
    day: Day, tmp_path: Path, table: str
) -> None:
    done = day.damaged(without(day.whole, *day.pages_of(table)), tmp_path / "new")
    assert done.lies() == []
    assert done.report.is_log_whole
    assert {key for name, key in done.lost if name == table} == set(day.was[table])
    assert done.report.lost == {table: len(day.was[table])}


def test_of_a_lost_needle_site_its_visit_is_still_known(day: Day, tmp_path: Path) -> None:
    done = day.damaged(without(day.whole, *day.pages_of("needle_site")), tmp_path / "new")
    of_visits = {row.session_id for row in done.report.listed}
    assert of_visits >= {visit.id for visit in day.visits}


def test_a_page_on_the_way_hides_nothing(day: Day, tmp_path: Path) -> None:
    """A page that only leads to others is not needed; but who knows whether it led to more?"""
    assert len(day.pages_of(LOG)) > 2
    done = day.damaged(without(day.whole, day.roots[LOG]), tmp_path / "new")
    assert done.lies() == []
    assert (done.report.lost, done.report.is_log_whole) == ({}, False)
    assert set(day.was[LOG]) <= set(done.now[LOG])


def pages_of_schema(day: Day) -> list[int]:
    """All but the first."""
    named = {page for name in day.roots if day.roots[name] for page in day.pages_of(name)}
    pages = range(2, len(day.whole) // PAGE_BYTES + 1)
    schema = [number for number in pages if number not in named]
    assert schema
    return schema


@pytest.mark.in_full
def test_without_its_schema_a_file_is_read_by_the_shape_of_its_rows(
    day: Day, tmp_path: Path
) -> None:
    named = {page for name in day.roots if day.roots[name] for page in day.pages_of(name)}
    schema = [
        number for number in range(2, len(day.whole) // PAGE_BYTES + 1) if number not in named
    ]
    assert schema
    done = day.damaged(without(day.whole, *schema), tmp_path / "new")
    assert done.lies() == []
    assert done.lost == set()


def test_a_lost_patient_leaves_the_visits_reachable(day: Day, tmp_path: Path) -> None:
    done = day.damaged(without(day.whole, *day.pages_of("patient")), tmp_path / "new")
    assert done.lies() == []
    again = opened(day, tmp_path / "new")
    try:
        (row,) = again.history.find_patients("nguyen")
        overview = again.history.overview(row.patient.id)
        assert overview.patient.family_name == "(lost) nguyen ada"
        assert "lost when the clinic file was damaged" in overview.patient.alert
        assert row.visits == 3
    finally:
        again.store.close()


def test_lost_visits_of_unknown_patients_never_meet(day: Day, tmp_path: Path) -> None:
    parents = ("patient", "episode", "session")
    names = [*parents, *(name for name in day.roots if name.startswith(INDEXES_OF_PARENTS))]
    gone = {page for name in names for page in day.pages_of(name)}
    done = day.damaged(without(day.whole, *gone), tmp_path / "new")
    assert done.lies() == []
    rows = sql(day, tmp_path / "new", "SELECT patient_id, episode_id, ended_at FROM session")
    assert len(rows) == len(day.visits)
    # a visit keeps the complaint that its scores name, and one complaint is of one patient
    assert len({patient for patient, _, _ in rows}) == len({episode for _, episode, _ in rows})
    assert all(ended_at is not None for _, _, ended_at in rows)


INDEXES_OF_PARENTS = ("ix_session", "ix_episode", "ix_patient")


def sql(day: Day, folder: Path, query: str) -> list[tuple[object, ...]]:
    connection = driver.connect_to_look(folder / CLINIC_FILE, day.record.keys.data)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


@pytest.mark.in_full
def test_lines_that_are_lost_are_told_as_gaps(day: Day, tmp_path: Path) -> None:
    leaf = min(page for page in day.pages_of(LOG) if page != day.roots[LOG])
    done = day.damaged(without(day.whole, leaf), tmp_path / "new")
    assert done.lies() == []
    assert not done.report.is_log_whole
    assert done.report.lost[LOG] == len(set(day.was[LOG]) - set(done.now[LOG])) > 0
    assert "Lines of the change log are lost: " in done.report.list_file.read_text()


@pytest.mark.in_full
def test_a_second_salvage_tells_only_what_is_newly_lost(day: Day, tmp_path: Path) -> None:
    done = day.damaged(without(day.whole, *day.pages_of("needle_site")), tmp_path / "one")
    assert done.report.lost == {"needle_site": len(day.was["needle_site"])}
    record = day.record
    first = tmp_path / "one" / CLINIC_FILE
    again = salvage(
        first, record.keys, record.clinic_id, tmp_path / "two", unwatched, SystemClock()
    )
    assert (again.lost, again.is_log_whole) == ({}, True)


@pytest.mark.in_full
def test_a_wrong_salt_is_righted_and_a_lost_one_known_from_the_last_check(
    day: Day, tmp_path: Path
) -> None:
    wrong = bytes((day.whole[0] ^ 0xFF,)) + day.whole[1:]
    assert day.damaged(wrong, tmp_path / "righted").lies() == []
    first_page_gone = without(day.whole, 1)
    with pytest.raises(ClinicFileError) as refused:
        day.damaged(first_page_gone, tmp_path / "unknown")
    assert refused.value.sentence == NOTHING_PROVEN
    record = day.record
    health = ClinicHealth(record.path, lambda: record.keys, record.clinic_id, SystemClock())
    assert health.full_check(unwatched).is_sound
    done = day.damaged(first_page_gone, tmp_path / "known")
    assert done.lies() == []
    assert done.report.saved["needle_site"] == len(day.was["needle_site"])


@pytest.mark.in_full
def test_nothing_is_left_where_it_is_stopped(day: Day, tmp_path: Path) -> None:
    calls = 0

    def stop(_done: int, _whole: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 3:
            raise CancelledError

    record = day.record
    into = tmp_path / "new"
    with pytest.raises(CancelledError):
        salvage(record.path, record.keys, record.clinic_id, into, stop, SystemClock())
    assert list(tmp_path.iterdir()) == []


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """What a quota does, or a disk that is full."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@pytest.mark.in_full
@pytest.mark.parametrize("size", [0, 4096, 100_000, 300_000])
def test_without_room_nothing_is_left_and_with_room_it_works(
    day: Day, tmp_path: Path, size: int
) -> None:
    record, into = day.record, tmp_path / "new"
    with no_file_beyond(size), pytest.raises(ClinicFileError) as refused:
        salvage(record.path, record.keys, record.clinic_id, into, unwatched, SystemClock())
    assert refused.value.sentence == CANNOT_WRITE
    assert list(tmp_path.iterdir()) == []
    report = salvage(record.path, record.keys, record.clinic_id, into, unwatched, SystemClock())
    assert report.lost == {}


@pytest.mark.in_full
def test_a_folder_with_something_in_it_is_left_alone(day: Day, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("kept")
    record = day.record
    with pytest.raises(ClinicFileError) as refused:
        salvage(record.path, record.keys, record.clinic_id, tmp_path, unwatched, SystemClock())
    assert refused.value.sentence == NOT_EMPTY
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.in_full
def test_no_name_of_a_patient_stands_in_the_list(day: Day, tmp_path: Path) -> None:
    done = day.damaged(without(day.whole, *day.pages_of("patient")), tmp_path / "new")
    text = done.report.list_file.read_text().lower()
    assert "patient" in text
    for name in ("brandt", "nguyen", "o'neill", "1042", "heel pain"):
        assert name not in text


@pytest.mark.in_full
def test_what_only_the_log_has_is_saved_too(tmp_path: Path) -> None:
    (tmp_path / "clinic").mkdir()
    record = new_record(tmp_path / "clinic")
    visit = record.start_session()
    for _ in range(12):
        record.recorder.add_site(factories.site(visit))
    left = tmp_path / "left"
    shutil.copytree(tmp_path / "clinic", left)
    record.store.close()
    was = content_of(record.path, record.keys)
    assert wal_of(left / CLINIC_FILE).stat().st_size > PAGE_BYTES
    report = salvage(
        *(left / CLINIC_FILE, record.keys, record.clinic_id),
        *(tmp_path / "new", unwatched, SystemClock()),
    )
    assert (report.lost, report.is_log_whole) == ({}, True)
    now = content_of(tmp_path / "new" / CLINIC_FILE, record.keys)
    assert now["needle_site"] == was["needle_site"]
    assert len(now["needle_site"]) == 12


@pytest.mark.in_full
@pytest.mark.parametrize("schema", range(1, SCHEMA))
def test_a_file_of_an_earlier_version_is_saved_and_updated(tmp_path: Path, schema: int) -> None:
    (tmp_path / "old").mkdir()
    files = old_files(tmp_path / "old", schema)
    key_file = KeyFile.from_bytes(files.key_file.read_bytes())
    user = ANNA if schema > BEFORE_PEOPLE else ""
    keys = prove_by(key_file, user, PASSPHRASE).keys
    new = tmp_path / "new"
    report = salvage(
        *(files.clinic_file, keys, key_file.clinic_id),
        *(new, unwatched, SystemClock()),
    )
    # before people had log-ins, the rows of these files were in no line of a change log
    lost = {} if schema > BEFORE_PEOPLE else {LOG: 8}
    assert (report.lost, report.saved["needle_site"]) == (lost, 2)
    clinic = opened_first(clinic_files(new), schema)
    try:
        (row,) = clinic.history.find_patients("muell")
        overview = clinic.history.overview(row.patient.id)
        assert [len(visit.sites) for visit in overview.visits] == [1, 1]
        assert clinic.recorder.add_site(factories.site(overview.visits[0].session)).number == 2
    finally:
        clinic.close()
    assert verify(new / CLINIC_FILE, keys, key_file.clinic_id).first == ""


@pytest.mark.in_full
def test_of_a_clinic_that_was_updated_once_the_schema_can_be_lost_too(tmp_path: Path) -> None:
    """Its tables have their columns in the order in which they came."""
    files = old_files(tmp_path, 2)
    files.claim(FIRST, PASSPHRASE).close()
    key_file = KeyFile.from_bytes(files.key_file.read_bytes())
    proved = prove_by(key_file, ANNA, PASSPHRASE)
    record = open_record(files.clinic_file, proved.keys, key_file.clinic_id, factories.WEBER)
    chart_a_day(record, patients=1)
    record.store.close()
    path = files.clinic_file
    day = Day(record, (), path.read_bytes(), content_of(path, proved.keys))
    schema = pages_of_schema(day)
    done = day.damaged(without(day.whole, *schema), tmp_path / "new")
    assert done.lies() == []
    assert done.lost == set()
