"""One field that finds everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.ui.actions.act import Act
from bodymap.ui.theme.mode import Mode
from tests.drivers.ways import WaysDriver
from tests.gui.frame.conftest import Filling, Opening


@pytest.fixture
def ways(filling: Filling, opening: Opening) -> WaysDriver:
    filling.course()
    filling.patient(given_name="Kofi", family_name="Mensah", record_number="4711")
    return WaysDriver(opening())


def test_a_patient_is_found_and_opened_from_any_page(ways: WaysDriver) -> None:
    ways.frame.go("safety")
    assert ways.look_for("mens")[0] == "Mensah, Kofi"
    assert ways.groups()[0] == "Patients"
    ways.key(Qt.Key.Key_Return)
    assert ways.frame.page() == "patient"
    assert ways.frame.header()[0] == "Mensah, Kofi"
    assert not ways.palette.isVisible()


@pytest.mark.in_full
def test_a_record_number_finds_its_patient(ways: WaysDriver) -> None:
    assert "Mensah, Kofi" in ways.look_for("4711")


@pytest.mark.in_full
def test_without_a_word_the_last_patients_and_the_keys_of_the_page_are_offered(
    ways: WaysDriver,
) -> None:
    shown = ways.look_for("")
    assert "Brandt, Ada" in shown
    assert Act.LOCK.words in shown
    assert ways.answer(Act.LOCK.words).entry.keys == "Ctrl+L"


@pytest.mark.in_full
def test_an_action_is_done_by_its_name(ways: WaysDriver) -> None:
    theme = ways.frame.window.look.theme
    before = theme.mode
    ways.do("dark")
    assert theme.mode is Mode.DARK
    theme.set_mode(before)
    ways.do("go today")
    assert ways.frame.page() == "today"
    ways.do("new patient")
    assert ways.frame.hands.reads("Given name")


def test_a_clinic_of_one_workstation_has_nothing_to_decide(ways: WaysDriver) -> None:
    assert Act.DECIDE.words not in ways.look_for("to decide")


def test_a_page_of_the_rail_is_offered_once(ways: WaysDriver) -> None:
    shown = ways.look_for(">today")
    assert "Go to Today" in shown
    assert "Today" not in shown


@pytest.mark.in_full
def test_what_can_be_pressed_on_the_page_is_found_by_its_name(ways: WaysDriver) -> None:
    ways.frame.go("safety")
    assert "Add a person" in ways.look_for("add a pers")
    ways.key(Qt.Key.Key_Return)
    assert ways.frame.hands.reads("First passphrase") or ways.frame.hands.offers("Add")
    ways.frame.go("today")
    assert "Add a person" not in ways.look_for("add a pers")


@pytest.mark.in_full
def test_actions_of_another_page_are_not_offered(ways: WaysDriver) -> None:
    ways.frame.go("patients")
    assert Act.NEW_COMPLAINT.words not in ways.look_for("complaint")
    ways.key(Qt.Key.Key_Escape)
    ways.do("brandt")
    assert Act.NEW_COMPLAINT.words in ways.look_for("complaint")


@pytest.mark.in_full
def test_a_muscle_is_shown_on_the_body_with_its_facts(ways: WaysDriver) -> None:
    ways.frame.go("today")
    assert ways.look_for("#soleus") == ["Soleus"]
    ways.key(Qt.Key.Key_Return)
    card = ways.ways.muscle_card
    assert card is not None
    assert card.isVisible()
    assert card.name.text() == "Soleus"
    assert ways.frame.hands.reads("musculus soleus")
    assert ways.frame.hands.reads("How sure the catalogue is")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


@pytest.mark.in_full
def test_a_chapter_of_the_help_is_found_and_opened(ways: WaysDriver) -> None:
    ways.do("?take needles out")
    assert ways.help.isVisible()
    assert ways.chapter() == "user-guide/needles.md"


@pytest.mark.parametrize(("sign", "group"), [("@", "Patients"), (">", "To do"), ("#", "Muscles")])
@pytest.mark.in_full
def test_a_sign_asks_for_one_group(ways: WaysDriver, sign: str, group: str) -> None:
    ways.look_for(f"{sign}a")
    assert ways.groups() == [group]


@pytest.mark.in_full
def test_the_arrows_mark_a_row_and_go_round(ways: WaysDriver) -> None:
    found = ways.look_for("go")
    marked = []
    for _ in found:
        answer = ways.palette.marked()
        assert answer is not None
        marked.append(answer.entry.title)
        ways.key(Qt.Key.Key_Down)
    assert marked == found
    ways.key(Qt.Key.Key_Up)
    last = ways.palette.marked()
    assert last is not None
    assert last.entry.title == found[-1]


@pytest.mark.in_full
def test_escape_gives_the_focus_back(ways: WaysDriver) -> None:
    ways.frame.go("patients")
    before = ways.frame.hands.focus()
    ways.look_for("a")
    ways.key(Qt.Key.Key_Escape)
    assert not ways.palette.isVisible()
    assert ways.frame.hands.focus() is before


@pytest.mark.in_full
def test_the_key_opens_and_closes_and_a_press_beside_it_closes(ways: WaysDriver) -> None:
    ways.open_palette()
    ways.open_palette()
    assert not ways.palette.isVisible()
    ways.open_palette()
    QTest.mouseClick(ways.frame.workspace.top_bar, Qt.MouseButton.LeftButton)
    assert not ways.palette.isVisible()


@pytest.mark.in_full
def test_nothing_found_is_said_and_enter_does_nothing(ways: WaysDriver) -> None:
    ways.frame.go("today")
    assert ways.look_for("qqqzz") == []
    assert ways.frame.hands.reads("Nothing is called")
    ways.key(Qt.Key.Key_Return)
    assert ways.frame.page() == "today"


def test_letters_typed_here_chart_nothing(ways: WaysDriver) -> None:
    ways.do("brandt")
    ways.frame.choose_tab("session")
    ways.look_for("b7 o d g")
    ways.key(Qt.Key.Key_Escape)
    assert ways.frame.clinic.history.open_sessions() == ()


@pytest.mark.in_full
def test_the_lock_leaves_nothing_of_what_was_found(ways: WaysDriver) -> None:
    ways.look_for("mensah")
    QTest.keyClick(ways.frame.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not ways.frame.hands.reads("Mensah")
    assert not ways.palette.isVisible()
