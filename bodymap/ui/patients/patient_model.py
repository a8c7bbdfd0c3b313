"""The patient list as Qt's model."""

from __future__ import annotations

from collections.abc import Sized
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from bodymap.services.values import PatientRow
from bodymap.ui.patients.words import complaint_words, number_words
from bodymap.ui.widgets.row_model import Index, RowModel
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from bodymap.ui.widgets.written_date import day_words, moment_words


class Column(IntEnum):
    """The columns, left to right."""

    NAME = 0
    BORN = 1
    AGE = 2
    NUMBER = 3
    COMPLAINT = 4
    VISITS = 5
    LAST_VISIT = 6


_FIGURES = (Column.BORN, Column.AGE, Column.NUMBER, Column.VISITS, Column.LAST_VISIT)
_QUIET = (Column.BORN, Column.AGE, Column.NUMBER, Column.VISITS, Column.LAST_VISIT)


class PatientModel(RowModel):
    """Rows of patients, replaced as a whole at each search."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(Column, _FIGURES, parent)
        self._today = today
        self._rows: tuple[PatientRow, ...] = ()
        self._texts: dict[int, dict[Column, str]] = {}

    def show_rows(self, rows: tuple[PatientRow, ...]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = rows
        self._texts = {}
        self.endResetModel()

    def row(self, index: int) -> PatientRow:
        """The patient of a row."""
        return self._rows[index]

    def things(self) -> Sized:
        """The patients that are shown."""
        return self._rows

    def heading(self, column: int) -> str:
        """What a column holds."""
        words = {
            Column.NAME: self.tr("Name"),
            Column.BORN: self.tr("Born"),
            Column.AGE: self.tr("Age"),
            Column.NUMBER: self.tr("Record"),
            Column.COMPLAINT: self.tr("Complaint"),
            Column.VISITS: self.tr("Visits"),
            Column.LAST_VISIT: self.tr("Last visit"),
        }
        return words[Column(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and tone of a cell; the accessible text of the first is the row's."""
        number, column = index.row(), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(number)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == TOKEN_ROLE:
            if column is Column.LAST_VISIT and self._rows[number].has_open_session:
                return "accent"
            return "ink-soft" if column in _QUIET else "ink"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(number) if column is Column.NAME else self._words(number)[column]
        return None

    def _words(self, number: int) -> dict[Column, str]:
        """The texts of a row, made when it is first seen: most rows never are."""
        if number not in self._texts:
            row = self._rows[number]
            patient = row.patient
            age = patient.age_on(self._today)
            self._texts[number] = {
                Column.NAME: patient.name,
                Column.BORN: day_words(patient.birth_date) if patient.birth_date else "",
                Column.AGE: "" if age is None else str(age),
                Column.NUMBER: number_words(patient.record_number),
                Column.COMPLAINT: complaint_words(row.complaint, row.side),
                Column.VISITS: str(row.visits) if row.visits else "",
                Column.LAST_VISIT: self._last(row),
            }
        return self._texts[number]

    def _last(self, row: PatientRow) -> str:
        if row.has_open_session:
            return self.tr("session open")
        return moment_words(row.last_visit) if row.last_visit else ""

    def _spoken(self, number: int) -> str:
        words = self._words(number)
        parts = (words[Column.NAME], words[Column.COMPLAINT], words[Column.LAST_VISIT])
        return ", ".join(part for part in parts if part)
