"""Rows that are patients or complaints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from bodymap.anatomy.figure import Figure
from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Patient, Sex
from bodymap.exchange.csv_clinic import fields as of
from bodymap.exchange.csv_clinic.cells import COMPLAINT_SIDES, SEXES, choice, number, text, uuid
from bodymap.exchange.csv_clinic.known import Known
from bodymap.exchange.csv_clinic.row import RowReader, RowState
from bodymap.exchange.csv_clinic.troubles import Why
from bodymap.exchange.csv_clinic.who import (
    find_patient,
    note,
    read_names,
    read_past_day,
    record_number,
    whom,
)

_SEX_WORDS: Final = "female, male, other, unknown"
SIDE_WORDS: Final = "left, right, both, midline"
_FIGURES: Final = {one.value: one for one in Figure}
_LONGEST_COMPLAINT: Final = 500
_LONGEST_CODE: Final = 16

ConditionOf = Callable[[str], str | None]
"""The id of the condition that an id or a name stands for, None where the catalogue has none."""


class PatientRows:
    """Understands rows of new patients, each with a complaint where the row names one."""

    def __init__(
        self, known: Known, today: date, fresh_id: Callable[[UUID | None], UUID], adds_same: bool
    ) -> None:
        """``fresh_id`` gives the id that a row has in the record for the one in the file.
        ``adds_same`` lets people come in who have name and birth date in common with another."""
        self._known = known
        self._today = today
        self._fresh_id = fresh_id
        self._adds_same = adds_same

    def understand(self, row: RowReader) -> tuple[Patient, Episode | None] | None:
        """The patient that a row is, and the complaint; None where it does not come in."""
        key = row.read(of.PATIENT_ID, uuid)
        given, family = read_names(row)
        patient = Patient(
            id=new_id(),
            given_name=given,
            family_name=family,
            birth_date=read_past_day(row, of.BIRTH_DATE, self._today),
            sex=row.read(of.SEX, lambda cell, header: choice(cell, header, SEXES, _SEX_WORDS))
            or Sex.UNKNOWN,
            record_number=row.read(of.RECORD_NUMBER, record_number) or "",
            figure=row.read(
                of.FIGURE, lambda cell, header: choice(cell, header, _FIGURES, ", ".join(_FIGURES))
            ),
            height_cm=row.read(of.HEIGHT, lambda cell, header: number(cell, header, 30, 260)),
            weight_kg=row.read(of.WEIGHT, lambda cell, header: number(cell, header, 1, 500)),
            alert=row.read(of.ALERT, note) or "",
        )
        if not (patient.family_name or patient.given_name or row.is_bad):
            row.bad(Why.NO_VALUE, row.header(of.FAMILY_NAME))
        episode = self._complaint(row, patient)
        if not row.is_bad:
            self._look_for_same(row, patient, key)
        if row.state is not RowState.NEW:
            return None
        own = self._fresh_id(key)
        patient = replace(patient, id=own)
        self._known.add_patient(patient, row.line)
        if episode is not None:
            episode = replace(episode, patient_id=own)
            self._known.add_complaint(patient, episode)
        return patient, episode

    def _complaint(self, row: RowReader, patient: Patient) -> Episode | None:
        words = row.read(of.COMPLAINT, _complaint_words)
        if not words:
            return None
        return _new_complaint(row, patient.id, words, self._today, None)

    def _look_for_same(self, row: RowReader, patient: Patient, key: UUID | None) -> None:
        known = self._known
        of_id = None if key is None else known.patient(key)
        if of_id is not None:
            line = known.line_of(of_id)
            if line:
                row.bad(Why.SAME_ID, str(line))
            else:
                row.there(Why.PERSON_IS_THERE, whom(of_id))
            return
        same = list(known.with_key(patient.given_name, patient.family_name, patient.birth_date))
        numbered = known.with_number(patient.record_number) if patient.record_number else ()
        for one in numbered:
            if one in same or _may_be(one, patient):
                self._tell_same(row, one)
            elif known.line_of(one):
                row.bad(Why.SAME_NUMBER_LINE, str(known.line_of(one)))
            else:
                row.bad(Why.NUMBER_OF_ANOTHER, patient.record_number, whom(one))
            return
        if same and not self._adds_same:
            self._tell_same(row, same[0])
            return
        alike = known.with_name(patient.given_name, patient.family_name)
        unsure = [one for one in alike if one.birth_date is None or patient.birth_date is None]
        if unsure:
            row.say(Why.SAME_NAME, whom(unsure[0]))

    def _tell_same(self, row: RowReader, same: Patient) -> None:
        line = self._known.line_of(same)
        if line:
            row.bad(Why.SAME_PERSON_LINE, str(line))
        else:
            row.there(Why.PERSON_IS_THERE, whom(same))


class ComplaintRows:
    """Understands rows of complaints, of patients that are there or come in before them."""

    def __init__(
        self,
        known: Known,
        today: date,
        fresh_id: Callable[[UUID | None], UUID],
        condition_of: ConditionOf,
    ) -> None:
        self._known = known
        self._today = today
        self._fresh_id = fresh_id
        self._condition_of = condition_of

    def understand(self, row: RowReader) -> Episode | None:
        """The complaint that a row is; None where it does not come in."""
        key = row.read(of.COMPLAINT_ID, uuid)
        patient = find_patient(row, self._known, self._today)
        words = row.need(of.COMPLAINT, _complaint_words)
        if patient is None or words is None:
            return None
        episode = _new_complaint(row, patient.id, words, self._today, self._condition_of)
        if episode is None or row.is_bad:
            return None
        if key is not None and self._known.complaint(patient, key) is not None:
            row.there(Why.IS_THERE)
            return None
        # two complaints of one name may differ by id, as those of an export do
        same = self._known.complaints_called(patient, words, episode.side)
        if key is None and same:
            row.there(Why.IS_THERE)
            return None
        episode = replace(episode, id=self._fresh_id(key))
        self._known.add_complaint(patient, episode)
        return episode


def find_or_make_complaint(
    row: RowReader, known: Known, patient: Patient, today: date
) -> tuple[Episode, bool] | None:
    """The complaint that a visit treats, and whether it is a new one; None where the row does not
    say: then it is bad."""
    key = row.read(of.COMPLAINT_ID, uuid)
    if key is not None:
        return _complaint_of_id(row, known, patient, key)
    words = row.read(of.COMPLAINT, _complaint_words)
    side = row.read(
        of.COMPLAINT_SIDE, lambda cell, header: choice(cell, header, COMPLAINT_SIDES, SIDE_WORDS)
    )
    if row.is_bad:
        return None
    if words is None:
        found = list(known.complaints(patient))
    else:
        found = known.complaints_called(patient, words, side)
    if len(found) == 1:
        return found[0], False
    if found:
        row.bad(Why.WHICH_COMPLAINT, whom(patient))
    elif words is None:
        row.bad(Why.NO_VALUE, row.header(of.COMPLAINT))
    else:
        episode = _new_complaint(row, patient.id, words, today, None)
        return None if episode is None else (episode, True)
    return None


def _complaint_of_id(
    row: RowReader, known: Known, patient: Patient, key: UUID
) -> tuple[Episode, bool] | None:
    episode = known.complaint(patient, key)
    if episode is None:
        row.bad(Why.NO_COMPLAINT, whom(patient), str(key))
    return None if episode is None else (episode, False)


def _new_complaint(
    row: RowReader, patient_id: UUID, words: str, today: date, condition_of: ConditionOf | None
) -> Episode | None:
    side = row.read(
        of.COMPLAINT_SIDE, lambda cell, header: choice(cell, header, COMPLAINT_SIDES, SIDE_WORDS)
    )
    if side is None and not row.has(of.COMPLAINT_SIDE):
        row.bad(Why.COMPLAINT_SIDE)
    code = row.read(of.ICD10, lambda cell, header: text(cell, header, _LONGEST_CODE))
    onset = read_past_day(row, of.ONSET, today)
    condition = ""
    if condition_of is not None and row.has(of.CONDITION):
        condition = condition_of(row.raw(of.CONDITION)) or ""
        if condition:
            row.understand(of.CONDITION, condition)
        else:
            row.bad(Why.NO_CHOICE, row.header(of.CONDITION), row.raw(of.CONDITION), "the catalogue")
    if side is None or row.is_bad:
        return None
    return Episode(new_id(), patient_id, words, side, condition, (code or "").upper(), onset)


def _complaint_words(cell: str, header: str) -> str:
    return text(cell, header, _LONGEST_COMPLAINT, is_name=False)


def _may_be(one: Patient, other: Patient) -> bool:
    """Whether nothing that is known of both differs."""
    same_name = one.name.casefold() == other.name.casefold()
    born = (one.birth_date, other.birth_date)
    return same_name and (None in born or born[0] == born[1])
