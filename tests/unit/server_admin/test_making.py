"""A database is made ready for a clinic, and brought up to date: all of it, or nothing."""

from __future__ import annotations

import secrets
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bodymap.errors import ClinicFileError
from db.layout import SCHEMA
from db.migrations.names import is_ours
from db.search import pieces_of
from db.server import making
from db.server.connecting import ServerAccess, connect, told_to_library
from db.server.making import bring_up_to_date, make_ready
from db.server.roles import LONGEST_NAME, RoleNames, exists
from db.server.schema import migrate, one_transaction, schema_of
from db.tables import metadata
from tests.admitted import ADMITTED_AT, admit_to, new_guarded_database
from tests.cases import cases
from tests.server_clinics import ON_ONE_SERVER, access_to, new_clinic_database, server

pytestmark = ON_ONE_SERVER

OWNERS = (
    "SELECT relname, pg_get_userbyid(relowner) FROM pg_class"
    " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
)


def new_name() -> str:
    return f"made_{secrets.token_hex(4)}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> ServerAccess:
    """A database that was not there, made and made ready, with a name that needs care."""
    access = access_to(f'Praxis "Süd" {secrets.token_hex(4)}')
    make_ready(access, tmp_path_factory.mktemp("made"), ADMITTED_AT)
    return access


@pytest.fixture
def administrator() -> ServerAccess:
    """Somebody who may make roles and databases, and is no superuser."""
    name = f"keeper_{secrets.token_hex(4)}"
    with server().owner() as owner:
        owner.execute(f"CREATE ROLE {name} LOGIN CREATEROLE CREATEDB PASSWORD 'quiet'")
    return replace(access_to(new_name()), user=name, password="quiet")


def test_the_schema_is_that_of_the_declarations(made: ServerAccess, tmp_path: Path) -> None:
    with one_transaction(told_to_library(made, tmp_path, "test")) as (begun, cursor):
        context = MigrationContext.configure(
            begun,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": is_ours,
            },
        )
        assert compare_metadata(context, metadata) == []
        assert schema_of(cursor) == SCHEMA


def test_the_owner_has_all_of_it_and_cannot_come_in(made: ServerAccess, tmp_path: Path) -> None:
    names = RoleNames(made.address.database)
    with connect(made, tmp_path, purpose="test") as connection:
        owners = dict(connection.execute(OWNERS).fetchall())
        roles = connection.execute(
            "SELECT rolname, rolcanlogin, rolsuper FROM pg_roles WHERE rolname = ANY(%s)",
            ([names.owner, names.group],),
        ).fetchall()

    assert set(metadata.tables) < set(owners)
    assert set(owners.values()) == {names.owner}
    assert sorted(roles) == [(names.group, False, False), (names.owner, False, False)]


@pytest.mark.in_full
def test_a_workstation_of_a_database_that_was_made_ready(
    made: ServerAccess, tmp_path: Path
) -> None:
    _, access = admit_to(made.address.database)

    with connect(access, tmp_path, purpose="test") as connection:
        assert connection.execute("SELECT count(*) FROM patient").fetchone() == (0,)


def test_it_is_made_ready_once(made: ServerAccess, tmp_path: Path) -> None:
    with pytest.raises(ClinicFileError, match=making.IS_READY):
        make_ready(made, tmp_path, ADMITTED_AT)


def test_whoever_may_not_changes_nothing(administrator: ServerAccess, tmp_path: Path) -> None:
    with server().owner() as owner:
        owner.execute(f"ALTER ROLE {administrator.user} NOCREATEROLE")
    names = RoleNames(administrator.address.database)

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        make_ready(administrator, tmp_path, ADMITTED_AT)

    with server().owner(names.database) as owner:
        assert owner.execute(OWNERS).fetchall() == []
        assert not exists(owner.cursor(), names.owner)


def test_a_database_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    name = server().new_database()
    with server().owner(name) as owner:
        owner.execute("CREATE TABLE invoice (number int)")

    with pytest.raises(ClinicFileError, match=making.HOLDS_MORE):
        make_ready(access_to(name), tmp_path, ADMITTED_AT)


@pytest.mark.in_full
def test_workstations_of_an_earlier_clinic_are_not_let_in(tmp_path: Path) -> None:
    name = new_guarded_database()
    admit_to(name)
    server().drop_database(name)

    with pytest.raises(ClinicFileError, match=making.OLD_ROLES):
        make_ready(access_to(name), tmp_path, ADMITTED_AT)


