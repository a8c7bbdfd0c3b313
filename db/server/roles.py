"""The roles of a clinic's database: who owns it, and who comes in.

The owner never comes in: whoever looks after the server acts as it. Each workstation comes in as a
role of its own, which has nothing but what the group of the workstations has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal

from db.server.rights import rights

Cursor = psycopg.Cursor[Any]

LONGEST_NAME: Final = 48
"""Bytes of a database's name: the names of its roles begin with it and have at most 63."""
CONNECTIONS: Final = 10
"""So many a workstation may have at once, of a hundred that a server usually takes."""

WITHOUT_LIMITS: Final = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL idle_in_transaction_session_timeout = 0",
)
"""Within a transaction that reads for long and holds nobody up, as one that looks at all of it."""

_LIMITS: Final = {
    "statement_timeout": "30s",
    "lock_timeout": "5s",
    # whoever was killed within a transaction does not hold up the others
    "idle_in_transaction_session_timeout": "10s",
    # what the server acknowledged is on its disk, whatever else its configuration says
    "synchronous_commit": "on",
    "search_path": "public",
}
_MINE: Final = "SELECT workstation_id FROM admission WHERE role_name = current_user"
_TABLES: Final = (
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    " AND relkind IN ('r', 'p') ORDER BY relname"
)
_FUNCTIONS: Final = (
    "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    " AND left(proname, 3) = 'tr_' ORDER BY proname"
)


@dataclass(frozen=True, slots=True)
class RoleNames:
    """How the roles of a database are called. A server has roles for all of its databases: so they
    begin with the name of theirs."""

    database: str

    @property
    def owner(self) -> str:
        """Owns all of it and changes its schema; cannot come in."""
        return f"{self.database}_owner"

    @property
    def group(self) -> str:
        """What all workstations may; cannot come in."""
        return f"{self.database}_app"

    def of(self, workstation: UUID) -> str:
        """The role of a workstation: by the end of its id, which no other has."""
        return f"{self.database}_ws_{workstation.hex[-8:]}"


def own_workstation(cursor: Cursor) -> UUID | None:
    """Which workstation the connection is of, as the server knows it. None where it is nobody's
    who was admitted. Raises psycopg.Error."""
    found = cursor.execute(_MINE).fetchone()
    return None if found is None else UUID(bytes=found[0])


def make_roles(cursor: Cursor, names: RoleNames) -> None:
    """Make the owner and the group where they are not there, let whoever is at work act as the
    owner, and everybody else out of the database. Raises psycopg.Error."""
    for name in (names.owner, names.group):
        if not exists(cursor, name):
            cursor.execute(SQL("CREATE ROLE {} NOLOGIN").format(Identifier(name)))
    owner, group = Identifier(names.owner), Identifier(names.group)
    database = Identifier(names.database)
    for statement in (
        SQL("GRANT {} TO CURRENT_USER").format(owner),
        SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database),
        SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, group),
        SQL("REVOKE ALL ON SCHEMA public FROM PUBLIC"),
        SQL("GRANT USAGE ON SCHEMA public TO {}").format(group),
        SQL("GRANT USAGE, CREATE ON SCHEMA public TO {}").format(owner),
    ):
        cursor.execute(statement)


def exists(cursor: Cursor, role: str) -> bool:
    """Whether the server has such a role."""
    return (
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone() is not None
    )


def give_all_to_owner(cursor: Cursor, names: RoleNames) -> None:
    """Let the owner have what somebody else made, as whoever restored the database did."""
    owner = Identifier(names.owner)
    for (table,) in cursor.execute(_TABLES).fetchall():
        cursor.execute(SQL("ALTER TABLE {} OWNER TO {}").format(Identifier(table), owner))
    for (function,) in cursor.execute(_FUNCTIONS).fetchall():
        cursor.execute(SQL("ALTER FUNCTION {}() OWNER TO {}").format(Identifier(function), owner))


def grant_rights(cursor: Cursor, names: RoleNames) -> None:
    """Let the workstations do what they have to, and nothing else, in a database that has all
    tables. Whoever is at work acts as the owner. Raises psycopg.Error."""
    group = Identifier(names.group)
    statements: list[Composed] = [
        SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {}").format(group),
        SQL("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}").format(group),
    ]
    for name, may in rights().items():
        table = Identifier(name)
        if may.added:
            statements.append(SQL("GRANT INSERT ON {} TO {}").format(table, group))
        if may.changed:
            columns = SQL(", ").join(map(Identifier, may.changed))
            statements.append(SQL("GRANT UPDATE ({}) ON {} TO {}").format(columns, table, group))
    cursor.execute(SQL("; ").join(statements))


def let_in(cursor: Cursor, names: RoleNames, role: str, password: str) -> None:
    """Make the role of a workstation, or let it in again, with this password. What is sent is a
    proof of the password that the password cannot be told from. Raises psycopg.Error."""
    name = Identifier(role)
    if not exists(cursor, role):
        cursor.execute(SQL("CREATE ROLE {}").format(name))
    proof = cursor.connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    cursor.execute(
        SQL("ALTER ROLE {} LOGIN INHERIT CONNECTION LIMIT {} PASSWORD {}").format(
            name, Literal(CONNECTIONS), Literal(proof)
        )
    )
    cursor.execute(SQL("GRANT {} TO {}").format(Identifier(names.group), name))
    # whoever acts as the owner may end what a workstation has open
    cursor.execute(SQL("GRANT {} TO {}").format(name, Identifier(names.owner)))
    for setting, value in _LIMITS.items():
        cursor.execute(
            SQL("ALTER ROLE {} IN DATABASE {} SET {} = {}").format(
                name, Identifier(names.database), Identifier(setting), Literal(value)
            )
        )


def shut_out(cursor: Cursor, names: RoleNames, role: str) -> None:
    """Let a workstation in no more. It keeps its password, so that it can be told why; it is out of
    the group, so that there would be nothing for it if somebody let it in. Raises psycopg.Error."""
    name = Identifier(role)
    cursor.execute(SQL("ALTER ROLE {} NOLOGIN").format(name))
    cursor.execute(SQL("REVOKE {} FROM {}").format(Identifier(names.group), name))


def end_connections(cursor: Cursor, role: str) -> int:
    """End what a role has open; how many there were. Raises psycopg.Error."""
    found = cursor.execute(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = %s", (role,)
    ).fetchone()
    return 0 if found is None else int(found[0])
