"""Drives the whole window: from the door through the pages of a clinic."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.clinic import Clinic
from bodymap.ui.frame.nav_rail import Place
from bodymap.ui.frame.patient_page import PatientPage
from bodymap.ui.frame.tabs import Tab
from bodymap.ui.frame.visit_list import Column
from bodymap.ui.frame.workspace import Workspace
from bodymap.ui.main_window import MainWindow
from tests.drivers.hands import Hands


class FrameDriver:
    """A person in an open clinic; its files lie in ``folder``."""

    def __init__(self, qtbot: QtBot, window: MainWindow, clinic: Clinic, folder: Path) -> None:
        self._qtbot = qtbot
        self.window = window
        self.clinic = clinic
        self.folder = folder
        self.hands = Hands(qtbot, window)

    @property
    def workspace(self) -> Workspace:
        """The open clinic on the screen."""
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def patient(self) -> PatientPage:
        """The page of a patient."""
        return self.workspace.patient

    # --- where one is

    def page(self) -> str:
        """The page in view: door, today, patients or patient."""
        workspace = self.window.workspace
        if workspace is None:
            return "door"
        names: dict[QWidget, str] = {
            workspace.today: "today",
            workspace.patients: "patients",
            workspace.patient: "patient",
        }
        page = workspace.current_page()
        assert page is not None
        return names[page]

    def tab(self) -> str:
        """The tab in view on the patient's page."""
        return self.patient.current_tab().name.lower()

    def go(self, name: str) -> None:
        """Press a button of the rail."""
        QTest.mouseClick(self.workspace.rail.button(Place[name.upper()]), Qt.MouseButton.LeftButton)

    def choose_tab(self, name: str) -> None:
        """Click a tab of the patient's page."""
        tabs = self.patient.tabs
        where = tabs.tabRect(Tab[name.upper()]).center()
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=where)

    # --- finding

    def find(self, text: str) -> None:
        """Click the field in the top bar, and type; waits for the typing to rest."""
        search = self.workspace.top_bar.finder.search
        QTest.mouseClick(search.line, Qt.MouseButton.LeftButton)
        with self._qtbot.waitSignal(search.rested):
            self.hands.type(text)

    def found(self) -> int:
        """How many patients the search over the pages shows."""
        return self.workspace.top_bar.finder.found()

    # --- reading

    def header(self) -> tuple[str, str, str]:
        """Name, facts and complaint of the patient shown."""
        header = self.patient.header
        several = header.choice.isVisible()
        complaint = header.choice.currentText() if several else header.complaint.text()
        return header.name.text(), header.facts.text(), complaint

    def choose_complaint(self, words: str) -> None:
        """Choose another complaint in the header, by keyboard."""
        box = self.patient.header.choice
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == words:
                return
            QTest.keyClick(box, Qt.Key.Key_Down)
        raise AssertionError(f"there is no complaint {words}")

    def visits(self, column: Column) -> list[str]:
        """What a column of the visits shows, newest first."""
        model = self.patient.visits.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def open_visit(self, row: int) -> None:
        """Click a visit."""
        self.hands.click_row(self.patient.visits.table, row)

    def open_sessions(self) -> list[str]:
        """The names of the buttons that go on with an open session."""
        return [card.go_on.accessibleName() for card in self.workspace.today.cards()]

    def ground(self) -> QColor:
        """The colour the page is drawn on: a pixel of the window beside everything."""
        image = self.window.grab().toImage()
        return image.pixelColor(image.width() - 2, image.height() - 2)

    def save_body_charts(self) -> None:
        """Press the button and wait until it is said what came of it."""
        tab = self.patient.visits
        self.hands.press("Save body charts\N{HORIZONTAL ELLIPSIS}")
        self._qtbot.waitUntil(lambda: bool(tab.said.text()), timeout=5000)

    def saved_charts(self) -> str:
        return self.patient.visits.said.text()
