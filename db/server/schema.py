"""Bringing a database to the schema of this program, by the same history as a clinic file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psycopg

from db.layout import SCHEMA, revision
from db.server.rights import VERSION_TABLE

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MIGRATIONS: Final = Path(__file__).parents[1] / "migrations"
_IS_THERE: Final = "SELECT to_regclass(%s) IS NOT NULL"
_NEWEST: Final = f"SELECT version_num FROM {VERSION_TABLE}"  # noqa: S608 - a name of this package


def schema_of(cursor: psycopg.Cursor[Any]) -> int | None:
    """The schema of the database, None where it has none of ours. Raises psycopg.Error."""
    there = cursor.execute(_IS_THERE, (f"public.{VERSION_TABLE}",)).fetchone()
    if there is None or not there[0]:
        return None
    found = cursor.execute(_NEWEST).fetchone()
    return None if found is None else int(found[0])


@contextmanager
def one_transaction(
    conninfo: str,
) -> Iterator[tuple[Connection, psycopg.Cursor[Any]]]:
    """One transaction: committed at the end of the block, or undone as a whole. The cursor is that
    of the same connection. Raises psycopg.Error."""
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import NullPool

    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: _connected(conninfo), poolclass=NullPool
    )
    try:
        with engine.begin() as begun:
            driver: Any = begun.connection.driver_connection
            with driver.cursor() as cursor:
                cursor.execute("SET LOCAL search_path = public")
                yield begun, cursor
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.Error):
            raise error.orig from error
        raise


def _connected(conninfo: str) -> psycopg.Connection[Any]:
    return psycopg.connect(conninfo, prepare_threshold=None)


def migrate(begun: Connection, now: int, schema: int = SCHEMA) -> None:
    """Lead the database to ``schema``, in the open transaction, as the role that is set in
    it. What an update adds to the record happened at ``now`` (microseconds UTC)."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    # a server has no key to the chain: nothing of an update adds lines to it there
    config.attributes.update(connection=begun, chain_key=b"", now=now)
    command.upgrade(config, revision(schema))
