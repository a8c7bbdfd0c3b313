"""Real encrypted clinics for the tests: quick to unlock, each in a folder of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.services.changes import ChangeBus, Changes
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.history import History
from bodymap.services.recorder import Recorder
from bodymap.services.session_recorder import SessionRecorder
from bodymap.services.settings import Settings
from bodymap.services.stock import Stock
from bodymap.services.templates import Templates
from db.clinic_files import SqlClinicFiles
from db.create import create_clinic_file
from db.keys.slots import KeyCost, new_data_key
from db.layout import CLINIC_FILE
from db.opening import open_again, open_for_work
from db.store import SqlStore
from tests import factories

PASSPHRASE = "nine calm herons"
QUICK = KeyCost(memory_kib=8, passes=1, lanes=1)
"""The least argon2id takes: what it costs to guess is not what these tests are about."""


def no_demo(_clinic: Clinic) -> None:
    """Leaves the demo clinic empty."""


def clinic_files(folder: Path) -> SqlClinicFiles:
    """The clinic files in ``folder``."""
    return SqlClinicFiles(folder, SystemClock(), no_demo, QUICK)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in ``folder`` with its bytes: to see that nothing was touched or left behind."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@dataclass(frozen=True)
class OpenRecord:
    """An open clinic file, with all that is behind it. ``told`` is what was announced."""

    path: Path
    key: bytes
    clinic_id: UUID
    store: SqlStore
    recorder: Recorder
    history: History
    told: list[Changes]
    records: SessionRecorder
    stock: Stock
    templates: Templates
    settings: Settings

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


def new_record(folder: Path) -> OpenRecord:
    """A new, empty clinic file in ``folder``, opened."""
    path = folder / CLINIC_FILE
    key, clinic_id = new_data_key(), new_id()
    create_clinic_file(path, key, clinic_id, "Clinic", 0)
    return open_record(path, key, clinic_id)


def open_record(path: Path, key: bytes, clinic_id: UUID) -> OpenRecord:
    """The clinic file at ``path``, opened."""
    store = SqlStore(
        path,
        open_for_work(path, key, clinic_id),
        reopen=lambda: open_again(path, key, clinic_id),
        clock=SystemClock(),
        origin=new_id().bytes,
    )
    bus = ChangeBus()
    told: list[Changes] = []
    bus.listen(told.append)
    return OpenRecord(
        *(path, key, clinic_id, store, Recorder(store, bus), History(store), told),
        *(SessionRecorder(store, bus), Stock(store, bus), Templates(store, bus)),
        Settings(store, bus),
    )


def open_session(clinic: Clinic) -> Session:
    """A patient, a complaint and its open session, in the record."""
    person = factories.patient()
    complaint = factories.episode(person.id)
    session = factories.session(complaint)
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(complaint)
    clinic.recorder.start_session(session)
    return session
