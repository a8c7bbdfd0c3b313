"""What is known of a patient, changed from the patient's page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from bodymap.charting.patient import Patient, Sex
from tests.drivers import audit
from tests.drivers.frame import FrameDriver
from tests.gui.frame.conftest import Filling, Opening


def edited(filling: Filling, opening: Opening, **changes: object) -> tuple[FrameDriver, Patient]:
    """The window at a patient, with the panel open."""
    person = filling.patient(**changes)
    filling.complaint(person)
    frame = opening()
    frame.workspace.open_patient(person.id)
    frame.hands.press("Edit patient")
    return frame, person


def test_everything_known_is_there_and_what_is_changed_is_kept(
    filling: Filling, opening: Opening
) -> None:
    frame, person = edited(filling, opening, height_cm=168.0, alert="Latex")
    hands = frame.hands
    assert hands.field("Given name").text() == "Ada"
    assert hands.field("Birth date").text() == "1971-08-14"
    assert hands.field("Height (cm)").text() == "168"
    assert hands.field("Alert").text() == "Latex"
    assert hands.button("Sex: Female").isChecked()
    hands.fill("Family name", "Lindt")
    hands.fill("Height (cm)", "167,5")
    hands.fill("Weight (kg)", "61")
    hands.fill("Alert", "Faints easily")
    hands.press("Save changes")
    known = frame.clinic.history.patient(person.id)
    assert (known.family_name, known.height_cm, known.weight_kg) == ("Lindt", 167.5, 61.0)
    assert (known.alert, known.sex, known.record_number) == ("Faints easily", Sex.FEMALE, "1042")
    assert frame.header()[0] == "Lindt, Ada"
    assert not hands.offers("Save changes")


def test_what_is_emptied_is_not_known_any_more(filling: Filling, opening: Opening) -> None:
    frame, person = edited(filling, opening, height_cm=168.0, weight_kg=70.5, alert="Latex")
    for field in ("Height (cm)", "Weight (kg)", "Alert"):
        frame.hands.fill(field, "")
    frame.hands.press("Save changes")
    known = frame.clinic.history.patient(person.id)
    assert (known.height_cm, known.weight_kg, known.alert) == (None, None, "")


def test_a_slip_of_the_pen_is_told_and_kept_out(filling: Filling, opening: Opening) -> None:
    frame, person = edited(filling, opening)
    for field, text, sentence in (
        ("Height (cm)", "1.68", "A number from 30 to 250."),
        ("Height (cm)", "tall", "A number from 30 to 250."),
        ("Weight (kg)", "610", "A number from 1 to 400."),
        ("Weight (kg)", "nan", "A number from 1 to 400."),
        ("Weight (kg)", "-60", "A number from 1 to 400."),
    ):
        kept = frame.hands.field(field).text()
        frame.hands.fill(field, text)
        assert not frame.hands.reads(sentence)
        frame.hands.press("Save changes")
        assert frame.hands.reads(sentence)
        assert frame.hands.field(field).text() == text
        assert frame.clinic.history.patient(person.id) == person
        frame.hands.fill(field, kept)


def test_escape_changes_nothing(filling: Filling, opening: Opening) -> None:
    frame, person = edited(filling, opening)
    frame.hands.fill("Family name", "Lindt")
    frame.hands.key(Qt.Key.Key_Escape)
    assert not frame.hands.offers("Save changes")
    assert frame.clinic.history.patient(person.id) == person


def test_one_panel_at_a_time(filling: Filling, opening: Opening) -> None:
    frame, _ = edited(filling, opening)
    frame.hands.press("New complaint")
    assert not frame.hands.offers("Save changes")
    frame.hands.press("Edit patient")
    assert not frame.hands.offers("Add complaint")


def test_everything_has_a_name_and_room(filling: Filling, opening: Opening) -> None:
    frame, _ = edited(filling, opening)
    panel = frame.patient.edit_patient
    assert audit.too_small(panel) == []
    assert audit.cut_off(panel) == []
    assert audit.unnamed(panel) == []


def test_a_new_patient_has_them_too(filling: Filling, opening: Opening) -> None:
    frame = opening()
    frame.go("patients")
    frame.hands.press("Add the first patient")
    frame.hands.fill("Family name", "Lopez")
    frame.hands.fill("Height (cm)", "300")
    frame.hands.press("Add patient")
    assert frame.hands.reads("A number from 30 to 250.")
    frame.hands.fill("Height (cm)", "180")
    frame.hands.fill("Weight (kg)", "82.5")
    frame.hands.fill("Alert", "Pacemaker")
    frame.hands.press("Add patient")
    (row,) = frame.clinic.history.find_patients("Lopez")
    assert (row.patient.height_cm, row.patient.weight_kg) == (180.0, 82.5)
    assert row.patient.alert == "Pacemaker"
