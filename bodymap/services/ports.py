"""What the services need from the outside, as protocols: a clock, and a store.

Thread rule: a clinic is used from one thread at a time (``services.clinic_files``); another one
uses its record over ``RecordStore.beside``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.conflict import Conflict
from bodymap.charting.emergency import EmergencyAccess
from bodymap.charting.episode import Episode
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.person import Person
from bodymap.charting.rescued_text import RescuedText
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_columns import SiteColumns
from bodymap.charting.template import Template
from bodymap.charting.workstation import Workstation
from bodymap.services.access.lease import Lease
from bodymap.services.audit.lines import AuditFilter, AuditLine, Head
from bodymap.services.audit.subjects import Subject
from bodymap.services.clinic_view.tally import Bounds, Reached, Tally
from bodymap.services.progress import Progress
from bodymap.services.values import (
    BoxUse,
    OpenReaction,
    PatientOverview,
    PatientRow,
    Setting,
    Visit,
)

R = TypeVar("R")

Recorded = (
    SessionRecord
    | NeedleBox
    | Template
    | Setting
    | Person
    | Workstation
    | EmergencyAccess
    | RescuedText
    | Conflict
)
"""Every kind of record that is written as a whole."""


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The time in UTC, with its time zone set."""
        ...


@dataclass(frozen=True, slots=True)
class StoredSite:
    """A needle site as it lies in the store, voided or not."""

    site: NeedleSite
    is_voided: bool


@dataclass(frozen=True, slots=True)
class StoredPain:
    """A pain score as it lies in the store, voided or not."""

    score: PainScore
    is_voided: bool


@dataclass(frozen=True, slots=True)
class StoredRecord(Generic[R]):
    """A record of any other kind as it lies in the store, voided or not."""

    record: R
    is_voided: bool


