"""Real encrypted clinics for the tests: quick to unlock, each in a folder of its own."""

from __future__ import annotations

import atexit
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.services.access.desk import Desk
from bodymap.services.audit.audit import Audit
from bodymap.services.changes import Changes
from bodymap.services.clinic import Around, Clinic, open_clinic
from bodymap.services.clinic_files import FirstPerson
from bodymap.services.clock import SystemClock
from bodymap.services.history import History
from bodymap.services.recorder import Recorder
from bodymap.services.session_recorder import SessionRecorder
from bodymap.services.settings import Settings
from bodymap.services.stock import Stock
from bodymap.services.templates import Templates
from db.clinic_files import SqlClinicFiles
from db.clinic_maker import open_store
from db.create import create_clinic_file
from db.keys.clinic_keys import ClinicKeys
from db.keys.slots import KeyCost
from db.layout import CLINIC_FILE
from db.store import SqlStore
from db.whole_record.files import SqlWholeRecord
from tests import factories

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
    three times as long. The copies are the same clinic, by its id and its keys."""
    copytree(_made_once(), folder, dirs_exist_ok=True)
    return (files or clinic_files(folder)).log_in(ANNA, PASSPHRASE)


@cache
def _made_once() -> Path:
    kept = TemporaryDirectory()
    atexit.register(kept.cleanup)
    folder = Path(kept.name) / "clinic"
    clinic_files(folder).create(FIRST, PASSPHRASE).clinic.close()
    return folder


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
class OpenRecord:
    """An open clinic file, with all that is behind it. ``told`` is what was announced, ``person``
    the administrator who sits at the desk."""

    path: Path
    keys: ClinicKeys
    clinic_id: UUID
    store: SqlStore
    clinic: Clinic
    told: list[Changes]
    person: Person

    @property
    def key(self) -> bytes:
        """What the file is encrypted with."""
        return self.keys.data

    @property
    def desk(self) -> Desk:
        """Who uses the clinic."""
        return self.clinic.desk

    @property
    def recorder(self) -> Recorder:
        """Writes patients, visits, sites and scores."""
        return self.clinic.recorder

    @property
    def history(self) -> History:
        """Makes all reads."""
        return self.clinic.history

    @property
    def records(self) -> SessionRecorder:
        """Writes everything else of a visit."""
        return self.clinic.records

    @property
    def stock(self) -> Stock:
        """The needles."""
        return self.clinic.stock

    @property
    def templates(self) -> Templates:
        """The templates."""
        return self.clinic.templates

    @property
    def settings(self) -> Settings:
        """What the clinic sets."""
        return self.clinic.settings

    @property
    def audit(self) -> Audit:
        """What happened."""
        return self.clinic.audit

    def sit(self, role: Role, name: str = "Ada Brandt", credential: str = "DPT") -> Person:
        """Another person, just added to the clinic, sits at the desk."""
        person = Person(new_id(), name, credential, role=role)
        add_person(self.store, person)
        self.desk.sit(person)
        return person

    def again(self) -> OpenRecord:
        """The same file, opened once more, by another program as it were."""
        return open_record(self.path, self.keys, self.clinic_id, self.person)

    def add_complaint(self) -> Episode:
        """A new patient with a complaint."""
        person = self.add_patient()
        complaint = factories.episode(person.id)
        self.recorder.add_episode(complaint)
        return complaint

    def add_patient(self, **changes: object) -> Patient:
        """A new patient."""
        person = factories.patient(**changes)
        self.recorder.add_patient(person)
        return person

    def start_session(self, of: Episode | None = None, *, week: int = 0) -> Session:
        """A new session, of a new patient where no complaint is named."""
        visit = factories.session(of or self.add_complaint(), week=week)
        self.recorder.start_session(visit)
        return visit


def add_person(store: SqlStore, person: Person) -> None:
    """Put a person into the record, as the program itself does with the first one."""
    with store.write(None) as write:
        write.insert_record(person)


def new_record(folder: Path) -> OpenRecord:
    """A new clinic file in ``folder``, opened, with Anna Weber at the desk and nothing else."""
    path = folder / CLINIC_FILE
    keys, clinic_id = ClinicKeys.new(), new_id()
    create_clinic_file(path, keys.data, clinic_id, "Clinic", 0)
    opened = open_record(path, keys, clinic_id, factories.WEBER)
    add_person(opened.store, factories.WEBER)
    return opened


def open_record(path: Path, keys: ClinicKeys, clinic_id: UUID, person: Person) -> OpenRecord:
    """The clinic file at ``path``, opened, with ``person`` at the desk."""
    clock, origin = SystemClock(), new_id()
    store = open_store(path, keys, clinic_id, origin, clock)
    desk = Desk(person, clock)
    whole = SqlWholeRecord(path, lambda: keys, clinic_id, origin, clock)
    clinic = open_clinic(
        store, desk, "Clinic", clock, when_closed=store.close, around=Around(whole=whole)
    )
    told: list[Changes] = []
    clinic.bus.listen(told.append)
    return OpenRecord(path, keys, clinic_id, store, clinic, told, person)


def open_session(clinic: Clinic) -> Session:
    """A patient, a complaint and its open session, in the record."""
    person = factories.patient()
    complaint = factories.episode(person.id)
    session = factories.session(complaint)
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(complaint)
    clinic.recorder.start_session(session)
    return session
