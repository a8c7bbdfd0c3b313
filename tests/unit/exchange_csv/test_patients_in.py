"""Rows of patients and complaints, held against the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bodymap.charting.patient import Sex
from bodymap.exchange.csv_clinic.days import DateOrder
from bodymap.exchange.csv_clinic.plan import Plan
from bodymap.exchange.csv_clinic.row import RowState
from bodymap.exchange.csv_clinic.troubles import Why
from bodymap.services.audit.events import ExportKind
from tests import factories
from tests.records import Record
from tests.unit.exchange_csv.conftest import MakePlan


def whys(plan: Plan) -> list[list[Why]]:
    return [[one.why for one in row.troubles] for sheet in plan.sheets for row in sheet.rows]


def states(plan: Plan) -> list[RowState]:
    return [row.state for sheet in plan.sheets for row in sheet.rows]


NEW, THERE, BAD = RowState.NEW, RowState.THERE, RowState.BAD


def test_a_clinics_own_spreadsheet_is_understood(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Nachname;Vorname;Geburtsdatum;Geschlecht;Patientennummer;Größe;Beschwerde;Seite\n"
        "Müller;Jörg;7.11.1948;m;2004;181,5;Kreuzschmerz;beidseits\n"
    )
    (person,), (complaint,) = plan.batch.patients, plan.batch.episodes
    assert (person.name, person.birth_date, person.sex) == (
        *("Müller, Jörg", date(1948, 11, 7)),
        Sex.MALE,
    )
    assert (person.record_number, person.height_cm) == ("2004", 181.5)
    assert (complaint.patient_id, complaint.complaint, complaint.side) == (
        *(person.id, "Kreuzschmerz"),
        "both",
    )


def test_one_column_may_hold_the_whole_name(make_plan: MakePlan) -> None:
    (person,) = make_plan('Name,DOB\n"Brandt, Ada",1971-08-14\n').batch.patients
    assert (person.family_name, person.given_name) == ("Brandt", "Ada")


BAD_ROWS = (
    ("=CMD(),Eve,1990-01-01,f,7,170", Why.FORMULA),
    ("@sum,Eve,1990-01-01,f,7,170", Why.FORMULA),
    ("Roth,Eve,31.2.1990,f,7,170", Why.NO_DAY),
    ("Roth,Eve,1.1.90,f,7,170", Why.SHORT_YEAR),
    ("Roth,Eve,2990-01-01,f,7,170", Why.IN_THE_FUTURE),
    ("Roth,Eve,1190-01-01,f,7,170", Why.TOO_EARLY),
    ("Roth,Eve,1990-01-01,often,7,170", Why.NO_CHOICE),
    ("Roth,Eve,1990-01-01,f,7,tall", Why.NO_NUMBER),
    ("Roth,Eve,1990-01-01,f,7,1.70", Why.OUT_OF_RANGE),
    ("Roth,Eve,1990-01-01,f,7,1e999", Why.NO_NUMBER),
    (",,1990-01-01,f,7,170", Why.NO_VALUE),
    (f"{'R' * 201},Eve,1990-01-01,f,7,170", Why.TOO_LONG),
    ("Ro\u202eth,Eve,1990-01-01,f,7,170", Why.CONTROL),
    ("Ro\x07th,Eve,1990-01-01,f,7,170", Why.CONTROL),
)


def test_each_bad_row_is_named_with_its_line_and_reason(make_plan: MakePlan) -> None:
    rows = "\n".join(row for row, _ in BAD_ROWS)
    plan = make_plan(
        "family_name,given_name,birth_date,sex,record_number,height_cm\n"
        f"Ahmed,Zoe,1980-01-01,f,1,170\n{rows}\n"
    )
    assert states(plan) == [NEW, *(BAD for _ in BAD_ROWS)]
    assert whys(plan)[1:] == [[why] for _, why in BAD_ROWS]
    assert [row.line for row in plan.sheets[0].rows] == list(range(2, len(BAD_ROWS) + 3))
    assert len(plan.batch.patients) == 1


def test_a_row_tells_all_its_troubles_at_once(make_plan: MakePlan) -> None:
    plan = make_plan("family_name,birth_date,sex,weight_kg\nRoth,soon,often,much\n")
    assert whys(plan) == [[Why.NO_DAY, Why.NO_CHOICE, Why.NO_NUMBER]]


def test_who_is_there_already_is_named_and_left_out(record: Record, make_plan: MakePlan) -> None:
    person = record.add_patient()
    plan = make_plan(
        "family_name,given_name,birth_date,record_number\n"
        "BRANDT, ada ,14.8.1971,\n"
        "Brandt,Ada,1971-08-14,1042\n"
        "Ahmed,Zoe,1980-01-01,1042\n"
        "Brandt,Ada,,\n"
    )
    assert states(plan) == [THERE, THERE, BAD, NEW]
    assert whys(plan)[2:] == [[Why.NUMBER_OF_ANOTHER], [Why.SAME_NAME]]
    assert (
        plan.sheets[0].rows[0].words == f"Already in the record: {person.name} (1042, 1971-08-14)."
    )


def test_another_person_of_the_name_and_day_comes_in_when_said(
    record: Record, make_plan: MakePlan
) -> None:
    record.add_patient()
    text = "family_name,given_name,birth_date\nBrandt,Ada,1971-08-14\n"
    assert states(make_plan(text)) == [THERE]
    assert states(make_plan(text, adds_same=True)) == [NEW]


def test_the_same_person_twice_in_a_file_is_bad(make_plan: MakePlan) -> None:
    plan = make_plan(
        "family_name,given_name,birth_date,record_number\n"
        "Roth,Eve,1990-01-01,5\nroth,EVE,1.1.1990,\nKlein,Bo,1991-01-01,5\n"
    )
    assert states(plan) == [NEW, BAD, BAD]
    assert [row.words for row in plan.sheets[0].rows[1:]] == [
        "Line 2 is the same person.",
        "Line 2 has the same record number.",
    ]


def test_an_id_of_an_export_is_kept_and_one_that_was_taken_back_is_not(
    record: Record, make_plan: MakePlan
) -> None:
    key = factories.patient().id
    text = f"patient_id,family_name\n{key},Roth\n"
    plan = make_plan(text)
    assert plan.batch.patients[0].id == key
    record.clinic.imports.take_back(record.clinic.imports.add(plan.batch, ExportKind.CSV))
    again = make_plan(text)
    assert states(again) == [NEW]
    assert again.batch.patients[0].id != key


def test_an_id_twice_or_none_at_all_is_bad(make_plan: MakePlan) -> None:
    key = factories.patient().id
    plan = make_plan(f"patient_id,family_name\n{key},Roth\n{key},Klein\nseven,Ott\n")
    assert whys(plan) == [[], [Why.SAME_ID], [Why.NO_ID]]


def test_days_that_could_be_two_wait_for_somebody_to_say(make_plan: MakePlan) -> None:
    text = "family_name,birth_date\nRoth,4/3/1980\n"
    plan = make_plan(text)
    assert (plan.sheets[0].unsure_day, whys(plan)) == ("4/3/1980", [[Why.WHICH_ORDER]])
    assert make_plan(text, dates=DateOrder.DAY_FIRST).batch.patients[0].birth_date == date(
        1980, 3, 4
    )
    assert make_plan(text, dates=DateOrder.MONTH_FIRST).batch.patients[0].birth_date == date(
        1980, 4, 3
    )


def test_complaints_find_their_patient(record: Record, make_plan: MakePlan) -> None:
    person = record.add_patient()
    other = record.add_patient(given_name="Zoe", record_number="7")
    plan = make_plan(
        "record_number,family_name,complaint,complaint_side,condition\n"
        "1042,Brandt,Neck,left,neck_pain\n"
        "1042,Ahmed,Neck,left,\n"
        "9,,Neck,left,\n"
        ",Brandt,Neck,left,\n"
        "7,,Neck,,\n"
        "7,,Neck,left,no such\n"
    )
    assert [episode.patient_id for episode in plan.batch.episodes] == [person.id]
    assert whys(plan)[1:] == [
        *([Why.NOT_THE_SAME], [Why.NOBODY], [Why.NOBODY]),
        *([Why.COMPLAINT_SIDE], [Why.NO_CHOICE]),
    ]
    assert other.id not in {episode.patient_id for episode in plan.batch.episodes}


def test_a_complaint_that_is_there_is_left_out(record: Record, make_plan: MakePlan) -> None:
    complaint = record.add_complaint()
    record.recorder.change_episode(replace(complaint, complaint="Heel pain"))
    plan = make_plan("record_number,complaint,complaint_side\n1042,heel  PAIN,links\n")
    assert states(plan) == [THERE]
