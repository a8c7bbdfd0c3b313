"""Somebody at a terminal is asked, sees how far it is, and can stop."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clinics import PASSPHRASE, contents
from tests.unit.commands.conftest import Run, opened
from tests.unit.commands.terminal import Terminal


def test_the_passphrase_is_asked_for_and_not_shown(data: Path) -> None:
    terminal = Terminal("--data-dir", data, "backup")
    terminal.wait_for("Passphrase: ")
    terminal.type(f"{PASSPHRASE}\n")
    assert terminal.end() == 0
    assert "Backed up and checked" in terminal.seen
    assert "Making a backup: 100 %" in terminal.seen
    assert PASSPHRASE not in terminal.seen


@pytest.mark.in_full
def test_stopped_at_the_question_nothing_was_done(data: Path) -> None:
    before = contents(data)
    terminal = Terminal("--data-dir", data, "backup")
    terminal.wait_for("Passphrase: ")
    terminal.type("\x03")
    assert terminal.end() == 1
    assert terminal.seen.rstrip().endswith("bodymap: Stopped. Nothing was changed.")
    assert "Traceback" not in terminal.seen
    assert contents(data) == before


@pytest.mark.in_full
def test_a_restore_asks_before_it_begins(data: Path, run: Run) -> None:
    run("backup")
    (made,) = (data / "backups").iterdir()
    environment = {"BODYMAP_PASSPHRASE": PASSPHRASE}
    terminal = Terminal("--data-dir", data, "restore", made, environment=environment)
    terminal.wait_for("Let it take the clinic's place? [y/N]")
    terminal.type("no\n")
    assert terminal.end() == 2
    assert "Nothing was restored." in terminal.seen
    terminal = Terminal("--data-dir", data, "restore", made, environment=environment)
    terminal.wait_for("[y/N]")
    terminal.type("y\n")
    assert terminal.end() == 0
    assert "Restored. The clinic of before is kept as" in terminal.seen
    opened(data).close()