class Transaction(Protocol):
    """One open write transaction: everything of it is saved, or nothing.

    Each writing method also writes one line of the change log.
    """

    @property
    def author(self) -> UUID | None:
        """The person who writes; None for the program itself."""
        ...

    @property
    def sequence(self) -> int:
        """The change log's number of the last line written here; 0 before the first."""
        ...

    def patient(self, patient_id: UUID) -> Patient | None:
        """The patient, to write to, or None where there is none of that id. Raises NotHereError."""
        ...

    def episode(self, episode_id: UUID) -> Episode | None:
        """The episode, to write to, or None where there is none of that id. Raises NotHereError."""
        ...

    def session(self, session_id: UUID) -> Session | None:
        """The session, to write to, or None where there is none of that id. Raises NotHereError."""
        ...

    def site(self, site_id: UUID) -> StoredSite | None:
        """The needle site, voided or not, or None where there is none of that id."""
        ...

    def pain(self, score_id: UUID) -> StoredPain | None:
        """The pain score, voided or not, or None where there is none of that id."""
        ...

    def current_pain(self, session_id: UUID, episode_id: UUID, phase: Phase) -> UUID | None:
        """The id of the score that counts for this session, episode and phase."""
        ...

    def highest_number(self, session_id: UUID) -> int:
        """The highest number of the session's sites that are not voided; 0 without any."""
        ...

    def is_number_taken(self, session_id: UUID, number: int) -> bool:
        """Whether a site of the session that is not voided has this number."""
        ...

    def insert_patient(self, patient: Patient) -> None:
        """Store a new patient."""
        ...

    def update_patient(self, patient: Patient) -> None:
        """Replace what is known of a patient."""
        ...

    def insert_episode(self, episode: Episode) -> None:
        """Store a new episode."""
        ...

    def update_episode(self, episode: Episode) -> None:
        """Replace what is known of an episode."""
        ...

    def insert_session(self, session: Session) -> None:
        """Store a new session and remember the patient's last visit."""
        ...

    def set_session_end(self, session_id: UUID, ended_at: datetime | None) -> None:
        """End a session, or with None open it again."""
        ...

    def insert_site(self, site: NeedleSite) -> None:
        """Store a new needle site under its number."""
        ...

    def update_site_place(self, site_id: UUID, place: SitePlace, muscle: str | None) -> None:
        """Put a needle site somewhere else, into the muscle (an id) that is there."""
        ...

    def update_site(self, site: NeedleSite) -> None:
        """Replace the needle, technique, depth, muscle and detail of a needle site."""
        ...

    def void_site(self, site_id: UUID) -> None:
        """Take a needle site out of the chart; its row stays."""
        ...

    def restore_site(self, site_id: UUID, number: int) -> None:
        """Put a voided needle site back into the chart under ``number``."""
        ...

    def insert_pain(self, score: PainScore) -> None:
        """Store a new pain score."""
        ...

    def void_pain(self, score_id: UUID) -> None:
        """Take a pain score out of the chart; its row stays."""
        ...

    def restore_pain(self, score_id: UUID) -> None:
        """Put a voided pain score back into the chart."""
        ...

    def record(self, kind: type[R], key: UUID) -> StoredRecord[R] | None:
        """The record of a kind, voided or not, or None where there is none of that id."""
        ...

    def records_of_session(self, kind: type[R], session_id: UUID) -> tuple[R, ...]:
        """Those of a visit that count, in the order of the record."""
        ...

    def is_signed(self, session_id: UUID) -> bool:
        """Whether a visit was signed."""
        ...

    def insert_record(self, record: Recorded) -> None:
        """Store a new record."""
        ...

    def update_record(self, record: Recorded) -> None:
        """Replace a record by one of the same id."""
        ...

    def void_record(self, kind: type, key: UUID) -> None:
        """Let a record count no more; its row stays."""
        ...

    def restore_record(self, kind: type, key: UUID) -> None:
        """Let a voided record count again."""
        ...

    def hold_session(self, session_id: UUID, person_id: UUID) -> None:
        """Let another person chart an open session."""
        ...

    def take_mine(self, conflict: Conflict) -> None:
        """Let that side of a conflict count which did not: what was changed there is changed again,
        what was added there is put back. Raises ValueError where the record does not allow it,
        NotHereError as ``session`` does, and LookupError where what it is about is not here."""
        ...

    def lease(self, session_id: UUID) -> Lease | None:
        """At which workstation an open visit lies; None where the record is shared with none."""
        ...

    def is_used_since(self, first: int, last: int) -> bool:
        """Whether a row that the change log's lines from ``first`` to ``last`` added was changed
        after them, or another row was put below it."""
        ...

    def take_back(self, first: int, last: int, progress: Progress) -> int:
        """Void every row that those lines added, and count the visits of their patients anew; gives
        how many rows. Raises NotHereError and LookupError where they are not all here."""
        ...

    def note(
        self, event: str, entity: str, entity_id: UUID | None, detail: Mapping[str, Any]
    ) -> None:
        """Write a line of the change log that is no change of a row. ``entity_id`` None stands for
        the clinic itself; ``detail`` holds what JSON can say."""
        ...


