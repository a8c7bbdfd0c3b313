"""Records that come from a file: all of it in one transaction, and taken back as one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainScore
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite
from bodymap.charting.take_over import TakeOver
from bodymap.errors import ClinicFileError, ExpectedError, NotHereError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.changes import ChangeBus, Changes, Kind
from bodymap.services.progress import Progress, unwatched
from bodymap.services.record_steps import added
from bodymap.services.values import PatientOverview, Visit

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.audit.lines import AuditLine
    from bodymap.services.ports import Transaction

USED_SINCE: Final = (
    "What was imported has been changed or charted on since, so it cannot be taken back as one. "
    "Nothing was changed."
)
ON_ITS_WAY: Final = "What was imported is just being sent to the server. Try again in a moment."
NOT_KEPT: Final = (
    "The file adds to patients whose records are on the clinic's server and not here. Import it at "
    "a workstation that keeps everything. Nothing was imported."
)
NOT_ALL_HERE: Final = (
    "Not all of what was imported is here. Take it back at a workstation that keeps everything. "
    "Nothing was changed."
)
IS_SIGNED: Final = "A visit that the file adds to was signed. Nothing was imported."

_ALL: Final = (
    Kind.PATIENT | Kind.EPISODE | Kind.SESSION | Kind.SITE | Kind.PAIN | Kind.OUTCOME | Kind.NEEDLE
)
_TELL_EVERY: Final = 200
_LINES_LOOKED_AT: Final = 200


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to come in together. Whatever another one names is in the record, or comes before it
    here. ``sites`` have their numbers; sessions have ended. ``records`` belong to a visit and are
    neither a signature nor a take-over: a file cannot sign for anybody."""

    patients: tuple[Patient, ...] = ()
    episodes: tuple[Episode, ...] = ()
    sessions: tuple[Session, ...] = ()
    sites: tuple[NeedleSite, ...] = ()
    scores: tuple[PainScore, ...] = ()
    records: tuple[SessionRecord, ...] = ()

    def __post_init__(self) -> None:
        if any(session.is_open for session in self.sessions):
            raise ValueError("A visit that is imported has ended.")
        if any(isinstance(one, Signature | TakeOver) for one in self.records):
            raise ValueError("Signatures and take-overs are not imported.")

    def __len__(self) -> int:
        return sum(map(len, self._parts().values()))

    @property
    def counts(self) -> dict[str, int]:
        """How much there is of each kind, by its name; what there is none of is left out."""
        return {name: len(part) for name, part in self._parts().items() if part}

    def _parts(self) -> dict[str, Sequence[object]]:
        outcomes = [one for one in self.records if isinstance(one, OutcomeScore)]
        return {
            "patients": self.patients,
            "complaints": self.episodes,
            "sessions": self.sessions,
            "sites": self.sites,
            "pain_scores": self.scores,
            "outcome_scores": outcomes,
            "other_records": [one for one in self.records if not isinstance(one, OutcomeScore)],
        }


@dataclass(frozen=True, slots=True)
class Brought:
    """One import: the change log's lines from ``first`` to ``last`` added it; ``counts`` says how
    much of each kind. ``what`` is the format it came in."""

    first: int
    last: int
    counts: Mapping[str, int]
    what: ExportKind


