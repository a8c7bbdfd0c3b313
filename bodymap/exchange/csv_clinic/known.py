"""What a spreadsheet's rows can refer to: what the record has, and what rows before them bring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.same_person import person_key, plain_name
from bodymap.charting.session import Session
from bodymap.exchange.csv_clinic.asked import Asked


@dataclass(slots=True)
class SeenVisit:
    """A visit that rows can add to. ``line`` is where the file brings it, 0 for one of the record;
    ``had_sites`` says whether the record has needles of it, ``numbers`` are those of all its
    needles, ``pain`` its scores by complaint and phase."""

    session: Session
    episode: Episode
    line: int = 0
    is_signed: bool = False
    has_time: bool = True
    had_sites: bool = False
    numbers: set[int] = field(default_factory=set)
    site_ids: set[UUID] = field(default_factory=set)
    pain: dict[tuple[UUID, Phase], int] = field(default_factory=dict)
    outcomes: set[tuple[str, str, datetime]] = field(default_factory=set)

    @property
    def day(self) -> date:
        """The day it began, where this machine stands."""
        return self.session.started_at.astimezone().date()


class Known:
    """Patients, complaints and visits of the record and of the file, found as rows name them.

    ``ids`` leads from an id in the file to the one that its row has in the record: another one
    where the file's is in use by something that was taken back.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._by_id: dict[UUID, Patient] = {}
        self._by_number: dict[str, list[Patient]] = defaultdict(list)
        self._by_key: dict[tuple[str, str, date], list[Patient]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], list[Patient]] = defaultdict(list)
        self._lines: dict[UUID, int] = {}
        self._episodes: dict[UUID, list[Episode]] = {}
        self._visits: dict[UUID, list[SeenVisit]] = {}
        self._visit_by_id: dict[UUID, SeenVisit] = {}
        self.ids: dict[UUID, UUID] = {}
        for patient in asked.every_patient():
            self._enter(patient)

    def taken(self, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of the ids that are in use."""
        return self._asked.taken(entity, ids)

    # Patients

    def add_patient(self, patient: Patient, line: int) -> None:
        """A patient that the file brings in a line."""
        self._lines[patient.id] = line
        self._episodes[patient.id] = []
        self._visits[patient.id] = []
        self._enter(patient)

    def line_of(self, patient: Patient) -> int:
        """The line that brings a patient, 0 for one of the record."""
        return self._lines.get(patient.id, 0)

    def patient(self, key: UUID) -> Patient | None:
        """The patient of an id in the file."""
        return self._by_id.get(self.ids.get(key, key))

    def with_number(self, record_number: str) -> Sequence[Patient]:
        """The patients of a record number."""
        return self._by_number.get(plain_name(record_number), ())

    def with_key(self, given: str, family: str, born: date | None) -> Sequence[Patient]:
        """The patients of a name and a birth date."""
        key = person_key(given, family, born)
        return () if key is None else self._by_key.get(key, ())

    def with_name(self, given: str, family: str) -> Sequence[Patient]:
        """The patients of a name."""
        return self._by_name.get((plain_name(family), plain_name(given)), ())

    def _enter(self, patient: Patient) -> None:
        self._by_id[patient.id] = patient
        given, family = patient.given_name, patient.family_name
        if patient.record_number:
            self._by_number[plain_name(patient.record_number)].append(patient)
        self._by_name[(plain_name(family), plain_name(given))].append(patient)
        key = person_key(given, family, patient.birth_date)
        if key is not None:
            self._by_key[key].append(patient)

    # Complaints

    def complaints(self, patient: Patient) -> Sequence[Episode]:
        """The complaints of a patient."""
        self._load(patient)
        return self._episodes[patient.id]

    def complaint(self, patient: Patient, key: UUID) -> Episode | None:
        """The complaint of an id in the file; None where it is none of the patient's."""
        own = self.ids.get(key, key)
        return next((one for one in self.complaints(patient) if one.id == own), None)

    def complaints_called(
        self, patient: Patient, words: str, side: ComplaintSide | None
    ) -> list[Episode]:
        """The complaints of a patient by these words, on that side where one is named."""
        plain = plain_name(words)
        return [
            one
            for one in self.complaints(patient)
            if plain_name(one.complaint) == plain and side in (None, one.side)
        ]

    def add_complaint(self, patient: Patient, episode: Episode) -> None:
        """A complaint that the file brings."""
        self._load(patient)
        self._episodes[patient.id].append(episode)

    # Visits

    def visits(self, patient: Patient) -> Sequence[SeenVisit]:
        """The visits of a patient."""
        self._load(patient)
        return self._visits[patient.id]

    def visit(self, key: UUID) -> SeenVisit | None:
        """The visit of an id in the file."""
        own = self.ids.get(key, key)
        if own not in self._visit_by_id:
            found = self._asked.visit(own)
            patient = None if found is None else self._by_id.get(found.session.patient_id)
            if patient is not None:
                self._load(patient)
        return self._visit_by_id.get(own)

    def add_visit(self, patient: Patient, visit: SeenVisit) -> None:
        """A visit that the file brings."""
        self._load(patient)
        self._visits[patient.id].append(visit)
        self._visit_by_id[visit.session.id] = visit

    def patient_of(self, visit: SeenVisit) -> Patient:
        """Whose visit it is."""
        return self._by_id[visit.session.patient_id]

    def _load(self, patient: Patient) -> None:
        """Read what the record has of a patient, once."""
        if patient.id in self._visits:
            return
        self._episodes[patient.id], self._visits[patient.id] = [], []
        overview = self._asked.overview(patient.id)
        if overview is None:
            return
        self._episodes[patient.id] = list(overview.episodes)
        signed = self._asked.signed(patient.id)
        for one in overview.visits:
            visit = SeenVisit(one.session, one.episode, is_signed=one.session.id in signed)
            _see(visit, one.scores, [(site.number, site.id) for site in one.sites])
            self._visits[patient.id].append(visit)
            self._visit_by_id[one.session.id] = visit
        for score in self._asked.outcome_scores(patient.id):
            if score.session_id in self._visit_by_id:
                at = self._visit_by_id[score.session_id]
                at.outcomes.add((score.measure, str(score.side or ""), score.scored_at))


def _see(visit: SeenVisit, scores: Sequence[PainScore], sites: Sequence[tuple[int, UUID]]) -> None:
    visit.pain = {(one.episode_id, one.phase): one.score for one in scores}
    visit.had_sites = bool(sites)
    visit.numbers = {number for number, _ in sites}
    visit.site_ids = {key for _, key in sites}