class RecordStore(Protocol):
    """Where a clinic's record lies."""

    def write(self, author: UUID | None) -> AbstractContextManager[Transaction]:
        """One write transaction of the person ``author`` (None: of the program itself), committed
        to the disk when the block ends without an error.

        Raises NotSavedError when anything of it could not be saved; the store can then be used
        again as soon as the cause is gone.
        """
        ...

    def find_patients(self, text: str, limit: int) -> Sequence[PatientRow]:
        """See ``History.find_patients``."""
        ...

    def patient(self, patient_id: UUID) -> Patient | None:
        """The patient, or None where there is none of that id."""
        ...

    def every_patient(self) -> tuple[Patient, ...]:
        """See ``Imports.every_patient``."""
        ...

    def taken_ids(self, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of ``ids`` that a row of the table ``entity`` has, voided or not."""
        ...

    def episodes(self, patient_id: UUID) -> tuple[Episode, ...]:
        """The patient's episodes in the order they were recorded."""
        ...

    def overview(self, patient_id: UUID) -> PatientOverview | None:
        """All of a patient in at most four SELECTs, or None where there is none of that id."""
        ...

    def visit(self, session_id: UUID) -> Visit | None:
        """One session with its sites and scores, or None where there is none of that id."""
        ...

    def lease(self, session_id: UUID) -> Lease | None:
        """See ``Transaction.lease``."""
        ...

    def open_sessions(self) -> tuple[Visit, ...]:
        """The sessions that have not ended, in the order they were recorded."""
        ...

    def records_of(self, patient_id: UUID, kind: type[R]) -> tuple[R, ...]:
        """See ``History.records_of``."""
        ...

    def site_columns(self, patient_id: UUID) -> SiteColumns:
        """See ``History.site_columns``."""
        ...

    def needle_incidents(self, patient_id: UUID) -> tuple[NeedleEvent, ...]:
        """See ``History.needle_incidents``."""
        ...

    def newest_answers(self, patient_id: UUID) -> tuple[AnswerGiven, ...]:
        """See ``History.newest_answers``."""
        ...

    def visits_with(self, patient_id: UUID, kind: type) -> frozenset[UUID]:
        """See ``History.visits_with``."""
        ...

    def clinic_records(self, kind: type[R]) -> tuple[R, ...]:
        """The clinic's records of a kind that belongs to no patient, in the order of the record."""
        ...

    def open_reactions(self) -> tuple[OpenReaction, ...]:
        """See ``History.open_reactions``."""
        ...

    def uses_of_boxes(self, box_ids: Sequence[UUID]) -> tuple[BoxUse, ...]:
        """The visits that took needles out of those boxes, in the order of the record."""
        ...

    def undecided_conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts that nobody has decided, in the order of the record."""
        ...

    def recorded_as(self, entity: str, row: Mapping[str, Any]) -> Any:
        """The record that a row of the table ``entity`` stands for, as a conflict keeps it; it need
        not be in the store. Raises ClinicFileError where it is none."""
        ...

    def patients_since(self, moment: datetime) -> int:
        """See ``History.patients_since``."""
        ...

    def tally(self, bounds: Bounds, after: Reached | None, most: int) -> Tally:
        """See ``History.tally``."""
        ...

    def audit_lines(
        self, asked: AuditFilter, before: int | None, most: int
    ) -> tuple[AuditLine, ...]:
        """See ``Audit.lines``."""
        ...

    def events_of_clinic(self, what: Sequence[str], most: int) -> tuple[AuditLine, ...]:
        """The newest lines of the clinic itself that say one of ``what``, the newest first."""
        ...

    def settled(self, number: int, origin: UUID | None = None) -> int:
        """The number that a line of the change log has now, which had ``number`` when the
        workstation ``origin`` (None: this one) wrote it: where a record is shared, lines get their
        place when the server takes them in. The same number where it has not changed."""
        ...

    def is_used_since(self, first: int, last: int) -> bool:
        """See ``Transaction.is_used_since``."""
        ...

    def audit_subjects(self, lines: Sequence[AuditLine]) -> Mapping[int, Subject]:
        """See ``Audit.subjects``."""
        ...

    def head(self) -> Head:
        """The end of the change log's chain."""
        ...

    def keep_head(self) -> None:
        """Keep the end of the chain outside the file. Never raises: where it cannot be kept now,
        the next time does."""
        ...

    def allow_charting(self, allowed: bool) -> None:
        """From now on refuse, or accept, every write but lines of the change log."""
        ...

    def beside(self) -> AbstractContextManager[RecordStore]:
        """The same record over a connection of its own, for one thread beside the window's: to be
        used, entered and left there. While it writes, the window's own writes are refused. Raises
        NotSavedError where the clinic is closed, or not where it was."""
        ...

    def close(self) -> None:
        """Give the store up. May be called twice."""
        ...
