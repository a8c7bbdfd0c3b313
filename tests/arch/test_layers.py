"""An arrow goes one way, and the contracts in pyproject.toml say which."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.arch.tree import ROOT, files, short


def test_the_contracts_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_every_part_of_the_program_has_its_place_in_the_layers() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    placed = {name.strip() for layer in layers for name in layer.split("|")}
    # the set-up stands outside: a contract of its own holds it to the standard library
    placed |= {"bodymap.bootstrap", "bodymap.__init__"}
    found = {
        f"bodymap.{path.stem if path.is_file() else path.name}"
        for path in (ROOT / "bodymap").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert found == placed


def test_every_folder_says_what_it_is() -> None:
    packages = {path.parent for path in files("bodymap", "db", suffix=".py")}
    silent = [
        short(folder)
        for folder in sorted(packages)
        if "migrations" not in folder.parts
        and not (folder / "__init__.py").read_text(encoding="utf-8").startswith('"""')
    ]
    assert silent == []
