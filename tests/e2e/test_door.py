"""The way into a clinic, from an empty folder: create, keep the key, be killed, log in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.program import Program
from tests.e2e.therapist import NAME, make_clinic

LOG_IN = "anna"
PASSPHRASE = "copper lantern walks seaward"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "clinic"


def _make_a_clinic(program: Program, folder: Path) -> None:
    program.start("--data-dir", str(folder))
    make_clinic(program, NAME, PASSPHRASE)


def test_the_first_start_welcomes_and_leaves_nothing_behind(program: Program, folder: Path) -> None:
    program.start("--data-dir", str(folder))
    for name in ("Create a clinic file", "Look around in the demo clinic"):
        assert program.control(name).rect[3] >= 44
    assert not folder.exists()


def test_the_keyboard_alone_gets_to_the_passphrase(program: Program, folder: Path) -> None:
    program.start("--data-dir", str(folder))
    program.until(
        lambda: "focused" in program.control("Create a clinic file").states, "the first button"
    )
    program.key("space")
    program.until(
        lambda: "focused" in program.control("Your name", role="EditableText").states,
        "the first field",
    )
    program.type(NAME)
    # on over what is written behind the name, and over the log-in, which follows from it
    program.key("Return", "Return", "Return")
    program.until(
        lambda: "focused" in program.control("Passphrase", role="EditableText").states,
        "the passphrase",
    )
    assert program.control("Log-in", role="EditableText").value == LOG_IN
    program.type(PASSPHRASE)
    program.key("Return", "Return")
    program.until(lambda: _says(program, "not the same"), "the refusal of one passphrase alone")
    assert not folder.exists()


@pytest.mark.in_full
def test_a_clinic_outlives_a_kill_and_opens_with_its_passphrase_only(
    program: Program, folder: Path
) -> None:
    _make_a_clinic(program, folder)
    program.kill()

    program.start("--data-dir", str(folder))
    program.fill("Passphrase", "something else entirely")
    program.press("Log in", role="Button")
    program.until(lambda: _says(program, "passphrase", "not"), "the refusal")
    assert not program.sees("Patients")

    program.fill("Passphrase", PASSPHRASE)
    program.key("Return")
    program.control("Patients")


def test_nothing_on_the_disk_or_the_console_can_be_read_without_the_key(
    program: Program, folder: Path
) -> None:
    _make_a_clinic(program, folder)
    program.close()
    written = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert written
    for name, content in written.items():
        assert PASSPHRASE.encode() not in content, name
        assert NAME.encode() not in content, name
        assert b"SQLite format 3" not in content, name
    assert PASSPHRASE not in program.console


def _says(program: Program, *words: str) -> bool:
    return any(all(word in one.name for word in words) for one in program.controls())
