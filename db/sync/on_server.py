"""The shared record on the server: the statements that a workstation sends and receives with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

import psycopg

from db.chain import LINE_COLUMNS, SHARED_COLUMNS
from db.search import search_text
from db.server.rights import changeable
from db.server.search_index import put_in_index
from db.server.store import LOCK_LOG
from db.sync.shapes import Image, SharedTable, by_place, shared_tables

Cursor = psycopg.Cursor[Any]

LOG_COLUMNS: Final = (*LINE_COLUMNS, "mac", *SHARED_COLUMNS)
"""A line of the change log as every workstation has it."""
CHANNEL: Final = "bodymap_log"
"""Where the server tells that its change log grew, and up to which number."""

_LISTED: Final = ", ".join(f'"{name}"' for name in LOG_COLUMNS)
_AFTER: Final = f"SELECT {_LISTED} FROM change_log WHERE sequence > %s ORDER BY sequence LIMIT %s"  # noqa: S608 - names of this file
_TAKEN: Final = (
    "SELECT max(origin_sequence) FROM change_log WHERE origin = %s AND origin_sequence IS NOT NULL"
)
_PUT_LINE: Final = (
    f"INSERT INTO change_log ({_LISTED}) VALUES ({', '.join(['%s'] * len(LOG_COLUMNS))})"  # noqa: S608 - as above
)
_RECOUNT: Final = (
    "UPDATE patient SET visits = counted.visits, active_at = coalesce(counted.latest, created_at)"
    " FROM (SELECT patient.id AS id, count(session.id) AS visits, max(started_at) AS latest"
    " FROM patient LEFT JOIN session"
    " ON session.patient_id = patient.id AND session.voided_seq IS NULL"
    " WHERE patient.id = ANY(%s) GROUP BY patient.id) AS counted"
    " WHERE patient.id = counted.id"
    " AND (patient.visits, patient.active_at)"
    " IS DISTINCT FROM (counted.visits, coalesce(counted.latest, created_at))"
)


def lock(cursor: Cursor) -> None:
    """From here to the end of the transaction nobody else adds to the change log."""
    cursor.execute(LOCK_LOG)


def lines_after(cursor: Cursor, number: int, most: int) -> list[Image]:
    """At most ``most`` lines after the one of that number, in their order."""
    found = cursor.execute(_AFTER, (number, most)).fetchall()
    return [dict(zip(LOG_COLUMNS, row, strict=True)) for row in found]


def taken_in(cursor: Cursor, origin: bytes) -> int | None:
    """The number that the last line of a workstation has in its outbox; None without any."""
    found = cursor.execute(_TAKEN, (origin,)).fetchone()
    return None if found is None else found[0]


def put_lines(cursor: Cursor, lines: Iterable[Image]) -> None:
    """Add lines, which know their places, and tell whoever listens."""
    written = [tuple(line[name] for name in LOG_COLUMNS) for line in lines]
    cursor.executemany(_PUT_LINE, written)
    cursor.execute("SELECT pg_notify(%s, %s)", (CHANNEL, str(written[-1][0])))


def rows_of(cursor: Cursor, table: str, keys: Sequence[bytes]) -> list[Image]:
    """The rows of a table with these ids."""
    shared = shared_tables()[table]
    found = cursor.execute(
        f"SELECT {shared.listed} FROM {table} WHERE id = ANY(%s)",  # noqa: S608 - names of a declared table
        (list(keys),),
    ).fetchall()
    return [dict(zip(shared.columns, row, strict=True)) for row in found]


def put_rows(cursor: Cursor, rows: Iterable[tuple[str, Image]]) -> None:
    """Put rows in, or in the place of those that have their ids."""
    patients: set[bytes] = set()
    for table, row in by_place(rows):
        cursor.execute(_put(table.name), tuple(row[name] for name in table.columns))
        if table.name == "session":
            patients.add(row["patient_id"])
        elif table.name == "patient":
            patients.add(row["id"])
            _index(cursor, row)
    if patients:
        cursor.execute(_RECOUNT, (sorted(patients),))


@cache
def _put(name: str) -> str:
    table: SharedTable = shared_tables()[name]
    marks = ", ".join(["%s"] * len(table.columns))
    # of what never changes not even the attempt is allowed
    new = ", ".join(f'"{one}" = EXCLUDED."{one}"' for one in changeable(name))
    return (
        f"INSERT INTO {name} ({table.listed}) VALUES ({marks})"  # noqa: S608 - as above
        f" ON CONFLICT (id) DO {f'UPDATE SET {new}' if new else 'NOTHING'}"
    )


def _index(cursor: Cursor, row: Image) -> None:
    found_by = search_text(
        *(row["family_name"], row["given_name"], row["record_number"], row["birth_date"])
    )
    put_in_index(cursor, row["created_seq"], found_by)
