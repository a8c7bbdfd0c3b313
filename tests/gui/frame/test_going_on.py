"""Where one goes on after the program failed, and the words that were being typed then."""

from __future__ import annotations

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person, Role
from bodymap.services.rescues import Rescues
from tests.gui.frame.conftest import Filling, Opening

FIELD, WORDS = "Note on needle site 2", "Twitch felt at the second\npistoning"


def rescues(filling: Filling) -> Rescues:
    return filling.clinic.rescues


def test_one_goes_on_in_the_session_that_was_on_the_screen(
    filling: Filling, opening: Opening
) -> None:
    person, heel = filling.course()
    shown = filling.visit(heel, 3, is_open=True)
    filling.visit(filling.complaint(filling.patient()), 3, is_open=True)
    frame = opening()
    assert frame.page() == "today"
    frame.workspace.begin(at=shown.id)
    assert (frame.page(), frame.tab()) == ("patient", "session")
    assert frame.patient.patient_id == person.id
    assert frame.patient.session_id == shown.id


def test_a_session_that_is_not_in_the_record_holds_nobody_up(
    filling: Filling, opening: Opening
) -> None:
    filling.course()
    frame = opening()
    frame.workspace.begin(at=new_id())
    assert frame.page() == "patients"


def test_it_is_said_that_the_program_failed(filling: Filling, opening: Opening) -> None:
    frame = opening()
    frame.workspace.say_ended_badly()
    assert frame.workspace.notice.sentence() == (
        "The program ended unexpectedly last time. Everything that was marked is saved."
    )


def test_rescued_words_are_given_back(filling: Filling, opening: Opening) -> None:
    rescues(filling).keep(None, [(FIELD, WORDS), ("Reason", "She asked to stop.")])
    frame = opening()
    frame.workspace.say_ended_badly()
    sentence = frame.workspace.notice.sentence()
    assert sentence.endswith("Words that were being typed then are kept.")
    frame.hands.press("Show them")
    assert frame.hands.reads(FIELD)
    assert frame.hands.reads(WORDS)
    frame.hands.press(f"Copy what stood in {FIELD}")
    frame.hands.press("Put them away")
    assert rescues(filling).waiting() == ()
    assert not frame.hands.reads(WORDS)
    frame.workspace.begin()
    assert frame.workspace.notice.sentence() == ""


def test_rescued_words_wait_for_who_charts(filling: Filling, opening: Opening) -> None:
    rescues(filling).keep(None, [(FIELD, WORDS)])
    filling.clinic.desk.sit(Person(new_id(), "Carla Reyes", "MD", "carla", Role.REVIEWER))
    frame = opening()
    assert frame.workspace.notice.sentence() == ""
    assert len(rescues(filling).waiting()) == 1


def test_the_words_lie_at_the_right_of_any_window(filling: Filling, opening: Opening) -> None:
    rescues(filling).keep(None, [(FIELD, WORDS)])
    frame = opening()
    frame.hands.press("Show them")
    for width in (1280, 1024):
        frame.window.resize(width, 700)
        drawer = frame.workspace.rescued.geometry()
        assert drawer.right() + 1 == frame.workspace.width()
        assert drawer.top() == frame.workspace.top_bar.height()
