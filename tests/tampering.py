"""Changing a clinic file behind the program's back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from db import driver, triggers


@contextmanager
def by_sql(path: Path, key: bytes) -> Iterator[driver.Connection]:
    """The open file, as anybody with its key sees it. What is not committed is undone."""
    connection = driver.connect(path, key)
    try:
        yield connection
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.close()


@contextmanager
def without_guards(path: Path, key: bytes) -> Iterator[driver.Connection]:
    """The file with its triggers and constraints out of the way; the triggers are there again
    afterwards, so that their absence is not what gives it away."""
    with by_sql(path, key) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        drop_triggers(connection)
        yield connection
        for statement in triggers.statements():
            connection.execute(statement)
        connection.execute("COMMIT")


def drop_triggers(connection: driver.Connection) -> None:
    """Remove every trigger."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f"DROP TRIGGER {name}")


def columns(connection: driver.Connection, table: str) -> dict[str, str]:
    """The columns of a table, each with its declared type."""
    return {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({table})")}


def other(value: Any, kind: str) -> Any:
    """Another value than ``value`` for a column of the type ``kind``."""
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1, *value[1:]])
    if isinstance(value, str):
        return value + "x"
    if isinstance(value, float):
        return value + 0.5
    if isinstance(value, int):
        return value + 1000
    return b"\1" * 16 if kind.startswith("BLOB") else "1"
