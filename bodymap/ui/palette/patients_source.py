"""Patients, through the search of the record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from bodymap.services.history import History
from bodymap.services.ports import Clock
from bodymap.services.values import PatientRow
from bodymap.ui.palette.entry import Answer, Entry, Group, Typed
from bodymap.ui.palette.fuzzy import WITHIN_WORD, Name, match
from bodymap.ui.patients.words import complaint_words, facts_words

MOST = 6
_MOST_AT_REST = 5


class PatientsSource:
    """Asks the record at each letter; it answers among 100,000 within milliseconds."""

    def __init__(self, history: History, clock: Clock, go: Callable[[UUID], object]) -> None:
        """``go`` opens a patient."""
        self._history = history
        self._clock = clock
        self._go = go

    @property
    def group(self) -> Group:
        """Patients."""
        return Group.PATIENT

    def begin(self) -> None:
        """The record is asked when something is typed."""

    def answers(self, typed: Typed) -> Sequence[Answer]:
        """Who answers the text; without one those visited last."""
        rows = self._history.find_patients(typed.text, MOST if typed.text else _MOST_AT_REST)
        return [self._answer(row, typed.words) for row in rows]

    def _answer(self, row: PatientRow, words: tuple[str, ...]) -> Answer:
        patient = row.patient
        today = self._clock.now().astimezone().date()
        details = (facts_words(patient, today), complaint_words(row.complaint, row.side))
        entry = Entry(
            *(Group.PATIENT, patient.name, partial(self._go, patient.id)),
            "   ".join(filter(None, details)),
        )
        how = match(words, Name.of(patient.name, patient.record_number))
        # the record finds more than names: a date of birth in any form, a letter without its accent
        return Answer(entry, WITHIN_WORD) if how is None else Answer(entry, how.score, how.marked)
