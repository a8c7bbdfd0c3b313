"""Making a database ready for a clinic, and keeping its schema and its roles as they have to be.

Whoever does it may make roles and owns the database, as the administrator of the server does.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg.sql import SQL, Identifier

from bodymap.errors import ClinicFileError
from db.layout import SCHEMA
from db.rows import to_micros
from db.server.connecting import ServerAccess, connect, told_to_library
from db.server.roles import LONGEST_NAME, RoleNames, give_all_to_owner, grant_rights, make_roles
from db.server.schema import migrate, one_transaction, schema_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

OLDEST: Final = 15
"""The oldest PostgreSQL that is worked with."""

PATIENCE_S: Final = 20.0

LONG_NAME: Final = "The name of the database is too long: its roles are named after it."
TOO_OLD: Final = "The server is PostgreSQL {found}; {needed} or newer is needed."
NOT_UTF8: Final = "The database does not hold every letter: make it with the encoding UTF8."
SORTS: Final = "The database sorts words in its own way: make it with the locale C."
IS_READY: Final = "The database was made ready before."
NOT_READY: Final = "The database was not made ready yet."
HOLDS_MORE: Final = "The database holds something else: a clinic needs one of its own."
OLD_ROLES: Final = (
    "The server still has workstations of an earlier clinic in a database of this name: drop their"
    " roles first, or give the database another name."
)
NEWER: Final = "The database was made ready by a newer bodymap: update this one."

_ELSEWHERE: Final = ("postgres", "template1")
"""Databases that a new one can be asked for in."""
_MAKE: Final = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'"
_ABOUT: Final = (
    "SELECT pg_encoding_to_char(encoding), datlocprovider, datcollate FROM pg_database"
    " WHERE datname = current_database()"
)
_BY_LETTERS: Final = frozenset(("c", "posix", "c.utf8", "c.utf-8"))
_OTHERS: Final = (
    "SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
    " WHERE nspname NOT IN ('pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg\\_toast%%'"
    " LIMIT 1"
)
_WORKSTATIONS: Final = "SELECT 1 FROM pg_roles WHERE left(rolname, length(%s)) = %s LIMIT 1"


def make_ready(access: ServerAccess, folder: Path, now: datetime) -> None:
    """Make an empty database ready for a clinic: its roles, its tables, and what may be done to
    them. All of it, or nothing. Where there is no such database, it is made.

    Raises ClinicFileError, and psycopg.Error where the server cannot be asked or does not allow it.
    """
    names = _names(access)
    _make_database(access, folder)
    with one_transaction(told_to_library(access, folder, "init")) as (begun, cursor):
        _look(cursor)
        if schema_of(cursor) is not None:
            raise ClinicFileError(IS_READY)
        if cursor.execute(_OTHERS).fetchone():
            raise ClinicFileError(HOLDS_MORE)
        prefix = f"{names.database}_ws_"
        if cursor.execute(_WORKSTATIONS, (prefix, prefix)).fetchone():
            raise ClinicFileError(OLD_ROLES)
        _bring(begun, cursor, names, now)


def bring_up_to_date(
    access: ServerAccess, folder: Path, now: datetime, *, patience_s: float = PATIENCE_S
) -> tuple[int, int]:
    """Lead a database that is ready to the schema of this program, and put its roles and rights
    right, also after it was restored elsewhere. All of it, or nothing. Returns the schema of before
    and of now. Whoever holds a part of it at the moment is waited for ``patience_s``. Raises as
    ``make_ready``."""
    names = _names(access)
    with one_transaction(told_to_library(access, folder, "upgrade")) as (begun, cursor):
        _look(cursor)
        before = schema_of(cursor)
        if before is None:
            raise ClinicFileError(NOT_READY)
        if before > SCHEMA:
            raise ClinicFileError(NEWER)
        cursor.execute(SQL("SET LOCAL lock_timeout = {}").format(round(patience_s * 1000)))
        _bring(begun, cursor, names, now)
    return before, SCHEMA


def secure(cursor: psycopg.Cursor[Any], database: str) -> RoleNames:
    """Make the roles of a database that has all tables, whoever made them, and grant them what they
    may; returns how they are called. Raises psycopg.Error."""
    names = RoleNames(database)
    make_roles(cursor, names)
    give_all_to_owner(cursor, names)
    grant_rights(cursor, names)
    return names


def sorts_by_letters(provider: str, locale: str) -> bool:
    """Whether a database sorts as a clinic file does, by the numbers of the letters. ``provider``
    is who sorts: the server itself (b), the system (c) by its ``locale``, or ICU (i)."""
    return provider == "b" or (provider == "c" and locale.casefold() in _BY_LETTERS)


def _names(access: ServerAccess) -> RoleNames:
    database = access.address.database
    if len(database.encode()) > LONGEST_NAME:
        raise ClinicFileError(LONG_NAME)
    return RoleNames(database)


def _look(cursor: psycopg.Cursor[Any]) -> None:
    version = cursor.connection.info.server_version // 10_000
    if version < OLDEST:
        raise ClinicFileError(TOO_OLD.format(found=version, needed=OLDEST))
    found = cursor.execute(_ABOUT).fetchone()
    assert found is not None, "it is connected to one"
    encoding, provider, locale = found
    if encoding != "UTF8":
        raise ClinicFileError(NOT_UTF8)
    if not sorts_by_letters(provider, locale):
        raise ClinicFileError(SORTS)


def _bring(begun: Connection, cursor: psycopg.Cursor[Any], names: RoleNames, now: datetime) -> None:
    make_roles(cursor, names)
    give_all_to_owner(cursor, names)
    cursor.execute(SQL("SET LOCAL ROLE {}").format(Identifier(names.owner)))
    migrate(begun, to_micros(now))
    grant_rights(cursor, names)


def _make_database(access: ServerAccess, folder: Path) -> None:
    name = access.address.database
    for known in _ELSEWHERE:
        elsewhere = replace(access, address=replace(access.address, database=known))
        try:
            connection = connect(elsewhere, folder, purpose="init")
        except psycopg.OperationalError:
            continue  # what is wrong is told when the database itself is connected to
        with closing(connection):
            there = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(there, (name,)).fetchone() is None:
                connection.execute(SQL(_MAKE).format(Identifier(name)))
        return
