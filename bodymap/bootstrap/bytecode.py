"""Byte-compiles packages and program, so that every start is as fast as the second one.

Machines that set PYTHONDONTWRITEBYTECODE would otherwise compile everything at every start.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

# shipped by packages or by the environment itself, never imported by this program; of mypy the
# machine code is, which lies beside
_NEVER_IMPORTED = (
    r"[/\\](tests|testing|sphinxext|_pyinstaller)[/\\]"
    r"|site-packages[/\\](pip|setuptools|pkg_resources|mypy|mypyc)[/\\]"
)


def compile_packages(python: Path) -> None:
    """Byte-compile every package of the environment of ``python``."""
    folders = [str(folder) for folder in python.parents[1].glob("[Ll]ib/**/site-packages")]
    _compile(python, ["-j", "0", "-x", _NEVER_IMPORTED, *folders])


def compile_program(python: Path, root: Path, folders: tuple[str, ...]) -> None:
    """Byte-compile the program at ``root`` where a file changed since the last time."""
    marker = python.parents[1] / f"compiled-{'-'.join(folders)}"
    try:
        compiled_at = marker.stat().st_mtime
    except OSError:
        compiled_at = 0.0
    newest = max(_changed_at(root / folder) for folder in folders)
    if newest < compiled_at or not os.access(marker.parent, os.W_OK):
        return
    _compile(python, [str(root / folder) for folder in folders])
    marker.touch()


def _compile(python: Path, arguments: list[str]) -> None:
    # a file that cannot be compiled is told when it is imported, not here
    subprocess.run(
        [str(python), "-m", "compileall", "-q", *arguments],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _changed_at(folder: Path) -> float:
    return max(_times(os.fspath(folder)), default=0.0)


def _times(folder: str) -> Iterator[float]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.stat().st_mtime
            elif entry.name != "__pycache__" and entry.is_dir(follow_symlinks=False):
                yield from _times(entry.path)
