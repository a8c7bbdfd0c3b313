"""Moving to a server, joining and moving out from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.admitted import admit_to, new_guarded_database
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.commands.conftest import Run

pytestmark = ON_ONE_SERVER


@pytest.fixture
def line() -> Callable[[], str]:
    """Makes lines of new workstations of one server."""
    database = new_guarded_database()

    def made() -> str:
        _, access = admit_to(database)
        at = access.address
        return f"postgresql://{access.user}:{access.password}@{at.host}:{at.port}/{at.database}"

    return made


def test_there_and_back(data: Path, run: Run, line: Callable[[], str], tmp_path: Path) -> None:
    first = line()
    told = run("server", "move-in", first, "--backup-to", tmp_path / "stick", "--json")
    assert (told.status, told.err) == (0, "")
    moved = json.loads(told.out)
    assert sorted(moved) == ["backup", "head", "lines", "rows"]
    assert Path(moved["backup"]).parent == tmp_path / "stick"

    told = run("server", "compare")
    assert told.status == 0
    rows, lines = moved["rows"], moved["lines"]
    assert told.out == f"The same: {rows:,} rows, {lines:,} lines of the audit trail.\n"

    told = run("server", "join", line(), "--data-dir", tmp_path / "second")
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("Joined Clinic: this folder is a workstation of it from now on")

    told = run("server", "move-out", first, "--into", tmp_path / "out", "--json")
    assert told.status == 0
    assert json.loads(told.out)["rows"] >= moved["rows"]
    assert run("verify", "--data-dir", tmp_path / "out").status == 0


@pytest.mark.in_full
def test_a_second_time_there_is_nothing_to_do(
    data: Path, run: Run, line: Callable[[], str], tmp_path: Path
) -> None:
    first = line()
    assert run("server", "move-in", first, "--backup-to", tmp_path).status == 0
    told = run("server", "move-in", first, "--json")
    assert told.status == 0
    assert json.loads(told.out)["backup"] is None


@pytest.mark.in_full
def test_a_wrong_passphrase_and_a_full_folder_are_refused(
    data: Path, run: Run, line: Callable[[], str], tmp_path: Path
) -> None:
    assert run("server", "move-in", line(), "--backup-to", tmp_path / "stick").status == 0
    second = line()
    told = run(
        "server", "join", second, "--data-dir", tmp_path / "second", passphrase="not this one"
    )
    assert (told.status, told.out) == (2, "")
    assert told.err == "bodymap: Log-in and passphrase do not belong together in this clinic.\n"
    told = run("server", "join", second, "--data-dir", data)
    assert told.status == 1
    assert "already" in told.err


def test_a_clinic_that_shares_with_nobody_is_not_compared(data: Path, run: Run) -> None:
    told = run("server", "compare")
    assert (told.status, told.out) == (1, "")
    assert told.err == "bodymap: This clinic shares its record with no server.\n"


@pytest.mark.parametrize("days", ["0", "many"])
def test_days_that_are_none(run: Run, days: str, tmp_path: Path) -> None:
    told = run("server", "join", "postgresql://x@h/y", "--keep-days", days)
    assert told.status == 2
    assert "is not a number of days" in told.err
