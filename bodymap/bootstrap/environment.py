"""The virtual environment of a checkout: where it is, whether it is current, how it is built.

``set-up.txt`` in the environment says what it was built from. It is taken away before anything
is changed and written last, so an interrupted set-up is simply done again at the next start.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from bodymap.bootstrap import bytecode, pip
from bodymap.bootstrap.lock import locked
from bodymap.bootstrap.problem import SetUpError


class Environment:
    """One virtual environment in ``folder`` for the checkout at ``root``.

    ``level`` is ``run`` for the program alone, ``test`` for the tests and checks as well,
    ``package`` for what freezes the program, or ``peers`` for what benchmarks measure beside it;
    each has its file of pinned requirements.
    """

    def __init__(self, root: Path, folder: Path, level: str) -> None:
        self.root = root
        self.folder = folder
        self.level = level
        inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        self.python = folder / inside
        self._stamp = folder / "set-up.txt"
        self._requirements = root / "requirements" / f"{level}.txt"

    @property
    def is_current(self) -> bool:
        """Whether the environment holds exactly what the requirements of its level ask for."""
        said = self._said()
        return (
            said.get("python") == _this_python()
            and said.get(self.level) == _digest(self._requirements)
            and self.python.exists()
        )

    @property
    def is_running_here(self) -> bool:
        """Whether this very process runs in the environment."""
        try:
            return self.folder.samefile(sys.prefix)
        except OSError:
            return False

    @property
    def is_writable(self) -> bool:
        """Whether the environment can be made or changed by this person."""
        place = self.folder if self.folder.exists() else self.root
        return os.access(place, os.W_OK)

    def build(self) -> None:
        """Make the environment current, telling what is installed. Raises SetUpError.

        A second start at the same time waits for the first and finds the work done.
        """
        try:
            if self.is_current:
                return
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.folder.with_name(f"{self.folder.name}.lock")):
                if not self.is_current:
                    self._build()
        except OSError as error:
            raise SetUpError(
                f"The environment in {self.folder} cannot be made: {error.strerror}."
            ) from error

    def _build(self) -> None:
        said = self._said()
        reusable = (
            said.get("python") == _this_python()
            and said.get("run") == _digest(self.root / "requirements" / "run.txt")
            and self.python.exists()
        )
        self._stamp.unlink(missing_ok=True)
        if not reusable:
            print(f"Making a Python environment in {self.folder}", flush=True)
            self._create()
        already = self.root / "requirements" / "run.txt" if reusable else None
        pip.install(self.python, self._requirements, already=already)
        print("Compiling", flush=True)
        bytecode.compile_packages(self.python)
        # the requirements of every level contain the program's
        levels = dict.fromkeys(("run", self.level))
        lines = [f"python {_this_python()}"]
        lines += [f"{x} {_digest(self.root / 'requirements' / f'{x}.txt')}" for x in levels]
        unfinished = self._stamp.with_suffix(".new")
        unfinished.write_text("\n".join(lines) + "\n", encoding="utf-8")
        unfinished.replace(self._stamp)
        print("Ready.", flush=True)

    def _create(self) -> None:
        base = getattr(sys, "_base_executable", None) or sys.executable
        made = subprocess.run(
            [base, "-m", "venv", "--clear", str(self.folder)],
            check=False,
            capture_output=True,
            text=True,
        )
        if made.returncode:
            last = (made.stdout + made.stderr).strip().splitlines() or ["no reason was given"]
            raise SetUpError(f"Python cannot make an environment in {self.folder}: {last[-1]}")

    def _said(self) -> dict[str, str]:
        try:
            lines = self._stamp.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return {}
        return dict(line.split(" ", 1) for line in lines if " " in line)


def find(root: Path, level: str) -> Environment:
    """The environment to use: a current one, else one that can be built.

    It lies in ``.venv`` beside main.py; where that folder is not writable, in the person's cache.
    """
    beside = Environment(root, root / ".venv", level)
    if beside.is_current or beside.is_writable:
        return beside
    return Environment(root, _cache() / f"environment-{_name_of(root)}", level)


def _cache() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return (Path(base) / "bodymap").resolve()


def _name_of(root: Path) -> str:
    return hashlib.sha256(os.fsencode(root)).hexdigest()[:12]


def _digest(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def _this_python() -> str:
    # packages with machine code fit one minor version on one kind of machine
    machine = (
        os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    )
    return f"{sys.implementation.cache_tag} {sys.platform} {machine}"
