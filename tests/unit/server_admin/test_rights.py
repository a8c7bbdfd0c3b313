"""What the server itself refuses a workstation, whatever its program sends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import errors
from psycopg.sql import SQL, Identifier

from db.guard_rules import STAYS
from db.server.connecting import connect
from db.server.rights import VERSION_TABLE, rights
from db.server.roles import CONNECTIONS, RoleNames, own_workstation
from db.tables import PIECES_TABLE, SEARCH_TABLE, metadata
from tests.admitted import admit_to, known_database, new_guarded_database
from tests.server_clinics import ON_ONE_SERVER, server

pytestmark = ON_ONE_SERVER

Cursor = psycopg.Cursor[Any]
TABLES = sorted((*metadata.tables, VERSION_TABLE, SEARCH_TABLE, PIECES_TABLE))
ADDED_ONLY = ("change_log", "signature", "amendment", "key_ring", "meta")
READ_ONLY = ("admission", VERSION_TABLE, "server_link", "outbox", "set_aside", "slot_key")


@pytest.fixture(scope="module")
def database() -> str:
    return known_database()


@pytest.fixture(scope="module")
def cursor(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cursor]:
    """Of a workstation that was admitted."""
    workstation, access = admit_to(database)
    with connect(access, tmp_path_factory.mktemp("ws"), purpose="test") as connection:
        cursor = connection.cursor()
        assert own_workstation(cursor) == workstation
        yield cursor


def refused(cursor: Cursor, words: str, *names: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        cursor.execute(SQL(words).format(*map(Identifier, names)))


def test_nothing_is_removed_emptied_altered_or_dropped(cursor: Cursor) -> None:
    for table in TABLES:
        refused(cursor, "DELETE FROM {}", table)
        refused(cursor, "TRUNCATE {}", table)
        refused(cursor, "ALTER TABLE {} ADD COLUMN more int", table)
        refused(cursor, "ALTER TABLE {} DISABLE TRIGGER ALL", table)
        refused(cursor, "DROP TABLE {}", table)
        refused(cursor, "CREATE TRIGGER t AFTER INSERT ON {} EXECUTE FUNCTION f()", table)
        cursor.execute(SQL("SELECT * FROM {} LIMIT 1").format(Identifier(table)))


@pytest.mark.parametrize("table", [*ADDED_ONLY, *READ_ONLY])
def test_lines_signatures_and_amendments_never_change(cursor: Cursor, table: str) -> None:
    columns = [*metadata.tables[table].c] if table in metadata.tables else []
    for name in [column.name for column in columns] or ["version_num"]:
        refused(cursor, "UPDATE {} SET {} = NULL", table, name)


@pytest.mark.parametrize("table", READ_ONLY)
def test_what_is_no_record_is_not_added_to(cursor: Cursor, table: str) -> None:
    refused(cursor, "INSERT INTO {} DEFAULT VALUES", table)


def test_a_row_keeps_its_id_and_its_place(cursor: Cursor) -> None:
    for name, table in metadata.tables.items():
        for column in STAYS if "voided_seq" in table.c else ():
            if column in table.c:
                refused(cursor, "UPDATE {} SET {} = NULL", name, column)


def test_of_a_take_over_nothing_changes_but_whether_it_counts(cursor: Cursor) -> None:
    refused(cursor, "UPDATE take_over SET taken_by_name = 'x'")
    cursor.execute("UPDATE take_over SET voided_seq = 1, voided_at = 1, version = 2")


def test_every_row_of_the_record_can_be_sent(cursor: Cursor) -> None:
    for name, may in rights().items():
        for column in may.changed:
            cursor.execute(
                SQL("UPDATE {} SET {} = {} WHERE false").format(
                    Identifier(name), Identifier(column), Identifier(column)
                )
            )
    cursor.execute("INSERT INTO change_log SELECT * FROM change_log WHERE false")


@pytest.mark.parametrize(
    "words",
    [
        "CREATE TEMP TABLE signature (session_id bytea, voided_seq bigint)",
        "CREATE SCHEMA mine",
        "CREATE TABLE public.mine (id int)",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE ROLE another LOGIN SUPERUSER",
        "SET session_replication_role = replica",
        "COPY patient TO PROGRAM 'cat'",
        "SELECT pg_read_file('postgresql.conf')",
        "SELECT lo_import('/etc/passwd')",
    ],
)
def test_ways_around_it_are_closed(cursor: Cursor, words: str) -> None:
    refused(cursor, words)


def test_nobody_becomes_the_owner_or_another_workstation(cursor: Cursor, database: str) -> None:
    names = RoleNames(database)
    other, _ = admit_to(database)
    for role in (names.owner, names.of(other), "postgres"):
        refused(cursor, "SET ROLE {}", role)
        refused(cursor, "ALTER ROLE {} LOGIN", role)
    refused(cursor, "ALTER TABLE signature OWNER TO {}", names.of(other))


def test_a_workstation_speaks_for_itself_alone(database: str, tmp_path: Path) -> None:
    workstation, access = admit_to(database)
    other, _ = admit_to(database)
    line = (
        "INSERT INTO change_log (sequence, origin, entity, entity_id, what, at)"
        " SELECT coalesce(max(sequence), 0) + 1, %s, 'clinic', %s, 'looked_at', 1 FROM change_log"
    )
    keys = "INSERT INTO key_ring SELECT count(*) + 1, '', %s, 1 FROM key_ring"
    with connect(access, tmp_path, purpose="test") as connection:
        cursor = connection.cursor()
        # what others did before comes along when the clinic moves in, and the keys come last
        cursor.execute(line, (other.bytes, bytes(16)))
        cursor.execute(keys, (workstation.bytes,))

        cursor.execute(line, (workstation.bytes, bytes(16)))
        for statement, values in ((line, (other.bytes, bytes(16))), (keys, (other.bytes,))):
            with pytest.raises(errors.IntegrityConstraintViolation, match="speaks for itself"):
                cursor.execute(statement, values)


def test_a_workstation_of_another_clinic_is_left_out(database: str, tmp_path: Path) -> None:
    _, access = admit_to(new_guarded_database())
    with connect(access, tmp_path, purpose="test") as connection:
        there = connection.info.get_parameters() | {"dbname": database}

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(**there, password=access.password)  # type: ignore[arg-type]  # texts


def test_whoever_stands_still_does_not_hold_up_the_others(cursor: Cursor, database: str) -> None:
    found = dict(
        cursor.execute(
            "SELECT name, setting || coalesce(unit, '') FROM pg_settings WHERE name IN"
            " ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout',"
            " 'synchronous_commit')"
        ).fetchall()
    )
    assert found == {
        "statement_timeout": "30000ms",
        "lock_timeout": "5000ms",
        "idle_in_transaction_session_timeout": "10000ms",
        "synchronous_commit": "on",
    }
    with server().owner() as owner:
        limit = owner.execute(
            "SELECT rolconnlimit, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication"
            " OR rolbypassrls FROM pg_roles WHERE left(rolname, length(%s)) = %s LIMIT 1",
            (f"{database}_ws_", f"{database}_ws_"),
        ).fetchone()
    assert limit == (CONNECTIONS, False)
