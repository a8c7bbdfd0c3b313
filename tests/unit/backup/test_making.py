"""A backup is whole, encrypted, checked, and there at once or not at all."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest

from bodymap.charting.person import Role
from bodymap.errors import NotAllowedError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.backup_values import BackupError, BackupPlan, Keeps
from bodymap.services.progress import CancelledError, unwatched
from db.backup import failures
from db.backup.checking import NOT_OUR_KEYS
from db.backup.one_at_a_time import alone
from db.head_file import heads_in
from db.keys.on_disk import read_key_file, write_key_file
from db.keys.slots import seal_again
from db.layout import CLINIC_FILE, KEY_FILE
from tests import factories
from tests.backed_up import BackedUp, CancelAfter, Watched, backed_up
from tests.clinics import contents, new_record, open_record
from tests.unit.backup.conftest import chart


def test_a_backup_is_a_folder_of_three_files(clinic: BackedUp) -> None:
    chart(clinic)
    backup = clinic.backups.make(unwatched)
    assert clinic.names() == ["bodymap-20261126T120000Z"]
    assert backup.path == clinic.shelf / "bodymap-20261126T120000Z"
    assert clinic.names(backup.path) == ["HEAD", CLINIC_FILE, KEY_FILE]
    assert (backup.path / KEY_FILE).read_bytes() == (clinic.data / KEY_FILE).read_bytes()
    assert backup.head == clinic.record.store.head()
    (kept,) = heads_in(backup.path / "HEAD")
    assert (kept.head, kept.clinic_id) == (backup.head, clinic.record.clinic_id)
    assert backup.bytes == sum(len(each) for each in contents(backup.path).values())
    assert clinic.backups.list() == (backup,)


def test_it_is_the_record_and_nobody_else_may_read_it(clinic: BackedUp) -> None:
    chart(clinic)
    clinic.record.add_patient(family_name="Zimmermann")
    visit = clinic.record.start_session()
    backup = clinic.backups.make(unwatched)
    for path in backup.path.iterdir():
        assert b"Zimmermann" not in path.read_bytes()
        assert b"SQLite format" not in path.read_bytes()
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o700
    assert stat.S_IMODE((backup.path / CLINIC_FILE).stat().st_mode) == 0o600
    record = clinic.record
    again = open_record(backup.path / CLINIC_FILE, record.keys, record.clinic_id, record.person)
    assert again.history.visit(visit.id) == record.history.visit(visit.id)
    again.store.close()


def test_charting_goes_on_meanwhile_and_is_not_in_it(clinic: BackedUp) -> None:
    chart(clinic, 60)
    before = clinic.record.store.head()
    visit = clinic.record.start_session()
    head = clinic.record.store.head()
    done: list[float] = []

    def chart_on(share: int, whole: int) -> None:
        done.append(share / whole)
        clinic.record.recorder.add_site(factories.site(visit))

    backup = clinic.backups.make(chart_on)
    assert backup.head == head != before
    assert len(done) > 2
    assert len(clinic.record.history.visit(visit.id).sites) == len(done)


def test_it_is_made_on_a_thread_of_its_own_while_the_window_writes(clinic: BackedUp) -> None:
    visit = clinic.record.start_session()
    made: list[object] = []
    thread = threading.Thread(target=lambda: made.append(clinic.backups.make_due(unwatched)))
    thread.start()
    kept = 0
    while thread.is_alive():
        clinic.record.recorder.add_site(factories.site(visit))
        kept += 1
    thread.join()
    assert len(made) == 1
    assert len(clinic.record.history.visit(visit.id).sites) == kept > 0


def test_progress_goes_from_nothing_to_all(clinic: BackedUp) -> None:
    chart(clinic, 30)
    watched = Watched()
    clinic.backups.make(watched)
    assert watched.shares == sorted(watched.shares)
    assert watched.shares[-1] == 1


def test_cancelled_at_any_moment_there_is_no_backup(clinic: BackedUp) -> None:
    chart(clinic, 30)
    good = clinic.backups.make(unwatched)
    before = contents(clinic.shelf)
    clinic.clock.go_on(days=1)
    for calls in range(1000):
        try:
            clinic.backups.make(CancelAfter(calls))
        except CancelledError:
            assert contents(clinic.shelf) == before
            assert clinic.names() == [good.path.name]
        else:
            break
    assert calls > 2
    assert len(clinic.backups.list()) == 2


def test_what_a_killed_program_left_goes_with_the_next(clinic: BackedUp) -> None:
    station = "0" * 30 + "4d"
    others = ".bodymap-making-" + "1" * 32
    for name in (f".bodymap-making-{station}", f".bodymap-removing-{station}-x", others):
        (clinic.shelf / name).mkdir(parents=True)
        (clinic.shelf / name / CLINIC_FILE).write_bytes(b"half")
    clinic.backups.make(unwatched)
    assert clinic.names() == [others, "bodymap-20261126T120000Z"]


def test_older_ones_go_by_the_plan_and_others_are_left_alone(clinic: BackedUp) -> None:
    clinic.backups.keep_plan(BackupPlan(clinic.shelf, keeps=Keeps(2, 0, 0)))
    clinic.shelf.mkdir()
    theirs = clinic.shelf / "bodymap-20200101T000000Z"
    noted = clinic.shelf / "bodymap-20200102T000000Z"
    for path in (theirs, noted):
        path.mkdir()
    (theirs / "holiday.jpg").write_bytes(b"a picture")
    first = clinic.backups.make(unwatched).path
    for name in (CLINIC_FILE, KEY_FILE, "HEAD"):
        (noted / name).write_bytes((first / name).read_bytes())
    (noted / "why I keep this.txt").write_text("before the move", encoding="utf-8")
    for _ in range(3):
        clinic.clock.go_on(days=1)
        clinic.backups.make(unwatched)
    assert clinic.names() == [
        theirs.name,
        noted.name,
        "bodymap-20261128T120000Z",
        "bodymap-20261129T120000Z",
    ]
    assert (theirs / "holiday.jpg").read_bytes() == b"a picture"


def test_another_clinic_s_backups_are_shown_as_such_and_stay(
    clinic: BackedUp, tmp_path: Path
) -> None:
    other = backed_up(tmp_path / "other", new_record)
    shared = tmp_path / "stick"
    theirs = other.backups.make(unwatched, shared)
    other.record.store.close()
    clinic.backups.keep_plan(BackupPlan(shared, keeps=Keeps(0, 0, 0)))
    for _ in range(2):
        clinic.clock.go_on(hours=1)
        ours = clinic.backups.make(unwatched)
    assert clinic.names(shared) == [theirs.path.name, ours.path.name]
    assert [each.is_of_this_clinic for each in clinic.backups.list()] == [True, False]


def test_one_that_is_not_sound_gets_no_name(clinic: BackedUp) -> None:
    """A record that was damaged earlier is not copied over and over onto good backups."""
    good = clinic.backups.make(unwatched)
    connection = clinic.record.store._connection
    assert connection is not None
    visit = clinic.record.start_session()
    for (trigger,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("UPDATE change_log SET what = 'moved' WHERE sequence = 1")
    clinic.clock.go_on(days=1)
    with pytest.raises(BackupError) as refused:
        clinic.backups.make(unwatched)
    assert refused.value.sentence.startswith(failures.NOT_SOUND.format(problem=""))
    assert clinic.names() == [good.path.name]
    assert clinic.record.history.visit(visit.id) is not None


def test_keys_that_do_not_belong_to_the_record_are_no_backup(clinic: BackedUp) -> None:
    with clinic.record.store.write(None) as write:
        write.drop_slot_key(factories.WEBER.id)
        write.keep_slot_key(factories.WEBER.id, bytes(32))
    with pytest.raises(BackupError) as refused:
        clinic.backups.make(unwatched)
    assert refused.value.sentence == failures.NOT_SOUND.format(problem=NOT_OUR_KEYS)


def test_keys_of_before_the_clinic_got_a_new_one_are_no_backup(clinic: BackedUp) -> None:
    """Whose they are and who opens them has not changed, but they open another file."""
    record, key_file = clinic.record, clinic.data / KEY_FILE
    keys = read_key_file(key_file)
    (slot,) = keys.slots
    before = seal_again(slot, record.keys.with_new_data_key(), slot.public, record.clinic_id)
    write_key_file(key_file, keys.with_slot(before))
    with pytest.raises(BackupError) as refused:
        clinic.backups.make(unwatched)
    assert refused.value.sentence == failures.NOT_SOUND.format(problem=NOT_OUR_KEYS)


def test_a_target_is_made_but_not_in_the_place_of_a_missing_disk(
    clinic: BackedUp, tmp_path: Path
) -> None:
    clinic.backups.make(unwatched, tmp_path / "stick")
    with pytest.raises(BackupError) as refused:
        clinic.backups.make(unwatched, tmp_path / "unplugged" / "backups")
    assert refused.value.sentence == failures.AWAY
    assert not (tmp_path / "unplugged").exists()
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(BackupError) as refused:
        clinic.backups.make(unwatched, file)
    assert refused.value.sentence == failures.NO_FOLDER


def test_two_are_not_made_at_once(clinic: BackedUp) -> None:
    with alone(clinic.data), pytest.raises(BackupError) as refused:
        clinic.backups.make(unwatched)
    assert refused.value.sentence == failures.UNDER_WAY
    clinic.backups.make(unwatched)


def test_who_may_and_what_is_noted(clinic: BackedUp) -> None:
    clinic.record.sit(Role.REVIEWER)
    with pytest.raises(NotAllowedError):
        clinic.backups.make(unwatched)
    with pytest.raises(NotAllowedError):
        clinic.backups.keep_plan(BackupPlan(clinic.shelf))
    assert not clinic.shelf.exists()
    made = clinic.backups.make_due(unwatched)
    clinic.record.desk.sit(clinic.record.person)
    clinic.backups.noted()
    clinic.backups.noted()
    (line,) = clinic.record.audit.lines(AuditFilter(what=(Event.BACKED_UP,)))
    assert made.head is not None
    assert line.after["upto"] == made.head.sequence
    assert line.who == clinic.record.person.id
