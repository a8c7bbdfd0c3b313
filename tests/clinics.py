"""Real encrypted clinics for the tests: quick to unlock, each in a folder of its own."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from shutil import copy, copytree
from tempfile import TemporaryDirectory
from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.charting.session import Session
from bodymap.services.access.desk import Desk
from bodymap.services.changes import Changes
from bodymap.services.clinic import Around, Clinic, open_clinic
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.clock import SystemClock
from db import driver, opening
from db.clinic_files import SqlClinicFiles
from db.clinic_maker import open_store
from db.create import create_clinic_file
from db.keys.clinic_keys import ClinicKeys
from db.keys.slots import KeyCost
from db.layout import CLINIC_FILE
from db.opening import Looked
from db.store import SqlStore
from db.verify import verify
from db.whole_record.files import SqlWholeRecord
from tests import factories
from tests.records import Record, add_person
from tests.tampering import by_sql, drop_triggers

PASSPHRASE = "nine calm herons"
FIRST = FirstPerson(factories.WEBER.name, factories.WEBER.credential, factories.WEBER.log_in)
"""Who makes the clinics of the tests, and is their administrator."""
ANNA = FIRST.log_in
QUICK = KeyCost(memory_kib=8, passes=1, lanes=1)
"""The least argon2id takes: what it costs to guess is not what these tests are about."""


def no_demo(_clinic: Clinic) -> None:
    """Leaves the demo clinic empty."""


def clinic_files(folder: Path) -> SqlClinicFiles:
    """The clinic files in ``folder``."""
    return SqlClinicFiles(folder, SystemClock(), no_demo, QUICK)


def copied_clinic(folder: Path, files: SqlClinicFiles | None = None) -> Clinic:
    """A clinic in ``folder`` with Anna Weber at the desk, as ``FIRST`` made it: a copy of one that
    is made once in this process, for the many tests that only need one. To make a clinic takes
    three times as long. The copies are the same clinic, by its id and its keys. As the file is
    known to be sound, it is not looked at once more, which is half of a log-in."""
    lay_clinic(folder)
    with _looking_once():
        return (files or clinic_files(folder)).log_in(ANNA, PASSPHRASE)


@contextmanager
def _looking_once() -> Iterator[None]:
    """Whoever opens such a copy in the block is told what a look at the first of them found out."""
    look, found = opening.look, _found()

    def looking(path: Path, key: bytes, clinic_id: UUID, chain_key: bytes | None = None) -> Looked:
        if not found:
            found.append(look(path, key, clinic_id, chain_key))
        return found[0]

    # without pytest, which takes long to import: processes that are to be killed make copies, too
    opening.look = looking
    try:
        yield
    finally:
        opening.look = look


@cache
def _found() -> list[Looked]:
    """What a look at such a copy found out, once there was one."""
    return []


def lay_clinic(folder: Path) -> str:
    """The files of such a copy alone; returns its recovery key."""
    made, recovery_key = _made_once()
    copytree(made, folder, dirs_exist_ok=True)
    return recovery_key


@cache
def _made_once() -> tuple[Path, str]:
    kept = TemporaryDirectory()
    atexit.register(kept.cleanup)
    folder = Path(kept.name) / "clinic"
    created = clinic_files(folder).create(FIRST, PASSPHRASE)
    created.clinic.close()
    return folder, created.recovery_key


def no_backup_at_exit(clinic: Clinic) -> None:
    """Let a window that closes not make a backup first."""
    backups = clinic.backups
    assert backups is not None
    backups.keep_plan(replace(backups.plan(), at_exit=False))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in ``folder`` with its bytes: to see that nothing was touched or left behind."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@dataclass(frozen=True)
class OpenRecord(Record):
    """An open clinic file at ``path``, with all that is behind it."""

    path: Path
    store: SqlStore

    @property
    def key(self) -> bytes:
        """What the file is encrypted with."""
        return self.keys.data

    @property
    def refusal(self) -> type[Exception]:
        return driver.IntegrityError

    @staticmethod
    def as_sql(key: UUID) -> str:
        return f"x'{key.hex}'"

    @contextmanager
    def by_hand(self, *, guarded: bool = True) -> Iterator[driver.Connection]:
        with by_sql(self.path, self.key) as connection:
            if not guarded:
                connection.execute("PRAGMA foreign_keys = OFF")
                drop_triggers(connection)
            yield connection

    @contextmanager
    def traced(self, is_meant: Callable[[str], bool] = bool) -> Iterator[list[str]]:
        ran: list[str] = []
        self.store.trace(lambda statement: ran.append(statement) if is_meant(statement) else None)
        yield ran
        self.store.trace(None)

    @property
    def tables(self) -> tuple[str, ...]:
        named = (
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
        with self.by_hand() as connection:
            return tuple(name for (name,) in connection.execute(named).fetchall())

    def is_sound(self) -> bool:
        return verify(self.path, self.keys, self.clinic_id).is_sound

    def again(self) -> OpenRecord:
        return open_record(self.path, self.keys, self.clinic_id, self.person)


def new_record(folder: Path) -> OpenRecord:
    """A new clinic file in ``folder``, opened, with Anna Weber at the desk and nothing else."""
    path = folder / CLINIC_FILE
    keys, clinic_id = ClinicKeys.new(), new_id()
    create_clinic_file(path, keys.data, clinic_id, "Clinic", 0)
    opened = open_record(path, keys, clinic_id, factories.WEBER)
    add_person(opened.store, factories.WEBER)
    return opened


def copied_record(folder: Path) -> OpenRecord:
    """As ``new_record``, in a third of the time: a copy of an empty file that is made once in this
    process, for the many tests that only need one. The copies are the same clinic, by its id and
    its keys."""
    keys, clinic_id, empty = _empty_file()
    path = folder / CLINIC_FILE
    copy(empty, path)
    opened = open_record(path, keys, clinic_id, factories.WEBER)
    add_person(opened.store, factories.WEBER)
    return opened


@cache
def _empty_file() -> tuple[ClinicKeys, UUID, Path]:
    kept = TemporaryDirectory()
    atexit.register(kept.cleanup)
    keys, clinic_id, path = ClinicKeys.new(), new_id(), Path(kept.name) / CLINIC_FILE
    create_clinic_file(path, keys.data, clinic_id, "Clinic", 0)
    return keys, clinic_id, path


def open_record(
    path: Path, keys: ClinicKeys, clinic_id: UUID, person: Person, origin: UUID | None = None
) -> OpenRecord:
    """The clinic file at ``path``, opened by the workstation ``origin``, or by any, with ``person``
    at the desk."""
    clock, origin = SystemClock(), origin or new_id()
    store = open_store(path, keys, clinic_id, origin, clock)
    desk = Desk(person, clock)
    whole = SqlWholeRecord(path, lambda: keys, clinic_id, origin, clock)
    clinic = open_clinic(
        store, desk, "Clinic", clock, when_closed=store.close, around=Around(whole=whole)
    )
    told: list[Changes] = []
    clinic.bus.listen(told.append)
    return OpenRecord(keys, clinic_id, store, clinic, told, person, path)


def open_session(clinic: Clinic) -> Session:
    """A patient, a complaint and its open session, in the record."""
    person = factories.patient()
    complaint = factories.episode(person.id)
    session = factories.session(complaint)
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(complaint)
    clinic.recorder.start_session(session)
    return session
