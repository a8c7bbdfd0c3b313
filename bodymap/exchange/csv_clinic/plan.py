"""What an import of spreadsheets would do, row by row: nothing is written to find that out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.explanation import Explanation
from bodymap.charting.ids import new_id
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import PainScore
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.exchange.csv_clinic import fields as of
from bodymap.exchange.csv_clinic.asked import Asked, AskedOnce
from bodymap.exchange.csv_clinic.cells import uuid
from bodymap.exchange.csv_clinic.days import DateOrder, order_told
from bodymap.exchange.csv_clinic.fields import FIELDS, RowKind
from bodymap.exchange.csv_clinic.known import Known
from bodymap.exchange.csv_clinic.patients_in import ComplaintRows, ConditionOf, PatientRows
from bodymap.exchange.csv_clinic.places_in import PlaceRows
from bodymap.exchange.csv_clinic.row import PlannedRow, RowReader, RowState
from bodymap.exchange.csv_clinic.sheet import Sheet
from bodymap.exchange.csv_clinic.sites_in import MuscleOf, SiteIn, SiteRows
from bodymap.exchange.csv_clinic.skin import Skin
from bodymap.exchange.csv_clinic.troubles import CellError
from bodymap.exchange.csv_clinic.visits_in import MeasureOf, ScoreRows, VisitRows
from bodymap.services.imports import Batch
from bodymap.services.progress import Progress, unwatched

NOT_SAID_OUT: Final = "Imported: the file does not say when these needles were taken out."
_TELL_EVERY: Final = 200
_DAYS: Final = (of.BIRTH_DATE, of.ONSET, of.STARTED, of.ENDED, of.INSERTED, of.TAKEN_OUT, of.SCORED)
_OWN_ID: Final = {
    RowKind.PATIENTS: (of.PATIENT_ID, ("patient",)),
    RowKind.COMPLAINTS: (of.COMPLAINT_ID, ("episode",)),
    RowKind.SESSIONS: (of.SESSION_ID, ("session",)),
    RowKind.SITES: (of.SITE_ID, ("needle_site",)),
    RowKind.SCORES: (of.SCORE_ID, ("pain_score", "outcome_score")),
}


class WithoutPoint(StrEnum):
    """What becomes of a needle site of which the file knows the region only."""

    REFUSE = "refuse"
    MIDDLE_OF_REGION = "middle-of-region"


@dataclass(frozen=True, slots=True)
class Choices:
    """What only a person can say of a file.

    ``dates`` is what comes first in days such as 4/3/2025, None where the file has to tell.
    ``adds_same``: people of the name and birth date of a patient come in all the same.
    ``needles_out``: all needles of the file were taken out, whatever it says of each.
    """

    dates: DateOrder | None = None
    without_point: WithoutPoint = WithoutPoint.REFUSE
    adds_same: bool = False
    needles_out: bool = False


@dataclass(frozen=True, slots=True)
class CatalogueWords:
    """How the catalogue understands what a cell names."""

    condition_of: ConditionOf
    muscle_of: MuscleOf
    measure_of: MeasureOf


@dataclass(frozen=True, slots=True)
class MappedSheet:
    """A sheet, what its rows are, and the column of each field (by id)."""

    sheet: Sheet
    kind: RowKind
    mapped: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What becomes of the rows of one sheet: ``counts`` of each state. ``unsure_day`` is a day of
    it that could be two, where nothing tells which; else empty."""

    of: MappedSheet
    rows: tuple[PlannedRow, ...]
    counts: Mapping[RowState, int]
    unsure_day: str = ""

    def count(self, state: RowState) -> int:
        """How many rows there are of a state."""
        return self.counts.get(state, 0)

    @property
    def outcome(self) -> tuple[RowState, ...]:
        """What becomes of each row."""
        return tuple(row.state for row in self.rows)


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done: ``batch`` is what the good rows bring."""

    sheets: tuple[SheetPlan, ...]
    batch: Batch

    @property
    def bad(self) -> int:
        """How many rows cannot be imported."""
        return sum(sheet.count(RowState.BAD) for sheet in self.sheets)

    @property
    def there(self) -> int:
        """How many rows are in the record already."""
        return sum(sheet.count(RowState.THERE) for sheet in self.sheets)

    @property
    def new(self) -> int:
        """How many rows come in."""
        return sum(sheet.count(RowState.NEW) for sheet in self.sheets)


@dataclass(slots=True)
class _Gathered:
    patients: list[Patient] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    sites: list[NeedleSite] = field(default_factory=list)
    scores: list[PainScore] = field(default_factory=list)
    records: list[SessionRecord] = field(default_factory=list)
    unsaid: dict[UUID, None] = field(default_factory=dict)


class Planner:
    """Understands spreadsheets against the record, again and again while a person chooses what
    they mean. The record's answers are kept meanwhile: another import needs another planner.
    ``now`` is UTC."""

    def __init__(self, asked: Asked, skin: Skin, words: CatalogueWords, now: datetime) -> None:
        self._asked = AskedOnce(asked)
        self._skin = skin
        self._words = words
        self._now = now

    def plan(
        self, sheets: Sequence[MappedSheet], choices: Choices, progress: Progress = unwatched
    ) -> Plan:
        """What becomes of each row. Rows may refer to rows of sheets before theirs: those of
        patients come first, whatever the order of ``sheets``."""
        known, gathered = Known(self._asked), _Gathered()
        ordered = sorted(sheets, key=lambda one: list(RowKind).index(one.kind))
        whole, done = max(sum(len(one.sheet.lines) for one in sheets), 1), 0
        plans: dict[int, SheetPlan] = {}
        for one in ordered:
            orders, unsure = _orders(one, choices.dates)
            understand = self._rows(one, known, choices, gathered)
            rows = []
            for line in one.sheet.lines:
                row = RowReader(line, one.sheet, one.mapped, orders)
                understand(row)
                rows.append(row.planned())
                done += 1
                if done % _TELL_EVERY == 0:
                    progress(done, whole)
            counts = Counter(row.state for row in rows)
            plans[id(one)] = SheetPlan(one, tuple(rows), counts, unsure)
        progress(whole, whole)
        return Plan(tuple(plans[id(one)] for one in sheets), self._batch(gathered))

    def _rows(
        self, one: MappedSheet, known: Known, choices: Choices, gathered: _Gathered
    ) -> Callable[[RowReader], None]:
        """What understands the rows of a sheet, and gathers what they bring."""
        fresh = _FreshIds(one, known)
        today = self._now.astimezone().date()
        if one.kind is RowKind.PATIENTS:
            patients = PatientRows(known, today, fresh, choices.adds_same)
            return lambda row: _take_patient(patients.understand(row), gathered)
        if one.kind is RowKind.COMPLAINTS:
            complaints = ComplaintRows(known, today, fresh, self._words.condition_of)
            return lambda row: _take(complaints.understand(row), gathered.episodes)
        if one.kind is RowKind.SESSIONS:
            visits = VisitRows(known, self._now, fresh)

            def take_visit(row: RowReader) -> None:
                found = visits.understand(row)
                if found is not None:
                    _take(found.episode, gathered.episodes)
                    gathered.sessions.append(found.session)
                    gathered.scores.extend(found.scores)

            return take_visit
        if one.kind is RowKind.SITES:
            takes_middle = choices.without_point is WithoutPoint.MIDDLE_OF_REGION
            places = PlaceRows(self._skin, takes_middle=takes_middle)
            sites = SiteRows(
                *(known, self._now, fresh, places, self._words.muscle_of),
                says_out=choices.needles_out,
            )
            return lambda row: _take_site(sites.understand(row), gathered)
        scores = ScoreRows(known, self._now, fresh, self._words.measure_of)

        def take_score(row: RowReader) -> None:
            score = scores.understand(row)
            if isinstance(score, OutcomeScore):
                gathered.records.append(score)
            else:
                _take(score, gathered.scores)

        return take_score

    def _batch(self, gathered: _Gathered) -> Batch:
        explained = [
            Explanation(new_id(), session_id, NOT_SAID_OUT, self._now)
            for session_id in gathered.unsaid
        ]
        return Batch(
            tuple(gathered.patients),
            tuple(gathered.episodes),
            tuple(gathered.sessions),
            tuple(gathered.sites),
            tuple(gathered.scores),
            (*gathered.records, *explained),
        )


class _FreshIds:
    """The id that a row has in the record: the one in the file, unless it is in use."""

    def __init__(self, one: MappedSheet, known: Known) -> None:
        field, tables = _OWN_ID[one.kind]
        self._known = known
        ids = _ids_of(one, field)
        taken = (known.taken(table, ids) for table in tables) if ids else ()
        self._taken: set[UUID] = set().union(*taken)

    def __call__(self, key: UUID | None) -> UUID:
        if key is None:
            return new_id()
        if key not in self._taken:
            self._taken.add(key)
            return key
        fresh = self._known.ids[key] = new_id()
        return fresh


def _ids_of(one: MappedSheet, field: of.Field) -> list[UUID]:
    column = one.mapped.get(field.id)
    found = []
    for line in one.sheet.lines:
        if column is not None and column < len(line.cells) and line.cells[column]:
            try:
                found.append(uuid(line.cells[column], ""))
            except CellError:
                continue  # said of its row
    return found


def _orders(one: MappedSheet, chosen: DateOrder | None) -> tuple[dict[str, DateOrder | None], str]:
    """For each field of days what comes first, and a day of which somebody has to say it. What one
    column of a file tells holds for its others, too: one program wrote them all."""
    told: dict[str, DateOrder | None] = {}
    unsure: dict[str, str] = {}
    for day in _DAYS:
        column = one.mapped.get(day.id)
        if column is None or day not in FIELDS[one.kind]:
            continue
        cells = (line.cells[column] for line in one.sheet.lines if column < len(line.cells))
        told[day.id], unsure[day.id] = order_told(cells)
    orders = {order for order in told.values() if order is not None}
    common = orders.pop() if len(orders) == 1 else None
    asked = (unsure[key] for key, order in told.items() if order is None and common is None)
    return {key: chosen or order or common for key, order in told.items()}, next(
        filter(None, asked), ""
    )


def _take(value: Any, into: list[Any]) -> None:
    if value is not None:
        into.append(value)


def _take_patient(found: tuple[Patient, Episode | None] | None, gathered: _Gathered) -> None:
    if found is not None:
        gathered.patients.append(found[0])
        _take(found[1], gathered.episodes)


def _take_site(found: SiteIn | None, gathered: _Gathered) -> None:
    if found is None:
        return
    gathered.sites.append(found.site)
    if found.out is not None:
        gathered.records.append(found.out)
    elif not found.visit.had_sites:
        # what was written about a visit of the record stays what is said last
        gathered.unsaid[found.site.session_id] = None
