"""What whoever looks after the server does at the command line."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bodymap import cli
from bodymap.commands import server_access, server_care, server_workstations
from bodymap.commands.parser import DATABASE_URL
from bodymap.commands.server_access import VARIABLE
from db.layout import APPLICATION_ID, SCHEMA
from db.server import checking, making
from db.server.address import ServerAddress
from db.server.reasons import Reason
from tests.admitted import admit_to, known_database, new_guarded_database
from tests.authorities import Authority
from tests.clinics import copied_clinic
from tests.server_clinics import ON_ONE_SERVER, server
from tests.unit.commands.conftest import Told
from tests.unit.commands.terminal import Terminal

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]

Run = Callable[..., Told]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``bodymap server``, with the password of the server's owner in the environment."""

    def running(*arguments: str | Path, password: str | None = None) -> Told:
        monkeypatch.setenv(VARIABLE, server().password if password is None else password)
        monkeypatch.delenv(DATABASE_URL, raising=False)
        capsys.readouterr()
        try:
            status = cli.main(["server", *map(str, arguments)])
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else -1
        told = capsys.readouterr()
        return Told(status, told.out, told.err)

    return running


@pytest.fixture(scope="module")
def database() -> str:
    return known_database()


def at(database: str, user: str = "postgres@") -> str:
    return f"postgresql://{user}127.0.0.1:{server().port}/{database}"


def answered(told: Told) -> dict[str, Any]:
    assert told.status == 0, told.err
    found: dict[str, Any] = json.loads(told.out)
    return found


def test_from_nothing_to_a_workstation_and_back(run: Run) -> None:
    database = f"made_{secrets.token_hex(4)}"
    made = run("init", at(database))
    assert made.out == f"{server_care.READY.format(database=database, schema=SCHEMA)}\n"
    nobody = run("workstations", at(database))
    assert nobody.out == f"{server_workstations.NOBODY}\n"

    admitted = run("admit", at(database))

    line = admitted.out.strip()
    role = ServerAddress.parse(line).user
    assert server_workstations.THIS_MACHINE in admitted.err
    assert ServerAddress.parse(line).password not in admitted.err
    checked = run("check", line)
    assert checked.status == 1
    assert f"FAIL  {checking.NO_CLINIC}" in checked.out
    assert f"ok    {checking.MAY}" in checked.out
    listed = run("workstations", at(database)).out.splitlines()
    assert listed[0].startswith("Workstation  Role")
    assert role in listed[1]
    gone = run("revoke", at(database), "--workstation", role, "--yes")
    assert gone.status == 0
    assert server_workstations.WHAT_IT_KEEPS in gone.out
    assert f"FAIL  {Reason.REVOKED.value}" in run("check", line).out
    assert "shut out" in run("workstations", at(database)).out


def test_what_programs_read(run: Run, database: str) -> None:
    up = answered(run("upgrade", at(database), "--yes", "--json"))
    assert up == {
        "database": database,
        "schema": SCHEMA,
        "before": SCHEMA,
        "owner": f"{database}_owner",
        "group": f"{database}_app",
    }
    admitted = answered(run("admit", at(database), "--json"))
    assert set(admitted) == {"workstation", "role", "line"}
    (one,) = (
        one
        for one in answered(run("workstations", at(database), "--json"))["workstations"]
        if one["role"] == admitted["role"]
    )
    assert one["workstation"] == admitted["workstation"]
    assert one["heard_at"] is None
    gone = answered(
        run("revoke", at(database), "--workstation", one["workstation"], "--yes", "--json")
    )
    assert gone["revoked_at"] is not None
    assert gone["ended"] == 0


@pytest.mark.in_full
def test_check_is_of_the_clinic_in_a_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    copied_clinic(folder).close()
    database = new_guarded_database()
    _, access = admit_to(database)
    line = f"{at(database, f'{access.user}:{access.password}@')}"

    empty = run("check", line, "--data-dir", folder, "--json")
    assert answered(empty)["good"] is True
    with server().owner(database) as owner:
        owner.execute(
            "INSERT INTO meta VALUES (1, %s, %s, %s, 'Larkspur', 1)",
            (APPLICATION_ID, SCHEMA, bytes(16)),
        )
    other = run("check", line, "--data-dir", folder, "--json")

    assert other.status == 1
    assert json.loads(other.out)["findings"][-1] == {
        "step": "clinic",
        "outcome": "wrong",
        "sentence": checking.OTHER_CLINIC.format(name="Larkspur"),
    }


