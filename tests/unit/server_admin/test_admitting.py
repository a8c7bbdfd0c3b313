"""Workstations are let in and shut out."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import psycopg
import pytest

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError
from bodymap.services.clinic_server import SharedWorkstation
from db.layout import SCHEMA
from db.server import admitting
from db.server.address import ServerAddress
from db.server.admitting import (
    Admission,
    Cursor,
    admissions,
    admit,
    named,
    revoke,
    shared_workstations,
)
from db.server.connecting import ServerAccess, connect
from db.server.making import bring_up_to_date, make_ready
from db.server.roles import own_workstation
from tests.admitted import ADMITTED_AT, admit_to, known_database
from tests.cases import cases
from tests.server_clinics import ON_ONE_SERVER, access_to, server

pytestmark = ON_ONE_SERVER

LATER = ADMITTED_AT + timedelta(days=3)


@pytest.fixture(scope="module")
def database() -> str:
    return known_database()


@contextmanager
def looking_after(database: str) -> Iterator[Cursor]:
    with server().owner(database) as connection:
        yield connection.cursor()


def known(cursor: Cursor, workstation: UUID) -> Admission:
    return named(admissions(cursor), str(workstation))


def chart(cursor: Cursor, origin: UUID, name: str, person: str) -> None:
    """What a workstation sends: its name, a person, and a line of that person."""
    author = new_id().bytes
    stamps = "1, 1, 1, 1, NULL, NULL, 1"
    columns = "created_at, created_seq, changed_at, changed_seq, voided_at, voided_seq, version"
    cursor.execute(
        f"INSERT INTO workstation (id, name, {columns}) VALUES (%s, %s, {stamps})",
        (origin.bytes, name),
    )
    cursor.execute(
        f"INSERT INTO person (id, name, credential, log_in, role, left_at, {columns})"
        f" VALUES (%s, %s, '', '', 'therapist', NULL, {stamps})",
        (author, person),
    )
    cursor.execute(
        "INSERT INTO change_log (sequence, origin, entity, entity_id, what, at, author,"
        " origin_sequence) SELECT coalesce(max(sequence), 0) + 1, %s, 'person', %s, 'looked_at',"
        " 86400000000, %s, 1 FROM change_log",
        (origin.bytes, author, author),
    )


def test_a_workstation_is_let_in_as_itself(database: str, tmp_path: Path) -> None:
    workstation, access = admit_to(database)

    with connect(access, tmp_path, purpose="test") as connection:
        assert own_workstation(connection.cursor()) == workstation
    with looking_after(database) as cursor:
        found = known(cursor, workstation)
    assert found == Admission(workstation, access.user, ADMITTED_AT, None, "", None, "", 0)
    assert found.called == access.user
    assert own_password_is_not_kept(access)


def own_password_is_not_kept(access: ServerAccess) -> bool:
    with server().owner() as owner:
        kept = owner.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolname = %s", (access.user,)
        ).fetchone()
    return kept is not None and kept[0].startswith("SCRAM-SHA-256$")


def test_one_that_lost_its_line_gets_another(database: str, tmp_path: Path) -> None:
    workstation, lost = admit_to(database)

    again, access = admit_to(database, workstation)

    assert (again, access.user) == (workstation, lost.user)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(lost, tmp_path, purpose="test")
    connect(access, tmp_path, purpose="test").close()


@pytest.mark.in_full
def test_the_line_names_the_server_as_others_see_it(database: str) -> None:
    address = ServerAddress("server.example", database, roots="")
    with looking_after(database) as cursor:
        made = admit(cursor, address, None, ADMITTED_AT)

    read = ServerAddress.parse(made.line)
    assert (read.host, read.database, read.user) == ("server.example", database, made.role)
    assert len(read.password) >= 32


def test_a_database_that_was_restored_under_another_name(database: str, tmp_path: Path) -> None:
    """The list of workstations came along, and the roles did not."""
    gone, admitted = new_id(), new_id()
    with looking_after(database) as cursor:
        for workstation in (gone, admitted):
            cursor.execute(
                "INSERT INTO admission VALUES (%s, %s, 1)",
                (workstation.bytes, f"earlier_ws_{workstation.hex[-8:]}"),
            )

    _, access = admit_to(database, admitted)

    with connect(access, tmp_path, purpose="test") as connection:
        assert own_workstation(connection.cursor()) == admitted
    with looking_after(database) as cursor:
        assert revoke(cursor, database, known(cursor, gone), LATER) == 0
        assert known(cursor, gone).revoked_at == LATER


def test_no_two_workstations_have_one_role(database: str) -> None:
    first, _ = admit_to(database)
    same_end = UUID(bytes=new_id().bytes[:12] + first.bytes[12:])

    with pytest.raises(ClinicFileError, match=admitting.ROLE_TAKEN):
        admit_to(database, same_end)


def test_who_was_shut_out_comes_in_no_more(database: str, tmp_path: Path) -> None:
    workstation, access = admit_to(database)
    _, other = admit_to(database)
    with (
        connect(access, tmp_path, purpose="test") as connection,
        connect(other, tmp_path, purpose="test") as another,
        looking_after(database) as cursor,
    ):
        gone = known(cursor, workstation)
        assert gone.connections == 1
        ended = revoke(cursor, database, gone, LATER)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
        after = named(admissions(cursor), access.user)
        another.execute("SELECT 1")

    assert ended == 1
    assert (after.revoked_at, after.connections) == (LATER, 0)
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        connect(access, tmp_path, purpose="test")


def test_there_is_nothing_for_one_that_somebody_let_in_by_hand(
    database: str, tmp_path: Path
) -> None:
    workstation, access = admit_to(database)
    with looking_after(database) as cursor:
        revoke(cursor, database, known(cursor, workstation), LATER)
        cursor.execute(f"ALTER ROLE {access.user} LOGIN")

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        connect(access, tmp_path, purpose="test")


def test_one_that_was_shut_out_can_be_let_in_again(database: str, tmp_path: Path) -> None:
    workstation, _ = admit_to(database)
    with looking_after(database) as cursor:
        for days in (0, 1):
            gone = known(cursor, workstation)
            revoke(cursor, database, gone, LATER + timedelta(days=days))
        assert known(cursor, workstation).revoked_at == LATER

    _, access = admit_to(database, workstation)

    connect(access, tmp_path, purpose="test").close()
    with looking_after(database) as cursor:
        assert known(cursor, workstation).revoked_at is None


def test_the_list_says_who_was_heard_of_last(database: str, tmp_path: Path) -> None:
    here, access = admit_to(database)
    there, _ = admit_to(database)
    new, _ = admit_to(database)
    with looking_after(database) as cursor:
        chart(cursor, here, "Room 2", "Anna Weber")
        chart(cursor, there, "Room 1", "Karl Meier")
        revoke(cursor, database, named(admissions(cursor), "room 1"), LATER)

    with connect(access, tmp_path, purpose="test") as connection:
        listed = shared_workstations(connection.cursor(), here)

    heard = ADMITTED_AT.replace(year=1970, month=1, day=2, hour=0)
    role_of_new = f"{database}_ws_{new.hex[-8:]}"
    by_id = {one.id: one for one in listed}
    assert listed[0] == SharedWorkstation(here, "Room 2", True, False, heard, "Anna Weber")
    assert by_id[new] == SharedWorkstation(new, role_of_new, False, False, None, "")
    assert by_id[there] == SharedWorkstation(there, "Room 1", False, True, heard, "Karl Meier")
    assert [one.name.casefold() for one in listed[1:]] == sorted(
        one.name.casefold() for one in listed[1:]
    )


@cases(
    ("words", "sentence"),
    [("room 3", admitting.NO_SUCH), ("", admitting.NO_SUCH), ("ROOM 2", admitting.SEVERAL)],
)
def test_which_one_is_meant(words: str, sentence: str) -> None:
    one = Admission(new_id(), "a", ADMITTED_AT, None, "Room 2", None, "", 0)
    found = (one, replace(one, workstation=new_id(), role="b"), replace(one, name=""))

    assert named(found, "b").role == "b"
    with pytest.raises(ClinicFileError, match=sentence):
        named(found, words)


@pytest.mark.in_full
def test_whoever_may_make_roles_can_do_all_of_it(tmp_path: Path) -> None:
    keeper = f"keeper_{secrets.token_hex(4)}"
    with server().owner() as owner:
        owner.execute(f"CREATE ROLE {keeper} LOGIN CREATEROLE CREATEDB PASSWORD 'quiet'")
    access = replace(access_to(f"made_{secrets.token_hex(4)}"), user=keeper, password="quiet")
    make_ready(access, tmp_path, ADMITTED_AT)
    assert bring_up_to_date(access, tmp_path, ADMITTED_AT) == (SCHEMA, SCHEMA)

    with connect(access, tmp_path, purpose="test") as connection:
        cursor = connection.cursor()
        made = admit(cursor, access.address, None, ADMITTED_AT)
        comes = ServerAccess.by(ServerAddress.parse(made.line))
        with connect(comes, tmp_path, purpose="test") as workstation:
            gone = known(cursor, made.workstation)
            assert revoke(cursor, access.address.database, gone, LATER) == 1
            with pytest.raises(psycopg.OperationalError):
                workstation.execute("SELECT 1")
