"""A backup takes the clinic's place whole, and the one before is kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bodymap.charting.person import Role
from bodymap.errors import (
    ClinicFileError,
    ExpectedError,
    HeldError,
    NotAllowedError,
    WrongPassphraseError,
)
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.backup_values import (
    Backup,
    Lacks,
    Lineage,
    NeedsPassphraseError,
)
from bodymap.services.progress import CancelledError, unwatched
from db.backup.looking import HAS_LOG
from db.backup.restores import SqlRestores
from db.head_file import heads_beside
from db.holder import Holder
from db.keys.proving import prove
from db.layout import CLINIC_FILE, KEY_FILE
from db.verify import verify
from tests import factories
from tests.backed_up import BackedUp, CancelAfter, Watched, around, backed_up
from tests.clinics import ANNA, PASSPHRASE, contents, new_record, open_record
from tests.unit.backup.conftest import chart, now_in


@pytest.fixture
def backup(clinic: BackedUp) -> Backup:
    """A backup with one visit; the clinic has another since."""
    chart(clinic)
    made = clinic.backups.make(unwatched)
    chart(clinic, 4)
    return made


def test_looking_tells_what_it_is_and_what_would_be_lost(clinic: BackedUp, backup: Backup) -> None:
    before = contents(backup.path)
    looked = clinic.backups.look(backup.path, unwatched)
    assert contents(backup.path) == before
    assert (looked.problem, looked.clinic_name, looked.restorer) == ("", "Clinic", None)
    assert looked.backup == backup
    assert (looked.contents.patients, looked.contents.visits, looked.contents.sites) == (1, 1, 3)
    assert looked.contents.head == backup.head
    compared = looked.comparison
    assert compared is not None
    assert (compared.present.patients, compared.present.visits, compared.present.sites) == (2, 2, 7)
    assert compared.lineage is Lineage.EARLIER
    assert compared.lacks == Lacks(patients=1, visits=1, sites=4)
    assert compared.brings == Lacks()
    assert compared.present.last_change is not None
    assert looked.contents.last_change is not None
    assert compared.present.last_change > looked.contents.last_change


def test_a_backup_of_this_very_state_says_so(clinic: BackedUp) -> None:
    chart(clinic)
    made = clinic.backups.make(unwatched)
    compared = clinic.backups.look(made.path, unwatched).comparison
    assert compared is not None
    assert compared.lineage is Lineage.SAME


def test_at_the_door_a_log_in_of_the_backup_opens_it(clinic: BackedUp, backup: Backup) -> None:
    clinic.record.store.close()
    restores = clinic.restores()
    assert restores.found_in(clinic.shelf) == (backup,)
    looked = restores.look(backup.path, ANNA, PASSPHRASE, unwatched)
    assert looked.restorer == factories.WEBER
    assert looked.comparison is not None
    assert looked.comparison.lacks == Lacks(patients=1, visits=1, sites=4)
    with pytest.raises(WrongPassphraseError):
        restores.look(backup.path, ANNA, "not the one", unwatched)
    with pytest.raises(NeedsPassphraseError):
        restores.look(backup.path, "", "", unwatched)
    with pytest.raises(ClinicFileError):
        restores.look(clinic.shelf, ANNA, PASSPHRASE, unwatched)


def test_restored_it_is_the_clinic_and_the_one_before_is_kept(
    clinic: BackedUp, backup: Backup
) -> None:
    looked = clinic.backups.look(backup.path, unwatched)
    watched = Watched()
    prepared = clinic.backups.prepare(looked, watched)
    assert watched.shares == sorted(watched.shares)
    # nothing has happened yet
    chart(clinic, 2)
    clinic.record.store.close()
    restored = prepared.put_in_place()

    now = now_in(clinic.data)
    (line,) = now.audit.lines(AuditFilter(what=(Event.RESTORED,)))
    assert backup.head is not None
    assert line.after["head"] == backup.head.short
    assert line.after["lineage"] == "earlier"
    assert line.sequence == backup.head.sequence + 1
    assert line.who == factories.WEBER.id
    assert len(now.history.find_patients("", 10)) == 1
    now.store.close()
    verdict = verify(now.path, now.keys, now.clinic_id)
    assert verdict.is_sound, verdict.first

    assert restored.kept is not None
    keys = restored.kept.with_name(f"{restored.kept.name}-keys")
    proved = prove(keys.read_bytes(), ANNA, PASSPHRASE)
    kept = open_record(restored.kept, proved.keys, proved.clinic_id, factories.WEBER)
    assert len(kept.history.find_patients("", 10)) == 3
    kept.store.close()
    prepared.discard()
    assert [name for name in clinic.names(clinic.data) if name.startswith(".")] == []


def test_what_was_kept_can_be_restored_again(clinic: BackedUp, backup: Backup) -> None:
    """A restore that was a mistake is undone with the folder of a backup made by hand."""
    looked = clinic.backups.look(backup.path, unwatched)
    prepared = clinic.backups.prepare(looked, unwatched)
    clinic.record.store.close()
    kept = prepared.put_in_place().kept
    assert kept is not None
    by_hand = clinic.shelf / "put together"
    by_hand.mkdir()
    shutil.copyfile(kept, by_hand / CLINIC_FILE)
    shutil.copyfile(kept.with_name(f"{kept.name}-keys"), by_hand / KEY_FILE)
    restores = clinic.restores()
    again = restores.look(by_hand, ANNA, PASSPHRASE, unwatched)
    assert again.comparison is not None
    assert again.comparison.lineage is Lineage.DIVERGED
    clinic.clock.go_on(minutes=1)
    restores.prepare(again, unwatched).put_in_place()
    now = now_in(clinic.data)
    assert len(now.history.find_patients("", 10)) == 2
    now.store.close()


def test_two_restores_of_one_second_keep_both(clinic: BackedUp, backup: Backup) -> None:
    clinic.record.store.close()
    kept = []
    for _ in range(2):
        restores = clinic.restores()
        looked = restores.look(backup.path, ANNA, PASSPHRASE, unwatched)
        kept.append(restores.prepare(looked, unwatched).put_in_place().kept)
    assert len(set(kept)) == 2
    assert all(path is not None and path.is_file() for path in kept)


def test_the_heads_that_were_kept_elsewhere_are_explained_by_the_restore(
    clinic: BackedUp, backup: Backup
) -> None:
    clinic.clock.go_on(hours=1)
    clinic.backups.make(unwatched, clinic.data / "newer")
    looked = clinic.backups.look(backup.path, unwatched)
    prepared = clinic.backups.prepare(looked, unwatched)
    clinic.record.store.close()
    prepared.put_in_place()
    heads = heads_beside(
        clinic.record.path, clinic.record.clinic_id, (clinic.shelf, clinic.data / "newer")
    )
    assert len(heads.kept) == 2
    verdict = verify(
        clinic.record.path, clinic.record.keys, clinic.record.clinic_id, heads=heads.kept
    )
    assert verdict.is_sound, verdict.first


@pytest.mark.parametrize("state", ["missing", "damaged", "without keys"])
def test_it_works_where_the_clinic_is_lost(clinic: BackedUp, backup: Backup, state: str) -> None:
    clinic.record.store.close()
    if state == "missing":
        clinic.record.path.unlink()
        (clinic.data / KEY_FILE).unlink()
    elif state == "damaged":
        clinic.record.path.write_bytes(b"\0" * 8192)
    else:
        (clinic.data / KEY_FILE).unlink()
    before = contents(clinic.data)
    restores = clinic.restores()
    looked = restores.look(backup.path, ANNA, PASSPHRASE, unwatched)
    assert looked.comparison is None
    assert contents(clinic.data) == before
    prepared = restores.prepare(looked, unwatched)
    kept = prepared.put_in_place().kept
    now = now_in(clinic.data)
    assert len(now.history.find_patients("", 10)) == 1
    now.store.close()
    if state == "missing":
        assert kept is None
    else:
        assert kept is not None
        assert kept.read_bytes() == before[CLINIC_FILE]


def test_into_a_new_machine(clinic: BackedUp, backup: Backup, tmp_path: Path) -> None:
    clinic.record.store.close()
    new = tmp_path / "new machine"
    restores = SqlRestores(new, clinic.clock)
    looked = restores.look(backup.path, ANNA, PASSPHRASE, unwatched)
    restores.prepare(looked, unwatched).put_in_place()
    now = now_in(new)
    assert len(now.history.find_patients("", 10)) == 1
    now.store.close()


def test_not_while_a_program_has_the_clinic_open(clinic: BackedUp, backup: Backup) -> None:
    looked = clinic.backups.look(backup.path, unwatched)
    prepared = clinic.backups.prepare(looked, unwatched)
    clinic.record.store.close()
    before = contents(clinic.data)
    holder = Holder.take(clinic.record.path, ANNA)
    with pytest.raises(HeldError):
        prepared.put_in_place()
    holder.release()
    after = contents(clinic.data)
    assert {name: before[name] for name in (CLINIC_FILE, KEY_FILE)} == {
        name: after[name] for name in (CLINIC_FILE, KEY_FILE)
    }
    prepared.put_in_place()
    assert len(now_in(clinic.data).history.find_patients("", 10)) == 1


def test_only_an_administrator_restores(clinic: BackedUp, backup: Backup) -> None:
    looked = clinic.backups.look(backup.path, unwatched)
    clinic.record.sit(Role.THERAPIST)
    with pytest.raises(NotAllowedError):
        clinic.backups.look(backup.path, unwatched)
    with pytest.raises(NotAllowedError):
        clinic.backups.prepare(looked, unwatched)


def test_who_is_no_administrator_any_more_does_not_restore_at_the_door(
    clinic: BackedUp, backup: Backup
) -> None:
    """The backup knows an administrator who became a therapist since."""
    with clinic.record.store.write(None) as write:
        write.update_record(replace(factories.WEBER, role=Role.THERAPIST))
    clinic.record.store.close()
    restores = clinic.restores()
    looked = restores.look(backup.path, ANNA, PASSPHRASE, unwatched)
    with pytest.raises(NotAllowedError):
        restores.prepare(looked, unwatched)


def test_a_backup_that_is_not_sound_is_not_restored(clinic: BackedUp, backup: Backup) -> None:
    path = backup.path / CLINIC_FILE
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)
    before = clinic.names(clinic.data)
    with pytest.raises(ExpectedError):
        clinic.backups.prepare(clinic.backups.look(backup.path, unwatched), unwatched)
    assert clinic.names(clinic.data) == before


def test_another_clinic_s_backup_says_so(clinic: BackedUp, tmp_path: Path) -> None:
    other = backed_up(tmp_path / "other", new_record)
    chart(other)
    theirs = other.backups.make(unwatched)
    other.record.store.close()
    with pytest.raises(NeedsPassphraseError):
        clinic.backups.look(theirs.path, unwatched)
    looked = clinic.backups.look(theirs.path, unwatched, ANNA, PASSPHRASE)
    assert looked.comparison is not None
    assert looked.comparison.lineage is Lineage.OTHER
    assert not looked.backup.is_of_this_clinic


def test_changes_that_lie_in_a_log_beside_it_are_not_left_behind(
    clinic: BackedUp, backup: Backup
) -> None:
    """As in a folder put together from what an earlier restore kept after a crash."""
    (backup.path / f"{CLINIC_FILE}-wal").write_bytes(b"a log")
    with pytest.raises(ClinicFileError) as refused:
        clinic.backups.look(backup.path, unwatched)
    assert refused.value.sentence == HAS_LOG


def test_cancelled_at_any_moment_nothing_is_left(clinic: BackedUp, backup: Backup) -> None:
    looked = clinic.backups.look(backup.path, unwatched)
    before = clinic.names(clinic.data)
    for calls in range(1000):
        try:
            prepared = clinic.backups.prepare(looked, CancelAfter(calls))
        except CancelledError:
            assert clinic.names(clinic.data) == before
        else:
            break
    assert calls > 2
    prepared.discard()
    assert clinic.names(clinic.data) == before


def test_the_plan_goes_on_after_a_restore(clinic: BackedUp, backup: Backup) -> None:
    """What was restored is another record than the last backup knows: it is backed up soon."""
    clinic.clock.go_on(days=1)
    clinic.backups.make(unwatched)
    looked = clinic.backups.look(backup.path, unwatched)
    prepared = clinic.backups.prepare(looked, unwatched)
    clinic.record.store.close()
    prepared.put_in_place()
    again = around(now_in(clinic.data))
    assert again.backups.is_due_at_exit()
    again.record.store.close()
