"""A new patient, and the complaint that brings them."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.figure import Figure
from bodymap.charting.patient import Patient, Sex
from bodymap.services.clinic import Clinic
from tests import factories
from tests.drivers import audit
from tests.drivers.patients import PatientsDriver


def patient_named(clinic: Clinic, name: str) -> Patient:
    return next(
        row.patient for row in clinic.history.find_patients(name) if row.patient.name == name
    )


def complaints_of(clinic: Clinic, name: str) -> tuple[Episode, ...]:
    return clinic.history.episodes(patient_named(clinic, name).id)


def test_with_the_keyboard_alone(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    hands.tab_to("Add the first patient")
    hands.key(Qt.Key.Key_Return)
    hands.type("Maria")
    hands.tab_to("Family name")
    hands.type("Lopez")
    hands.tab_to("Birth date")
    hands.type("1968-03-09")
    hands.tab_to("Sex: Female")
    hands.key(Qt.Key.Key_Space)
    hands.tab_to("Record number")
    hands.type("1042\r")
    assert patients.is_asking_complaint()
    hands.type("heel")
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Return)
    assert hands.focus().accessibleName() == "Side: Left"
    hands.key(Qt.Key.Key_Space)
    hands.tab_to("Add complaint")
    hands.key(Qt.Key.Key_Return)

    assert patients.opened_name() == "Lopez, Maria"
    person = patient_named(clinic, "Lopez, Maria")
    assert person.birth_date == date(1968, 3, 9)
    assert person.sex is Sex.FEMALE
    assert person.record_number == "1042"
    assert person.figure is None
    (complaint,) = complaints_of(clinic, "Lopez, Maria")
    assert complaint.complaint == "Plantar fasciitis / heel pain"
    assert complaint.condition == "plantar_heel"
    assert complaint.side is ComplaintSide.LEFT


def test_the_figure_goes_by_the_sex_until_one_is_chosen(
    patients: PatientsDriver, clinic: Clinic
) -> None:
    hands = patients.hands
    patients.add()
    assert hands.button("Figure: By sex").isChecked()
    hands.fill("Family name", "Lopez")
    hands.press("Sex: Female")
    hands.press("Figure: Male-typical")
    assert not hands.button("Figure: By sex").isChecked()
    hands.press("Add patient")
    person = patient_named(clinic, "Lopez")
    assert (person.sex, person.figure) == (Sex.FEMALE, Figure.MALE_TYPICAL)


def test_the_figure_can_go_by_the_sex_again(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    patients.add()
    hands.fill("Family name", "Lopez")
    hands.press("Figure: Female-typical")
    hands.press("Figure: By sex")
    hands.press("Add patient")
    assert patient_named(clinic, "Lopez").figure is None


def test_the_last_patient_s_figure_does_not_stay(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    for name, figure in (("Lopez", "Figure: Female-typical"), ("Wen", "Figure: By sex")):
        patients.add()
        hands.fill("Family name", name)
        if name == "Lopez":
            hands.press(figure)
        assert hands.button(figure).isChecked()
        hands.press("Add patient")
        hands.press("Close this panel")
        hands.key(Qt.Key.Key_Escape)
    assert patient_named(clinic, "Lopez").figure is Figure.FEMALE_TYPICAL
    assert patient_named(clinic, "Wen").figure is None


def test_the_buttons_of_the_figure_are_large_enough_and_not_cut_off(
    patients: PatientsDriver,
) -> None:
    patients.add()
    panel = patients.hands.window
    assert audit.too_small(panel) == []
    assert audit.cut_off(panel) == []
    assert audit.unnamed(panel) == []


def test_a_patient_needs_a_name(patients: PatientsDriver, clinic: Clinic) -> None:
    patients.add()
    patients.hands.press("Add patient")
    assert patients.hands.reads("A patient needs a name.")
    assert clinic.history.find_patients("") == ()


def test_a_date_that_is_none_is_told_and_nothing_is_lost(
    patients: PatientsDriver, clinic: Clinic
) -> None:
    hands = patients.hands
    patients.add()
    hands.fill("Family name", "Lopez")
    hands.fill("Birth date", "31.2.1968")
    hands.press("Add patient")
    assert hands.reads("Write the date as year-month-day")
    assert hands.field("Family name").text() == "Lopez"
    assert clinic.history.find_patients("") == ()
    hands.fill("Birth date", "2150-01-01")
    hands.press("Add patient")
    assert hands.reads("This date lies in the future.")
    hands.fill("Birth date", "1968-02-29")
    hands.press("Add patient")
    assert patients.is_asking_complaint()


def test_somebody_of_the_same_name_and_day_is_pointed_out(
    patients: PatientsDriver, clinic: Clinic
) -> None:
    clinic.recorder.add_patient(factories.patient(birth_date=date(1971, 8, 14)))
    hands = patients.hands
    patients.add()
    hands.fill("Given name", "ada")
    hands.fill("Family name", "BRANDT")
    assert not hands.reads("is in the record already")
    hands.fill("Birth date", "1971-08-14")
    hands.wait_to_read("Brandt, Ada #1042, born the same day, is in the record already.")
    hands.press("Add patient")
    assert patients.is_asking_complaint()
    assert len(clinic.history.find_patients("Brandt")) == 2


def test_the_one_pointed_out_can_be_opened_instead(
    patients: PatientsDriver, clinic: Clinic
) -> None:
    known = factories.patient()
    clinic.recorder.add_patient(known)
    hands = patients.hands
    patients.add()
    hands.fill("Given name", "Ada")
    hands.fill("Family name", "Brandt")
    hands.fill("Birth date", "1971-08-14")
    hands.wait_for("Open that patient")
    hands.press("Open that patient")
    assert patients.opened == [known.id]


def test_a_side_is_never_guessed(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    patients.add()
    hands.fill("Family name", "Lopez")
    hands.press("Add patient")
    assert patients.side() is None
    hands.fill("Complaint", "sore calf")
    hands.press("Add complaint")
    assert hands.reads("Choose the side of the complaint.")
    assert complaints_of(clinic, "Lopez") == ()
    hands.press("Side: Right")
    hands.press("Add complaint")
    (complaint,) = complaints_of(clinic, "Lopez")
    assert complaint.side is ComplaintSide.RIGHT
    assert complaint.complaint == "sore calf"
    assert complaint.condition == ""


def test_the_last_patient_s_side_does_not_stay(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    for name in ("Lopez", "Wen"):
        patients.add()
        hands.fill("Family name", name)
        hands.press("Add patient")
        assert patients.side() is None
        hands.fill("Complaint", "sore calf")
        hands.press("Side: Left")
        hands.press("Add complaint")
    assert len(complaints_of(clinic, "Wen")) == 1


def test_a_condition_offers_its_codes(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    patients.add()
    hands.fill("Family name", "Lopez")
    hands.press("Add patient")
    assert patients.codes() == []
    hands.fill("Complaint", "achil")
    assert patients.offered_conditions() == ["Achilles tendinopathy"]
    hands.key(Qt.Key.Key_Return)
    assert patients.codes() == ["No code", "M76.61", "M76.62"]
    hands.press("Side: Left")
    hands.fill("Since (optional)", "2026-01-05")
    patients.choose_code("M76.62")
    hands.press("Add complaint")
    (complaint,) = complaints_of(clinic, "Lopez")
    assert complaint.icd10 == "M76.62"
    assert complaint.onset == date(2026, 1, 5)
    assert complaint.condition == "achilles"


def test_own_words_after_a_pick_are_own_words(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    patients.add()
    hands.fill("Family name", "Lopez")
    hands.press("Add patient")
    hands.fill("Complaint", "achil")
    hands.key(Qt.Key.Key_Return)
    hands.fill("Complaint", "Achilles, after surgery")
    assert patients.codes() == []
    hands.press("Side: Both")
    hands.press("Add complaint")
    (complaint,) = complaints_of(clinic, "Lopez")
    assert (complaint.complaint, complaint.condition, complaint.icd10) == (
        "Achilles, after surgery",
        "",
        "",
    )


def test_leaving_the_complaint_keeps_the_patient(patients: PatientsDriver, clinic: Clinic) -> None:
    hands = patients.hands
    patients.add()
    hands.fill("Family name", "Lopez")
    hands.press("Add patient")
    hands.press("Close this panel")
    assert patients.opened_name() == "Lopez"


def test_escape_leaves_the_panel(patients: PatientsDriver, clinic: Clinic) -> None:
    patients.add()
    assert patients.is_adding()
    patients.hands.key(Qt.Key.Key_Escape)
    assert not patients.is_adding()
    assert clinic.history.find_patients("") == ()


def test_what_cannot_be_saved_is_told_and_kept_on_the_screen(
    patients: PatientsDriver, clinic: Clinic, tmp_path: Path
) -> None:
    hands = patients.hands
    patients.add()
    hands.fill("Family name", "Lopez")
    clinic.close()
    hands.press("Add patient")
    assert patients.is_adding()
    assert hands.field("Family name").text() == "Lopez"
