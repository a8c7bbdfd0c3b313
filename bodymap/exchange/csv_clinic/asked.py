"""What an import asks of the record, and its answers kept while one import is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.patient import Patient
from bodymap.services.values import PatientOverview, Visit


class Asked(Protocol):
    """What is asked of the record: see ``services.imports.Imports``."""

    def every_patient(self) -> Sequence[Patient]:
        """Every patient of the record."""
        ...

    def overview(self, patient_id: UUID) -> PatientOverview | None:
        """A patient's complaints and visits."""
        ...

    def visit(self, session_id: UUID) -> Visit | None:
        """A visit by its id."""
        ...

    def signed(self, patient_id: UUID) -> frozenset[UUID]:
        """The visits of a patient that are signed."""
        ...

    def outcome_scores(self, patient_id: UUID) -> Sequence[OutcomeScore]:
        """The scores of outcome measures that a patient has."""
        ...

    def taken(self, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of the ids that are in use."""
        ...


class AskedOnce:
    """Asks each question once: while columns are put in place, the same rows are understood again
    and again. To be thrown away where the record changes."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._patients: Sequence[Patient] | None = None
        self._overviews: dict[UUID, PatientOverview | None] = {}
        self._visits: dict[UUID, Visit | None] = {}
        self._signed: dict[UUID, frozenset[UUID]] = {}
        self._outcomes: dict[UUID, Sequence[OutcomeScore]] = {}

    def every_patient(self) -> Sequence[Patient]:
        """See Asked."""
        if self._patients is None:
            self._patients = self._asked.every_patient()
        return self._patients

    def overview(self, patient_id: UUID) -> PatientOverview | None:
        """See Asked."""
        if patient_id not in self._overviews:
            self._overviews[patient_id] = self._asked.overview(patient_id)
        return self._overviews[patient_id]

    def visit(self, session_id: UUID) -> Visit | None:
        """See Asked."""
        if session_id not in self._visits:
            self._visits[session_id] = self._asked.visit(session_id)
        return self._visits[session_id]

    def signed(self, patient_id: UUID) -> frozenset[UUID]:
        """See Asked."""
        if patient_id not in self._signed:
            self._signed[patient_id] = self._asked.signed(patient_id)
        return self._signed[patient_id]

    def outcome_scores(self, patient_id: UUID) -> Sequence[OutcomeScore]:
        """See Asked."""
        if patient_id not in self._outcomes:
            self._outcomes[patient_id] = self._asked.outcome_scores(patient_id)
        return self._outcomes[patient_id]

    def taken(self, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """See Asked."""
        return self._asked.taken(entity, ids)
