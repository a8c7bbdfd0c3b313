"""Which workstations a clinic's server lets in: admitting one, shutting it out, and the list.

A workstation that was shut out keeps what its own file holds, encrypted. Nothing more comes from it
or goes to it. The change log is not told: whoever looks after the server has no key to it, and what
they did stands in the table of admissions.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import psycopg

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError
from bodymap.services.clinic_server import SharedWorkstation
from db.rows import from_micros, to_micros
from db.server.address import ServerAddress
from db.server.roles import RoleNames, end_connections, exists, let_in, shut_out

Cursor = psycopg.Cursor[Any]

NO_SUCH: Final = "No workstation of that id, role or name was admitted here."
SEVERAL: Final = "Several workstations have that name: say which by its id."
ROLE_TAKEN: Final = "Another workstation has a role of that name: admit this one under a new id."

_PASSWORD_BYTES: Final = 24
_HAS_ROLE: Final = "SELECT workstation_id FROM admission WHERE role_name = %s"
_ADMIT: Final = (
    "INSERT INTO admission (workstation_id, role_name, admitted_at) VALUES (%s, %s, %s)"
    " ON CONFLICT (workstation_id) DO UPDATE"
    " SET role_name = EXCLUDED.role_name, admitted_at = EXCLUDED.admitted_at, revoked_at = NULL"
)
_REVOKE: Final = "UPDATE admission SET revoked_at = %s WHERE workstation_id = %s"
_LIST: Final = (
    "SELECT workstation_id, role_name, admitted_at, revoked_at, workstation.name,"
    " latest.at, person.name,"
    " (SELECT count(*) FROM pg_stat_activity WHERE usename = role_name)"
    " FROM admission LEFT JOIN workstation ON workstation.id = workstation_id"
    " LEFT JOIN LATERAL (SELECT at, author FROM change_log"
    "  WHERE origin = workstation_id AND origin_sequence IS NOT NULL"
    "  ORDER BY origin_sequence DESC LIMIT 1) AS latest ON true"
    " LEFT JOIN person ON person.id = latest.author"
    " ORDER BY admitted_at, workstation_id"
)


@dataclass(frozen=True, slots=True)
class Admission:
    """A workstation and its role of the database. ``name`` is what the clinic calls it, empty until
    it has joined. ``heard_at`` is when the last thing that was done there reached the server, and
    ``person`` did it. ``connections`` are those it has now. Times are UTC."""

    workstation: UUID
    role: str
    admitted_at: datetime
    revoked_at: datetime | None
    name: str
    heard_at: datetime | None
    person: str
    connections: int

    @property
    def called(self) -> str:
        """Its name, or what it has instead."""
        return self.name or self.role


@dataclass(frozen=True, slots=True)
class Admitted:
    """``line`` is all that the workstation needs to come in. Nobody else may see it."""

    workstation: UUID
    role: str
    line: str


def admit(
    cursor: Cursor, address: ServerAddress, workstation: UUID | None, now: datetime
) -> Admitted:
    """Let a workstation in, a new one where none is named, or one that was shut out or has lost its
    line: its password is a new one. ``address`` is how it reaches the server. In the transaction on
    ``cursor``, of whoever looks after the server. Raises ClinicFileError and psycopg.Error."""
    names = RoleNames(address.database)
    key = workstation or new_id()
    role = names.of(key)
    taken = cursor.execute(_HAS_ROLE, (role,)).fetchone()
    is_others = workstation is None and exists(cursor, role)
    if is_others or (taken is not None and taken[0] != key.bytes):
        raise ClinicFileError(ROLE_TAKEN)
    password = secrets.token_urlsafe(_PASSWORD_BYTES)
    let_in(cursor, names, role, password)
    cursor.execute(_ADMIT, (key.bytes, role, to_micros(now)))
    comes = replace(address, user=role, password=password)
    return Admitted(key, role, comes.with_secrets)


def revoke(cursor: Cursor, database: str, admission: Admission, now: datetime) -> int:
    """Let a workstation in no more, and end what it has open; returns how many connections that
    were. They are ended last: outside a transaction none can come in between. A database that was
    restored on another server has no role to it yet. Raises psycopg.Error."""
    if exists(cursor, admission.role):
        shut_out(cursor, RoleNames(database), admission.role)
    if admission.revoked_at is None:
        cursor.execute(_REVOKE, (to_micros(now), admission.workstation.bytes))
    return end_connections(cursor, admission.role)


def admissions(cursor: Cursor) -> tuple[Admission, ...]:
    """Every workstation that was ever admitted, the first one first. Raises psycopg.Error."""
    return tuple(
        Admission(
            UUID(bytes=key),
            role,
            from_micros(admitted),
            None if revoked is None else from_micros(revoked),
            name or "",
            None if heard is None else from_micros(heard),
            person or "",
            connections,
        )
        for key, role, admitted, revoked, name, heard, person, connections in cursor.execute(
            _LIST
        ).fetchall()
    )


def named(found: tuple[Admission, ...], words: str) -> Admission:
    """The workstation of that id, role or name. Raises ClinicFileError."""
    same = [one for one in found if words in (str(one.workstation), one.role)]
    if not same:
        wanted = words.strip().casefold()
        same = [one for one in found if one.name.casefold() == wanted and wanted]
    if len(same) != 1:
        raise ClinicFileError(SEVERAL if same else NO_SUCH)
    return same[0]


def shared_workstations(cursor: Cursor, here: UUID) -> tuple[SharedWorkstation, ...]:
    """The workstations as one of them sees the others: this one first, then by name. Raises
    psycopg.Error."""
    found = [
        SharedWorkstation(
            *(one.workstation, one.called, one.workstation == here, one.revoked_at is not None),
            *(one.heard_at, one.person),
        )
        for one in admissions(cursor)
    ]
    return tuple(sorted(found, key=lambda one: (not one.is_this_one, one.name.casefold())))
