"""``--database`` and the variable of the environment that stands for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.cli import main, parse
from bodymap.commands.parser import DATABASE_URL
from bodymap.options import Options
from tests.cases import cases

SECRET = "postgresql://ws_1:dont-tell@clinic.example/body"


def test_the_window_knows_the_address(tmp_path: Path) -> None:
    asked = parse(["--database", SECRET, "--data-dir", str(tmp_path / "clinic")])
    assert asked.command is None
    assert asked.database == SECRET


def test_without_it_there_is_no_server() -> None:
    assert parse([]).database == ""


@pytest.mark.parametrize(
    "wrong",
    [
        *("clinic.example", "https://u:dont-tell@clinic.example/body", "postgresql:///body"),
        *("postgresql://u:dont-tell@clinic.example", f"{SECRET}?sslmode=disable"),
        f"{SECRET}?sslrootcert=/nowhere/ca.pem",
    ],
)
class TestAWrongAddress:
    def test_is_refused_with_status_2_and_one_sentence(
        self, wrong: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as ended:
            parse(["--database", wrong])
        assert ended.value.code == 2
        self._is_one_sentence(capsys)

    def test_is_refused_in_the_environment_too(
        self, wrong: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(DATABASE_URL, wrong)
        assert main([]) == 2
        self._is_one_sentence(capsys)

    def _is_one_sentence(self, capsys: pytest.CaptureFixture[str]) -> None:
        told = capsys.readouterr().err
        assert told.startswith("bodymap: ")
        assert len(told.splitlines()) == 1
        assert "dont-tell" not in told


@cases(
    ("address", "again"),
    [
        (SECRET, "postgresql://ws_1@clinic.example/body"),
        ("postgresql://clinic.example/body", "postgresql://clinic.example/body"),
        ("postgresql://u:a@b@h/d?ca=x", "postgresql://u@h/d?ca=x"),
    ],
)
def test_a_new_start_asks_for_the_same_without_the_password(address: str, again: str) -> None:
    assert Options(database=address).arguments() == ("--database", again)
    assert "dont-tell" not in repr(Options(database=address))
