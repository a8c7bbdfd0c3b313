"""One clock for all needles, right whatever is set, and a target time that is told softly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bodymap.charting.clock_reading import ClockReading
from tests.drivers.ledger import LedgerDriver
from tests.gui.session.conftest import Charting
from tests.gui.session.ledger.conftest import LedgerOn


def test_one_timer_ticks_for_eighteen_needles(ledger: LedgerDriver) -> None:
    before = len(ledger.page.findChildren(QTimer))
    for _ in range(18):
        ledger.chart(1)
        ledger.passes(1)
    assert len(ledger.page.findChildren(QTimer)) == before
    assert len(ledger.piece.findChildren(QTimer)) == 1
    ledger.passes(32)
    assert ledger.clocks() == [f"0:{32 + left}" for left in range(18, 0, -1)]


def test_the_clock_ticks_by_itself_while_something_is_in(
    ledger: LedgerDriver, qtbot: QtBot
) -> None:
    assert not ledger.piece.ticker.is_on
    ledger.chart(1)
    with qtbot.waitSignal(ledger.piece.ticker.ticked, timeout=2000):
        pass
    ledger.page.hide()
    assert not ledger.piece.ticker.is_on
    ledger.page.show()
    assert ledger.piece.ticker.is_on
    ledger.press_all_out()
    ledger.settle()
    assert not ledger.piece.ticker.is_on


@pytest.mark.parametrize("by_s", [-3600, 3600])
def test_a_clock_that_is_set_changes_no_time(
    charting: Charting, ledger: LedgerDriver, by_s: float
) -> None:
    ledger.chart(1)
    ledger.passes(60)
    before = ledger.clocks()
    ledger.machine.is_set(by_s)
    ledger.passes(60)
    assert before == ["1:00"]
    assert ledger.clocks() == ["2:00"]
    readings = charting.clinic.history.visit(charting.session.id).of(ClockReading)
    assert len(readings) == 2
    off = [(one.at - readings[0].at).total_seconds() - one.boot_s for one in readings]
    assert off[1] - off[0] == pytest.approx(by_s)


def test_no_clock_is_recorded_while_nothing_is_in(charting: Charting, ledger: LedgerDriver) -> None:
    ledger.settle()
    assert charting.clinic.history.visit(charting.session.id).records == ()


def test_a_clock_set_while_the_page_was_hidden_changes_no_time(
    charting: Charting, ledger: LedgerDriver
) -> None:
    ledger.chart(1)
    ledger.page.hide()
    ledger.machine.passes(60)
    ledger.machine.is_set(3600)
    ledger.page.show()
    assert ledger.clocks() == ["1:00"]
    assert len(charting.clinic.history.visit(charting.session.id).of(ClockReading)) == 2


@pytest.mark.parametrize("by_s", [0, -3600, 3600, -120])
def test_after_a_restart_the_clocks_are_right(
    charting: Charting,
    ledger: LedgerDriver,
    ledger_on: LedgerOn,
    by_s: float,
) -> None:
    ledger.chart(2)
    ledger.passes(90)
    ledger.click_clock(1)
    ledger.settle()
    ledger.page.hide()
    assert ledger.clocks() == ["out", "1:30"]
    # the program is gone; the machine goes on, and somebody sets its clock
    ledger.machine.passes(300)
    ledger.machine.is_set(by_s)
    page = charting.make_page(charting.underlying)
    again = ledger_on(page)
    page.show_visit(charting.session.id)
    page.show()
    charting.driver.qtbot.waitExposed(page)
    assert again.words() == "Needles: in 2, out 1, still in 1"
    assert again.clocks() == ["out", "6:30"]


# --- the target time


def test_a_needle_that_is_due_is_told_once(
    ledger: LedgerDriver, sounds: list[str], charting: Charting
) -> None:
    ledger.chart(1)
    ledger.open_panel()
    ledger.press_on_sheet("Target time in minutes: more")
    assert charting.clinic.settings.now().dwell_target_minutes == 5
    ledger.passes(240)
    assert not ledger.row(1).is_due
    ledger.passes(60)
    assert ledger.row(1).is_due
    assert ledger.row(1).words.startswith("due ")
    assert ledger.words() == "Needles: in 1, out 0, still in 1, 1 due"
    assert ledger.large().caption == "1 DUE"
    ledger.passes(60)
    assert sounds == ["due"]
    ledger.press_on_sheet("Target time in minutes: more")
    assert not ledger.row(1).is_due
    ledger.passes(300)
    assert sounds == ["due", "due"]


def test_the_sound_can_be_switched_off(
    ledger: LedgerDriver, sounds: list[str], charting: Charting
) -> None:
    ledger.chart(1)
    ledger.open_panel()
    ledger.press_on_sheet("A soft sound when a needle is due")
    assert not charting.clinic.settings.now().has_sound
    ledger.press_on_sheet("Target time in minutes: more")
    ledger.passes(400)
    assert ledger.row(1).is_due
    assert sounds == []
