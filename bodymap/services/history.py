"""All reads: what has been recorded, as frozen values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.episode import Episode
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.patient import Patient
from bodymap.charting.site_columns import SiteColumns
from bodymap.services.clinic_view.tally import Bounds, Reached, Tally
from bodymap.services.values import OpenReaction, PatientOverview, PatientRow, Visit

if TYPE_CHECKING:
    from bodymap.services.access.access import Access
    from bodymap.services.audit.views import Views

_T = TypeVar("_T")

__all__ = ["History", "PatientOverview", "PatientRow", "Visit"]


class History:
    """Reads the record. What is voided is never shown.

    Raises ClinicFileError when the file cannot be read, LookupError for an id that no record has,
    NotAllowedError for somebody who may not read. That a patient was looked at is noted first.
    """

    def __init__(self, access: Access, views: Views) -> None:
        self._access = access
        self._views = views

    def find_patients(self, text: str, limit: int = 200) -> Sequence[PatientRow]:
        """The patients whose name, record number or birth date contains each word of ``text``.

        Accents and case do not matter. A birth date may be typed as in ``1961-04-23``,
        ``23.4.1961`` or ``4/23/1961``, whole or in part. Family names that begin with the text come
        first. An empty text lists the most recently visited first. At most ``limit`` rows, each
        made when it is first looked at.
        """
        return self._access.read.find_patients(text, limit)

    def patient(self, patient_id: UUID) -> Patient:
        """The patient of this id."""
        return _found(self._access.read.patient(patient_id), patient_id)

    def episodes(self, patient_id: UUID) -> tuple[Episode, ...]:
        """The patient's complaints in the order they were recorded."""
        return self._access.read.episodes(patient_id)

    def overview(self, patient_id: UUID) -> PatientOverview:
        """All of a patient, newest visit last, in at most four SELECTs whatever the size. The sites
        of a very long course are read when they are first looked at, as they are then."""
        self._views.note(patient_id)
        return _found(self._access.read.overview(patient_id), patient_id)

    def visit(self, session_id: UUID) -> Visit:
        """One session with its sites and its current pain scores."""
        visit = _found(self._access.read.visit(session_id), session_id)
        self._views.note(visit.session.patient_id)
        return visit

    def records_of(self, patient_id: UUID, kind: type[_T]) -> tuple[_T, ...]:
        """A patient's records of one kind, of all visits, in the order of the record."""
        self._views.note(patient_id)
        return self._access.read.records_of(patient_id, kind)

    def site_columns(self, patient_id: UUID) -> SiteColumns:
        """All needle sites of a patient, of all visits, as columns; those of a very long course are
        read when they are first looked at."""
        self._views.note(patient_id)
        return self._access.read.site_columns(patient_id)

    def needle_incidents(self, patient_id: UUID) -> tuple[NeedleEvent, ...]:
        """What happened to a patient's needles beyond that they were taken out, of all visits, in
        the order of the record."""
        self._views.note(patient_id)
        return self._access.read.needle_incidents(patient_id)

    def newest_answers(self, patient_id: UUID) -> tuple[AnswerGiven, ...]:
        """The last answer to each screening item that a patient was ever asked, oldest first."""
        self._views.note(patient_id)
        return self._access.read.newest_answers(patient_id)

    def visits_with(self, patient_id: UUID, kind: type) -> frozenset[UUID]:
        """The ids of a patient's sessions that have a record of a kind, without the records."""
        self._views.note(patient_id)
        return self._access.read.visits_with(patient_id, kind)

    def open_reactions(self) -> tuple[OpenReaction, ...]:
        """The reactions that go on, of all patients, in the order of the record."""
        return self._access.read.open_reactions()

    def open_sessions(self) -> tuple[Visit, ...]:
        """The sessions that have not ended, newest last: what a restart goes back to."""
        return self._access.read.open_sessions()

    def open_here(self) -> tuple[Visit, ...]:
        """Those of them that are charted at this workstation, or that may be."""
        return tuple(one for one in self.open_sessions() if self.is_here(one.session.id))

    def is_here(self, session_id: UUID) -> bool:
        """Whether an open session lies at no other workstation."""
        lease = self._access.read.lease(session_id)
        return lease is None or lease.is_here

    def patients_since(self, moment: datetime) -> int:
        """How many patients ``tally`` walks over for a period from ``moment`` (UTC) on: those whose
        last visit began then or later."""
        return self._access.read.patients_since(moment)

    def tally(self, bounds: Bounds, after: Reached | None = None, most: int = 100) -> Tally:
        """What the next ``most`` patients add to the figures of a period.

        ``after`` is where the step before ended, None for the first one. The steps of one walk make
        up the figures of the period only where nothing was written between them.
        """
        return self._access.read.tally(bounds, after, most)


def _found(value: _T | None, record_id: UUID) -> _T:
    if value is None:
        raise LookupError(f"There is no record {record_id}.")
    return value
