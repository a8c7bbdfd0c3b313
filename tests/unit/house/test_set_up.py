"""The set-up, with real environments and a real pip, in small checkouts."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from bodymap.bootstrap import pip, system
from bodymap.bootstrap.problem import SetUpError
from tests.unit.house.checkout import Checkout

RUNS = "the program runs with"
INSTALLS = "Installing pin-cushion 1.0"


@dataclass(frozen=True)
class SetUp:
    """A checkout that was set up, and what each of the starts said that did it."""

    checkout: Checkout
    statuses: list[int]
    said: list[str]


@pytest.fixture(scope="module")
def by_two(tmp_path_factory: pytest.TempPathFactory) -> SetUp:
    """A bare checkout, started twice at the same time."""
    checkout = Checkout(tmp_path_factory.mktemp("ready"))
    both = [checkout.launch(), checkout.launch()]
    said = [process.communicate(timeout=120)[0] for process in both]
    return SetUp(checkout, [process.returncode for process in both], said)


@pytest.fixture(scope="module")
def ready(by_two: SetUp) -> Checkout:
    """A checkout that has been set up once. What that said is the business of the first test."""
    return by_two.checkout


@pytest.mark.in_full
def test_two_starts_at_once_set_up_once(by_two: SetUp) -> None:
    assert by_two.statuses == [0, 0], by_two.said
    assert all(RUNS in words for words in by_two.said)
    (one,) = (words for words in by_two.said if "Making" in words)
    assert one.index("Making a Python environment") < one.index(INSTALLS) < one.index(RUNS)
    assert sum("Waiting for another start" in words for words in by_two.said) == 1


@pytest.mark.in_full
def test_the_second_start_says_nothing_and_starts_no_pip(ready: Checkout) -> None:
    # a pip that was started would fail at once
    status, said = ready.start(PIP_FIND_LINKS="", PIP_REQUIRE_VIRTUALENV="nonsense")
    assert status == 0
    assert said.startswith(RUNS)
    assert str(ready.folder / ".venv") in said


@pytest.mark.in_full
def test_packages_and_program_are_compiled_whatever_the_machine_says(ready: Checkout) -> None:
    compiled = {path.name.split(".")[0] for path in ready.folder.rglob("*.pyc")}
    assert "cli" in compiled
    assert list((ready.folder / ".venv").rglob("pin_cushion/__pycache__/__init__*.pyc"))


@pytest.mark.in_full
def test_a_changed_program_is_compiled_anew(ready: Checkout) -> None:
    program = ready.folder / "bodymap" / "cli.py"
    program.write_text(program.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    compiled = next((ready.folder / "bodymap" / "__pycache__").glob("cli.*.pyc"))
    before = compiled.stat().st_mtime_ns
    assert ready.start()[0] == 0
    assert compiled.stat().st_mtime_ns > before


@pytest.mark.in_full
def test_the_tests_add_to_what_the_program_has(ready: Checkout) -> None:
    requirements = ready.folder / "requirements" / "test.txt"
    requirements.write_text(
        requirements.read_text(encoding="utf-8") + "# one more line\n", encoding="utf-8"
    )
    _, said = ready.start("test")
    assert "Making" not in said
    assert "No module named pytest" in said
    # and the program still has all that it needs
    assert ready.start()[1].startswith(RUNS)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            {"PIP_INDEX_URL": "http://127.0.0.1:9/simple"},
            "there is no network connection to them",
        ),
        (
            {"PIP_NO_INDEX": "1"},
            "There is no ready-made package of needle-case==2.0 for this Python",
        ),
    ],
)
@pytest.mark.in_full
def test_why_a_package_cannot_be_had_is_told_in_a_sentence(
    ready: Checkout,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: dict[str, str],
    sentence: str,
) -> None:
    for name, value in {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", **settings}.items():
        monkeypatch.setenv(name, value)
    wanted = tmp_path / "run.txt"
    wanted.write_text(f"needle-case==2.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(SetUpError, match=sentence):
        pip.install(ready.folder / ".venv" / "bin" / "python", wanted)


def test_a_wrong_argument_is_told_before_anything_is_installed(tmp_path: Path) -> None:
    fresh = Checkout(tmp_path)
    status, said = fresh.start("--dance")
    assert status == 2
    assert "--dance" in said
    assert not (fresh.folder / ".venv").exists()


@pytest.mark.in_full
def test_what_broke_off_a_set_up_is_told_and_the_next_start_does_it_again(ready: Checkout) -> None:
    """The stamp lost, a package that is not the pinned one, a set-up killed: one after the other,
    because each leaves an environment that has to be made again."""
    stamp = ready.folder / ".venv" / "set-up.txt"
    stamp.unlink()
    package = next((ready.folder / ".venv").rglob("pin_cushion/__init__.py"))
    package.write_text("half a fi", encoding="utf-8")
    ready.pin("0" * 64)
    status, said = ready.start()
    assert status == 1
    assert "Making a Python environment" in said
    assert "A downloaded package is not the one that was pinned, so nothing was installed" in said
    assert "Traceback" not in said
    assert RUNS not in said
    assert not stamp.exists()

    ready.pin(ready.make_package())
    process = ready.launch()
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(INSTALLS):
            os.killpg(process.pid, signal.SIGKILL)
            break
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert not stamp.exists()

    status, said = ready.start()
    assert status == 0, said
    assert said.index("Making a Python environment") < said.index(INSTALLS) < said.index(RUNS)


def test_a_person_without_rights_is_given_the_line_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _tool(tmp_path, "apt-get", "exit 9")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetUpError, match=r"sudo apt-get install -y .* libgl1 xvfb$"):
        system.bring(["libgl1", "xvfb"], may_install=False)


def test_a_system_without_apt_is_told_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetUpError, match=r"package manager.*: libgl1 xvfb\.$"):
        system.bring(["libgl1", "xvfb"], may_install=True)


def test_system_packages_are_installed_where_that_is_ours_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked"
    _tool(tmp_path, "apt-get", f'echo "$@" >> {asked}')
    _tool(tmp_path, "sudo", 'shift; exec "$@"')
    monkeypatch.setenv("PATH", str(tmp_path))
    system.bring(["libgl1", "xvfb"], may_install=True)
    assert capsys.readouterr().out == "Installing system packages: libgl1 xvfb\n"
    update, install = asked.read_text(encoding="utf-8").splitlines()
    assert update.startswith("update")
    assert install.endswith("libgl1 xvfb")


def test_system_packages_that_cannot_be_had_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _tool(tmp_path, "apt-get", 'echo "E: Unable to locate package $6"; exit 100')
    _tool(tmp_path, "sudo", 'shift; exec "$@"')
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetUpError, match="libgl1 cannot be installed: E: Unable to locate"):
        system.bring(["libgl1"], may_install=True)


def _tool(folder: Path, name: str, does: str) -> None:
    script = folder / name
    script.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    script.chmod(0o755)
