"""Making a new clinic file: all of it, or none."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from uuid import UUID

from db import driver
from db.layout import APPLICATION_ID, SCHEMA, revision


def create_clinic_file(path: Path, key: bytes, clinic_id: UUID, name: str, now: int) -> None:
    """Make an empty clinic file at ``path``, closed and complete, readable by its owner only.

    ``now`` is in microseconds UTC. Raises ``driver.Error`` or OSError; what is there then is junk
    and is the caller's to remove.
    """
    path.touch(mode=0o600, exist_ok=False)
    connection = driver.connect_new(path, key)
    try:
        _make_tables(connection, clinic_id, name, now)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _make_tables(connection: driver.Connection, clinic_id: UUID, name: str, now: int) -> None:
    """The tables straight from their declarations: a test proves that the migrations lead to the
    same, and Alembic need not be imported on the first day."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in tables_written():
        connection.execute(statement)
    connection.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (revision(SCHEMA),))
    connection.execute(
        "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name, created_at)"
        " VALUES (1, ?, ?, ?, ?, ?)",
        (APPLICATION_ID, SCHEMA, clinic_id.bytes, name, now),
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    connection.execute("COMMIT")


@cache
def tables_written() -> tuple[str, ...]:
    """The statements that make all tables. Writing them down takes longer than running them, and a
    program that makes one clinic after the other, as the tests do, needs it done once."""
    from sqlalchemy import create_mock_engine
    from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

    from db import tables, triggers

    written: list[str] = []
    dialect = SQLiteDialect_pysqlite()
    pen = create_mock_engine(
        "sqlite://",
        lambda statement, *_, **__: written.append(str(statement.compile(dialect=dialect))),
    )
    tables.metadata.create_all(pen, checkfirst=False)
    return (
        *written,
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
        *triggers.statements(),
    )
