"""What the tables and indexes of a clinic file look like, told by their own statements."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any, Final

from db.chain import STAMPS
from db.salvage.record import Value

LOG: Final = "change_log"
SCHEMA_COLUMNS: Final = ("type", "name", "tbl_name", "rootpage", "sql")

_PLAIN: Final = {"table", "index"}
_NOT_OURS: Final = ("sqlite_", "patient_search")
_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "INTEGER": (int,),
    "REAL": (int, float),  # a number that is whole is stored as an integer
    "TEXT": (str,),
    "BLOB": (bytes,),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``kind`` is its affinity, ``default`` what a row holds that was written before the
    column was added."""

    name: str
    kind: str
    may_be_null: bool
    default: Value


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table. ``number_column`` is the one that is the row's own number, if there is one;
    ``other`` the same table with its columns in another order, where nothing says which it is."""

    name: str
    columns: tuple[Column, ...]
    number_column: str | None
    other: TableShape | None = None

    @property
    def is_recorded(self) -> bool:
        """Whether the change log names its rows."""
        return any(column.name == "created_seq" for column in self.columns)

    def row(self, rowid: int, values: Sequence[Value]) -> dict[str, Value] | None:
        """The row by its columns; None where it cannot be one of this table."""
        found = self._row(rowid, values)
        return self.other.row(rowid, values) if found is None and self.other else found

    def _row(self, rowid: int, values: Sequence[Value]) -> dict[str, Value] | None:
        if not 0 < len(values) <= len(self.columns):
            return None
        found: dict[str, Value] = {}
        for place, column in enumerate(self.columns):
            value = values[place] if place < len(values) else column.default
            if column.name == self.number_column:
                if value is not None:
                    return None
                value = rowid
            elif value is None:
                if not column.may_be_null:
                    return None
            elif type(value) not in _KINDS[column.kind]:
                return None
            found[column.name] = value
        return found


@dataclass(frozen=True, slots=True)
class IndexShape:
    """An index: the columns of ``table`` in its entries, before the number of the row."""

    name: str
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shapes:
    """All tables and indexes of a file by their names."""

    tables: Mapping[str, TableShape]
    indexes: Mapping[str, IndexShape]

    def completed(self, *declared: Shapes) -> Shapes:
        """These, and those of the ``declared`` tables that are not among them, in whichever of the
        orders of columns that are declared."""
        tables, indexes = dict(self.tables), dict(self.indexes)
        for shapes in declared:
            for name, table in shapes.tables.items():
                if name not in self.tables:
                    tables[name] = replace(table, other=tables.get(name))
            for name, index in shapes.indexes.items():
                if index.table not in self.tables:
                    indexes[name] = index
        return Shapes(tables, indexes)

    def only(self, is_wanted: Callable[[str], bool]) -> Shapes:
        """Those of the tables that are wanted."""
        tables = {name: one for name, one in self.tables.items() if is_wanted(name)}
        return Shapes(
            tables, {name: one for name, one in self.indexes.items() if one.table in tables}
        )


def shapes_of(statements: Iterable[str]) -> Shapes:
    """The tables and indexes that these statements make; triggers and the like do not matter. One
    that cannot be carried out is passed over."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements:
            if (
                statement.lstrip()
                .upper()
                .startswith(("CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE INDEX"))
            ):
                try:
                    connection.execute(statement)
                except sqlite3.Error:
                    continue
        found = connection.execute("SELECT type, name, tbl_name FROM sqlite_master").fetchall()
        ours = [row for row in found if row[0] in _PLAIN and not row[2].startswith(_NOT_OURS)]
        tables = {name: _table(connection, name) for kind, name, _ in ours if kind == "table"}
        indexes = {
            name: IndexShape(name, table, _index_columns(connection, name))
            for kind, name, table in ours
            if kind == "index"
        }
    return Shapes(tables, indexes)


def _table(connection: sqlite3.Connection, name: str) -> TableShape:
    columns: list[Column] = []
    number_column = None
    told: list[tuple[Any, ...]] = connection.execute(f"PRAGMA table_info('{name}')").fetchall()
    for _, column, declared, is_not_null, default, place_in_key in told:
        if place_in_key and declared.upper() == "INTEGER":
            number_column = column
        value, kind = None, _kind(declared)
        if default is not None:
            value = connection.execute(f"SELECT CAST({default} AS {kind})").fetchone()[0]
        columns.append(Column(column, kind, not is_not_null, value))
    return TableShape(name, tuple(columns), number_column)


def _index_columns(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    told = connection.execute(f"PRAGMA index_info('{name}')").fetchall()
    return tuple(row[2] for row in told)


def _kind(declared: str) -> str:
    """The affinity of a declared type: https://www.sqlite.org/datatype3.html, section 3.1."""
    upper = declared.upper()
    for kind, words in (
        ("INTEGER", ("INT",)),
        ("TEXT", ("CHAR", "CLOB", "TEXT")),
        ("BLOB", ("BLOB",)),
        ("REAL", ("REAL", "FLOA", "DOUB")),
    ):
        if any(word in upper for word in words):
            return kind
    return "INTEGER"


def own_values(row: Mapping[str, Any], derived: frozenset[str]) -> dict[str, Any]:
    """Of a row what its lines of the change log prove."""
    return {
        name: value for name, value in row.items() if name not in STAMPS and name not in derived
    }
