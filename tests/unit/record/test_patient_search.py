"""A patient is found by any part of the name, the record number or the birth date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.episode import ComplaintSide
from db import search
from tests import factories
from tests.records import Record


@pytest.fixture(scope="module")
def clinic(one_record: Record) -> Record:
    """Five people, who stay as they are."""
    people = (
        ("Jürgen", "Müller", "A-1023", date(1961, 4, 23)),
        ("Zoë", "O'Neill", "77", date(1984, 11, 2)),
        ("Ana Lucía", "van den Berg", "B-204", None),
        ("Łukasz", "Bergström-Ørn", "", date(2001, 2, 11)),
        ("Ёлка", "Иванова", "C-9", date(1999, 12, 31)),
    )
    for given_name, family_name, number, born in people:
        one_record.add_patient(
            given_name=given_name, family_name=family_name, record_number=number, birth_date=born
        )
    return one_record


def families(record: Record, text: str) -> set[str]:
    return {row.patient.family_name for row in record.history.find_patients(text)}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mull", {"Müller"}),
        ("MÜLL", {"Müller"}),
        ("mueller", {"Müller"}),
        ("jurgen", {"Müller"}),
        ("ürgen mül", {"Müller"}),
        ("ll", {"Müller", "O'Neill"}),
        ("z", {"O'Neill", "Bergström-Ørn"}),
        ("oneil", {"O'Neill"}),
        ("o'neil", {"O'Neill"}),
        ("berg", {"van den Berg", "Bergström-Ørn"}),
        ("van den be", {"van den Berg"}),
        ("lucia", {"van den Berg"}),
        ("orn", {"Bergström-Ørn"}),
        ("bergström-ør", {"Bergström-Ørn"}),
        ("lukasz", {"Bergström-Ørn"}),
        ("ivan", set()),
        ("иван", {"Иванова"}),
        ("елка", {"Иванова"}),
        ("a-1023", {"Müller"}),
        ("a1023", {"Müller"}),
        ("a-102", {"Müller"}),
        ("1961-04-23", {"Müller"}),
        ("1961-04", {"Müller"}),
        ("23.4.1961", {"Müller"}),
        ("23.04.", {"Müller"}),
        ("4/23/1961", {"Müller"}),
        ("23041961", {"Müller"}),
        ("1984", {"O'Neill"}),
        ("berg 2001", {"Bergström-Ørn"}),
        ("muller o'neill", set()),
        ("llm", set()),
        ("?!", set()),
        ('" OR "', {"Bergström-Ørn"}),
        ("xyz", set()),
    ],
)
def test_what_is_typed_finds(clinic: Record, typed: str, found: set[str]) -> None:
    assert families(clinic, typed) == found


def test_names_that_begin_with_it_come_first(record: Record) -> None:
    for family_name, given_name in (
        ("Lamar", "Ed"),
        ("Marx", "Bo"),
        ("Kemar", "Al"),
        ("Mara", "Cy"),
    ):
        record.add_patient(family_name=family_name, given_name=given_name, record_number="")
    shown = [row.patient.family_name for row in record.history.find_patients("mar")]
    assert shown == ["Mara", "Marx", "Kemar", "Lamar"]


def test_no_more_rows_than_asked_for_and_none_twice(record: Record) -> None:
    for number in range(12):
        record.add_patient(family_name="Mar" if number % 2 else "Omar", record_number=str(number))
    assert len(record.history.find_patients("mar", limit=9)) == 9
    assert len({row.patient.id for row in record.history.find_patients("mar")}) == 12
    assert len(record.history.find_patients("", limit=5)) == 5


@pytest.mark.parametrize("typed", ["m", "ma", "mar", "omar", "mari"])
def test_where_there_is_no_room_for_all_the_newest_stay(record: Record, typed: str) -> None:
    for number in range(12):
        record.add_patient(family_name=f"Xomarina{number:x}", record_number=str(number))
    shown = [row.patient.record_number for row in record.history.find_patients(typed, limit=5)]
    assert shown == ["7", "8", "9", "10", "11"], "the newest, as their names stand"
    assert len(record.history.find_patients(typed)) == 12


def test_a_corrected_name_is_found_and_the_old_one_no_more(record: Record) -> None:
    person = record.add_patient(family_name="Müller", given_name="Jürgen")
    record.recorder.change_patient(replace(person, family_name="Petersen"))
    assert families(record, "mueller") == set()
    assert families(record, "jurg") == families(record, "peters") == {"Petersen"}


def test_without_a_text_the_last_visited_come_first(record: Record) -> None:
    complaints = [record.add_complaint() for _ in range(3)]
    for complaint, week in zip(complaints, (5, 9, 2), strict=True):
        record.start_session(complaint, week=week)
    shown = [row.patient.id for row in record.history.find_patients("")]
    assert shown == [complaints[at].patient_id for at in (1, 0, 2)]
    record.start_session(complaints[2], week=10)
    assert record.history.find_patients("", limit=1)[0].patient.id == complaints[2].patient_id


def test_a_row_tells_the_newest_complaint_and_the_visits(record: Record) -> None:
    heel = record.add_complaint()
    (row,) = record.history.find_patients("brandt")
    assert (row.complaint, row.side) == ("Plantar heel pain", ComplaintSide.LEFT)
    assert (row.visits, row.last_visit, row.has_open_session) == (0, None, False)

    neck = factories.episode(heel.patient_id, complaint="Neck pain", side=ComplaintSide.BOTH)
    record.recorder.add_episode(neck)
    visit = record.start_session(heel, week=4)
    record.recorder.end_session(visit.id, visit.started_at + timedelta(hours=1))
    (row,) = record.history.find_patients("brandt")
    assert (row.complaint, row.side, row.visits) == ("Neck pain", ComplaintSide.BOTH, 1)
    assert (row.last_visit, row.has_open_session) == (factories.visit_time(4), False)

    record.start_session(neck, week=1)
    (row,) = record.history.find_patients("brandt")
    assert (row.visits, row.last_visit) == (2, factories.visit_time(4))
    assert row.has_open_session


LETTERS = st.text(alphabet="abßäéø -'.", min_size=1, max_size=8)


@given(text=LETTERS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert search.fold(search.fold(text)) == search.fold(text)


@given(family=LETTERS, name=LETTERS, data=st.data())
def test_every_part_of_a_word_is_among_its_pieces(
    family: str, name: str, data: st.DataObject
) -> None:
    found_by = search.search_text(family, name, "", None)
    tokens = search.pieces(found_by).split()
    for word in found_by.split():
        start = data.draw(st.integers(0, len(word) - 1))
        end = data.draw(st.integers(start + 1, len(word)))
        part = word[start:end]
        runs = search.match_expression(((part,),)).strip('()"').split()
        assert any(tokens[at : at + len(runs)] == runs for at in range(len(tokens)))
