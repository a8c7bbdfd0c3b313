"""Tries the application where there is nothing else: in a Debian of its smallest form."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from bodymap.bootstrap.problem import SetUpError
from bodymap.bootstrap.running import run

SUITE = "bookworm"
"""The oldest Debian that the application is to run on: it brings the C library it was built with
on it, or an older one's symbols."""


def check() -> None:
    """Raise SetUpError where no bare root can be made."""
    if sys.platform != "linux" or os.geteuid() != 0:
        raise SetUpError("A bare root is made by root, on Linux.")
    if shutil.which("debootstrap") is None:
        raise SetUpError("A bare root is made with debootstrap: please install it.")


def try_in(application: Path) -> None:
    """Make a bare root, put the folder ``application`` into it, and start the program there.
    Raises SetUpError."""
    from bodymap.bootstrap.package import WITHOUT_SCREEN, trials

    print(f"Making a bare Debian {SUITE}, and trying it there", flush=True)
    with tempfile.TemporaryDirectory(prefix="bare-root-") as made:
        bare = Path(made)
        _run(["debootstrap", "--variant=minbase", SUITE, made], "debootstrap failed")
        shutil.copytree(application, bare / "opt" / "bodymap", symlinks=True)
        if (bare / "usr" / "bin" / "python3").exists():
            raise SetUpError("The bare root is not bare: there is a Python in it.")
        inside = ["chroot", made, "/usr/bin/env", "-i", "HOME=/root"]
        inside += [f"{name}={value}" for name, value in WITHOUT_SCREEN.items()]
        for arguments in trials("/root"):
            said = _run(
                [*inside, "/opt/bodymap/bodymap", *arguments], f"{' '.join(arguments)} failed there"
            )
            print(f"  {' '.join(arguments)}: {said or 'done'}", flush=True)


def _run(command: list[str], failing: str) -> str:
    """The first line of what was said."""
    done = run(command)
    if done.status:
        raise SetUpError("\n".join([f"{failing}:", *done.lines[-15:]]))
    return done.lines[0][:60] if done.lines else ""
