"""Clinics of the tests on a real server."""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.services.access.desk import Desk
from bodymap.services.changes import Changes
from bodymap.services.clinic import Around, open_clinic
from bodymap.services.clock import SystemClock
from db.keys.clinic_keys import ClinicKeys
from db.layout import APPLICATION_ID, SCHEMA
from db.server.address import ServerAddress
from db.server.admitting import admit
from db.server.connecting import ServerAccess, connect
from db.server.making import secure
from db.server.store import ServerStore
from db.server.triggers import DROPPED
from db.server.verify import verify_server
from db.tables import PIECES_TABLE, SEARCH_TABLE
from tests import factories
from tests.postgres import PostgresServer
from tests.records import Record, add_person

ON_ONE_SERVER: Final = pytest.mark.xdist_group("server")
"""Of the tests that need a server, so that only one of several processes starts one."""

TEMPLATE: Final = "bodymap_template"
_GUARDED: Final = "bodymap_guarded"
_MIGRATIONS: Final = Path(__file__).parents[1] / "db" / "migrations"


@dataclass(frozen=True)
class ServerRecord(Record):
    """A record that is read and written on the server itself, in ``database``.
    ``listeners`` are told of every statement that its store runs."""

    store: ServerStore
    database: str
    listeners: list[Callable[[str], object]]

    @property
    def refusal(self) -> type[Exception]:
        return psycopg.IntegrityError

    @staticmethod
    def as_sql(key: UUID) -> str:
        return f"'\\x{key.hex}'::bytea"

    @contextmanager
    def by_hand(self, *, guarded: bool = True) -> Iterator[psycopg.Connection[Any]]:
        with connected(self.database) as connection:
            if not guarded:
                for statement in DROPPED:
                    connection.execute(statement)
                connection.execute("SET session_replication_role = replica")
            yield connection

    @contextmanager
    def traced(self, is_meant: Callable[[str], bool] = bool) -> Iterator[list[str]]:
        ran: list[str] = []
        self.listeners.append(
            lambda statement: ran.append(statement) if is_meant(statement) else None
        )
        yield ran
        self.listeners.pop()

    @property
    def tables(self) -> tuple[str, ...]:
        named = (
            "SELECT table_name FROM information_schema.tables"
            " WHERE table_schema = current_schema() ORDER BY table_name"
        )
        with self.by_hand() as connection:
            found = (name for (name,) in connection.execute(named).fetchall())
            return tuple(name for name in found if name not in (SEARCH_TABLE, PIECES_TABLE))

    def is_sound(self) -> bool:
        connect = partial(connected, self.database)
        return verify_server(connect, self.keys, self.clinic_id).findings == ()

    def again(self) -> ServerRecord:
        return open_server_record(self.database, self.keys, self.clinic_id, self.person)


@cache
def server() -> PostgresServer:
    """The server of all tests of this process, with ``TEMPLATE`` on it. A test that kills or stops
    one starts its own (``own_server``)."""
    # nothing of it has to outlive the tests, and a new database is made for nearly each of them
    made = own_server(
        fsync="off",
        full_page_writes="off",
        autovacuum="off",
        wal_level="minimal",
        max_wal_senders="0",
        jit="off",
    )
    atexit.register(made.stop)
    make_template(made)
    return made


def own_server(**settings: str) -> PostgresServer:
    """A new server, with ``settings`` in its configuration. Without PostgreSQL the test is left
    out, but for CI."""
    try:
        return PostgresServer.start(**settings)
    except LookupError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))


def make_template(on: PostgresServer) -> None:
    """Put the database that clinics are copies of on a server: all tables, and nothing in them."""
    with on.owner() as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    engine = create_engine(on.url(TEMPLATE).replace("postgresql:", "postgresql+psycopg:"))
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as begun:
        config.attributes.update(connection=begun, chain_key=bytes(32), now=1)
        command.upgrade(config, "head")
    engine.dispose()


def new_clinic_database(on: PostgresServer | None = None) -> str:
    """The name of a new database for a clinic, with all tables and nothing in them."""
    return (on or server()).new_database(TEMPLATE)


def access_to(database: str, on: PostgresServer | None = None) -> ServerAccess:
    """How the program comes to a database of the server, as its owner."""
    running = on or server()
    address = ServerAddress("127.0.0.1", database, running.port)
    return ServerAccess(address, "postgres", running.password)


@cache
def guarded() -> tuple[str, ServerAccess]:
    """A template as ``TEMPLATE``, with the roles of a clinic, and how a workstation comes into any
    copy of it."""
    with server().owner() as connection:
        connection.execute(f"CREATE DATABASE {_GUARDED} TEMPLATE {TEMPLATE}")
    address = ServerAddress("127.0.0.1", _GUARDED, server().port)
    with connected(_GUARDED) as connection, connection.transaction():
        secure(connection.cursor(), _GUARDED)
        admitted = admit(connection.cursor(), address, new_id(), datetime.now(UTC))
        access = ServerAccess.by(ServerAddress.parse(admitted.line))
        # in the copies, too; and a test that waits for itself is told so soon
        connection.execute(f"ALTER ROLE {access.user} SET lock_timeout = '500ms'")
    return _GUARDED, access


def connected(database: str) -> psycopg.Connection[Any]:
    """A connection to a database of the server; each statement is its own transaction."""
    return server().owner(database)


def new_server_record() -> ServerRecord:
    """A new clinic on the server, opened by a workstation, with Anna Weber at the desk and nothing
    else."""
    keys, clinic_id = ClinicKeys.new(), new_id()
    database = server().new_database(guarded()[0])
    with connected(database) as connection:
        connection.execute(
            "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name,"
            " created_at) VALUES (1, %s, %s, %s, 'Clinic', 0)",
            (APPLICATION_ID, SCHEMA, clinic_id.bytes),
        )
    opened = open_server_record(database, keys, clinic_id, factories.WEBER)
    add_person(opened.store, factories.WEBER)
    return opened


def open_server_record(
    database: str, keys: ClinicKeys, clinic_id: UUID, person: Person
) -> ServerRecord:
    """The record in ``database``, opened, with ``person`` at the desk."""
    clock, listeners = SystemClock(), list[Callable[[str], object]]()
    access = guarded()[1]
    access = replace(access, address=replace(access.address, database=database))
    store = ServerStore(
        lambda: _heard_by(listeners, connect(access, Path(), purpose="tests")),
        clock=clock,
        origin=new_id().bytes,
        clinic_id=clinic_id,
        chain_key=keys.chain,
    )
    clinic = open_clinic(
        *(store, Desk(person, clock), "Clinic", clock),
        when_closed=store.close,
        around=Around(),
    )
    told: list[Changes] = []
    clinic.bus.listen(told.append)
    return ServerRecord(keys, clinic_id, store, clinic, told, person, database, listeners)


def _heard_by(
    listeners: list[Callable[[str], object]], connection: psycopg.Connection[Any]
) -> psycopg.Connection[Any]:
    class Heard(psycopg.Cursor[Any]):
        def execute(self, query: Any, params: Any = None, **how: Any) -> Self:
            for listener in listeners:
                listener(str(query))
            return super().execute(query, params, **how)

    connection.cursor_factory = Heard
    return connection
