"""Drives the sheet of functional scores and ranges of motion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.ui.session.scores.score_sheet import ScoreSheet
from bodymap.ui.session.session_page import SessionPage
from tests.drivers.hands import Hands


class ScoresDriver:
    """A therapist at the sheet, beside the charting screen."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        self._page = page
        self.hands = Hands(qtbot, page)

    def open(self) -> None:
        self.hands.press("Scores and range of motion")
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()

    @property
    def sheet(self) -> ScoreSheet:
        sheet = self._page.sheet
        assert isinstance(sheet, ScoreSheet)
        return sheet

    def scales(self) -> tuple[str, ...]:
        """The scales that have a row."""
        return self.sheet.scales()

    def give(self, scale: str, value: str) -> None:
        """Type a score and press its button."""
        self.hands.fill(scale, value)
        self.hands.press(f"Record {scale}")
        self.settle()

    def problem(self, scale: str) -> str:
        return self.sheet.row(scale).line.problem()

    def recorded(self, scale: str) -> str:
        self.settle()
        return self.sheet.row(scale).recorded()

    def earlier(self, scale: str) -> str:
        return self.sheet.row(scale).earlier()

    def take(self, scale: str) -> None:
        """Choose another score, by keys."""
        box = self.sheet.another
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Down)
        place = next(
            row for row in range(box.count()) if box.itemText(row).startswith(f"{scale}  ")
        )
        for _ in range(place):
            QTest.keyClick(box.view(), Qt.Key.Key_Down)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        self.settle()

    def choose_movement(self, movement: str) -> None:
        box = self.sheet.motion.movement
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.findText(movement)):
            QTest.keyClick(box, Qt.Key.Key_Down)
        self.settle()

    def measure(self, movement: str, degrees: str) -> None:
        """Type degrees of the movement that is chosen, and press the button."""
        self.hands.fill(f"Degrees of {movement.lower()}", degrees)
        self.hands.press(f"Record Degrees of {movement.lower()}")
        self.settle()

    def motion_problem(self) -> str:
        return self.sheet.motion.line.problem()
