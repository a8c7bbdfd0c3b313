"""``bodymap server verify``: by somebody of the clinic, at a workstation or with no more than the
server's address."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bodymap import cli
from bodymap.commands.parser import DATABASE_URL
from bodymap.commands.server_access import VARIABLE
from tests.clinics import ANNA, PASSPHRASE, copied_clinic
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.moving.stations import Station

pytestmark = ON_ONE_SERVER


@pytest.fixture(autouse=True)
def asked_by_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BODYMAP_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv(DATABASE_URL, raising=False)


def verify(*arguments: str | Path) -> int:
    return cli.main(["server", "verify", *map(str, arguments)])


def line_of(station: Station, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(VARIABLE, station.access.password)
    address = station.access.address
    return f"postgresql://{station.access.user}@{address.host}:{address.port}/{address.database}"


def test_a_workstation_checks_its_server(
    moved: Station, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify("--data-dir", moved.folder, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["sound"], told["findings"], told["signatures"]) == (True, [], 1)
    # the end of its own log, at least, is known beside the server
    assert told["heads"] >= 1


@pytest.mark.in_full
def test_without_a_workstation_the_server_s_own_ring_says_who_asks(
    moved: Station,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    line = line_of(moved, monkeypatch)
    nowhere = tmp_path / "nothing"
    assert verify(line, "--user", ANNA, "--data-dir", nowhere) == 0
    assert capsys.readouterr().out.startswith("Sound. Lines of the audit trail: ")
    assert not nowhere.exists()
    monkeypatch.setenv("BODYMAP_PASSPHRASE", "not that one")
    monkeypatch.setenv(VARIABLE, moved.access.password)
    assert verify(line, "--user", ANNA, "--data-dir", nowhere) == 2
    assert "passphrase" in capsys.readouterr().err


def test_what_somebody_changed_on_the_server_is_told(
    moved: Station, owner: psycopg.Connection[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    owner.execute("SET session_replication_role = replica")
    owner.execute("UPDATE signature SET signer = 'Mallory, PT'")
    assert verify("--data-dir", moved.folder, "--head", "7-0011223344556677") == 1
    told = capsys.readouterr().out
    assert "of signature is not what was added" in told
    assert "Line 7 of the change log is another one than the one that was kept" in told


def test_a_clinic_without_a_server_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copied_clinic(tmp_path).close()
    assert verify("--data-dir", tmp_path) == 1
    assert "This clinic shares its record with no server." in capsys.readouterr().err
