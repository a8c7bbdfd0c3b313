"""The frozen application: what goes with it. That it runs is tried where it is made."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bodymap.bootstrap import package
from bodymap.bootstrap.environment import Environment
from bodymap.bootstrap.problem import SetUpError
from tests.arch.tree import ROOT
from tests.unit.house.checkout import Checkout

DESKTOP = ROOT / "resources" / "desktop"


def _entry(path: Path) -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    read.read(path, encoding="utf-8")
    return read["Desktop Entry"]


def test_the_menu_entry_has_what_menus_ask_for() -> None:
    entry = _entry(DESKTOP / "bodymap.desktop")
    assert (entry["Type"], entry["Name"], entry["Terminal"]) == ("Application", "bodymap", "false")
    # lists end with a sign, and the window is told to be this program's by its class
    assert entry["Categories"].endswith(";")
    assert entry["StartupWMClass"] == entry["Icon"] == "bodymap"
    icon = ElementTree.parse(DESKTOP / "bodymap.svg").getroot()
    assert icon.get("viewBox") == "0 0 128 128"


def test_the_menu_finds_the_program_where_it_was_unpacked_and_forgets_it(tmp_path: Path) -> None:
    unpacked, data = tmp_path / "with blanks & more", tmp_path / "share"
    unpacked.mkdir()
    for name in ("bodymap.desktop", "bodymap.svg", "add-to-menu"):
        (unpacked / name).write_bytes((DESKTOP / name).read_bytes())

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["sh", str(unpacked / "add-to-menu"), *arguments],
            env={**os.environ, "XDG_DATA_HOME": str(data)},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    assert run() == "bodymap is in the menu.\n"
    entry = _entry(data / "applications" / "bodymap.desktop")
    assert entry["Exec"] == f'"{unpacked}/bodymap/bodymap"'
    assert entry["TryExec"] == f"{unpacked}/bodymap/bodymap"
    icon = data / "icons" / "hicolor" / "scalable" / "apps" / "bodymap.svg"
    assert icon.is_file()
    assert "no longer in the menu" in run("--remove")
    assert not icon.exists()
    assert not (data / "applications" / "bodymap.desktop").exists()


def test_it_is_packed_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "bodymap-1"
    (folder / "bodymap").mkdir(parents=True)
    (folder / "bodymap" / "bodymap").write_text("a program", encoding="utf-8")
    packed = package.pack(folder)
    with tarfile.open(packed) as file:
        assert "bodymap-1/bodymap/bodymap" in file.getnames()
    packed.unlink()
    with pytest.raises(SetUpError, match=r"bodymap-2.* cannot be written: No such file"):
        package.pack(tmp_path / "bodymap-2")
    assert [path.name for path in tmp_path.iterdir()] == ["bodymap-1"]


def test_a_program_that_does_not_start_is_not_packed(tmp_path: Path) -> None:
    broken = tmp_path / "bodymap"
    broken.write_text(f"#!{sys.executable}\nraise SystemExit('a part is missing')\n")
    broken.chmod(0o755)
    with pytest.raises(SetUpError, match=r"--version failed:\na part is missing"):
        package.try_out(broken)


@pytest.mark.in_full
def test_what_freezes_the_program_is_installed_once(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    pins = (tmp_path / "requirements" / "run.txt").read_text(encoding="utf-8")
    (tmp_path / "requirements" / "package.txt").write_text(f"# more\n{pins}", encoding="utf-8")
    environment = Environment(tmp_path, tmp_path / "build" / "made", "package")
    assert not environment.is_current
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_FIND_LINKS", str(checkout.wheels))
        environment.build()
    assert environment.is_current
    # and it is no environment to run the program in
    assert not Environment(tmp_path, environment.folder, "test").is_current


def test_what_was_asked_for_wrongly_is_said_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        package.main(tmp_path, ["--bare-roots"])
    assert ended.value.code == 2
    assert list(tmp_path.iterdir()) == []
    assert "--bare-root" in capsys.readouterr().err
