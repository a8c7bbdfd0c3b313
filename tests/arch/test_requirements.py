"""Every package is pinned with its hashes, from nowhere in particular."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest

from tests.arch.tree import ROOT

_PIN = re.compile(r"([a-z0-9-]+)==(\S+)( ; .+)?")


def _pins(level: str) -> dict[str, str]:
    lines = (ROOT / "requirements" / f"{level}.txt").read_text(encoding="utf-8").splitlines()
    heads = [line.rstrip(" \\") for line in lines if line and line[0] not in " #"]
    matches = [_PIN.fullmatch(head) for head in heads]
    assert all(matches), "every requirement is pinned to one version"
    return {match[1]: match[2] for match in matches if match}


@pytest.mark.parametrize("level", ["run", "test", "package", "peers"])
def test_every_pin_has_hashes_and_no_address(level: str) -> None:
    text = (ROOT / "requirements" / f"{level}.txt").read_text(encoding="utf-8")
    stanzas = re.split(r"\n(?=[a-z])", text)[1:]
    assert len(stanzas) == len(_pins(level))
    assert [stanza for stanza in stanzas if "--hash=sha256:" not in stanza] == []
    assert not re.search(r"://|--index|--extra|--find|--trusted|@", text)


def test_the_tests_run_with_the_very_versions_of_the_program() -> None:
    assert _pins("run").items() <= _pins("test").items()


def test_the_very_versions_that_are_tested_are_frozen() -> None:
    assert _pins("run").items() <= _pins("package").items()


def test_peers_are_measured_with_the_very_versions_of_the_program() -> None:
    assert _pins("run").items() <= _pins("peers").items()


def test_what_the_wheel_asks_for_is_what_is_pinned() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = settings["project"]["dependencies"]
    wanted = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").splitlines()
    assert sorted(asked) == sorted(line for line in wanted if line[0] not in "#-")


def test_pyside_stays_below_the_version_that_aborts() -> None:
    major, minor, *_ = (int(part) for part in _pins("run")["pyside6-essentials"].split("."))
    assert (major, minor) < (6, 12)
    assert _pins("run")["shiboken6"] == _pins("run")["pyside6-essentials"]


def test_pyside_survives_a_million_calls() -> None:
    # 6.12.0 loses a reference to None at most calls and aborts after some thousands of them
    calls = (
        "from PySide6.QtCore import QObject\n"
        "one = QObject()\n"
        "for _ in range(1_000_000):\n"
        "    one.setObjectName('a')\n"
        "print('alive')"
    )
    done = subprocess.run(
        [sys.executable, "-c", calls], capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
