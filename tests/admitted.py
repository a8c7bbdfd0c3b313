"""Clinics on a real server that is as a clinic has it: with an owner, and a role for each
workstation."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from uuid import UUID

from bodymap.charting.ids import new_id
from db.server.address import ServerAddress
from db.server.admitting import admit
from db.server.connecting import ServerAccess
from db.server.making import secure
from tests.postgres import PostgresServer
from tests.server_clinics import new_clinic_database, server

ADMITTED_AT = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


def new_guarded_database(on: PostgresServer | None = None) -> str:
    """The name of a new database with all tables, nothing in them, and the roles of a clinic."""
    running = on or server()
    name = new_clinic_database(running)
    with running.owner(name) as connection, connection.transaction():
        secure(connection.cursor(), name)
    return name


@cache
def known_database() -> str:
    """Such a database for all tests of this process that make no difference to one another. It has
    workstations, and no clinic."""
    return new_guarded_database()


def admit_to(
    database: str, workstation: UUID | None = None, on: PostgresServer | None = None
) -> tuple[UUID, ServerAccess]:
    """Admit a workstation to such a database: its id, and how it comes in."""
    running = on or server()
    address = ServerAddress("127.0.0.1", database, running.port)
    with running.owner(database) as connection, connection.transaction():
        made = admit(connection.cursor(), address, workstation or new_id(), ADMITTED_AT)
    return made.workstation, ServerAccess.by(ServerAddress.parse(made.line))