def test_the_line_brings_the_certificate_along(run: Run, database: str, tmp_path: Path) -> None:
    roots = tmp_path / "ca.pem"
    roots.write_text(Authority("The clinic").pem)
    reach = f"postgresql://server.example:6432/other?sslrootcert={roots}"

    admitted = run("admit", at(database), "--reach", reach)

    read = ServerAddress.parse(admitted.out)
    assert (read.host, read.port, read.database) == ("server.example", 6432, database)
    assert read.roots == roots.read_text()
    assert server_workstations.THIS_MACHINE not in admitted.err


def test_where_the_address_comes_from(
    run: Run, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = run("workstations")
    assert (nowhere.status, server_access.NO_ADDRESS in nowhere.err) == (2, True)

    monkeypatch.setenv(VARIABLE, server().password)
    monkeypatch.setenv(DATABASE_URL, at(database))
    assert cli.main(["server", "workstations"]) == 0
    assert VARIABLE not in os.environ
    monkeypatch.setenv(VARIABLE, server().password)
    assert cli.main(["--database", at(database), "server", "workstations"]) == 0


def test_where_the_password_comes_from(run: Run, database: str, tmp_path: Path) -> None:
    kept = tmp_path / "password"
    kept.write_text(f"{server().password}\nmore\n")
    with kept.open("rb") as file:
        told = run("workstations", at(database), "--password-fd", file.fileno(), password="no")
    assert told.status == 0

    own = at(database, f"postgres:{server().password}@")
    assert run("workstations", own, password="no").status == 0
    wrong = run("workstations", at(database), password="no")
    assert (wrong.status, wrong.err) == (1, f"bodymap: {Reason.NOT_KNOWN.value}\n")
    unread = run("workstations", at(database), "--password-fd", "999999")
    assert (unread.status, unread.err) == (2, f"bodymap: {server_access.UNREADABLE}\n")


@pytest.mark.parametrize("task", ["init", "check", "upgrade", "admit", "workstations"])
def test_a_wrong_address_is_not_repeated(run: Run, task: str) -> None:
    told = run(task, "http://anna:quiet@server.example/clinic")

    assert told.status == 2
    assert "This is not the address of a server." in told.err
    assert "quiet" not in told.err


def test_nothing_is_done_without_a_yes(run: Run, database: str) -> None:
    _, access = admit_to(database)

    told = run("upgrade", at(database))
    assert (told.status, told.err) == (2, f"bodymap: {server_care.SAY_YES}\n")
    told = run("revoke", at(database), "--workstation", access.user)
    assert (told.status, told.err) == (2, f"bodymap: {server_workstations.SAY_YES}\n")
    assert server_workstations.NEVER_HEARD in told.out
    assert access.user not in [
        one["role"]
        for one in answered(run("workstations", at(database), "--json"))["workstations"]
        if one["revoked_at"]
    ]


@pytest.mark.parametrize("task", ["admit", "revoke", "workstations"])
def test_a_database_that_is_not_ready(run: Run, task: str) -> None:
    which = ("--workstation", "x") if task == "revoke" else ()

    told = run(task, at("postgres"), *which)

    assert (told.status, told.err) == (1, f"bodymap: {making.NOT_READY}\n")


def test_a_workstation_admits_nobody(run: Run, database: str) -> None:
    _, access = admit_to(database)

    told = run("admit", at(database, f"{access.user}@"), password=access.password)

    assert (told.status, told.err) == (1, f"bodymap: {server_access.NOT_ALLOWED}\n")
    assert told.out == ""


@pytest.mark.in_full
def test_the_password_is_asked_for_and_not_shown(database: str) -> None:
    terminal = Terminal("server", "workstations", at(database))
    terminal.wait_for("Password of postgres: ")
    terminal.type(f"{server().password}\n")
    assert terminal.end() == 0
    assert server().password not in terminal.seen


@pytest.mark.in_full
def test_nobody_is_shut_out_by_mistake(database: str) -> None:
    _, access = admit_to(database)
    asked = ("server", "revoke", at(database), "--workstation", access.user)
    for answer, status, said in (
        ("n", 2, server_workstations.LEFT),
        ("y", 0, "0 connections ended"),
    ):
        terminal = Terminal(*asked, environment={VARIABLE: server().password})
        terminal.wait_for(f"Let {access.user} in no more? [y/N]")
        terminal.type(f"{answer}\n")
        assert terminal.end() == status
        assert said in terminal.seen


def test_a_server_that_is_not_there(run: Run, database: str) -> None:
    told = run("workstations", at(database).replace(str(server().port), "1"))

    assert (told.status, told.err) == (1, f"bodymap: {Reason.REFUSED.value}\n")
