"""Functional scores and ranges of motion: checked, compared, never required."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.range_of_motion import Movement, RangeOfMotion
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.ui.session.scores.scores_on_page import ScoresOnPage
from bodymap.ui.theme.look import Look
from tests import factories
from tests.drivers.audit import cut_off, out_of_reach, too_small, unnamed
from tests.drivers.scores import ScoresDriver
from tests.gui.session.conftest import Charting


@pytest.fixture
def scores(charting: Charting, look: Look, tmp_path: Path, qtbot: QtBot) -> ScoresDriver:
    """A visit for a neck; at the visit before, NDI was 24 and the left ankle bent up 8 degrees."""
    clinic = charting.clinic
    episode = clinic.history.visit(charting.session.id).episode
    clinic.recorder.change_episode(replace(episode, condition="neck_pain"))
    before = factories.session(episode, week=-2)
    clinic.recorder.start_session(before)
    clinic.records.put((factories.outcome(before, 24.0, "NDI"), factories.motion(before, 8.0)))
    clinic.recorder.end_session(before.id, before.started_at)
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path / "own"))
    charting.page.hide()
    ScoresOnPage(charting.page, catalogue, clinic.history, look, charting.clock)
    charting.page.show_visit(before.id)
    charting.page.show_visit(charting.session.id)
    charting.page.show()
    qtbot.waitExposed(charting.page)
    return ScoresDriver(qtbot, charting.page)


def given(charting: Charting) -> dict[str, float]:
    visit = charting.clinic.history.visit(charting.session.id)
    return {one.measure: one.value for one in visit.of(OutcomeScore)}


def measured(charting: Charting) -> list[tuple[Movement, Side, float, bool]]:
    visit = charting.clinic.history.visit(charting.session.id)
    return [(one.movement, one.side, one.degrees, one.is_active) for one in visit.of(RangeOfMotion)]


def test_the_scores_of_the_condition_come_first(scores: ScoresDriver) -> None:
    scores.open()
    assert scores.scales() == ("NDI", "PSFS")
    assert scores.hands.reads("0 to 50, lower is better")
    assert scores.hands.reads("0 to 10 in steps of 0.1, higher is better")
    assert scores.earlier("NDI") == "Earlier: 24, 16 Feb 2026"
    assert scores.earlier("PSFS") == ""


def test_a_score_is_recorded_beside_the_earlier_one(
    charting: Charting, scores: ScoresDriver
) -> None:
    scores.open()
    scores.give("NDI", "18")
    assert given(charting) == {"NDI": 18.0}
    assert scores.recorded("NDI") == "18 6 better than 24 on 16 Feb 2026"
    charting.driver.undo()
    assert given(charting) == {}


def test_a_score_that_cannot_be_is_said_in_one_sentence(
    charting: Charting, scores: ScoresDriver
) -> None:
    scores.open()
    for typed, sentence in (
        ("51", "This score ends at 50."),
        ("-1", "This score starts at 0."),
        ("7.5", "This score goes in steps of 1."),
        ("seven", "Write a number from 0 to 50."),
        ("nan", "Write a number from 0 to 50."),
        ("", "Write a number from 0 to 50."),
    ):
        scores.give("NDI", typed)
        assert scores.problem("NDI") == sentence
    assert given(charting) == {}
    scores.give("PSFS", "4,5")
    assert given(charting) == {"PSFS": 4.5}, "a comma is a point"


def test_the_ends_of_the_range_are_scores(charting: Charting, scores: ScoresDriver) -> None:
    scores.open()
    scores.give("NDI", "0")
    scores.give("PSFS", "10")
    assert given(charting) == {"NDI": 0.0, "PSFS": 10.0}


def test_a_score_is_taken_back_and_given_anew(charting: Charting, scores: ScoresDriver) -> None:
    scores.open()
    scores.give("NDI", "30")
    scores.hands.press("Take NDI back")
    assert given(charting) == {}
    scores.settle()
    scores.give("NDI", "31")
    assert given(charting) == {"NDI": 31.0}
    assert scores.recorded("NDI") == "31 7 worse than 24 on 16 Feb 2026"


# the offscreen platform opens lists without the means of a real one
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_another_score_by_keys(charting: Charting, scores: ScoresDriver) -> None:
    scores.open()
    scores.take("FAAM")
    assert scores.scales() == ("NDI", "PSFS", "FAAM-ADL", "FAAM-Sport")
    scores.give("FAAM-Sport", "62.5")
    assert given(charting) == {"FAAM-Sport": 62.5}


def test_a_range_of_motion(charting: Charting, scores: ScoresDriver) -> None:
    scores.open()
    scores.choose_movement("Ankle dorsiflexion")
    # the complaint is on the left
    assert scores.sheet.motion.earlier() == "Earlier: 8\N{DEGREE SIGN}, 16 Feb 2026"
    scores.measure("Ankle dorsiflexion", "12")
    assert measured(charting) == [(Movement.ANKLE_DORSIFLEXION, Side.LEFT, 12.0, True)]
    assert scores.hands.reads("Ankle dorsiflexion, left  12\N{DEGREE SIGN}")
    assert scores.hands.reads("4\N{DEGREE SIGN} more than on 16 Feb 2026")
    # it is scrolled to, below the field
    scores.hands.wait_to_see("Take Ankle dorsiflexion, left back")
    scores.hands.press("Side: Right")
    scores.hands.press("Active: without help")
    scores.measure("Ankle dorsiflexion", "9")
    assert measured(charting)[1] == (Movement.ANKLE_DORSIFLEXION, Side.RIGHT, 9.0, False)
    scores.hands.press("Take Ankle dorsiflexion, left back")
    assert len(measured(charting)) == 1


def test_a_slip_of_the_pen_is_not_taken(charting: Charting, scores: ScoresDriver) -> None:
    scores.open()
    scores.choose_movement("Neck flexion")
    scores.measure("Neck flexion", "410")
    assert scores.motion_problem() == "More than 90\N{DEGREE SIGN} is taken for a slip of the pen."
    assert not scores.hands.offers("Side: Left"), "a movement forwards has no side"
    scores.measure("Neck flexion", "41")
    assert measured(charting) == [(Movement.NECK_FLEXION, Side.MIDLINE, 41.0, True)]


def test_measured_again_it_is_replaced(charting: Charting, scores: ScoresDriver) -> None:
    scores.open()
    scores.choose_movement("Neck flexion")
    scores.measure("Neck flexion", "40")
    scores.measure("Neck flexion", "45")
    assert [degrees for _, _, degrees, _ in measured(charting)] == [45.0]
    charting.driver.undo()
    assert [degrees for _, _, degrees, _ in measured(charting)] == [40.0]


def test_a_signed_visit_takes_no_score(charting: Charting, scores: ScoresDriver) -> None:
    charting.seal(charting.session)
    scores.open()
    assert not scores.sheet.row("NDI").isEnabled()


def test_the_sheet_is_for_everyone(scores: ScoresDriver) -> None:
    scores.open()
    scores.give("NDI", "51")
    sheet = scores.sheet
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    assert out_of_reach(sheet) == []
    assert cut_off(sheet) == []


# --- left and right


def sided(charting: Charting) -> dict[tuple[str, Side | None], float]:
    visit = charting.clinic.history.visit(charting.session.id)
    return {(one.measure, one.side): one.value for one in visit.of(OutcomeScore)}


def another_visit(charting: Charting) -> UUID:
    """Another visit of the patient, to come back from."""
    visit = factories.session(charting.clinic.history.visit(charting.session.id).episode, week=-3)
    charting.clinic.recorder.start_session(visit)
    return visit.id


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_measure_of_a_limb_starts_on_the_side_of_the_complaint(
    charting: Charting, scores: ScoresDriver
) -> None:
    scores.open()
    assert scores.sheet.row("NDI").side is None
    scores.take("LEFS")
    assert scores.sheet.row("LEFS").side is Side.LEFT
    scores.give("LEFS", "40")
    scores.hands.press("Side of LEFS: Right")
    assert scores.recorded("LEFS") == ""
    scores.give("LEFS", "72")
    assert sided(charting) == {("LEFS", Side.LEFT): 40.0, ("LEFS", Side.RIGHT): 72.0}
    assert charting.driver.undo_words() == "Undo: LEFS, right"
    scores.hands.press("Side of LEFS: Left")
    assert scores.recorded("LEFS") == "40"
    scores.hands.press("Take LEFS back")
    scores.settle()
    assert sided(charting) == {("LEFS", Side.RIGHT): 72.0}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_was_before_is_of_the_side_that_is_shown(
    charting: Charting, scores: ScoresDriver
) -> None:
    episode = charting.clinic.history.visit(charting.session.id).episode
    before = factories.session(episode, week=-1)
    charting.clinic.recorder.start_session(before)
    charting.clinic.records.put((factories.outcome(before, 58.0, "LEFS"),))
    scores.open()
    scores.take("LEFS")
    assert scores.earlier("LEFS").startswith("Earlier: 58, ")
    scores.hands.press("Side of LEFS: Right")
    assert scores.earlier("LEFS") == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_of_a_complaint_on_no_one_side_the_side_is_asked_for(
    charting: Charting, scores: ScoresDriver
) -> None:
    episode = charting.clinic.history.visit(charting.session.id).episode
    charting.clinic.recorder.change_episode(replace(episode, side=ComplaintSide.BOTH))
    charting.page.show_visit(another_visit(charting))
    charting.page.show_visit(charting.session.id)
    scores.open()
    scores.take("LEFS")
    scores.give("LEFS", "40")
    assert scores.problem("LEFS") == "Choose the side first."
    assert sided(charting) == {}
    scores.hands.press("Side of LEFS: Right")
    assert scores.problem("LEFS") == ""
    scores.give("LEFS", "40")
    assert sided(charting) == {("LEFS", Side.RIGHT): 40.0}
