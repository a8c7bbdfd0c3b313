"""What two rooms did to one thing stands side by side, and one press decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.charting.amendment import Amendment
from bodymap.charting.conflict import Decision
from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.services.changes import Changes, Kind
from bodymap.ui.manage.safety_notices import SafetyNotices
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.written_date import clock_words, moment_words
from tests import factories
from tests.drivers.conflicts import ConflictsDriver
from tests.drivers.hands import Hands
from tests.gui.conflicts.conftest import SetClock
from tests.quarrels import Rooms, change_patient_in_both, change_site_in_both
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.sync.acts import AMENDING

pytestmark = ON_ONE_SERVER

KEEP = "Keep this: what Anna Weber in Room 1 recorded"
TAKE = "Take this: what Ben Okafor in Room 2 recorded"


@pytest.fixture
def asked(rooms: Rooms, driver: ConflictsDriver) -> ConflictsDriver:
    """Both rooms changed the patient."""
    change_patient_in_both(rooms)
    rooms.meet()
    driver.open(rooms.patient.id)
    return driver


def test_both_sides_stand_beside_each_other(asked: ConflictsDriver) -> None:
    assert asked.listed()[0] == (
        "Brandt-Voss, Ada",
        "The patient's particulars \N{MIDDLE DOT} Room 1 and Room 2",
    )
    assert asked.reads("What Anna Weber in Room 1 recorded counts until somebody decides.")
    assert asked.reads("counts now")
    assert asked.reads("does not count")
    assert asked.marked() == [
        "Room 1, Family name, Brandt-Voss, changed",
        "Room 1, Alert, Takes apixaban, changed",
        "Room 2, Alert, Faints easily: treat lying down, changed",
    ]


def test_a_time_of_today_is_said_without_its_day(
    rooms: Rooms, driver: ConflictsDriver, clock: SetClock
) -> None:
    change_patient_in_both(rooms)
    rooms.meet()
    conflicts = rooms.two.clinic.conflicts
    (told,) = conflicts.told(conflicts.waiting(rooms.patient.id))
    clock.at = at = told.mine.at
    said = f"Ben Okafor \N{MIDDLE DOT} {clock_words(at)}"
    driver.open(rooms.patient.id)
    assert driver.hands.reads(said)
    clock.at = at + timedelta(days=1)
    driver.open(rooms.patient.id)
    assert not driver.hands.reads(said)
    assert driver.hands.reads(f"Ben Okafor \N{MIDDLE DOT} {moment_words(at)}, {clock_words(at)}")


def test_a_press_decides_and_the_next_question_comes(rooms: Rooms, asked: ConflictsDriver) -> None:
    before = len(asked.listed())
    asked.hands.press(TAKE)
    assert len(asked.listed()) == before - 1
    patient = rooms.two.history.patient(rooms.patient.id)
    assert (patient.alert, patient.family_name) == (
        "Faints easily: treat lying down",
        "Brandt-Voss",
    )


def test_the_keys_do_all_of_it(rooms: Rooms, asked: ConflictsDriver) -> None:
    assert asked.hands.focus() is asked.page.list
    asked.hands.key(Qt.Key.Key_Return)
    assert asked.hands.focus().accessibleName() == KEEP
    asked.hands.tab_to(TAKE)
    asked.hands.key(Qt.Key.Key_Space)
    assert rooms.two.clinic.undecided(rooms.patient.id) == 0


def test_whose_record_it_is_can_be_gone_to(rooms: Rooms, driver: ConflictsDriver) -> None:
    change_site_in_both(rooms)
    rooms.meet()
    driver.open(rooms.patient.id)
    assert driver.reads("moved by 12 mm")
    driver.hands.press("Open the visit")
    assert driver.went_to == [(rooms.patient.id, rooms.session.id)]


def test_what_both_have_alike_stands_below_once(rooms: Rooms, driver: ConflictsDriver) -> None:
    change_site_in_both(rooms)
    rooms.meet()
    driver.open(rooms.patient.id)
    assert driver.reads("The same on both sides")
    alike = driver.alike()
    assert "Both, Needle, 0.30 \N{MULTIPLICATION SIGN} 40 mm" in alike
    assert not any("Depth" in one or "Place" in one for one in alike)


def test_after_the_last_question_one_goes_back_to_the_visit(
    rooms: Rooms, driver: ConflictsDriver
) -> None:
    change_site_in_both(rooms)
    rooms.meet()
    driver.open(rooms.patient.id)
    while driver.listed():
        driver.hands.press(driver.page.card.keep.accessibleName())
    assert driver.reads("Nothing waits for a decision.")
    assert driver.hands.focus() is driver.page.empty.button
    driver.hands.key(Qt.Key.Key_Return)
    assert len(driver.went_to) == 1
    driver.open(rooms.patient.id)
    assert not driver.page.empty.button.isVisible()


def test_what_came_after_a_signature_is_one_question(rooms: Rooms, driver: ConflictsDriver) -> None:
    rooms.part()
    rooms.two.recorder.add_site(factories.site(rooms.session))
    rooms.two.recorder.set_pain(factories.pain(rooms.session, 3, Phase.AFTER))
    rooms.two.records.put([factories.answer(rooms.session)])
    rooms.sign(rooms.one)
    rooms.meet()
    driver.open(rooms.patient.id)
    assert driver.listed()[0][1].startswith("3 entries made after the signature")
    assert driver.reads("Anna Weber, PT had signed the visit of 2 Mar 2026")
    assert driver.reads("Needle site 2: calf medial l; gastrocnemius medial")
    assert driver.reads("Pain after: 3")
    driver.hands.press("Add as an amendment: what Ben Okafor in Room 2 recorded")
    visit = rooms.two.history.visit(rooms.session.id)
    assert {one.reason for one in visit.of(Amendment)} == {
        "Charted in Room 2 before the signature was known there."
    }
    assert len(visit.of(Amendment)) == 3


def test_what_was_changed_after_a_signature_is_asked_with_what_was_signed(
    rooms: Rooms, driver: ConflictsDriver
) -> None:
    rooms.one.recorder.set_pain(factories.pain(rooms.session, 4, Phase.AFTER))
    rooms.clinic.sync()
    rooms.part()
    rooms.two.recorder.set_pain(factories.pain(rooms.session, 7, Phase.AFTER))
    rooms.two.recorder.revise_sites([replace(rooms.site, depth_mm=18.0)])
    rooms.sign(rooms.one)
    rooms.meet()
    driver.open(rooms.patient.id)
    assert [detail.split(" ")[:2] for _, detail in driver.listed()[:1]] == [["3", "entries"]]
    assert driver.reads("Pain after: 4, taken out")
    assert driver.reads("Pain after: 7")
    assert driver.reads("Depth 18\N{NO-BREAK SPACE}mm (before: nothing)")
    driver.hands.press("Add as an amendment: what Ben Okafor in Room 2 recorded")
    assert rooms.two.clinic.undecided(rooms.patient.id) == 0


def test_needles_that_nobody_saw(rooms: Rooms, driver: ConflictsDriver) -> None:
    rooms.part()
    rooms.two.records.put([factories.needle_event(rooms.session, None)])
    rooms.one.recorder.add_site(factories.site(rooms.session))
    rooms.meet()
    driver.open(rooms.patient.id)
    assert driver.reads("Ben Okafor in Room 2 recorded that all needles are out")
    assert driver.reads("in now: 1, 2")
    driver.hands.press("They were all out: what Ben Okafor in Room 2 recorded")
    assert not rooms.two.history.visit(rooms.session.id).ledger.still_in


def test_a_signature_is_only_taken_notice_of(rooms: Rooms, driver: ConflictsDriver) -> None:
    rooms.part()
    rooms.sign(rooms.two)
    rooms.one.recorder.add_site(factories.site(rooms.session))
    rooms.meet()
    driver.open(rooms.patient.id)
    assert driver.reads("The signature does not count: look at the visit and sign it again.")
    assert not driver.hands.offers("Let it count: what Ben Okafor in Room 2 recorded")
    driver.hands.press("I know")
    assert rooms.two.clinic.undecided(rooms.patient.id) == 0


def test_a_visit_that_somebody_else_has_is_not_decided_here(
    rooms: Rooms, driver: ConflictsDriver
) -> None:
    change_site_in_both(rooms)
    rooms.meet()
    rooms.one.records.take_over(rooms.session.id, factories.FIRST_VISIT)
    rooms.meet()
    driver.open(rooms.patient.id)
    driver.hands.press(TAKE)
    assert driver.page.notice.sentence() == "Open in Room 1, held by Anna Weber."
    assert rooms.two.clinic.undecided(rooms.patient.id) == 1


def test_who_only_reads_decides_nothing(rooms: Rooms, asked: ConflictsDriver) -> None:
    rooms.two.sit(Role.REVIEWER, "Carla Reyes")
    asked.open(rooms.patient.id)
    assert asked.reads("Your role reads this and does not decide it.")
    assert not asked.hands.button(TAKE).isEnabled()


def test_what_is_decided_elsewhere_goes(rooms: Rooms, asked: ConflictsDriver) -> None:
    before = len(asked.listed())
    conflicts = rooms.one.clinic.conflicts
    told = conflicts.told(conflicts.waiting(rooms.patient.id))
    conflicts.decide(told, Decision.THEIRS, AMENDING)
    rooms.meet()
    # as the worker's news are told in the window
    rooms.two.clinic.bus.announce(Changes(Kind.CLINIC, None, is_from_elsewhere=True))
    assert len(asked.listed()) == before - 1


def test_the_page_of_the_day_tells_of_it(
    qtbot: QtBot, look: Look, rooms: Rooms, asked: ConflictsDriver
) -> None:
    notices = SafetyNotices(look, rooms.two.clinic)
    qtbot.addWidget(notices)
    notices.refresh()
    assert any("decide what counts" in card.sentence.text() for card in notices.cards())
    assert asked.listed()
    with qtbot.waitSignal(notices.conflicts_wanted, timeout=1000):
        Hands(qtbot, notices).press("Decide")
