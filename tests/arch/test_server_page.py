"""What the page on a clinic's server says to type is what the program understands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bodymap.cli import parse
from tests.arch.tree import ROOT

PAGE = ROOT / "docs" / "clinic-server.md"
VALUES = {
    "LINE": "postgresql://clinic_ws_1:secret@srv.example/clinic",
    "WORKSTATION_ID": "018f0000-0000-7000-8000-000000000001",
    "ROLE": "clinic_ws_1",
}


def commands() -> list[str]:
    """Every command of the program in the blocks that can be copied."""
    blocks = re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    found = [re.sub(r"^runuser -u postgres -- ", "", line) for line in lines]
    return [" ".join(line.split()) for line in found if line.startswith("bodymap ")]


@pytest.mark.parametrize("command", commands())
def test_the_program_understands_it(command: str, tmp_path: Path) -> None:
    values = {**VALUES, "CLINIC": str(tmp_path)}
    (tmp_path / "ca.pem").write_text("", encoding="ascii")
    here = command.replace("/etc/bodymap/ca.pem", f"{tmp_path}/ca.pem")
    _, *arguments = shlex.split(re.sub(r"\$(\w+)", lambda found: values[found[1]], here))
    assert parse(arguments).command in ("server", "verify", "salvage")


def test_there_are_commands_for_all_that_is_done_with_a_server() -> None:
    told = set(re.findall(r"bodymap server ([a-z-]+)", PAGE.read_text(encoding="utf-8")))
    assert told >= {
        *("init", "upgrade", "check", "admit", "revoke", "workstations", "relink"),
        *("move-in", "join", "move-out", "compare", "verify"),
    }
