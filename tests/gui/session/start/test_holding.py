"""What the answers hold up, and where a reason is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.consent import Consent
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.screening import Reply, ScreeningAnswer
from bodymap.ui.session.session_page import SessionPage
from tests.gui.session.start.conftest import AGREED, CALM, CLEAN, Start

# --- what answers hold up


def test_a_reason_is_asked_for_once_and_goes_and_comes_back_with_its_site(start: Start) -> None:
    driver = start.driver
    start.begin("vascular")
    driver.click_region("thigh_anterior_l", "front")
    assert driver.charted() == ["thigh_anterior_l"]
    driver.click_region("calf_medial_l", "back")
    assert driver.charted() == ["thigh_anterior_l"]
    assert driver.is_asked_for_reason()
    words = driver.card_words()
    assert "Vascular disease, varicose veins, suspected thrombosis (as answered)" in words
    assert "Rule out a thrombosis before the calf is needled" in words
    assert "McEvoy 2013" in words
    driver.give_reason("No sign of a thrombosis, Wells score 0.")
    assert not driver.is_asked_for_reason()
    assert driver.charted() == ["thigh_anterior_l", "calf_medial_l"]
    (override,) = start.overrides()
    assert (override.item, override.reason) == (
        "vascular",
        "No sign of a thrombosis, Wells score 0.",
    )
    assert override.site_id == driver.session.listed_sites()[1].id
    driver.click_region("calf_medial_r", "back")
    assert len(driver.charted()) == 3
    driver.session.undo()
    driver.session.undo()
    assert driver.charted() == ["thigh_anterior_l"]
    assert start.overrides() == []
    driver.session.redo()
    assert driver.charted() == ["thigh_anterior_l", "calf_medial_l"]
    assert len(start.overrides()) == 1


def test_without_a_reason_in_words_nothing_is_charted(start: Start) -> None:
    driver = start.driver
    start.begin("vascular")
    driver.click_region("calf_medial_l", "back")
    driver.give_reason(" - ")
    assert driver.is_asked_for_reason()
    assert "Write the reason in words." in driver.card_words()
    driver.escape()
    assert not driver.is_asked_for_reason()
    assert driver.charted() == []
    assert start.overrides() == []


def test_the_next_click_is_about_another_site(start: Start) -> None:
    driver = start.driver
    start.begin("vascular")
    driver.click_region("calf_medial_l", "back")
    driver.click_region("thigh_posterior_l", "back")
    assert not driver.is_asked_for_reason()
    assert driver.charted() == ["thigh_posterior_l"]


def test_letters_of_a_reason_chart_no_pain(start: Start) -> None:
    driver = start.driver
    start.begin("vascular")
    driver.click_region("calf_medial_l", "back")
    driver.hands.key(Qt.Key.Key_Tab)
    driver.hands.key(Qt.Key.Key_B)
    driver.hands.key(Qt.Key.Key_7)
    assert start.charting.clinic.history.visit(start.session.id).scores == ()


def test_a_reason_does_not_outlive_the_consent(start: Start) -> None:
    driver = start.driver
    start.begin("vascular")
    driver.click_region("calf_medial_l", "back")
    (agreed,) = start.charting.clinic.history.visit(start.session.id).of(Consent)
    start.charting.clinic.records.change(replace(agreed, withdrawn_at=agreed.given_at))
    driver.give_reason("A good one.")
    assert driver.charted() == []
    assert start.overrides() == []


def test_a_marked_region_is_closed_and_its_other_side_is_not(start: Start) -> None:
    driver = start.driver
    driver.answer("lymphoedema", "Yes")
    driver.pick_on_figure()
    driver.click_region("forearm_flexor_l", "front")
    driver.type_place("wrist, left")
    assert start.answers()["lymphoedema"].regions == ("forearm_flexor_l", "wrist_l")
    assert driver.charted() == []
    for name in (CALM, AGREED, CLEAN):
        driver.press(name)
    assert start.overlays[-1].closed == {"forearm_flexor_l", "wrist_l"}
    driver.click_region("forearm_flexor_l", "front")
    assert driver.charted() == []
    assert driver.session.sentence() == (
        "Lymphoedema of a limb or an area: nothing is charted here."
    )
    driver.click_region("forearm_flexor_r", "front")
    assert driver.charted() == ["forearm_flexor_r"]


def test_a_mark_can_be_taken_away(start: Start) -> None:
    driver = start.driver
    driver.answer("implant", "Yes")
    driver.type_place("shin, left")
    assert start.answers()["implant"].regions == ("shin_l",)
    driver.press("Take away Shin (tibialis anterior), left")
    assert start.answers()["implant"].regions == ()


def test_a_stimulator_stops_the_current_and_not_the_needle(start: Start) -> None:
    driver = start.driver
    start.begin("pacemaker_estim")
    start.charting.page.tray.take_technique(Technique.ELECTRICAL)
    driver.click_region("calf_medial_l", "back")
    assert driver.charted() == []
    assert driver.session.sentence().endswith(": this technique is not charted.")
    start.charting.page.tray.take_technique(Technique.DEEP_STATIC)
    driver.click_region("calf_medial_l", "back")
    assert driver.charted() == ["calf_medial_l"]


def test_a_charted_site_becomes_nothing_that_would_not_be_charted(start: Start) -> None:
    driver = start.driver
    start.begin("pacemaker_estim", "vascular")
    driver.click_region("thigh_anterior_l", "front")
    (site,) = driver.session.listed_sites()
    calf = replace(site, place=replace(site.place, region="calf_medial_l"))
    current = replace(site, technique=Technique.ELECTRICAL)
    may_become = start.piece.guard.may_become
    assert may_become(site, replace(site, technique=Technique.WINDING))
    assert not may_become(site, current)
    assert driver.session.sentence().endswith(": this technique is not charted.")
    assert not may_become(site, calf)
    assert driver.session.sentence().endswith("Chart a new site to give one.")
    assert may_become(current, site)
    assert may_become(calf, replace(calf, depth_mm=10.0))


def test_regions_of_a_yes_are_shaded_and_those_of_nobody_are_not(start: Start) -> None:
    driver = start.driver
    assert all(not one.reasons and not one.closed for one in start.overlays)
    start.begin("pregnancy")
    assert {"abdomen_l", "abdomen_r", "sacrum"} <= start.overlays[-1].closed
    driver.press("Start of the visit (Ctrl+B)")
    driver.press("Open: Screening")
    driver.answer("pregnancy", "No")
    assert start.overlays[-1].closed == frozenset()


def test_a_warning_is_given_once_an_item_and_visit(start: Start) -> None:
    driver = start.driver
    start.begin("faint_history")
    driver.click_region("calf_medial_l", "back")
    said = driver.session.sentence()
    assert said.startswith("Fainted with needles or blood tests: Needle lying down")
    assert "ictmjc" in said
    driver.click_region("calf_lateral_l", "back")
    assert driver.session.sentence() == ""
    assert len(driver.charted()) == 2


def started_anew(start: Start, make_start: Callable[[], Start]) -> Start:
    """The same visit on another screen, as the next run of the program shows it."""
    page = start.charting.another_page().board.parentWidget()
    assert isinstance(page, SessionPage)
    start.charting.page = page
    return make_start()


def test_a_warning_that_a_site_was_charted_after_is_not_given_again_by_the_next_run(
    start: Start, make_start: Callable[[], Start]
) -> None:
    start.begin("faint_history")
    start.driver.click_region("calf_medial_l", "back")
    assert start.driver.session.sentence().startswith("Fainted with needles")
    again = started_anew(start, make_start)
    again.driver.click_region("calf_lateral_l", "back")
    assert again.driver.session.sentence() == ""


@pytest.mark.in_full
def test_one_that_was_answered_since_the_last_site_is_given_by_the_next_run(
    start: Start, make_start: Callable[[], Start]
) -> None:
    start.begin()
    start.driver.click_region("calf_medial_l", "back")
    assert start.driver.session.sentence() == ""
    now = start.charting.clock.now()
    answer = ScreeningAnswer("faint_history", Reply.YES, now)
    start.charting.clinic.records.put((AnswerGiven(new_id(), start.session.id, answer),))
    again = started_anew(start, make_start)
    again.driver.click_region("calf_lateral_l", "back")
    assert again.driver.session.sentence().startswith("Fainted with needles")


def test_both_sides_of_the_chest_ask_for_a_reason(start: Start) -> None:
    driver = start.driver
    start.begin()
    start.charting.page.tray.take_needle(Needle(0.25, 25))
    driver.click_region("interscapular_l", "back")
    driver.click_region("interscapular_r", "back")
    assert driver.charted() == ["interscapular_l"]
    assert "Both sides of the chest in one session (at this site)" in driver.card_words()


def test_the_nipple_is_never_charted_on(start: Start, atlas: Atlas) -> None:
    driver = start.driver
    start.begin()
    (drawn,) = (
        one
        for one in atlas.areas("front", SkinMap.HAZARDS)
        if one.area == "nipple" and one.side is Side.LEFT
    )
    driver.session.click_body("front", *drawn.centre)
    assert driver.charted() == []
    assert driver.session.sentence().startswith("Nipple, navel, outer genitals")


def test_what_was_not_asked_waits_for_a_reason(start: Start) -> None:
    driver = start.driver
    driver.press("Open: Consent")
    driver.press(AGREED)
    driver.click_region("calf_medial_l", "back")
    assert "(not asked yet)" in driver.card_words()
    driver.press("Open the answers instead")
    assert driver.is_open()
    assert driver.charted() == []


# --- the other side


def test_the_other_side_is_said_once_and_charted(start: Start) -> None:
    driver = start.driver
    (episode,) = start.charting.clinic.history.episodes(start.session.patient_id)
    assert episode.side is ComplaintSide.LEFT
    start.begin()
    driver.click_region("calf_medial_l", "back")
    assert driver.session.sentence() == ""
    driver.click_region("calf_medial_r", "back")
    assert driver.session.sentence() == ("This site is on the right; the complaint is on the left.")
    driver.click_region("calf_lateral_r", "back")
    assert driver.session.sentence() == ""
    assert len(driver.charted()) == 3


def test_what_two_rules_say_of_one_click_is_said_together(start: Start) -> None:
    driver = start.driver
    start.begin("faint_history")
    driver.click_region("calf_medial_r", "back")
    said = driver.session.sentence()
    assert said.startswith("Fainted with needles or blood tests: ")
    assert said.endswith("This site is on the right; the complaint is on the left.")


@pytest.mark.in_full
def test_the_card_lies_over_the_figure_for_the_left_hand_too(start: Start) -> None:
    driver, page = start.driver, start.charting.page
    start.begin("vascular")
    for is_left_handed in (True, False):
        page.show_left_handed(is_left_handed=is_left_handed)
        driver.session.settle()
        driver.click_region("calf_medial_l", "back")
        assert driver.is_asked_for_reason()
        card = start.piece.card()
        board = QRect(page.board.mapTo(page, QPoint(0, 0)), page.board.size())
        assert board.contains(card.geometry().adjusted(12, 12, -12, -12))
        driver.escape()
