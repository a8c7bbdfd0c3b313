"""The test of a connection: what is found, and the one sentence for each failure."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from bodymap.charting.ids import new_id
from bodymap.services.progress import CancelledError
from bodymap.services.server_test import Finding, Outcome, ServerTest, Step
from db.layout import APPLICATION_ID, SCHEMA
from db.server import checking
from db.server.admitting import admissions, revoke
from db.server.checking import check_server
from db.server.connecting import ServerAccess
from db.server.greeting import why_not
from db.server.making import OLDEST, TOO_OLD
from db.server.reasons import Reason
from tests.admitted import ADMITTED_AT, admit_to, known_database, new_guarded_database
from tests.authorities import Authority
from tests.relays import answering, relay
from tests.server_clinics import ON_ONE_SERVER, server

pytestmark = ON_ONE_SERVER

CLINIC = new_id()
SOON = 0.3
"""Seconds that a test waits for an answer that never comes."""

Change = Callable[[ServerAccess], ServerAccess]


@dataclass(frozen=True)
class Guarded:
    """A database with a clinic, and a workstation that was admitted."""

    database: str
    access: ServerAccess
    folder: Path

    def check(self, access: ServerAccess | None = None, clinic: UUID | None = CLINIC) -> ServerTest:
        return check_server(access or self.access, self.folder, clinic, patience_s=SOON)

    def run(self, statement: str) -> None:
        with server().owner(self.database) as owner:
            owner.execute(statement)


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Guarded:
    database = new_guarded_database()
    _, access = admit_to(database)
    made = Guarded(database, access, tmp_path_factory.mktemp("ws"))
    with server().owner(database) as owner:
        owner.execute(
            "INSERT INTO meta VALUES (1, %s, %s, %s, 'Larkspur', 1)",
            (APPLICATION_ID, SCHEMA, CLINIC.bytes),
        )
    return made


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority("The clinic's own")


def at_port(access: ServerAccess, port: int, roots: str = "") -> ServerAccess:
    return replace(access, address=replace(access.address, port=port), roots=roots)


def wrong(test: ServerTest) -> tuple[Step, str]:
    (found,) = (one for one in test.findings if one.outcome is Outcome.WRONG)
    assert not test.is_good
    assert test.sentence == found.sentence
    return found.step, found.sentence


def test_everything_is_as_it_should_be(clinic: Guarded) -> None:
    told: list[Finding] = []

    test = check_server(clinic.access, clinic.folder, CLINIC, told.append)

    assert [one.outcome for one in test.findings] == [Outcome.GOOD] * 10
    assert [one.step for one in test.findings] == [one for one in Step if one is not Step.ADDRESS]
    assert tuple(told) == test.findings
    assert test.is_good
    assert test.sentence == ""
    assert why_not(clinic.access, clinic.folder) is None


def test_nobody_waits_any_more(clinic: Guarded) -> None:
    def stops(_finding: Finding) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        check_server(clinic.access, clinic.folder, CLINIC, stops)


@pytest.mark.parametrize(
    ("change", "step", "reason"),
    [
        (lambda one: replace(one, user=""), Step.ROLE, Reason.NO_ROLE),
        (lambda one: replace(one, user="anna"), Step.ROLE, Reason.NOT_KNOWN),
        (lambda one: replace(one, password="other"), Step.ROLE, Reason.NOT_KNOWN),
        (
            lambda one: replace(one, address=replace(one.address, database="gone")),
            Step.DATABASE,
            Reason.NO_DATABASE,
        ),
        (lambda one: at_port(one, 1), Step.REACHED, Reason.REFUSED),
        (
            lambda one: replace(one, address=replace(one.address, host="/nowhere")),
            Step.REACHED,
            Reason.REFUSED,
        ),
        (
            lambda one: replace(one, address=replace(one.address, host="server.invalid")),
            Step.REACHED,
            Reason.NOT_FOUND,
        ),
        (
            lambda one: replace(one, roots=Authority("Somebody").pem),
            Step.CERTIFICATE,
            Reason.NO_TLS,
        ),
    ],
)
def test_the_way_there(clinic: Guarded, change: Change, step: Step, reason: Reason) -> None:
    access = change(clinic.access)

    assert wrong(clinic.check(access)) == (step, reason.value)
    assert why_not(access, clinic.folder) is reason


def test_a_server_that_stands_still(clinic: Guarded) -> None:
    with server().paused():
        assert wrong(clinic.check()) == (Step.ROLE, Reason.NO_ANSWER.value)


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\0", b""])
def test_no_postgresql(clinic: Guarded, authority: Authority, answer: bytes) -> None:
    def serve(client: socket.socket) -> None:
        client.recv(1)
        client.sendall(answer)
        client.close()

    with answering(serve) as port:
        for roots in ("", authority.pem):
            access = at_port(clinic.access, port, roots)
            assert why_not(access, clinic.folder) in (Reason.NOT_POSTGRES, Reason.BROKEN_OFF)


def test_the_server_proves_who_it_is(clinic: Guarded, authority: Authority) -> None:
    proof = authority.certify(clinic.folder, "127.0.0.1")
    with relay(server().port, tls=proof) as port:
        test = clinic.check(at_port(clinic.access, port, authority.pem))

    assert test.is_good
    assert test.sentence == ""
    assert checking.PROVED in [one.sentence for one in test.findings]


@pytest.mark.parametrize(
    ("host", "days", "is_own", "reason"),
    [
        ("127.0.0.1", 30, False, Reason.NOT_TRUSTED),
        ("127.0.0.1", -1, True, Reason.EXPIRED),
        ("127.0.0.2", 30, True, Reason.OTHER_NAME),
        ("server.example", 30, True, Reason.OTHER_NAME),
    ],
)
def test_a_certificate_that_proves_nothing(
    clinic: Guarded, authority: Authority, host: str, days: int, is_own: bool, reason: Reason
) -> None:
    proof = authority.certify(clinic.folder, host, days=days)
    roots = (authority if is_own else Authority("Another")).pem
    with relay(server().port, tls=proof) as port:
        assert wrong(clinic.check(at_port(clinic.access, port, roots))) == (
            Step.CERTIFICATE,
            reason.value,
        )


def test_a_workstation_that_was_revoked(clinic: Guarded) -> None:
    workstation, access = admit_to(clinic.database)
    with server().owner(clinic.database) as owner:
        (gone,) = (one for one in admissions(owner.cursor()) if one.workstation == workstation)
        revoke(owner.cursor(), clinic.database, gone, ADMITTED_AT)

    assert wrong(clinic.check(access)) == (Step.ROLE, Reason.REVOKED.value)


def test_a_crowded_server(clinic: Guarded) -> None:
    _, access = admit_to(clinic.database)
    clinic.run(f"ALTER ROLE {access.user} CONNECTION LIMIT 0")

    assert wrong(clinic.check(access)) == (Step.ROLE, Reason.CROWDED.value)
    assert why_not(access, clinic.folder) is Reason.CROWDED
    assert Reason.CROWDED.passes


def test_a_database_of_another_clinic_on_the_server(clinic: Guarded) -> None:
    other = replace(clinic.access.address, database=known_database())

    found = wrong(clinic.check(replace(clinic.access, address=other)))

    assert found == (Step.DATABASE, Reason.NOT_THIS_DATABASE.value)


def test_an_old_server(clinic: Guarded) -> None:
    newest = b"server_version\x00" + str(version_of_server()).encode()
    with relay(server().port, said=lambda said: said.replace(newest, newest[:-2] + b"13")) as port:
        found = wrong(clinic.check(at_port(clinic.access, port)))

    assert found == (Step.VERSION, TOO_OLD.format(found=13, needed=OLDEST))


def version_of_server() -> int:
    with server().owner() as owner:
        return owner.info.server_version // 10_000


@pytest.mark.parametrize(
    ("schema", "words"), [(SCHEMA - 1, checking.OLDER), (SCHEMA + 1, checking.NEWER)]
)
def test_another_schema(clinic: Guarded, schema: int, words: str) -> None:
    clinic.run(f"UPDATE alembic_version SET version_num = '{schema:04d}'")
    try:
        found = wrong(clinic.check())
    finally:
        clinic.run(f"UPDATE alembic_version SET version_num = '{SCHEMA:04d}'")

    assert found == (Step.SCHEMA, words.format(found=schema, needed=SCHEMA))


def test_a_database_that_was_not_made_ready(clinic: Guarded) -> None:
    owner = replace(clinic.access, user="postgres", password=server().password)

    found = clinic.check(replace(owner, address=replace(owner.address, database="postgres")))

    assert wrong(found) == (Step.SCHEMA, checking.NOT_READY)


def test_another_clinic(clinic: Guarded) -> None:
    found = wrong(clinic.check(clinic=new_id()))

    assert found == (Step.CLINIC, checking.OTHER_CLINIC.format(name="Larkspur"))


def test_a_server_without_a_clinic(clinic: Guarded) -> None:
    _, access = admit_to(known_database())

    assert wrong(clinic.check(access, None)) == (Step.CLINIC, checking.NO_CLINIC)
    moves_in = clinic.check(access)
    assert moves_in.is_good
    assert moves_in.sentence == checking.ROOM_FOR_CLINIC


def test_rights_that_are_missing(clinic: Guarded) -> None:
    group = f"{clinic.database}_app"
    for right, table in (("UPDATE", "session"), ("SELECT", "alembic_version")):
        clinic.run(f"REVOKE {right} ON {table} FROM {group}")
    try:
        hidden = wrong(clinic.check())
        clinic.run(f"GRANT SELECT ON alembic_version TO {group}")
        missing = wrong(clinic.check())
    finally:
        clinic.run(f"GRANT UPDATE, SELECT ON session, alembic_version TO {group}")

    assert hidden == missing == (Step.RIGHTS, checking.MAY_NOT)


def test_a_role_of_nobody(clinic: Guarded) -> None:
    owner = replace(clinic.access, user="postgres", password=server().password)

    assert wrong(clinic.check(owner)) == (Step.RIGHTS, checking.NOT_ADMITTED)


def test_a_role_that_may_too_much(clinic: Guarded) -> None:
    _, access = admit_to(clinic.database)
    clinic.run(f"ALTER ROLE {access.user} SUPERUSER")

    found = clinic.check(access)

    assert found.is_good
    assert found.sentence == checking.MAY_MORE


@pytest.mark.parametrize(
    ("apart", "sentence"),
    [
        (timedelta(minutes=3, seconds=20), checking.CLOCK_AHEAD.format(apart="3:20 min")),
        (timedelta(days=-1, hours=-2), checking.CLOCK_BEHIND.format(apart="26:00:00 h")),
    ],
)
def test_a_clock_that_is_wrong(clinic: Guarded, apart: timedelta, sentence: str) -> None:
    test = check_server(clinic.access, clinic.folder, CLINIC, now=lambda: datetime.now(UTC) + apart)

    assert wrong(test) == (Step.CLOCK, sentence)


def test_clocks_a_minute_apart_agree(clinic: Guarded) -> None:
    nearly = checking.AT_MOST - timedelta(seconds=20)

    test = check_server(
        clinic.access, clinic.folder, CLINIC, now=lambda: datetime.now(UTC) - nearly
    )

    assert test.is_good


def test_a_pooler_in_between(clinic: Guarded) -> None:
    def with_another_number(said: bytes) -> bytes:
        begin = said.find(b"K\x00\x00\x00\x0c")
        if begin < 0:
            return said
        return said[: begin + 5] + struct.pack("!i", 1) + said[begin + 9 :]

    with relay(server().port, said=with_another_number) as port:
        test = clinic.check(at_port(clinic.access, port))

    assert test.is_good
    assert test.sentence == checking.DOES_NOT_TELL


def test_nobody_comes_in_from_here(clinic: Guarded) -> None:
    """The rules of the server are changed for the role of one workstation alone."""
    _, access = admit_to(clinic.database)
    rules = server().folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"host {clinic.database} {access.user} all reject\n{before}")
    try:
        with server().owner() as owner:
            owner.execute("SELECT pg_reload_conf()")
        # the server reads them when it comes to it
        tries = (clinic.check(access) for _ in range(1000))
        found = next(one for one in tries if not one.is_good)
    finally:
        rules.write_text(before)
        with server().owner() as owner:
            owner.execute("SELECT pg_reload_conf()")

    assert wrong(found) == (Step.ROLE, Reason.NOT_FROM_HERE.value)