class Fate(Enum):
    """What became of an import."""

    AS_IT_CAME = auto()
    """It can be taken back."""
    USED = auto()
    """Something of it was changed, charted on or signed since."""
    TAKEN_BACK = auto()


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import, ``at`` (UTC) by the person ``who`` (None: the program)."""

    brought: Brought
    at: datetime
    who: UUID | None
    fate: Fate


class Imports:
    """Asks the record what an import has to know, brings it in, and takes it back.

    Raises NotSavedError where it could not be saved: then nothing of it is in the record, and
    NotAllowedError for somebody who may not import.
    """

    def __init__(self, access: Access, bus: ChangeBus) -> None:
        self._access = access
        self._bus = bus

    def require(self) -> None:
        """Raises NotAllowedError where the person at the desk may not import."""
        self._access.require(Right.IMPORT)

    @contextmanager
    def beside(self) -> Iterator[Imports]:
        """The same for a thread beside the window's, over a connection of its own. Nobody hears of
        what it writes before ``tell`` is called on the window's thread."""
        self.require()
        with self._access.beside() as access:
            yield Imports(access, ChangeBus())

    def every_patient(self) -> tuple[Patient, ...]:
        """Every patient, in the order of the record: to find out who is there already."""
        self.require()
        return self._access.read.every_patient()

    def overview(self, patient_id: UUID) -> PatientOverview | None:
        """A patient's complaints and visits, that rows of a file are held against."""
        self.require()
        return self._access.read.overview(patient_id)

    def visit(self, session_id: UUID) -> Visit | None:
        """A visit by its id, None where there is none."""
        self.require()
        return self._access.read.visit(session_id)

    def signed(self, patient_id: UUID) -> frozenset[UUID]:
        """The visits of a patient that are signed: nothing is added to them."""
        return self._access.read.visits_with(patient_id, Signature)

    def outcome_scores(self, patient_id: UUID) -> tuple[OutcomeScore, ...]:
        """The scores of outcome measures that a patient has."""
        return self._access.read.records_of(patient_id, OutcomeScore)

    def taken(self, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of ``ids`` that are in use in the table ``entity``, by what was taken back, too."""
        return self._access.read.taken_ids(entity, ids)

    def add(self, batch: Batch, what: ExportKind, progress: Progress = unwatched) -> Brought:
        """Bring in all of ``batch``, or nothing. CancelledError of ``progress`` undoes it, too.
        Raises NotHereError where it adds to a patient whose record is not kept here."""
        counts = batch.counts
        with self._access.write(Right.IMPORT) as write:
            # the first line is a word on it, so that its number is known before the rows
            write.note(Event.IMPORTED, "clinic", None, {"what": what, **counts})
            brought = _brought(write.sequence, what, counts)
            _refuse_left_out(write, batch)
            _refuse_signed(write, batch)
            _insert(write, batch, progress)
            if write.sequence != brought.last:
                raise ValueError("An import adds one line for each of its records.")
        self._announce(brought.last)
        return brought

    def take_back(self, brought: Brought, progress: Progress = unwatched) -> None:
        """Let all that was brought in count no more. Raises ExpectedError where something of it was
        changed, charted on or signed since: whoever did that meant to keep it; NotHereError where
        not all of it is here."""
        brought = self._as_it_is_now(brought)
        with self._access.write(Right.IMPORT) as write:
            if write.is_used_since(brought.first, brought.last):
                raise ExpectedError(USED_SINCE)
            detail = {"what": brought.what, "first": brought.first, **brought.counts}
            write.note(Event.IMPORT_TAKEN_BACK, "clinic", None, detail)
            try:
                count = write.take_back(brought.first, brought.last, progress)
            except (NotHereError, LookupError) as error:
                raise NotHereError(NOT_ALL_HERE) from error
            if not count:
                raise ExpectedError(ON_ITS_WAY)
            sequence = write.sequence
        self._announce(sequence)

    def past(self, most: int = 5) -> tuple[PastImport, ...]:
        """The newest imports of patients, visits, sites and scores, the newest first."""
        self.require()
        asked = (Event.IMPORTED, Event.IMPORT_TAKEN_BACK)
        lines = self._access.read.events_of_clinic(asked, _LINES_LOOKED_AT)
        gone = {
            self._access.read.settled(one.after["first"], one.station)
            for one in lines
            if one.what == Event.IMPORT_TAKEN_BACK
        }
        came = [one for one in lines if one.what == Event.IMPORTED and _is_of_patients(one)]
        return tuple(self._past(one, one.sequence in gone) for one in came[:most])

    def tell(self) -> None:
        """Announce what was written beside the window, on its thread."""
        sequence = 0
        with suppress(ClinicFileError):
            # it is in the record, whether that can be read just now or not
            sequence = self._access.read.head().sequence
        self._announce(sequence)

    def _as_it_is_now(self, brought: Brought) -> Brought:
        """The server may have given its lines their places since."""
        first = self._access.read.settled(brought.first)
        return _brought(first, brought.what, brought.counts)

    def _past(self, line: AuditLine, is_gone: bool) -> PastImport:
        detail = dict(line.after)
        brought = _brought(line.sequence, ExportKind(detail.pop("what")), detail)
        fate = Fate.TAKEN_BACK if is_gone else Fate.AS_IT_CAME
        if not is_gone and self._access.read.is_used_since(brought.first, brought.last):
            fate = Fate.USED
        return PastImport(brought, line.at, line.who, fate)

    def _announce(self, sequence: int) -> None:
        self._bus.announce(Changes(_ALL, None, sequence=sequence))


def _brought(first: int, what: ExportKind, counts: Mapping[str, int]) -> Brought:
    """Each record adds one line after the ``first``, which tells of them."""
    return Brought(first, first + sum(counts.values()), counts, what)


def _is_of_patients(line: AuditLine) -> bool:
    """A whole record or settings that came in are not taken back as one."""
    return line.after.get("what") in (ExportKind.CSV, ExportKind.FHIR)


def _refuse_left_out(write: Transaction, batch: Batch) -> None:
    """What came before is to be known, whatever is added to it."""
    new = {one.id for one in batch.patients}
    episodes = {one.patient_id for one in batch.episodes}
    patients = episodes.union(one.patient_id for one in batch.sessions) - new
    try:
        for patient_id in patients:
            write.patient(patient_id)
        for session_id in _visits_before(batch):
            write.session(session_id)
    except NotHereError as error:
        raise NotHereError(NOT_KEPT) from error


def _refuse_signed(write: Transaction, batch: Batch) -> None:
    """A visit may have been signed since the file was looked at."""
    for session_id in _visits_before(batch):
        if write.is_signed(session_id):
            raise ExpectedError(IS_SIGNED)


def _visits_before(batch: Batch) -> set[UUID]:
    """The visits that were there before, and are added to."""
    touched = {one.session_id for one in (*batch.sites, *batch.scores, *batch.records)}
    return touched - {session.id for session in batch.sessions}


def _insert(write: Transaction, batch: Batch, progress: Progress) -> None:
    whole, done = max(len(batch), 1), 0

    def tell() -> None:
        nonlocal done
        done += 1
        if done % _TELL_EVERY == 0:
            progress(done, whole)

    for patient in batch.patients:
        write.insert_patient(patient)
        tell()
    for episode in batch.episodes:
        write.insert_episode(episode)
        tell()
    for session in batch.sessions:
        write.insert_session(session)
        tell()
    for site in batch.sites:
        write.insert_site(site)
        tell()
    for score in batch.scores:
        write.insert_pain(score)
        tell()
    for record in batch.records:
        added(write, record)
        tell()
    progress(whole, whole)