def test_a_database_that_lacks_letters(tmp_path: Path) -> None:
    name = new_name()
    with server().owner() as owner:
        owner.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")

    with pytest.raises(ClinicFileError, match=making.NOT_UTF8):
        make_ready(access_to(name), tmp_path, ADMITTED_AT)


@cases(
    ("provider", "locale", "is_ours"),
    [
        ("c", "C", True),
        ("c", "C.UTF-8", True),
        ("b", "C.UTF-8", True),
        ("c", "de_DE.UTF-8", False),
        ("i", "C", False),
    ],
)
def test_names_sort_the_same_everywhere(provider: str, locale: str, is_ours: bool) -> None:
    assert making.sorts_by_letters(provider, locale) is is_ours


def test_a_long_name(tmp_path: Path) -> None:
    with pytest.raises(ClinicFileError, match=making.LONG_NAME):
        make_ready(access_to("x" * (LONGEST_NAME + 1)), tmp_path, ADMITTED_AT)


def test_a_restored_database_gets_its_owner_and_its_rights_again(tmp_path: Path) -> None:
    """As ``pg_restore --no-owner --no-acl`` leaves it: all of it belongs to whoever did it. What
    somebody granted by hand, or an earlier version did, is taken back."""
    name = new_clinic_database()
    with server().owner(name) as owner:
        owner.execute("GRANT DELETE ON patient TO PUBLIC")

    assert bring_up_to_date(access_to(name), tmp_path, ADMITTED_AT) == (SCHEMA, SCHEMA)

    _, access = admit_to(name)
    with connect(access, tmp_path, purpose="test") as connection:
        connection.execute("SELECT * FROM patient")
        for refused in ("UPDATE change_log SET what = 'x'", "DELETE FROM patient"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(refused)


def test_an_earlier_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    name = server().new_database()
    told = told_to_library(access_to(name), tmp_path, "test")
    with one_transaction(told) as (begun, _):
        migrate(begun, 1, SCHEMA - 1)

    assert bring_up_to_date(access_to(name), tmp_path, ADMITTED_AT) == (SCHEMA - 1, SCHEMA)

    _, access = admit_to(name)
    with connect(access, tmp_path, purpose="test") as connection:
        connection.execute("SELECT * FROM admission, patient")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("UPDATE signature SET signer = 'x'")


def test_who_was_found_before_is_found_by_each_piece_afterwards(tmp_path: Path) -> None:
    name = server().new_database()
    told = told_to_library(access_to(name), tmp_path, "test")
    with one_transaction(told) as (begun, cursor):
        migrate(begun, 1, 6)
        cursor.execute(
            "INSERT INTO patient_search (number, words, pieces)"
            " VALUES (5, 'ada li', '{a,ad,ada,d,da,i,l,li}'), (9, 'li', '{i,l,li}')"
        )

    assert bring_up_to_date(access_to(name), tmp_path, ADMITTED_AT) == (6, SCHEMA)

    with server().owner(name) as owner:
        words = owner.execute("SELECT number, words FROM patient_search ORDER BY number")
        assert words.fetchall() == [(5, "ada li"), (9, "li")]
        found = owner.execute("SELECT piece, number FROM patient_search_piece").fetchall()
    assert sorted(found) == sorted(
        (piece, number) for number, text in ((5, "ada li"), (9, "li")) for piece in pieces_of(text)
    )


def test_no_update_of_a_database_that_was_not_made_ready(tmp_path: Path) -> None:
    with pytest.raises(ClinicFileError, match=making.NOT_READY):
        bring_up_to_date(access_to("postgres"), tmp_path, ADMITTED_AT)


def test_no_update_of_what_is_newer(made: ServerAccess, tmp_path: Path) -> None:
    with connect(made, tmp_path, purpose="test") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
        try:
            with pytest.raises(ClinicFileError, match=making.NEWER):
                bring_up_to_date(made, tmp_path, ADMITTED_AT)
        finally:
            connection.execute(f"UPDATE alembic_version SET version_num = '{SCHEMA:04d}'")


def test_an_update_that_somebody_holds_up_changes_nothing(tmp_path: Path) -> None:
    name = new_clinic_database()
    access = access_to(name)
    with server().owner(name) as charting, server().owner() as owner:
        with charting.transaction():
            charting.execute("SELECT * FROM patient")
            with pytest.raises(psycopg.errors.LockNotAvailable):
                bring_up_to_date(access, tmp_path, ADMITTED_AT, patience_s=0.05)

        assert not exists(owner.cursor(), RoleNames(name).owner)
