"""Drives the sheet of what the patient is told, and the way to paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.session.aftercare.aftercare_sheet import AftercareSheet
from bodymap.ui.session.session_page import SessionPage
from tests.drivers.hands import Hands


class PaperAnswers:
    """Answers which printer: one that prints into ``paper``; None is thinking better of it."""

    def __init__(self) -> None:
        self.paper: Path | None = None

    def printer(self, parent: QWidget) -> QPrinter | None:
        """The printer chosen beforehand."""
        if self.paper is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        return printer


class AftercareDriver:
    """A therapist at the sheet, beside the charting screen."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        self._page = page
        self.hands = Hands(qtbot, page)

    def open(self) -> None:
        self.hands.press("After-care")
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()

    @property
    def sheet(self) -> AftercareSheet:
        sheet = self._page.sheet
        assert isinstance(sheet, AftercareSheet)
        return sheet

    def offered(self) -> tuple[str, ...]:
        """The ids of the advice, from the top."""
        self.settle()
        return self.sheet.rows()

    def tick(self, advice: str) -> None:
        row = self.sheet.row(advice)
        self.sheet.area.ensureWidgetVisible(row)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        self.settle()

    def ticked(self) -> list[str]:
        """The ids of what is ticked."""
        self.settle()
        return [one for one in self.sheet.rows() if self.sheet.row(one).isChecked()]

    def below(self, advice: str) -> str:
        """The small words under a piece of advice."""
        return self.sheet.row(advice).accessibleDescription()

    def print(self) -> None:
        self.hands.press("Print\N{HORIZONTAL ELLIPSIS}")

    def save(self) -> None:
        self.hands.press("Save as PDF\N{HORIZONTAL ELLIPSIS}")

    def said(self) -> str:
        return self.sheet.said.text()
