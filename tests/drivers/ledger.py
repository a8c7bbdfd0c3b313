"""Drives the needle ledger: by its bar, the clocks in the rows, its keys and its panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bodymap.charting.ledger import NeedleState
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.ledger.face import Count
from bodymap.ui.session.ledger.ledger_on_page import LedgerOnPage
from bodymap.ui.session.row_state import RowState
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.site_list import SiteRole
from bodymap.ui.session.site_model import StateRole
from tests import factories

LEFT_BUTTON = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class SetClock(Protocol):
    """A wall clock that a test can set."""

    time: datetime


@dataclass
class OneMachine:
    """The machine that a test's wall clock stands on: its own clock goes with the wall clock, and
    is not set with it."""

    wall: SetClock
    began: datetime
    boot_id: str = "a"
    set_by_s: float = 0.0
    counts_sleep: bool = True

    def seconds(self) -> float:
        """What its own clock says."""
        return 5000.0 + (self.wall.time - self.began).total_seconds() - self.set_by_s

    def passes(self, seconds: float) -> None:
        """Let time go by."""
        self.wall.time += timedelta(seconds=seconds)

    def is_set(self, by_s: float) -> None:
        """Set the wall clock."""
        self.wall.time += timedelta(seconds=by_s)
        self.set_by_s += by_s


class LedgerDriver:
    """A therapist's hands on the ledger. Needles are meant by their numbers."""

    def __init__(
        self, qtbot: QtBot, page: SessionPage, piece: LedgerOnPage, machine: OneMachine
    ) -> None:
        self._qtbot = qtbot
        self.page = page
        self.piece = piece
        self.machine = machine

    # --- eyes

    def settle(self) -> None:
        """What follows a change in the next turn of the event loop has followed."""
        QApplication.processEvents()

    def words(self) -> str:
        """The whole ledger as a screen reader says it."""
        self.settle()
        return self.piece.bar.face.accessibleName()

    def large(self) -> Count:
        """The large figure."""
        self.settle()
        return self.piece.bar.face.count

    def row(self, number: int) -> RowState:
        """What the row of a site says of its needle."""
        self.settle()
        model = self.page.panel.site_list.model()
        for at in range(model.rowCount()):
            index = model.index(at, 0)
            if index.data(SiteRole).number == number:
                state = index.data(StateRole)
                assert isinstance(state, RowState)
                return state
        raise AssertionError(f"there is no row of site {number}")

    def clocks(self) -> list[str]:
        """What stands in the rows, in the order of the sites."""
        self.settle()
        model = self.page.panel.site_list.model()
        states = [model.index(at, 0).data(StateRole) for at in range(model.rowCount())]
        return [state.words for state in states]

    def state(self, number: int) -> NeedleState:
        """A needle as the record tells it."""
        visit = self.page.visit
        assert visit is not None
        return next(one for one in visit.ledger.needles if one.number == number)

    def rings(self, view: str) -> list[int]:
        """The numbers of the sites that the figure shows as rings."""
        self.settle()
        return [one.site.number for one in self.page.board.pane(view).markers if one.is_out]

    def sentence(self) -> str:
        """What is said over the figure."""
        self.settle()
        (notice,) = self.page.findChildren(FloatingNotice)
        return notice.sentence()

    # --- bar and rows

    def chart(self, count: int) -> None:
        """Chart needles, without the figure."""
        visit = self.page.visit
        assert visit is not None
        for _ in range(count):
            site = factories.site(visit.visit.session, inserted_at=self.machine.wall.time)
            self.page.charting.chart_site(site)
        self.settle()

    def press_all_out(self) -> None:
        """Click 'All out'."""
        self._click(self.piece.bar.all_out)

    def hold_emergency(self) -> None:
        """Hold the button of the emergency until it acts."""
        button = self.piece.bar.emergency
        with self._qtbot.waitSignal(self.piece.bar.emergency_wanted):
            QTest.mousePress(button, LEFT_BUTTON)
        QTest.mouseRelease(button, LEFT_BUTTON)

    def tap_emergency(self) -> None:
        """Press the button of the emergency without holding it."""
        self._click(self.piece.bar.emergency)

    def click_clock(self, number: int) -> None:
        """Click the time at the right of a site's row."""
        self.settle()
        sites = self.page.panel.site_list
        for at in range(sites.model().rowCount()):
            index = sites.model().index(at, 0)
            if index.data(SiteRole).number == number:
                box = sites.visualRect(index)
                at_right = QPoint(box.right() - 20, box.center().y())
                QTest.mouseClick(sites.viewport(), LEFT_BUTTON, pos=at_right)

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.page.focusWidget() or self.page, key, modifiers)

    def undo(self) -> None:
        """Undo by key."""
        self.key(Qt.Key.Key_Z, CTRL)

    def redo(self) -> None:
        """Redo by key."""
        self.key(Qt.Key.Key_Y, CTRL)

    def passes(self, seconds: float) -> None:
        """Let time go by, up to a tick."""
        self.machine.passes(seconds)
        self.piece.ticker.ticked.emit()

    # --- the panel of needles

    def open_panel(self) -> None:
        """Click the figures of the ledger."""
        self._click(self.piece.bar.face)

    def is_panel_open(self) -> bool:
        """Whether the needles are shown one by one."""
        return self.piece.sheet.holds(self.page.sheet) and self.piece.sheet().isVisible()

    def where(self, number: int) -> str:
        """What the panel says of a needle."""
        self.settle()
        return self.piece.sheet().row(self.state(number).site_id).line.where

    def open_needle(self, number: int) -> None:
        """Click the line of a needle."""
        self._click(self.piece.sheet().row(self.state(number).site_id).line)

    def offered(self, number: int) -> list[str]:
        """What can be recorded of a needle whose line is open."""
        self.settle()
        row = self.piece.sheet().row(self.state(number).site_id)
        buttons = [one for one in row.findChildren(QAbstractButton) if one is not row.line]
        return [one.text() for one in buttons if one.isVisible()]

    def tell(self, number: int, words: str, note: str | None = None) -> None:
        """Press what happened to a needle; with a note, write it and record."""
        row = self.piece.sheet().row(self.state(number).site_id)
        if not row.line.isChecked():
            self.open_needle(number)
        self.press_in(words, number)
        if note is not None:
            (line,) = (one for one in row.findChildren(QLineEdit) if one.isVisible())
            QTest.keyClicks(line, note)
            QTest.keyClick(line, Qt.Key.Key_Return)
        self.settle()

    def press_in(self, words: str, number: int) -> None:
        """Press a button of a needle's row."""
        row = self.piece.sheet().row(self.state(number).site_id)
        (button,) = (
            one
            for one in row.findChildren(QAbstractButton)
            if one.text() == words and one.isVisible()
        )
        self._click(button)

    def press_on_sheet(self, words: str) -> None:
        """Press a button of the panel itself."""
        (button,) = (
            one
            for one in self.piece.sheet().findChildren(QAbstractButton)
            if words in (one.text(), one.accessibleName()) and one.isVisible()
        )
        self._click(button)

    def explain(self, words: str) -> None:
        """Write an explanation and keep it."""
        QTest.keyClicks(self.piece.sheet().explain.box, words)
        self._click(self.piece.sheet().explain.keep)
        self.settle()

    def _click(self, button: QAbstractButton) -> None:
        self.settle()
        assert button.isVisible()
        QTest.mouseClick(button, LEFT_BUTTON)
