"""What is asked at the start of a visit, and what is recorded of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.screening import Reply
from tests.drivers import audit
from tests.gui.session.start.conftest import AGREED, CALM, CLEAN, WEEK, Start

# --- the plain path


def test_a_first_visit_begins_with_three_presses(start: Start) -> None:
    driver = start.driver
    assert driver.is_open()
    assert sorted(driver.asked()) == sorted(start.asked)
    assert driver.strip() == ("Missing: screening, consent, hygiene")
    start.begin()
    assert driver.presses == 3
    assert not driver.is_open()
    assert driver.strip() == ""
    assert set(start.answers()) == set(start.asked)
    items = {one.item.id: one.item for one in start.catalogue.screening()}
    assert all(one.reply is items[each].no_concern for each, one in start.answers().items())
    visit = start.charting.clinic.history.visit(start.session.id)
    (agreed,) = visit.of(Consent)
    assert (agreed.method, agreed.given_by) == (ConsentMethod.VERBAL, "Ada Brandt")
    assert agreed.wording_version == start.charting.clinic.settings.now().consent_version
    assert [one.is_whole for one in visit.of(Hygiene)] == [True]
    driver.click_region("calf_medial_l", "back")
    assert driver.charted() == ["calf_medial_l"]


def test_enter_alone_goes_through_all_of_it(start: Start) -> None:
    for _ in range(3):
        start.driver.hands.key(Qt.Key.Key_Return)
        start.driver.session.settle()
    assert not start.driver.is_open()
    assert len(start.answers()) == len(start.asked)


@pytest.mark.in_full
def test_each_press_is_one_step_back(start: Start) -> None:
    driver = start.driver
    driver.press(CALM)
    driver.press(AGREED)
    assert driver.session.undo_words() == "Undo: consent"
    driver.session.undo()
    assert driver.strip() == "Missing: consent, hygiene"
    driver.session.undo()
    assert start.answers() == {}
    driver.session.redo()
    assert len(start.answers()) == len(start.asked)


def test_a_later_visit_is_answered_with_one_press(start_later: Callable[..., Start]) -> None:
    start = start_later(diabetes=Reply.YES)
    driver = start.driver
    assert driver.reads("Has anything changed since 23 Feb 2026?")
    assert driver.reads("Diabetes, slow healing or loss of feeling")
    assert driver.asked() == []
    driver.press("Nothing changed")
    answers = start.answers()
    assert set(answers) == set(start.asked)
    assert {one.restates for one in answers.values()} == {start.session.started_at - WEEK}
    assert driver.strip().endswith("Missing: hygiene")
    driver.press(CLEAN)
    assert not driver.is_open()
    assert driver.presses == 2


def test_who_was_ill_last_time_is_asked_again(start_later: Callable[..., Start]) -> None:
    start = start_later(acute_emergency=Reply.YES)
    start.driver.press("Nothing changed")
    assert start.driver.asked() == ["acute_emergency"]
    assert start.driver.answered("acute_emergency") is None
    start.driver.answer("acute_emergency", "No")
    assert start.driver.strip() == "Missing: hygiene"


def test_what_changed_is_answered_over_the_last_answers(start_later: Callable[..., Start]) -> None:
    start = start_later(diabetes=Reply.YES)
    driver = start.driver
    driver.press("Something changed")
    assert sorted(driver.asked()) == sorted(start.asked)
    assert driver.answered("diabetes") == "yes"
    assert driver.reads("as answered on 23 Feb 2026")
    driver.answer("anticoagulant", "Yes")
    driver.press("All others: unchanged")
    answers = start.answers()
    assert set(answers) == set(start.asked)
    assert (answers["anticoagulant"].reply, answers["anticoagulant"].restates) == (Reply.YES, None)
    assert answers["diabetes"].restates is not None


# --- consent


def test_without_consent_nothing_is_charted_and_the_way_is_shown(start: Start) -> None:
    driver = start.driver
    driver.press("Close this sheet")
    driver.click_region("calf_medial_l", "back")
    assert driver.charted() == []
    assert driver.session.sentence() == "No consent is recorded, so nothing is charted."
    driver.press("Start of the visit")
    assert driver.is_open()


def test_a_withdrawn_consent_stops_the_charting_at_once(start: Start) -> None:
    driver = start.driver
    start.begin()
    driver.click_region("calf_medial_l", "back")
    driver.press("Start of the visit (Ctrl+B)")
    driver.press("Open: Consent")
    driver.press("Withdraw consent")
    driver.click_region("calf_medial_r", "back")
    assert driver.charted() == ["calf_medial_l"]
    assert driver.session.sentence().startswith("Consent was withdrawn on 2 Mar 2026")
    driver.press(AGREED)
    driver.click_region("calf_medial_r", "back")
    assert driver.charted() == ["calf_medial_l", "calf_medial_r"]


def test_the_consent_of_an_earlier_visit_holds_and_is_withdrawn_there(
    start_later: Callable[..., Start],
) -> None:
    driver = start_later().driver
    driver.press("Nothing changed")
    driver.press(CLEAN)
    driver.click_region("calf_medial_l", "back")
    driver.press("Start of the visit (Ctrl+B)")
    driver.press("Open: Consent")
    assert driver.reads("Given on 23 Feb 2026, written, by Ada Brandt. Wording 1.")
    driver.press("Withdraw consent")
    driver.click_region("calf_medial_r", "back")
    assert driver.charted() == ["calf_medial_l"]


def test_a_guardian_consents_by_name(start: Start) -> None:
    driver = start.driver
    driver.answer("cannot_consent", "No")
    driver.press(CALM)
    driver.press("The guardian consents")
    assert driver.reads("Write who consents.")
    driver.press(AGREED)
    driver.click_region("calf_medial_l", "back")
    assert driver.charted() == []
    assert driver.session.sentence() == (
        "Not able to consent (language, understanding, age): "
        "charting needs consent of a guardian, on record."
    )
    driver.press("Open: Consent")
    driver.press("Ask for consent anew")
    driver.hands.fill("Name of a guardian", "Ida Brandt")
    driver.press("The guardian consents")
    driver.click_region("calf_medial_l", "back")
    assert driver.charted() == ["calf_medial_l"]


# --- alerts, and everything for everyone


def test_the_alert_and_concerns_stand_over_the_figure(start: Start) -> None:
    driver = start.driver
    history, recorder = start.charting.clinic.history, start.charting.clinic.recorder
    person = history.patient(start.session.patient_id)
    recorder.change_patient(replace(person, alert="Faints at the sight of blood"))
    assert driver.reads("Faints at the sight of blood")
    start.begin("diabetes")
    assert driver.strip() == (
        "Faints at the sight of blood. Diabetes, slow healing or loss of feeling"
    )


def test_everything_on_the_sheet_has_a_name_and_room_for_a_finger(start: Start) -> None:
    driver = start.driver
    driver.answer("implant", "Yes")
    for name in ("Open: Consent", "Open: Screening"):
        driver.press(name)
        sheet = start.charting.page.sheet
        assert sheet is not None
        assert audit.too_small(sheet) == []
        assert audit.cut_off(sheet) == []
        assert audit.unnamed(sheet) == []
