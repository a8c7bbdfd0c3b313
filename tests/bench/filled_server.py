"""A clinic file of the tests, copied to a server as it is: to read what a large clinic would be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any, Final

import psycopg

from db import driver, tables
from db.search import search_text
from db.server.search_index import fill_index

_AT_ONCE: Final = 1000
_OF_ONE_FILE: Final = frozenset(("slot_key", "outbox", "set_aside", "server_link"))
_INDEXES: Final = (
    "SELECT indexname, indexdef FROM pg_indexes"
    " WHERE schemaname = 'public' AND indexname LIKE 'ix_%'"
)
"""An index is quicker to make of all rows than row by row."""
_FOUND_BY: Final = (
    "SELECT created_seq, family_name, given_name, record_number, birth_date FROM patient"
)


def copy_to_server(file: driver.Connection, server: psycopg.Connection[Any]) -> None:
    """Copy every row of the record in ``file`` into a database that has all tables and no rows,
    with its numbers and seals. ``server`` is a connection of whoever owns the server."""
    # rows come a table at a time, and lines as they are
    server.execute("SET session_replication_role = replica")
    indexes = server.execute(_INDEXES).fetchall()
    for name, _ in indexes:
        server.execute(f"DROP INDEX {name}")
    for name, table in tables.metadata.tables.items():
        columns = tuple(column.name for column in table.c)
        if name not in _OF_ONE_FILE:
            listed = ", ".join(f'"{one}"' for one in columns)
            rows = _rows(file, f"SELECT {listed} FROM {name}")
            _copy(server, name, columns, rows)
    with server.cursor() as cursor:
        fill_index(cursor, _found_by(file))
    for _, made_by in indexes:
        server.execute(made_by)
    server.execute("SET session_replication_role = origin")
    server.execute("VACUUM ANALYZE")


def _rows(file: driver.Connection, statement: str) -> Iterator[tuple[Any, ...]]:
    with closing(file.cursor()) as cursor:
        cursor.execute(statement)
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from rows


def _found_by(file: driver.Connection) -> Iterator[tuple[int, str]]:
    for number, family, given, record_number, born in _rows(file, _FOUND_BY):
        yield number, search_text(family, given, record_number, born)


def _copy(
    server: psycopg.Connection[Any],
    table: str,
    columns: tuple[str, ...],
    rows: Iterator[tuple[Any, ...]],
) -> None:
    listed = ", ".join(f'"{name}"' for name in columns)
    with (
        server.cursor() as cursor,
        cursor.copy(f"COPY {table} ({listed}) FROM STDIN") as copying,
    ):
        for row in rows:
            copying.write_row(row)
