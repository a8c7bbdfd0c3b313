"""Every gesture of the ledger, and the undo of each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.charting.ledger import Whereabouts, may_sign
from tests.drivers.ledger import CTRL, SHIFT, LedgerDriver
from tests.drivers.session import SessionDriver
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
THIGH = (0.40, 0.45)


def test_a_click_on_the_body_is_a_needle_in(charting: Charting, ledger: LedgerDriver) -> None:
    assert ledger.words() == "Needles: in 0, out 0, still in 0"
    assert not ledger.large().is_good
    hands = SessionDriver(charting.driver.qtbot, ledger.page)
    hands.click_body("back", *CALF)
    hands.click_body("back", *THIGH)
    assert ledger.words() == "Needles: in 2, out 0, still in 2"
    assert (ledger.large().number, ledger.large().ink) == (2, "needle-in")
    assert ledger.rings("back") == []


def test_a_click_on_its_clock_takes_a_needle_out(ledger: LedgerDriver) -> None:
    ledger.chart(3)
    ledger.click_clock(2)
    assert ledger.words() == "Needles: in 3, out 1, still in 2"
    assert ledger.row(2).words == "out"
    assert ledger.rings("back") == [2]
    assert "needle 2 out" in ledger.page.undo_stack.undoText()
    ledger.undo()
    assert ledger.words() == "Needles: in 3, out 0, still in 3"
    assert ledger.rings("back") == []
    ledger.redo()
    assert ledger.state(2).whereabouts is Whereabouts.OUT


def test_o_takes_out_what_is_selected(ledger: LedgerDriver) -> None:
    ledger.chart(3)
    ledger.page.select(ledger.state(3).site_id)
    ledger.page.board.active_pane.take_focus(by_keyboard=False)
    ledger.key(Qt.Key.Key_O)
    assert [ledger.state(number).is_in for number in (1, 2, 3)] == [True, True, False]
    ledger.undo()
    assert ledger.state(3).is_in
    ledger.page.select(None)
    ledger.key(Qt.Key.Key_O)
    assert ledger.words() == "Needles: in 3, out 0, still in 3"


def test_ctrl_o_takes_out_the_one_that_is_in_longest(ledger: LedgerDriver) -> None:
    ledger.chart(3)
    ledger.key(Qt.Key.Key_O, CTRL)
    ledger.key(Qt.Key.Key_O, CTRL)
    assert [ledger.state(number).is_in for number in (1, 2, 3)] == [False, False, True]
    ledger.undo()
    assert [ledger.state(number).is_in for number in (1, 2, 3)] == [False, True, True]
    # put in again, it is the youngest
    ledger.open_panel()
    ledger.tell(1, "Back in")
    ledger.key(Qt.Key.Key_O, CTRL)
    assert [ledger.state(number).is_in for number in (1, 2, 3)] == [True, False, True]


def test_taking_out_what_is_out_is_no_step(ledger: LedgerDriver) -> None:
    ledger.chart(1)
    ledger.key(Qt.Key.Key_O, CTRL)
    steps = ledger.page.undo_stack.count()
    ledger.page.select(ledger.state(1).site_id)
    ledger.key(Qt.Key.Key_O)
    ledger.key(Qt.Key.Key_O, CTRL)
    ledger.key(Qt.Key.Key_O, CTRL | SHIFT)
    assert ledger.page.undo_stack.count() == steps
    assert ledger.words() == "Needles: in 1, out 1, still in 0"
    assert ledger.large().is_good


# --- all


@pytest.mark.parametrize("by_key", [False, True])
def test_all_out_is_one_step(ledger: LedgerDriver, by_key: bool) -> None:
    ledger.chart(4)
    if by_key:
        ledger.key(Qt.Key.Key_O, CTRL | SHIFT)
    else:
        ledger.press_all_out()
    assert ledger.words() == "Needles: in 4, out 4, still in 0"
    assert (ledger.large().number, ledger.large().ink) == (0, "good")
    ledger.undo()
    assert ledger.words() == "Needles: in 4, out 0, still in 4"


def test_all_out_leaves_what_broke_and_what_is_left_in(ledger: LedgerDriver) -> None:
    ledger.chart(3)
    ledger.open_panel()
    ledger.tell(2, "Left in\N{HORIZONTAL ELLIPSIS}", "will not come, sent to surgery")
    ledger.press_all_out()
    assert ledger.words() == "Needles: in 3, out 2, still in 1"
    assert ledger.row(2).words == "left in"
    ledger.undo()
    assert ledger.words() == "Needles: in 3, out 0, still in 3"


@pytest.mark.parametrize("by_key", [False, True])
def test_an_emergency_is_reconciled_later(ledger: LedgerDriver, by_key: bool) -> None:
    ledger.chart(3)
    if by_key:
        ledger.key(Qt.Key.Key_E, CTRL | SHIFT)
    else:
        ledger.hold_emergency()
    assert ledger.words() == "Needles: in 3, out 3, still in 0, 3 to count"
    assert (ledger.large().number, ledger.large().caption) == (3, "TO COUNT")
    assert not ledger.large().is_good
    visit = ledger.page.visit
    assert visit is not None
    assert not may_sign(visit.ledger, "")
    ledger.open_panel()
    ledger.tell(1, "Counted")
    ledger.tell(2, "Fell out")
    assert ledger.words() == "Needles: in 3, out 3, still in 0, 1 to count"
    ledger.press_on_sheet("All counted")
    assert ledger.words() == "Needles: in 3, out 3, still in 0"
    assert may_sign(visit.ledger, "")
    for _ in range(3):
        ledger.undo()
    assert ledger.words() == "Needles: in 3, out 3, still in 0, 3 to count"
    ledger.undo()
    assert ledger.words() == "Needles: in 3, out 0, still in 3"


def test_a_tap_is_no_emergency(charting: Charting, ledger: LedgerDriver) -> None:
    ledger.chart(2)
    ledger.tap_emergency()
    assert ledger.words() == "Needles: in 2, out 0, still in 2"
    assert ledger.piece.bar.emergency.filled == 0


def test_the_emergency_fills_while_it_is_held(ledger: LedgerDriver, qtbot: QtBot) -> None:
    ledger.chart(1)
    button = ledger.piece.bar.emergency
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyPress(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: button.filled > 0)
    button.clearFocus()
    assert button.filled == 0
    assert ledger.words() == "Needles: in 1, out 0, still in 1"
