"""Drives the page "To decide"."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.ui.conflicts.compare_table import AlikeTable, Cell
from bodymap.ui.conflicts.conflicts_page import ConflictsPage
from bodymap.ui.widgets.text import Text
from tests.drivers.hands import Hands


class ConflictsDriver:
    """Somebody who decides. ``went_to`` are the patients and visits that were gone to."""

    def __init__(self, qtbot: QtBot, page: ConflictsPage) -> None:
        self.page = page
        self.hands = Hands(qtbot, page)
        self.went_to: list[tuple[UUID, UUID | None]] = []
        page.visit_wanted.connect(lambda *where: self.went_to.append(where))
        self._qtbot = qtbot

    def open(self, patient_id: UUID) -> None:
        """Come to the page from a patient."""
        with self._qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.page.begin(patient_id)

    def listed(self) -> list[tuple[str, str]]:
        """The questions: whose, and what."""
        return [(one.title, one.detail) for one in self.page.list.choices]

    def choose(self, row: int) -> None:
        """Click a question."""
        where = self.page.list.visualRect(self.page.list.model().index(row, 0)).center()
        QTest.mouseClick(self.page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))

    def reads(self, words: str) -> bool:
        """Whether these words stand on the page."""
        return any(words in text.text() for text in self.hands.visible(Text))

    def alike(self) -> list[str]:
        """What is the same on both sides, as a screen reader says it."""
        cells = [cell for table in self.hands.visible(AlikeTable) for cell in table.cells]
        return [cell.accessibleName() for cell in cells]

    def marked(self) -> list[str]:
        """What is marked as changed, as a screen reader says it."""
        return [cell.accessibleName() for cell in self.hands.visible(Cell) if cell.is_changed]
