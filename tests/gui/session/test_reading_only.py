"""Whoever may only read sees all of a visit and leaves nothing in it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.charting.checklist import Item
from bodymap.charting.person import Role
from bodymap.charting.take_over import TakeOver
from bodymap.ui.session.hold.hold_bar import HoldBar
from bodymap.ui.theme.look import Look
from tests.drivers.session import found
from tests.gui.session.conftest import Charting
from tests.gui.session.finishing import Finishing, with_finish

READER = "A reviewer may not chart."


@pytest.fixture
def read(charting: Charting, look: Look, qtbot: QtBot) -> Finishing:
    """A visit with a needle in, and a reviewer at the desk."""
    finishing = with_finish(charting, look, qtbot)
    charting.driver.click_body("back", 0.4, 0.4)
    charting.sit(Role.REVIEWER, "Noa Linden", "")
    return finishing


def bar(read: Finishing) -> HoldBar:
    read.driver.settle()
    return found(read.charting.page, HoldBar)


def test_the_bar_says_so_and_offers_nothing(read: Finishing) -> None:
    assert bar(read).isVisible()
    assert bar(read).words.text() == READER
    assert not bar(read).take.isVisible()
    read.charting.driver.press(
        Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert read.visit.of(TakeOver) == ()


def test_a_gesture_says_the_same_and_records_nothing(read: Finishing) -> None:
    before, driver = read.visit, read.charting.driver
    driver.click_body("back", 0.6, 0.4)
    assert driver.sentence() == READER
    driver.drag_site("back", 1, 0.6, 0.6)
    driver.undo()
    driver.press(Qt.Key.Key_Delete)
    assert driver.sentence() == READER
    assert read.visit == before
    assert driver.numbers_on("back") == [1]


def test_a_second_press_on_the_figure_opens_the_close_up_all_the_same(read: Finishing) -> None:
    before = read.visit
    read.charting.driver.double_click_body("back", 0.4, 0.4)
    assert read.visit == before


def test_the_checklist_is_read_and_not_signed(read: Finishing) -> None:
    before = read.visit
    assert read.driver.button == "Finish"
    read.driver.press_button()
    assert read.driver.states()[Item.LEDGER] == "needed to sign"
    assert not read.driver.may_sign()
    assert read.driver.reason() == READER
    assert "Signed as Noa Linden" not in read.driver.read_sheet()
    read.driver.choose("Procedure code", "20561")
    assert read.charting.driver.sentence() == READER
    assert read.driver.chosen("Procedure code") != "20561", "what is shown is what is recorded"
    assert read.visit == before


def test_in_an_emergency_a_reviewer_takes_it_over_until_the_time_is_up(read: Finishing) -> None:
    charting = read.charting
    until = charting.clinic.emergencies.begin("Needles are in and Anna fainted.", 10).until
    assert bar(read).words.text() == "Anna Weber is charting this visit."
    QTest.mouseClick(bar(read).take, Qt.MouseButton.LeftButton)
    charting.driver.settle()
    assert not bar(read).isVisible()
    (taken,) = read.visit.of(TakeOver)
    assert taken.taken_by_name == "Noa Linden"
    charting.driver.click_body("back", 0.6, 0.4)
    assert len(read.visit.sites) == 2
    charting.clinic.desk.break_glass(until - timedelta(days=1))
    charting.driver.click_body("back", 0.6, 0.6)
    assert charting.driver.sentence() == READER
    assert bar(read).isVisible()
    assert len(read.visit.sites) == 2
