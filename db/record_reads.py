"""What every store of the record answers, whichever engine it lies in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.conflict import Conflict
from bodymap.charting.episode import Episode
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.patient import Patient
from bodymap.charting.site_columns import SiteColumns
from bodymap.services.audit.lines import AuditFilter, AuditLine, Head
from bodymap.services.audit.subjects import Subject
from bodymap.services.clinic_view.tally import Bounds, Reached, Tally
from bodymap.services.values import BoxUse, OpenReaction, PatientOverview, PatientRow, Visit
from db.tables import PROVISIONAL
from db.taking_back import is_used_since

if TYPE_CHECKING:
    from bodymap.services.access.lease import Lease
    from db.driver import Cursor
    from db.on_demand import ReadsOnDemand
    from db.reader import Reader
    from db.statements import Statements

T = TypeVar("T")


class RecordReads(ABC):
    """The reads of the services' ``RecordStore``, each in one read of ``_read``. ``on_demand``
    has the readers of what is rarely asked for."""

    _origin: bytes
    """This workstation's id."""

    def __init__(
        self,
        reader: Reader,
        statements: Statements,
        on_demand: ReadsOnDemand,
        clinic_id: UUID,
    ) -> None:
        self._reader = reader
        self._statements = statements
        self._on_demand = on_demand
        self._clinic_id = clinic_id

    @abstractmethod
    def _read(self, read: Callable[[Cursor], T]) -> T:
        """What ``read`` finds, all of it in one state of the record. Raises ClinicFileError."""

    def find_patients(self, text: str, limit: int) -> Sequence[PatientRow]:
        """See ``History.find_patients``."""
        return self._read(lambda cursor: self._reader.find_patients(cursor, text, limit))

    def patient(self, patient_id: UUID) -> Patient | None:
        """The patient, or None."""
        return self._read(lambda cursor: self._reader.patient(cursor, patient_id))

    def every_patient(self) -> tuple[Patient, ...]:
        """All patients that count, in the order of the record."""
        return self._read(self._on_demand.imports.every_patient)

    def taken_ids(self, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of ``ids`` that a row of the table has, voided or not."""
        return self._read(lambda cursor: self._on_demand.imports.taken(cursor, entity, ids))

    def episodes(self, patient_id: UUID) -> tuple[Episode, ...]:
        """The patient's episodes, oldest first."""
        return self._read(lambda cursor: self._reader.episodes(cursor, patient_id))

    def overview(self, patient_id: UUID) -> PatientOverview | None:
        """All of a patient, or None."""
        return self._read(lambda cursor: self._reader.overview(cursor, patient_id, self._read))

    def visit(self, session_id: UUID) -> Visit | None:
        """One session with what was charted in it, or None."""
        return self._read(lambda cursor: self._reader.visit(cursor, session_id))

    def lease(self, session_id: UUID) -> Lease | None:
        """At which workstation a visit lies; None where the record is shared with none."""
        of = self._statements.lease
        if of is None:
            return None
        return self._read(lambda cursor: of(cursor, session_id, self._origin))

    def open_sessions(self) -> tuple[Visit, ...]:
        """The sessions that have not ended, oldest first."""
        return self._read(self._reader.open_sessions)

    def records_of(self, patient_id: UUID, kind: type[T]) -> tuple[T, ...]:
        """See ``History.records_of``."""
        return self._read(lambda cursor: self._reader.records_of(cursor, patient_id, kind))

    def site_columns(self, patient_id: UUID) -> SiteColumns:
        """See ``History.site_columns``."""
        return self._read(lambda cursor: self._reader.site_columns(cursor, patient_id, self._read))

    def needle_incidents(self, patient_id: UUID) -> tuple[NeedleEvent, ...]:
        """See ``History.needle_incidents``."""
        return self._read(lambda cursor: self._reader.needle_incidents(cursor, patient_id))

    def newest_answers(self, patient_id: UUID) -> tuple[AnswerGiven, ...]:
        """See ``History.newest_answers``."""
        return self._read(lambda cursor: self._reader.newest_answers(cursor, patient_id))

    def visits_with(self, patient_id: UUID, kind: type) -> frozenset[UUID]:
        """See ``History.visits_with``."""
        return self._read(lambda cursor: self._reader.visits_with(cursor, patient_id, kind))

    def clinic_records(self, kind: type[T]) -> tuple[T, ...]:
        """Those of a kind that belongs to no patient, in the order of the record."""
        return self._read(lambda cursor: self._reader.clinic_records(cursor, kind))

    def open_reactions(self) -> tuple[OpenReaction, ...]:
        """See ``History.open_reactions``."""
        return self._read(self._reader.open_reactions)

    def uses_of_boxes(self, box_ids: Sequence[UUID]) -> tuple[BoxUse, ...]:
        """See ``Stock.uses_of_lot``."""
        return self._read(lambda cursor: self._reader.uses_of_boxes(cursor, box_ids))

    def undecided_conflicts(self) -> tuple[Conflict, ...]:
        """See ``Conflicts.waiting``."""
        return self._read(self._on_demand.conflicts.undecided)

    def recorded_as(self, entity: str, row: Mapping[str, Any]) -> Any:
        """See ``RecordStore``."""
        from db.taking_mine import recorded_as

        return recorded_as(entity, row)

    def patients_since(self, moment: datetime) -> int:
        """See ``History.patients_since``."""
        return self._read(lambda cursor: self._on_demand.clinic.patients_since(cursor, moment))

    def tally(self, bounds: Bounds, after: Reached | None, most: int) -> Tally:
        """See ``History.tally``."""
        return self._read(lambda cursor: self._on_demand.clinic.tally(cursor, bounds, after, most))

    def audit_lines(
        self, asked: AuditFilter, before: int | None, most: int
    ) -> tuple[AuditLine, ...]:
        """See ``Audit.lines``."""
        return self._read(lambda cursor: self._on_demand.audit.lines(cursor, asked, before, most))

    def events_of_clinic(self, what: Sequence[str], most: int) -> tuple[AuditLine, ...]:
        """The newest lines of the clinic itself that say one of ``what``, the newest first."""
        return self._read(
            lambda cursor: self._on_demand.audit.of(cursor, self._clinic_id, what, most)
        )

    def settled(self, number: int, origin: UUID | None = None) -> int:
        """See ``RecordStore.settled``."""
        if number <= PROVISIONAL:
            return number
        by = self._origin if origin is None else origin.bytes
        return self._read(lambda cursor: self._on_demand.audit.settled(cursor, by, number))

    def is_used_since(self, first: int, last: int) -> bool:
        """See ``Transaction.is_used_since``."""
        prepare = self._statements.prepare
        return self._read(lambda cursor: is_used_since(prepare, cursor, first, last))

    def audit_subjects(self, lines: Sequence[AuditLine]) -> Mapping[int, Subject]:
        """See ``Audit.subjects``."""
        return self._read(lambda cursor: self._on_demand.subjects.subjects(cursor, lines))

    def slot_keys(self) -> dict[UUID, bytes]:
        """The public half that each slot of the key file is sealed for, by whose it is."""
        found = self._read(lambda cursor: self._statements.slot_keys.run(cursor, {}).fetchall())
        return {UUID(bytes=owner): public for owner, public in found}

    def head(self) -> Head:
        """The end of the change log's chain."""
        return self._read(self._on_demand.audit.head)

    def seal_of(self, sequence: int) -> bytes | None:
        """The seal of a line of the change log; None where there is none of that number."""
        return self._read(lambda cursor: self._on_demand.audit.seal(cursor, sequence))
