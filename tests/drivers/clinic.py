"""Drives the page of the clinic's figures."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.clinic.clinic_page import ClinicPage
from bodymap.ui.clinic.figure_table import FigureTable
from tests.drivers.hands import Hands


class ClinicDriver:
    """An owner who looks at the figures of a period."""

    def __init__(self, qtbot: QtBot, page: ClinicPage) -> None:
        self._qtbot = qtbot
        self.page = page
        self.hands = Hands(qtbot, page)

    def begin_with(self, period: str) -> None:
        """Press the name of a period."""
        self.hands.press(f"Period: {period}")

    def choose(self, period: str) -> None:
        """Press the name of a period, and wait until it was read."""
        self.begin_with(period)
        self._wait_for_the_end()

    def choose_days(self, first: str, last: str) -> None:
        """Type two days, and show what lies between them."""
        self.choose("Own dates")
        self.hands.fill("From", first)
        self.hands.fill("To", last)
        self.hands.press("Show")
        self._wait_for_the_end()

    def wait_for_figures(self) -> None:
        """Wait until the record was read."""
        self._qtbot.waitUntil(self.shows_figures, timeout=20_000)

    def _wait_for_the_end(self) -> None:
        """Wait until nothing is being read, as on a busy machine it is for more than a turn."""
        self._qtbot.waitUntil(lambda: not self.page.reader.is_reading, timeout=20_000)

    def shows_figures(self) -> bool:
        """Whether figures are in view, and no line in their place."""
        return self.page.body.isVisible()

    def line(self) -> str:
        """The line in place of the figures."""
        return self.page.empty.line() if self.page.empty.isVisible() else ""

    def numbers(self) -> list[str]:
        """Sessions, patients, needles and codes, as they are heard."""
        head = self.page.body.head
        figures: tuple[QWidget, ...] = (head.sessions, head.patients, head.needles, head.codes)
        return [figure.accessibleName() for figure in figures]

    def codes(self) -> list[list[str]]:
        """The rows of codes and fees."""
        return list(_rows(self.page.body.codes))

    def reactions(self) -> dict[str, list[str]]:
        """The rows of reactions, by their first column."""
        return {row[0]: row[1:] for row in _rows(self.page.body.reactions)}

    def outcomes(self) -> dict[str, list[str]]:
        """The rows of outcomes, by their first column."""
        return {row[0]: row[1:] for row in _rows(self.page.body.outcomes)}

    def about_asking(self) -> str:
        """What is said of whom the rates are of."""
        return self.page.body.reaction_lead.text()

    def top_of_row(self, table: FigureTable, row: int) -> int:
        """Where a row of a table lies within what can be seen, px from the top of the page."""
        at = table.visualRect(table.figures.index(row, 0)).topLeft()
        return table.viewport().mapTo(self.page.body, QPoint(at)).y()

    def top_of_heading(self, table: FigureTable) -> int:
        """Where the heading of a table lies within what can be seen, px from the top."""
        return table.horizontalHeader().mapTo(self.page.body, QPoint(0, 0)).y()


def _rows(table: FigureTable) -> Iterator[list[str]]:
    """As a screen reader says them."""
    model = table.figures
    for row in range(model.rowCount()):
        yield [
            str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
            for column in range(model.columnCount())
        ]
