"""The model behind the table of people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from bodymap.charting.person import Person
from bodymap.ui.manage.person_words import role_words
from bodymap.ui.widgets.row_model import RowModel
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from bodymap.ui.widgets.written_date import moment_words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, left to right."""

    NAME = 0
    CREDENTIAL = 1
    LOG_IN = 2
    ROLE = 3
    STATE = 4


class PeopleModel(RowModel):
    """Those who work here in the order of their names, then those who left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, (), parent)
        self._people: tuple[Person, ...] = ()
        self._can_open: frozenset[str] = frozenset()

    def things(self) -> Sequence[Person]:
        """The people shown."""
        return self._people

    def person(self, row: int) -> Person:
        """The person of a row."""
        return self._people[row]

    def show_people(self, people: Iterable[Person], log_ins: Collection[str]) -> None:
        """Show people; ``log_ins`` are those that open the clinic."""
        self.beginResetModel()
        self._people = tuple(
            sorted(people, key=lambda one: (one.left_at is not None, one.name.casefold()))
        )
        self._can_open = frozenset(log_ins)
        self.endResetModel()

    def heading(self, column: int) -> str:
        """The words over a column."""
        words = {
            Column.NAME: self.tr("Name"),
            Column.CREDENTIAL: self.tr("Credential"),
            Column.LOG_IN: self.tr("Log-in"),
            Column.ROLE: self.tr("Role"),
            Column.STATE: "",
        }
        return words[Column(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and colour."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        person = self._people[index.row()]
        if role == TOKEN_ROLE:
            soft = person.left_at is not None or index.column() == Column.STATE
            return "ink-soft" if soft else "ink"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            Column.NAME: person.name,
            Column.CREDENTIAL: person.credential,
            Column.LOG_IN: person.log_in,
            Column.ROLE: role_words(person.role),
            Column.STATE: self._state(person),
        }
        return words[Column(index.column())]

    def _state(self, person: Person) -> str:
        if person.left_at is not None:
            return self.tr("left on {day}").format(day=moment_words(person.left_at))
        if not person.log_in:
            return self.tr("has no log-in yet")
        if self._can_open and person.log_in not in self._can_open:
            return self.tr("has no passphrase yet")
        return ""
