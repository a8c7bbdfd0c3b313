"""An open record of the tests, whichever engine it lies in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient
from bodymap.charting.person import Person, Role
from bodymap.charting.session import Session
from bodymap.services.access.desk import Desk
from bodymap.services.audit.audit import Audit
from bodymap.services.changes import Changes
from bodymap.services.clinic import Clinic
from bodymap.services.history import History
from bodymap.services.recorder import Recorder
from bodymap.services.session_recorder import SessionRecorder
from bodymap.services.settings import Settings
from bodymap.services.stock import Stock
from bodymap.services.templates import Templates
from db.keys.clinic_keys import ClinicKeys
from tests import factories

if TYPE_CHECKING:
    from db.server.store import ServerStore
    from db.store import SqlStore


class ByHand(Protocol):
    """A connection to the tables of one engine or the other."""

    def execute(self, sql: str, /) -> Any:
        """Run a statement without values; the cursor with what it found."""
        ...


def reads(statement: str) -> bool:
    """Whether a statement reads something of the record, and not its change log."""
    return statement.startswith("SELECT") and not any(
        word in statement for word in ("change_log", "pg_advisory")
    )


@dataclass(frozen=True)
class Record(ABC):
    """``told`` is what was announced, ``person`` the administrator who sits at the desk."""

    keys: ClinicKeys
    clinic_id: UUID
    store: SqlStore | ServerStore
    clinic: Clinic
    told: list[Changes]
    person: Person

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

    @property
    @abstractmethod
    def refusal(self) -> type[Exception]:
        """What the engine itself raises where its tables do not allow something."""

    @staticmethod
    @abstractmethod
    def as_sql(key: UUID) -> str:
        """An id as a statement of the engine names it."""

    @abstractmethod
    def by_hand(self, *, guarded: bool = True) -> AbstractContextManager[ByHand]:
        """The tables themselves, as whoever may do everything there sees them; each statement is
        kept at once. Where not ``guarded``, no trigger is in the way, then or later."""

    @abstractmethod
    def traced(self, is_meant: Callable[[str], bool] = bool) -> AbstractContextManager[list[str]]:
        """The statements that are meant and that the store ran in the block so far, without their
        values."""

    @property
    @abstractmethod
    def tables(self) -> tuple[str, ...]:
        """The names of all tables that the engine has here, but for those of its index."""

    @abstractmethod
    def is_sound(self) -> bool:
        """Whether everything in it is as it was written."""

    @abstractmethod
    def again(self) -> Record:
        """The same record, opened once more, by another program as it were."""

    def sit(self, role: Role, name: str = "Ada Brandt", credential: str = "DPT") -> Person:
        """Another person, just added to the clinic, sits at the desk."""
        person = Person(new_id(), name, credential, role=role)
        add_person(self.store, person)
        self.desk.sit(person)
        return person

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


def add_person(store: SqlStore | ServerStore, person: Person) -> None:
    """Put a person into the record, as the program itself does with the first one."""
    with store.write(None) as write:
        write.insert_record(person)
