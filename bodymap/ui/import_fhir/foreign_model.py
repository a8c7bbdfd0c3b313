"""The patients of a FHIR file, as they would come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from bodymap.exchange.fhir.foreign import ForeignPatient
from bodymap.ui.import_fhir.reason_words import outcome_words
from bodymap.ui.import_table.words import value_words
from bodymap.ui.widgets.row_model import RowModel
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from bodymap.ui.widgets.written_date import day_words, moment_words
from bodymap.ui.widgets.written_number import whole

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, left to right."""

    NAME = 0
    BORN = 1
    SEX = 2
    NUMBER = 3
    SCORES = 4
    WHEN = 5
    OUTCOME = 6


class ForeignModel(RowModel):
    """One row to a patient, in the order of the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, (Column.SCORES,), parent)
        self._people: tuple[ForeignPatient, ...] = ()
        self._there: Mapping[int, str] = {}

    def things(self) -> Sequence[ForeignPatient]:
        """The patients shown."""
        return self._people

    def show_people(self, people: Sequence[ForeignPatient], there: Mapping[int, str]) -> None:
        """Show patients; ``there`` says of some, by their place, why they do not come in."""
        self.beginResetModel()
        self._people = tuple(people)
        self._there = there
        self.endResetModel()

    def outcome(self, row: int) -> str:
        """What becomes of a patient."""
        return outcome_words(self._there[row]) if row in self._there else self.tr("New")

    def heading(self, column: int) -> str:
        """The words over a column."""
        words = {
            Column.NAME: self.tr("Patient"),
            Column.BORN: self.tr("Birth date"),
            Column.SEX: self.tr("Sex"),
            Column.NUMBER: self.tr("Record number"),
            Column.SCORES: self.tr("Pain scores"),
            Column.WHEN: self.tr("From, to"),
            Column.OUTCOME: self.tr("What happens"),
        }
        return words[Column(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and colour."""
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == TOKEN_ROLE:
            if column is not Column.OUTCOME:
                return "ink"
            return "danger" if row in self._there else "good"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(row, column)
        return None

    def _words(self, row: int, column: Column) -> str:
        one = self._people[row]
        patient = one.patient
        if column is Column.OUTCOME:
            return self.outcome(row)
        return {
            Column.NAME: patient.name,
            Column.BORN: day_words(patient.birth_date) if patient.birth_date else "",
            Column.SEX: value_words(patient.sex),
            Column.NUMBER: patient.record_number,
            Column.SCORES: whole(len(one.scores)),
            Column.WHEN: _span_words(one),
        }[column]


def _span_words(one: ForeignPatient) -> str:
    if not one.scores:
        return ""
    days = dict.fromkeys(moment_words(score.at) for score in (one.scores[0], one.scores[-1]))
    return " \N{EN DASH} ".join(days)
