"""Pain of each complaint, and scores that are not given."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.pain import PainSkipped, Phase
from bodymap.ui.session.pain_on_page import PainOnPage
from tests import factories
from tests.drivers.audit import cut_off, out_of_reach, too_small, unnamed
from tests.gui.session.conftest import Charting

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shoulder(charting: Charting, qtbot: QtBot) -> Episode:
    """Another complaint of the patient, beside that of the visit."""
    complaint = factories.episode(
        charting.session.patient_id, complaint="Shoulder pain", side=ComplaintSide.RIGHT
    )
    charting.clinic.recorder.add_episode(complaint)
    attach(charting)
    return complaint


def attach(charting: Charting) -> PainOnPage:
    return PainOnPage(charting.page, charting.clinic, charting.clock)


def choose(charting: Charting, phase: Phase, place: int) -> None:
    """Choose a complaint by keys in the label of a row."""
    box = charting.page.pain_bar.row(phase).complaint
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(box, Qt.Key.Key_Down)


def skip(charting: Charting, phase: Phase) -> None:
    QTest.mouseClick(charting.page.pain_bar.row(phase).missing, LEFT)


def missing(charting: Charting, phase: Phase) -> tuple[str, str]:
    button = charting.page.pain_bar.row(phase).missing
    return button.lines() if button.isVisible() else ("", "")


def scores(charting: Charting) -> dict[tuple[UUID, Phase], int]:
    visit = charting.clinic.history.visit(charting.session.id)
    return {(one.episode_id, one.phase): one.score for one in visit.scores}


def skipped(charting: Charting) -> list[tuple[UUID, Phase]]:
    visit = charting.clinic.history.visit(charting.session.id)
    return [(one.episode_id, one.phase) for one in visit.of(PainSkipped)]


def test_pain_of_two_complaints(charting: Charting, shoulder: Episode) -> None:
    heel = charting.session.episode_id
    charting.driver.give_pain(Phase.BEFORE, 7)
    choose(charting, Phase.BEFORE, 1)
    assert charting.driver.pain(Phase.BEFORE) is None, "nothing is given for the shoulder yet"
    charting.driver.give_pain(Phase.BEFORE, 3)
    charting.driver.give_pain(Phase.AFTER, 2)
    assert charting.driver.pain(Phase.BEFORE) == 3
    assert scores(charting) == {
        (heel, Phase.BEFORE): 7,
        (shoulder.id, Phase.BEFORE): 3,
        (shoulder.id, Phase.AFTER): 2,
    }
    choose(charting, Phase.AFTER, 0)
    assert charting.driver.pain(Phase.BEFORE) == 7, "both rows speak of one complaint"
    assert charting.driver.pain(Phase.AFTER) is None


def test_the_other_complaints_score_is_undone_and_taken_back(
    charting: Charting, shoulder: Episode
) -> None:
    choose(charting, Phase.BEFORE, 1)
    charting.driver.give_pain(Phase.BEFORE, 3)
    charting.driver.give_pain(Phase.BEFORE, 5)
    charting.driver.undo()
    assert scores(charting) == {(shoulder.id, Phase.BEFORE): 3}
    assert charting.driver.pain(Phase.BEFORE) == 3
    charting.driver.give_pain(Phase.BEFORE, 3)
    assert scores(charting) == {}
    assert charting.driver.pain(Phase.BEFORE) is None


def test_the_label_names_the_complaint_with_its_side(charting: Charting, shoulder: Episode) -> None:
    box = charting.page.pain_bar.row(Phase.BEFORE).complaint
    words = [box.itemText(row) for row in range(box.count())]
    assert words == ["Plantar heel pain, left", "Shoulder pain, right"]
    choose(charting, Phase.BEFORE, 1)
    assert box.accessibleName() == "Pain before: complaint, Shoulder pain, right"


def test_one_complaint_needs_no_chooser(charting: Charting) -> None:
    attach(charting)
    assert not charting.page.pain_bar.row(Phase.BEFORE).complaint.isVisible()


def test_skipped_is_shown_as_missing_and_never_as_zero(charting: Charting) -> None:
    attach(charting)
    assert missing(charting, Phase.AFTER) == ("\N{EN DASH} not given", "Skip")
    skip(charting, Phase.AFTER)
    assert skipped(charting) == [(charting.session.episode_id, Phase.AFTER)]
    assert missing(charting, Phase.AFTER) == ("\N{EN DASH} not given", "skipped")
    assert charting.driver.pain(Phase.AFTER) is None
    assert scores(charting) == {}
    charting.driver.undo()
    assert skipped(charting) == []
    assert missing(charting, Phase.AFTER)[1] == "Skip"


def test_what_was_skipped_can_be_asked_for_again(charting: Charting) -> None:
    attach(charting)
    skip(charting, Phase.BEFORE)
    skip(charting, Phase.BEFORE)
    assert skipped(charting) == []


def test_a_score_that_is_given_later_stands(charting: Charting) -> None:
    attach(charting)
    skip(charting, Phase.BEFORE)
    charting.driver.give_pain(Phase.BEFORE, 4)
    assert charting.driver.pain(Phase.BEFORE) == 4
    assert missing(charting, Phase.BEFORE) == ("", "")


def test_skipping_is_of_the_complaint_that_is_shown(charting: Charting, shoulder: Episode) -> None:
    choose(charting, Phase.BEFORE, 1)
    skip(charting, Phase.AFTER)
    assert skipped(charting) == [(shoulder.id, Phase.AFTER)]
    choose(charting, Phase.BEFORE, 0)
    assert missing(charting, Phase.AFTER)[1] == "Skip"


def test_an_ended_visit_shows_what_is_missing_and_takes_nothing(
    charting: Charting, shoulder: Episode
) -> None:
    charting.driver.end_visit()
    assert missing(charting, Phase.BEFORE) == ("\N{EN DASH} not given", "")
    skip(charting, Phase.BEFORE)
    charting.driver.give_pain(Phase.BEFORE, 4)
    assert skipped(charting) == []
    assert scores(charting) == {}
    choose(charting, Phase.BEFORE, 1)
    assert charting.page.pain_bar.complaint == shoulder.id, "what was given can still be looked at"


def test_another_visit_begins_with_its_own_complaint(charting: Charting, shoulder: Episode) -> None:
    choose(charting, Phase.BEFORE, 1)
    other = factories.session(shoulder, week=1)
    charting.clinic.recorder.start_session(other)
    charting.page.show_visit(other.id)
    charting.driver.give_pain(Phase.BEFORE, 6)
    (score,) = charting.clinic.history.visit(other.id).scores
    assert score.episode_id == shoulder.id


def test_the_focus_goes_to_the_score_that_is_missing(charting: Charting) -> None:
    bar = charting.page.pain_bar
    charting.driver.give_pain(Phase.BEFORE, 6)
    bar.begin(Phase.BEFORE)
    assert bar.row(Phase.BEFORE).button(6).hasFocus()
    bar.begin(Phase.AFTER)
    QTest.keyClick(bar.row(Phase.AFTER).button(0), Qt.Key.Key_Space)
    assert charting.driver.pain(Phase.AFTER) == 0


def test_a_key_scores_the_complaint_that_is_shown(charting: Charting, shoulder: Episode) -> None:
    choose(charting, Phase.BEFORE, 1)
    charting.page.pain_bar.ask(Phase.BEFORE, 9)
    assert scores(charting) == {(shoulder.id, Phase.BEFORE): 9}


def test_the_bar_is_for_everyone(charting: Charting, shoulder: Episode) -> None:
    skip(charting, Phase.AFTER)
    charting.driver.settle()
    bar = charting.page.pain_bar
    assert unnamed(bar) == []
    assert too_small(bar) == []
    assert out_of_reach(bar) == []
    assert cut_off(bar) == []
