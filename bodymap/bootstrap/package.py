"""Makes the frozen application: one folder that needs neither Python nor packages.

``python3 main.py package`` builds it with PyInstaller in an environment of its own, tries it, and
packs it up. With ``--bare-root`` it is tried in a new, bare Debian as well.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bodymap.bootstrap import bare_root
from bodymap.bootstrap.environment import Environment
from bodymap.bootstrap.problem import SetUpError
from bodymap.bootstrap.running import run

_DESKTOP = "resources/desktop"
_BESIDE_THE_PROGRAM = ("bodymap.desktop", "bodymap.svg", "add-to-menu")
"""What a system with a menu needs; other systems pass over it."""


def main(root: Path, arguments: Sequence[str]) -> int:
    """Build, try and pack the application of the checkout at ``root``; gives the exit status."""
    parser = argparse.ArgumentParser(prog="main.py package", description=__doc__)
    parser.add_argument(
        "--bare-root",
        action="store_true",
        help="try it in a bare Debian, made with debootstrap; as root, on Linux",
    )
    asked = parser.parse_args(arguments)
    try:
        if asked.bare_root:
            bare_root.check()
        folder = build(root)
        try_out(folder / "bodymap" / _program())
        if asked.bare_root:
            bare_root.try_in(folder / "bodymap")
        print(f"Ready: {pack(folder)}", flush=True)
    except SetUpError as problem:
        print(f"bodymap: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("bodymap: stopped; nothing was packed.", file=sys.stderr)
        return 1
    return 0


def build(root: Path) -> Path:
    """Make the folder of the application under ``dist``, anew. Raises SetUpError."""
    environment = Environment(root, root / "build" / "package-environment", "package")
    environment.build()
    made, folder = root / "build" / "package", root / "dist" / _name(root)
    print("Freezing the program; this takes a minute or two", flush=True)
    command = [str(environment.python), "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += ["--log-level", "WARN", "--distpath", str(made / "dist")]
    command += ["--workpath", str(made / "work"), str(root / _DESKTOP / "bodymap.spec")]
    _run(command, "PyInstaller could not make the application", cwd=root)
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        shutil.move(made / "dist" / "bodymap", folder / "bodymap")
        for name in _BESIDE_THE_PROGRAM:
            shutil.copy2(root / _DESKTOP / name, folder / name)
        for name in ("LICENSE", "README.md"):
            shutil.copy2(root / name, folder / name)
    except OSError as error:
        raise SetUpError(f"{folder} cannot be made: {error.strerror}") from error
    return folder


def try_out(program: Path) -> None:
    """Start the application as it is, without a screen. Raises SetUpError."""
    print("Trying it", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for arguments in trials(folder):
            _run(
                [str(program), *arguments],
                f"{' '.join(arguments)} failed",
                variables=WITHOUT_SCREEN,
            )


WITHOUT_SCREEN = {
    "QT_QPA_PLATFORM": "offscreen",
    "BODYMAP_QUIT_AFTER_PAINT": "1",
    "BODYMAP_PASSPHRASE": "four made up herons",
}
"""How it is tried: windows close once they were painted, and the clinic is one of invented
patients that is gone afterwards."""


def trials(folder: str) -> tuple[tuple[str, ...], ...]:
    """What is tried, with files in ``folder``: the smallest command, the atlas and the catalogue, a
    clinic that is made, checked and taken out in two forms, and the window over it."""
    clinic = ("--data-dir", f"{folder}/clinic")
    return (
        ("--version",),
        ("locate", "back", "0.42", "0.21", "--json"),
        ("catalogue", "check"),
        ("demo", *clinic, "--size", "large", "--patients", "3", "--sites", "60"),
        ("verify", *clinic),
        ("export", *clinic, "--format", "json", "--to", f"{folder}/all.json"),
        ("export", *clinic, "--format", "fhir", "--to", f"{folder}/all-fhir.json"),
        clinic,
    )


def pack(folder: Path) -> Path:
    """One file of the folder, beside it. Raises SetUpError."""
    packed = folder.with_name(f"{folder.name}.tar.gz")
    beside = packed.with_name(f".{packed.name}.part")
    try:
        with tarfile.open(beside, "w:gz", compresslevel=6) as file:
            file.add(folder, folder.name)
        beside.replace(packed)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise SetUpError(f"{packed} cannot be written: {error.strerror}") from error
    return packed


def _name(root: Path) -> str:
    text = (root / "bodymap" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    version = found[1] if found else "0"
    machine = os.uname().machine if hasattr(os, "uname") else "x86_64"
    return f"bodymap-{version}-{sys.platform}-{machine}"


def _program() -> str:
    return "bodymap.exe" if os.name == "nt" else "bodymap"


def _run(
    command: list[str],
    failing: str,
    *,
    cwd: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> None:
    done = run(command, cwd=cwd, variables=variables)
    if done.status:
        raise SetUpError("\n".join([f"{failing}:", *done.lines[-15:]]))
