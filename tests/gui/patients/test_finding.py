"""Finding a patient."""

from datetime import date

from PySide6.QtCore import Qt

from bodymap.charting.episode import ComplaintSide
from bodymap.services.clinic import Clinic
from bodymap.ui.patients.patient_model import Column
from tests import factories
from tests.drivers.patients import PatientsDriver


def fill(clinic: Clinic) -> None:
    """Three patients; the second has been here twice, and is here now."""
    people = [
        factories.patient(given_name="Ada", family_name="Brandt", record_number="1042"),
        factories.patient(given_name="Kofi", family_name="Mensah", record_number="1043"),
        factories.patient(
            given_name="Li", family_name="Wen", record_number="", birth_date=date(1990, 1, 2)
        ),
    ]
    for person in people:
        clinic.recorder.add_patient(person)
    complaint = factories.episode(people[1].id, complaint="Neck pain", side=ComplaintSide.RIGHT)
    clinic.recorder.add_episode(complaint)
    first = factories.session(complaint)
    clinic.recorder.start_session(first)
    clinic.recorder.end_session(first.id, factories.visit_time(0))
    clinic.recorder.start_session(factories.session(complaint, week=1))


def test_an_empty_clinic_says_what_to_do(patients: PatientsDriver) -> None:
    assert patients.names() == []
    assert patients.hands.reads("No patients yet.")


def test_a_row_tells_who_and_what(patients: PatientsDriver, clinic: Clinic) -> None:
    fill(clinic)
    patients.search("mensah")
    assert patients.names() == ["Mensah, Kofi"]
    assert patients.column(Column.BORN) == ["14 Aug 1971"]
    assert patients.column(Column.NUMBER) == ["#1043"]
    assert patients.column(Column.COMPLAINT) == ["Neck pain, right"]
    assert patients.column(Column.VISITS) == ["2"]
    assert patients.column(Column.LAST_VISIT) == ["session open"]


def test_search_finds_by_name_number_and_birth_date(
    patients: PatientsDriver, clinic: Clinic
) -> None:
    fill(clinic)
    for text, name in (("wen", "Wen, Li"), ("1042", "Brandt, Ada"), ("1990-01-02", "Wen, Li")):
        patients.search(text)
        assert patients.names() == [name]


def test_nobody_found_says_so_and_shows_the_way_back(
    patients: PatientsDriver, clinic: Clinic
) -> None:
    fill(clinic)
    patients.search("zzz")
    assert patients.names() == []
    assert patients.hands.reads("Nobody matches \N{LEFT DOUBLE QUOTATION MARK}zzz")
    patients.hands.press("Show all")
    assert len(patients.names()) == 3


def test_down_leads_into_the_list_and_enter_opens(patients: PatientsDriver, clinic: Clinic) -> None:
    fill(clinic)
    patients.hands.type("1971")
    patients.hands.key(Qt.Key.Key_Down)
    names = patients.names()
    patients.hands.key(Qt.Key.Key_Down)
    patients.hands.key(Qt.Key.Key_Return)
    assert len(names) == 2
    assert patients.opened_name() == names[1]


def test_up_from_the_first_row_leads_back_to_the_search(
    patients: PatientsDriver, clinic: Clinic
) -> None:
    fill(clinic)
    patients.hands.key(Qt.Key.Key_Down)
    patients.hands.key(Qt.Key.Key_Up)
    patients.hands.type("wen")
    assert patients.hands.field("Find a patient").text() == "wen"


def test_enter_opens_the_only_one_left(patients: PatientsDriver, clinic: Clinic) -> None:
    fill(clinic)
    patients.hands.type("brandt\r")
    assert patients.opened_name() == "Brandt, Ada"


def test_escape_forgets_the_search(patients: PatientsDriver, clinic: Clinic) -> None:
    fill(clinic)
    patients.search("wen")
    patients.hands.key(Qt.Key.Key_Escape)
    assert len(patients.names()) == 3


def test_a_click_opens(patients: PatientsDriver, clinic: Clinic) -> None:
    fill(clinic)
    patients.search("wen")
    patients.click(0)
    assert patients.opened_name() == "Wen, Li"


def test_the_list_follows_the_record(patients: PatientsDriver, clinic: Clinic) -> None:
    clinic.recorder.add_patient(factories.patient(family_name="Nowak", given_name="Jan"))
    assert patients.names() == ["Nowak, Jan"]
