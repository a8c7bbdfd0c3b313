"""Drives the page of patients and the panels beside it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.services.history import History
from bodymap.ui.patients.patient_model import Column
from bodymap.ui.patients.patients_page import PatientsPage
from tests.drivers.hands import Hands


class PatientsDriver:
    """A person at the list of patients. ``opened`` are the ids of the patients opened."""

    def __init__(self, qtbot: QtBot, page: PatientsPage, history: History) -> None:
        self._qtbot = qtbot
        self._page = page
        self._history = history
        self.hands = Hands(qtbot, page.window())
        self.opened: list[UUID] = []
        page.patient_opened.connect(self.opened.append)

    def add(self) -> None:
        """Press the way to a new patient, which has other words while there is none."""
        first = "Add the first patient"
        self.hands.press(first if self.hands.offers(first) else "New patient")

    def search(self, text: str) -> None:
        """Type into the search and let it rest."""
        with self._qtbot.waitSignal(self._page.list.search.rested):
            self.hands.fill("Find a patient", text)

    def names(self) -> list[str]:
        """The names listed, from the top; none where the empty state is shown."""
        return self.column(Column.NAME)

    def column(self, column: Column) -> list[str]:
        """What a column shows, from the top."""
        table = self._page.list.table
        if not table.isVisible():
            return []
        model = table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def click(self, row: int) -> None:
        """Click a patient."""
        self.hands.click_row(self._page.list.table, row)

    def opened_name(self) -> str:
        """The name of the patient opened last."""
        return self._history.patient(self.opened[-1]).name

    def is_adding(self) -> bool:
        """Whether the panel for a new patient is shown."""
        return self._page.new_patient.isVisible()

    def is_asking_complaint(self) -> bool:
        """Whether the panel for a new complaint is shown."""
        return self._page.new_complaint.isVisible()

    def offered_conditions(self) -> list[str]:
        """The conditions listed below the complaint."""
        offers = self._page.new_complaint.complaint.list
        if not offers.isVisible():
            return []
        return [offers.item(row).text() for row in range(offers.count())]

    def side(self) -> object:
        """The side chosen so far."""
        return self._page.new_complaint.side.value()

    def codes(self) -> list[str]:
        """The ICD-10 codes offered."""
        box = self._page.new_complaint.code
        return [box.itemText(row) for row in range(box.count())] if box.isVisible() else []

    def choose_code(self, code: str) -> None:
        """Choose an ICD-10 code with the keyboard."""
        box = self._page.new_complaint.code
        box.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(box.count()):
            if box.currentText() == code:
                return
            self.hands.key(Qt.Key.Key_Down)
        raise AssertionError(f"{code} is not offered")
