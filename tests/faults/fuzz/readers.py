"""Every small file beside the clinic file, with what the program does after reading it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.errors import HeldError, LockedOutError
from bodymap.resume import NOTE, RUNNING, Resume
from bodymap.services.access.access import Access
from bodymap.services.audit.audit import Audit
from bodymap.services.audit.lines import Head
from bodymap.services.backup_values import BackupPlan, Failure, Keeps, LastBackup
from bodymap.services.backups import Backups
from bodymap.services.clock import SystemClock
from bodymap.services.health import HealthReport
from bodymap.services.machine_clock import SystemMachineClock
from bodymap.ui.gate.kept_log_in import KeptLogIn
from bodymap.ui.lock.kept_lock import KeptLock
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.kept_mode import KeptMode
from bodymap.ui.theme.mode import Mode
from db import files
from db.backup.backup_files import SqlBackupFiles
from db.backup.names import name_of
from db.backup.plan_file import PlanFile
from db.backup.shelf import Shelf
from db.backup.state_file import STATE_FILE, StateFile
from db.head_file import BACKUP_HEAD, head_file_of, heads_beside, write_head
from db.health import ClinicHealth, health_file_of, kept_salts
from db.holder import Holder, last_acknowledged, lock_file_of, who_holds
from db.keys.attempts import NOBODY, RECOVERY, Attempts
from db.keys.clinic_keys import ClinicKeys
from db.keys.os_keyring import OsKeyring
from db.keys.replaced import Replaced, ReplacedSecrets
from db.keys.slots import KeyCost, SlotKind, derive, seal
from db.layout import (
    ATTEMPTS_FILE,
    CLINIC_FILE,
    PLAN_FILE,
    REMEMBERED_FILE,
    REPLACED_FILE,
    WORKSTATION_FILE,
)
from db.workstation import workstation_id
from tests.clinics import OpenRecord

_LOST = "a phrase that came second"
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
STATION = UUID(int=77)


@dataclass(frozen=True)
class Reader:
    """The file at ``path``, written as the program writes it by ``write``; ``use`` reads it, does
    what the program does then, and gives what was read."""

    name: str
    path: Path
    write: Callable[[], object]
    use: Callable[[], object]
    is_json: bool = True


def readers(record: OpenRecord) -> list[Reader]:
    """All of them, in the folder of a real clinic and its open file."""
    folder = record.path.parent
    return [
        _attempts(folder),
        _head(record),
        _backup_head(folder, record.clinic_id),
        _plan(record),
        _state(record),
        _health(record),
        _look(folder),
        _go_on(folder),
        _running(folder),
        _workstation(folder),
        _remembered(folder),
        _replaced(folder),
        *_in_use(folder),
    ]


def _attempts(folder: Path) -> Reader:
    path = folder / ATTEMPTS_FILE

    def attempts() -> Attempts:
        return Attempts(path, SystemClock(), SystemMachineClock(), "this run")

    def write() -> None:
        made = attempts()
        for name in ("anna", "anna", NOBODY, RECOVERY):
            made.begin(name)

    def use() -> object:
        content = path.read_bytes() if path.is_file() else b""
        read = attempts()
        failures = read.failures()
        for name in ("anna", NOBODY, RECOVERY, "bob"):
            with suppress(LockedOutError):
                read.begin(name)
                read.take_back(name)
        read.noted(read.failures())
        read.right("anna")
        assert not attempts().failures()
        if content:
            path.write_bytes(content)
        return {one.name: one.times for one in failures}

    return Reader("attempts", path, write, use)


def _head(record: OpenRecord) -> Reader:
    path = head_file_of(record.path)

    def use() -> object:
        heads = heads_beside(record.path, record.clinic_id)
        # what does not fit the file stays beside the new one, and is found again
        record.store.keep_head()
        if path.is_file():
            again = heads_beside(record.path, record.clinic_id)
            assert not again.unreadable
            assert record.store.head() in [one.head for one in again.kept]
        for left in record.path.parent.glob(f"{path.name}.left*"):
            left.unlink()
        return [one.head for one in heads.kept]

    return Reader("head", path, record.store.keep_head, use)


def _backup_head(folder: Path, clinic_id: UUID) -> Reader:
    backup = folder / "shelf" / name_of(NOON)
    backup.mkdir(parents=True)
    (backup / CLINIC_FILE).write_bytes(b"")
    path = backup / BACKUP_HEAD

    def write() -> None:
        path.unlink(missing_ok=True)
        write_head(path, clinic_id, Head(12, bytes(range(32))), NOON)

    def use() -> object:
        (found,) = Shelf(backup.parent, None, STATION).list()
        heads = heads_beside(folder / "elsewhere", clinic_id, [backup.parent])
        return found.head and found.head.short, [one.head for one in heads.kept]

    return Reader("HEAD of a backup", path, write, use)


def _backups(record: OpenRecord) -> Backups:
    folder = record.path.parent
    access = Access(record.store, record.desk)
    backup_files = SqlBackupFiles(
        folder, record.clinic_id, lambda: record.keys, SystemClock(), STATION
    )
    return Backups(access, Audit(access), backup_files, SystemClock())


def _plan(record: OpenRecord) -> Reader:
    folder = record.path.parent
    plan_file = PlanFile(folder)

    def write() -> None:
        plan_file.keep(BackupPlan(folder / "kept", 6, at_exit=False, keeps=Keeps(3, 4, 5)))

    def use() -> object:
        plan = plan_file.load()
        assert plan.folder.is_absolute()
        backups = _backups(record)
        backups.state()
        backups.list()
        backups.is_due()
        backups.is_due_at_exit()
        if (folder / PLAN_FILE).is_dir():
            return plan
        (folder / PLAN_FILE).unlink(missing_ok=True)
        plan_file.keep(plan)
        assert plan_file.load() == plan
        return plan

    return Reader("backup plan", folder / PLAN_FILE, write, use)


def _state(record: OpenRecord) -> Reader:
    folder = record.path.parent
    state = StateFile(folder)
    last = LastBackup(NOON, folder / "backups" / name_of(NOON), 2, record.person.id)

    def write() -> None:
        state.succeeded(last)
        state.failed(Failure(NOON, "The disk is full."))

    def use() -> object:
        read = state.last(), state.failure(), state.unnoted()
        backups = _backups(record)
        told = backups.state()
        backups.is_due()
        backups.is_due_at_exit()
        backups.noted()
        assert (told.last, told.failure) == read[:2]
        assert state.unnoted() == ()
        return read

    return Reader("backup state", folder / STATE_FILE, write, use)


def _health(record: OpenRecord) -> Reader:
    path = health_file_of(record.path)
    health = ClinicHealth(record.path, lambda: record.keys, record.clinic_id, SystemClock())

    def write() -> None:
        health._keep(HealthReport(NOON, "A page is damaged."), "ab" * 16)

    def use() -> object:
        last = health.last()
        health.is_due(NOON)
        assert last is None or last.checked_at.utcoffset() is not None
        return last, kept_salts(record.path)

    return Reader("health", path, write, use)


def _look(folder: Path) -> Reader:
    path = folder / "look.json"

    def choices() -> KeptChoices:
        return KeptChoices(path)

    def write() -> None:
        path.unlink(missing_ok=True)
        KeptMode(choices()).keep(Mode.DARK)
        KeptLogIn(choices()).keep("anna")
        KeptLock(choices()).keep_minutes(9)

    def use() -> object:
        read = KeptMode(choices()).load(), KeptLogIn(choices()).load(), KeptLock(choices()).minutes
        KeptMode(choices()).keep(Mode.DARK)
        KeptLogIn(choices()).keep("bob")
        KeptLock(choices()).keep_minutes(3)
        return read

    return Reader("look", path, write, use)


def _go_on(folder: Path) -> Reader:
    session_id = new_id()
    return Reader(
        "go on at",
        folder / NOTE,
        lambda: Resume(folder).go_on_at(session_id),
        lambda: Resume(folder).take(),
    )


def _running(folder: Path) -> Reader:
    def write() -> None:
        # no process has so high a number
        (folder / RUNNING).write_text(str(2**22 + 1))

    def use() -> object:
        ended_badly = Resume(folder).begin()
        Resume(folder).end()
        return ended_badly

    return Reader("running", folder / RUNNING, write, use, is_json=False)


def _workstation(folder: Path) -> Reader:
    path = folder / WORKSTATION_FILE

    def write() -> None:
        path.unlink(missing_ok=True)
        path.write_text(f"{STATION}\n")

    def use() -> object:
        is_there = path.exists()
        read = workstation_id(folder)
        assert workstation_id(folder) == read
        # another one is made where there was none that could be read
        return read if is_there and read == STATION else None

    return Reader("workstation", path, write, use, is_json=False)


def _remembered(folder: Path) -> Reader:
    path = folder / REMEMBERED_FILE

    def write() -> None:
        path.unlink(missing_ok=True)
        files.write_new(path, b'["anna", "bob"]\n')

    return Reader("remembered", path, write, lambda: OsKeyring(path, find=lambda: None).names())


def _replaced(folder: Path) -> Reader:
    path = folder / REPLACED_FILE
    clinic, tom, keys = new_id(), new_id(), ClinicKeys.new()
    derived = derive(_LOST, KeyCost(8, 1, 1), keys.chain).derived
    slot = seal(keys, SlotKind.PERSON, tom, "tom", clinic, derived)

    def secrets() -> ReplacedSecrets:
        return ReplacedSecrets(path, SystemClock())

    def use() -> object:
        content = path.read_bytes() if path.is_file() else b""
        read = secrets()
        said = read.sentences(), read.refusal(SlotKind.PERSON, "tom", _LOST)
        read.add([Replaced.of(slot, "Tom", "Room 3", SystemClock().now())])
        read.forget(SlotKind.PERSON, tom)
        if content:
            path.write_bytes(content)
        return said

    def write() -> None:
        secrets().add([Replaced.of(slot, "Tom", "Room 2", SystemClock().now())])

    return Reader("replaced", path, write, use)


def _in_use(folder: Path) -> list[Reader]:
    """The file that says who holds a clinic, read by a second program, and at the next start."""
    place = folder / "held"
    place.mkdir()
    clinic_file = place / CLINIC_FILE
    path = lock_file_of(clinic_file)
    holders: list[Holder] = []

    def write() -> None:
        path.unlink(missing_ok=True)
        for each in holders:
            each.release()
        holders[:] = [Holder.take(clinic_file, "anna", lambda: NOON)]
        holders[0].acknowledged(41)

    def use_by_a_second() -> object:
        with suppress(HeldError):
            Holder.take(clinic_file, "bob", lambda: NOON).release()
        held = who_holds(clinic_file)
        return (held and held.log_in, last_acknowledged(clinic_file))

    return [Reader("in use", path, write, use_by_a_second)]
