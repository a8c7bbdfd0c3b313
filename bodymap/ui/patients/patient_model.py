"""The patient list as Qt's model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized
from datetime import date
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from bodymap.charting.reaction import FollowUp
from bodymap.services.values import PatientRow
from bodymap.ui.patients.words import complaint_words, number_words
from bodymap.ui.session.reactions.words import due_words
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
    FOLLOW_UP = 5
    VISITS = 6
    LAST_VISIT = 7


_FIGURES = (Column.BORN, Column.AGE, Column.NUMBER, Column.VISITS, Column.LAST_VISIT)
_QUIET = (Column.BORN, Column.AGE, Column.NUMBER, Column.VISITS, Column.LAST_VISIT)


class PatientModel(RowModel):
    """Rows of patients, replaced as a whole at each search."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(Column, _FIGURES, parent)
        self._today = today
        self._rows: Sequence[PatientRow] = ()
        self._waiting: Mapping[UUID, FollowUp] = {}
        self._texts: dict[int, dict[Column, str]] = {}

    def show_rows(self, rows: Sequence[PatientRow]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = rows
        self._texts = {}
        self.endResetModel()

    def show_waiting(self, waiting: Mapping[UUID, FollowUp]) -> None:
        """Mark the patients who wait to be followed up, by their ids."""
        if waiting == self._waiting:
            return
        self._waiting = dict(waiting)
        self._texts = {}
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, Column.NAME), self.index(last, Column.LAST_VISIT))

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
            Column.FOLLOW_UP: self.tr("Follow-up"),
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
            return self._token(number, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(number) if column is Column.NAME else self._words(number)[column]
        return None

    def _token(self, number: int, column: Column) -> str:
        row = self._rows[number]
        if column is Column.LAST_VISIT and row.has_open_session:
            return "accent"
        if column is Column.COMPLAINT and _is_elsewhere(row):
            return "ink-soft"
        if column is Column.FOLLOW_UP:
            waiting = self._waiting.get(row.patient.id)
            return "danger" if waiting is not None and waiting.is_overdue else "warn-ink"
        return "ink-soft" if column in _QUIET else "ink"

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
                Column.COMPLAINT: self._complaint(row),
                Column.FOLLOW_UP: self._due(patient.id),
                Column.VISITS: str(row.visits) if row.visits else "",
                Column.LAST_VISIT: self._last(row),
            }
        return self._texts[number]

    def _complaint(self, row: PatientRow) -> str:
        if _is_elsewhere(row):
            return self.tr("on the server")
        return complaint_words(row.complaint, row.side)

    def _due(self, patient_id: UUID) -> str:
        waiting = self._waiting.get(patient_id)
        return "" if waiting is None else due_words(waiting, self._today)

    def _last(self, row: PatientRow) -> str:
        if row.has_open_session:
            return self.tr("session open")
        return moment_words(row.last_visit) if row.last_visit else ""

    def _spoken(self, number: int) -> str:
        words = self._words(number)
        told = (Column.NAME, Column.COMPLAINT, Column.FOLLOW_UP, Column.LAST_VISIT)
        parts = (words[column] for column in told)
        return ", ".join(part for part in parts if part)


def _is_elsewhere(row: PatientRow) -> bool:
    """Whether this workstation has the name alone: whoever has a visit has a complaint."""
    return bool(row.visits) and row.side is None
