"""Connections to an encrypted file, with the settings that make a commit mean "on the disk"."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    # The driver has no types of its own; it is a fork of this module, with the same names.
    from sqlite3 import Connection, Cursor, DatabaseError, Error, IntegrityError, NotSupportedError
    from sqlite3 import connect as _connect

    from sqlalchemy import Engine
else:
    from sqlcipher3.dbapi2 import (
        Connection,
        Cursor,
        DatabaseError,
        Error,
        IntegrityError,
        NotSupportedError,
    )
    from sqlcipher3.dbapi2 import connect as _connect

__all__ = [
    "Connection",
    "Cursor",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "connect",
    "connect_new",
    "connect_to_fill",
    "connect_to_look",
    "connect_to_read",
    "engine_on",
    "roll_back",
]

BUSY_SECONDS: Final = 0.03
"""How long a statement waits for another program's lock: a window may stall for 50 ms at most."""

PATIENT_MS: Final = 5000
"""How long work that no window waits for waits for another program's lock."""

_SETTINGS: Final = (
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("recursive_triggers", "OFF", 0),
    ("trusted_schema", "OFF", 0),
    ("cache_size", "-32768", -32768),
)


def connect(path: Path, key: bytes) -> Connection:
    """Open an existing encrypted file for reading and writing. ``key`` is 32 random bytes.

    Raises ``Error`` where the file does not open with the key, or a setting does not hold.
    """
    connection = _open(path, key, "mode=rw")
    try:
        _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_new(path: Path, key: bytes) -> Connection:
    """As ``connect``, for a file that is not there yet."""
    connection = _open(path, key, "mode=rwc")
    try:
        _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path, key: bytes) -> Connection:
    """A further connection to a file that may be open elsewhere, which never writes to it: for long
    work on a thread of its own, beside the store's."""
    connection = _open(path, key, "mode=rw")
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        # it waits where the store must not: nobody waits for it
        connection.execute(f"PRAGMA busy_timeout = {PATIENT_MS}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_look(path: Path, key: bytes) -> Connection:
    """Open a file so that nothing at all is written: no lock, no recovery, no file beside it."""
    return _open(path, key, "mode=ro&immutable=1")


def connect_to_fill(path: Path, key: bytes) -> Connection:
    """Open an empty file that a copy is written into. Nobody else knows of it yet, so there is no
    log, no lock (some sticks and shares have none) and no sync: whoever fills it does that."""
    connection = _open(path, key, "mode=rw&nolock=1")
    try:
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -2048"):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _open(path: Path, key: bytes, mode: str) -> Connection:
    if len(key) != 32:
        raise ValueError("The key of a clinic file has 32 bytes.")
    connection = _connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise NotSupportedError("This SQLite does not encrypt.")
    except BaseException:
        connection.close()
        raise
    return connection


def _settle(connection: Connection) -> None:
    """Set what a commit relies on, and read it back: SQLite refuses some settings in silence."""
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise NotSupportedError(f"The journal mode is {mode}, not WAL.")
    for name, value, expected in _SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if found != expected:
            raise NotSupportedError(f"{name} is {found}, not {expected}.")


def roll_back(connection: Connection) -> None:
    """Undo what is open. A connection that cannot even do that has nothing open."""
    try:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    except Error:
        pass


def engine_on(connection: Connection) -> Engine:
    """A SQLAlchemy engine that works on this one open connection: to upgrade.

    Transactions begin with BEGIN IMMEDIATE, so that two writers queue instead of failing.
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # it ships no types

    engine = create_engine(
        "sqlite+pysqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )
    event.listen(engine, "begin", lambda begun: begun.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine
