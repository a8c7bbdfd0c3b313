"""From page to page."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.charting.needle_event import EventKind
from bodymap.ui.widgets.written_date import clock_words
from tests import factories
from tests.gui.frame.conftest import Filling, Opening


def test_a_clinic_without_an_open_session_starts_at_its_patients(
    filling: Filling, opening: Opening
) -> None:
    filling.course()
    frame = opening()
    assert frame.page() == "patients"


def test_an_open_session_comes_first(filling: Filling, opening: Opening) -> None:
    person, heel = filling.course()
    session = filling.visit(heel, 3, is_open=True)
    frame = opening()
    assert frame.page() == "today"
    assert frame.open_sessions() == ["Continue session of Brandt, Ada"]
    assert frame.hands.reads("0 sites")
    frame.hands.key(Qt.Key.Key_Return)
    assert (frame.page(), frame.tab()) == ("patient", "session")
    assert frame.patient.patient_id == person.id
    assert frame.patient.session_id == session.id


def test_the_one_session_with_needles_in_is_opened_itself(
    filling: Filling, opening: Opening
) -> None:
    person, heel = filling.course()
    filling.visit(heel, 3, is_open=True)
    session = filling.visit(heel, 4, is_open=True, regions=("calf_medial_l", "heel_l"))
    frame = opening()
    assert (frame.page(), frame.tab()) == ("patient", "session")
    assert frame.patient.patient_id == person.id
    assert frame.patient.session_id == session.id
    since = clock_words(session.started_at + timedelta(minutes=5))
    assert frame.workspace.patient.beside_tabs.sentence() == f"2 needles still in since {since}"
    filling.clinic.records.put((factories.needle_event(session, None),))
    assert frame.workspace.patient.beside_tabs.sentence() == ""


def test_of_several_sessions_with_needles_in_none_is_chosen(
    filling: Filling, opening: Opening
) -> None:
    _, heel = filling.course()
    filling.visit(heel, 3, is_open=True, regions=("calf_medial_l",))
    other = filling.complaint(filling.patient(family_name="Diaz", given_name="Eva"))
    filling.visit(other, 4, is_open=True, regions=("heel_l", "heel_l"))
    for week in range(5, 9):
        filling.visit(other, week, is_open=True)
    frame = opening()
    assert frame.page() == "today"
    # needles come before what is newer
    assert frame.open_sessions()[:2] == [
        "Continue session of Diaz, Eva",
        "Continue session of Brandt, Ada",
    ]
    assert frame.hands.reads("2 needles still in since")
    assert frame.hands.reads("1 needle still in since")


def test_a_session_whose_needles_are_out_is_one_of_the_others(
    filling: Filling, opening: Opening
) -> None:
    _, heel = filling.course()
    session = filling.visit(heel, 3, is_open=True, regions=("calf_medial_l",))
    filling.clinic.records.put((factories.needle_event(session, None),))
    frame = opening()
    assert frame.page() == "today"
    assert frame.hands.reads("1 site")
    assert not frame.hands.reads("still in")
    assert not frame.hands.reads("not counted")


def test_needles_of_an_emergency_wait_to_be_counted(filling: Filling, opening: Opening) -> None:
    _, heel = filling.course()
    session = filling.visit(heel, 3, is_open=True, regions=("calf_medial_l", "heel_l"))
    emergency = factories.needle_event(session, None, EventKind.EMERGENCY_OUT)
    filling.clinic.records.put((emergency,))
    frame = opening()
    assert frame.page() == "today"
    assert frame.hands.reads("2 needles are not counted since the emergency")


def test_a_session_started_meanwhile_appears_on_today(filling: Filling, opening: Opening) -> None:
    _, heel = filling.course()
    frame = opening()
    frame.go("today")
    assert frame.open_sessions() == []
    session = filling.visit(heel, 3, is_open=True)
    assert len(frame.open_sessions()) == 1
    filling.clinic.recorder.end_session(session.id, session.started_at)
    assert frame.open_sessions() == []


def test_the_field_in_the_top_bar_finds_a_patient(filling: Filling, opening: Opening) -> None:
    filling.course()
    filling.patient(given_name="Kofi", family_name="Mensah")
    frame = opening()
    frame.go("today")
    frame.find("mensah")
    assert frame.found() == 1
    frame.hands.key(Qt.Key.Key_Return)
    assert frame.page() == "patient"
    assert frame.header()[0] == "Mensah, Kofi"
    assert frame.found() == 0


def test_results_are_walked_and_left_by_keyboard(filling: Filling, opening: Opening) -> None:
    for name in ("Baker", "Bauer", "Bakker"):
        filling.patient(family_name=name, given_name="Tom")
    frame = opening()
    frame.find("tom")
    assert frame.found() == 3
    frame.hands.key(Qt.Key.Key_Down)
    frame.hands.key(Qt.Key.Key_Down)
    frame.hands.key(Qt.Key.Key_Escape)
    assert frame.found() == 0
    assert frame.hands.focus().accessibleName() == "Find a patient"


@pytest.mark.in_full
def test_nobody_found_is_said(filling: Filling, opening: Opening) -> None:
    frame = opening()
    frame.find("zzz")
    assert frame.hands.reads("Nobody matches")


def test_the_title_never_names_a_patient(filling: Filling, opening: Opening) -> None:
    person, _ = filling.course()
    frame = opening()
    frame.workspace.open_patient(person.id)
    assert frame.window.windowTitle() == "bodymap"


def test_logging_out_closes_the_clinic(filling: Filling, opening: Opening) -> None:
    person, _ = filling.course()
    frame = opening()
    frame.workspace.open_patient(person.id)
    frame.workspace.top_bar.corner.person.click()
    frame.hands.press("Log out")
    assert frame.page() == "door"
    assert not frame.hands.reads("Brandt")
    assert frame.hands.offers("Log in")


def test_a_new_patient_is_charted_without_leaving_the_way(
    filling: Filling, opening: Opening
) -> None:
    frame = opening()
    hands = frame.hands
    hands.press("Add the first patient")
    hands.fill("Family name", "Lopez")
    hands.press("Add patient")
    hands.fill("Complaint", "heel")
    hands.key(Qt.Key.Key_Return)
    hands.press("Side: Left")
    hands.press("Add complaint")
    assert frame.header()[2] == "Plantar fasciitis / heel pain, left"
    hands.key(Qt.Key.Key_Return)
    assert len(filling.clinic.history.open_sessions()) == 1
    assert frame.patient.session_id is not None


def test_the_chart_can_be_closed_with_the_window(filling: Filling, opening: Opening) -> None:
    _, heel = filling.course()
    filling.visit(heel, 3, is_open=True)
    frame = opening()
    frame.hands.key(Qt.Key.Key_Return)
    frame.window.close()
    assert frame.window.workspace is None


def test_a_record_that_cannot_be_read_is_told_on_the_page(
    filling: Filling, opening: Opening
) -> None:
    person, _ = filling.course()
    frame = opening()
    filling.clinic.close()
    frame.workspace.open_patient(person.id)
    assert frame.page() == "patients"
    assert frame.hands.reads("The clinic file cannot be read at the moment.")
    frame.go("today")
    assert frame.hands.offers("Try again")


def test_the_rail_is_walked_by_keyboard(filling: Filling, opening: Opening) -> None:
    frame = opening()
    frame.hands.tab_to("Today")
    QTest.keyClick(frame.hands.focus(), Qt.Key.Key_Return)
    assert frame.page() == "today"


def test_seen_last_opens_a_patient(filling: Filling, opening: Opening) -> None:
    filling.course()
    filling.patient(family_name="Never", given_name="Seen")
    frame = opening()
    frame.go("today")
    table = frame.workspace.today.table
    assert table.model().rowCount() == 1
    frame.hands.click_row(table, 0)
    assert frame.header()[0] == "Brandt, Ada"
