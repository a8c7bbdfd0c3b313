"""What this workstation wrote and the server has not taken in yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, select

from db import rows, tables
from db.chain import LINE_COLUMNS
from db.leases import lease_of
from db.prepared import Prepare, Prepared
from db.statements import Statements, insert_line, last_line
from db.sync.shapes import CHANGES, Image, shared_tables
from db.tables import PROVISIONAL

if TYPE_CHECKING:
    from db.driver import Cursor

_OUTBOX: Final[Any] = tables.OutboxTable.__table__
_LEFT_OUT: Final[Any] = tables.LeftOutTable.__table__
_COLUMNS: Final = (*LINE_COLUMNS, "mac")
_LINES: Final = (
    f"SELECT {', '.join(f'outbox.{name}' for name in _COLUMNS)},"  # noqa: S608 - names of this file
    " set_aside.sequence IS NOT NULL"
    " FROM outbox LEFT JOIN set_aside USING (sequence)"
    " WHERE outbox.sequence > ?"
)
_WAITING: Final = f"{_LINES} ORDER BY outbox.sequence"
_ABOUT: Final = f"{_LINES} AND outbox.entity_id = ? ORDER BY outbox.sequence"
_TAKEN: Final = (
    "SELECT max(origin_sequence) FROM change_log WHERE origin = ? AND origin_sequence IS NOT NULL"
)


class OutboxStatements(Statements):
    """The statements of a workstation that shares its record: its lines go into the outbox."""

    def __init__(self, prepare: Prepare) -> None:
        super().__init__(prepare)
        self.before_first = PROVISIONAL
        self.lease = lease_of
        self.last_line = last_line(prepare, _OUTBOX)
        self.insert_log = insert_line(prepare, _OUTBOX)
        self.patient = _told(prepare, tables.PatientTable, rows.PATIENT_COLUMNS, "id")
        self.episode = _told(prepare, tables.EpisodeTable, rows.EPISODE_COLUMNS)
        self.session = _told(prepare, tables.SessionTable, rows.SESSION_COLUMNS)


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A line of the outbox. ``values`` are its columns with its seal."""

    values: Mapping[str, Any]
    is_set_aside: bool

    @property
    def number(self) -> int:
        """Its number in the outbox."""
        number: int = self.values["sequence"]
        return number

    @property
    def changes_row(self) -> bool:
        """Whether it does something to its row, on the server, too."""
        return not self.is_set_aside and self.values["what"] in CHANGES


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that waits, and the rows that it is about as they are now."""

    lines: tuple[WaitingLine, ...]
    rows: tuple[tuple[str, Image], ...]


def lines_after(cursor: Cursor, number: int) -> tuple[WaitingLine, ...]:
    """The lines of the outbox after the one of that number."""
    found = cursor.execute(_WAITING, (number,)).fetchall()
    return tuple(map(_line, found))


def lines_about(cursor: Cursor, last: int, key: bytes) -> list[WaitingLine]:
    """The lines after the one of the number ``last`` that change the row of that id."""
    found = cursor.execute(_ABOUT, (last, key)).fetchall()
    return [line for line in map(_line, found) if line.changes_row]


def taken_in(cursor: Cursor, origin: bytes) -> int:
    """The number of the last line of the outbox that the server took in, as far as it is known."""
    found: int | None = cursor.execute(_TAKEN, (origin,)).fetchone()[0]
    return PROVISIONAL if found is None else found


def waiting(cursor: Cursor, origin: bytes) -> Waiting:
    """What waits, read in one state of the file: a batch is all of it, so that no row in it is
    further than its lines."""
    lines = lines_after(cursor, taken_in(cursor, origin))
    touched: dict[str, dict[bytes, None]] = defaultdict(dict)
    for line in lines:
        if line.changes_row:
            touched[line.values["entity"]][line.values["entity_id"]] = None
    rows = [(name, row) for name, keys in touched.items() for row in rows_of(cursor, name, keys)]
    return Waiting(lines, tuple(rows))


def rows_of(cursor: Cursor, table: str, keys: Iterable[bytes]) -> list[Image]:
    """The rows of a table with these ids."""
    shared = shared_tables()[table]
    statement = f"SELECT {shared.listed} FROM {table} WHERE id = ?"  # noqa: S608 - names of a declared table
    found = (cursor.execute(statement, (key,)).fetchone() for key in keys)
    return [dict(zip(shared.columns, row, strict=True)) for row in found if row is not None]


def _told(
    prepare: Prepare, of: type[Any], columns: Iterable[str], whose: str = "patient_id"
) -> Prepared:
    """Reads a row by its id (``key``), and in one more column whether its patient is left out: so
    a click asks nothing more than that."""
    table: Any = of.__table__
    is_left_out = select(_LEFT_OUT.c.patient_id).where(_LEFT_OUT.c.patient_id == table.c[whose])
    return prepare(
        select(*(table.c[name] for name in columns), is_left_out.exists()).where(
            table.c.id == bindparam("key")
        )
    )


def _line(row: tuple[Any, ...]) -> WaitingLine:
    return WaitingLine(dict(zip(_COLUMNS, row[:-1], strict=True)), bool(row[-1]))
