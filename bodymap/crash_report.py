"""What is written down of a failure of this program: where in the code, and never whose record.

A report holds the kind of the error and the places it passed, without its message, because a
message may repeat what was typed; and what the program runs on.
"""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from bodymap import __version__

FOLDER: Final = "crashes"
KEPT: Final = 10
"""Reports of so many failures are kept; an older one says little about the program of today."""


def write_report(
    data_folder: Path,
    kind: type[BaseException],
    where: TracebackType | None,
    now: datetime,
    toolkit: str = "",
) -> Path:
    """Write a report into ``data_folder``/crashes and return where it lies. ``now`` is UTC,
    ``toolkit`` what draws the windows, with its version. Raises OSError."""
    folder = data_folder / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"crash-{now:%Y%m%dT%H%M%S%fZ}.txt"
    path.write_text(_report(kind, where, now, toolkit), encoding="utf-8")
    for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def _report(
    kind: type[BaseException], where: TracebackType | None, now: datetime, toolkit: str
) -> str:
    places = [
        f"  {_within(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(where)
    ]
    lines = [
        f"bodymap {__version__} failed at {now:%Y-%m-%d %H:%M:%S} UTC",
        f"Python {platform.python_version()}, {toolkit or 'no window'}, {platform.platform()}",
        "",
        f"{kind.__module__}.{kind.__qualname__} at",
        *(places or ["  a place that is not known"]),
        "",
        "This report holds no patient's data: no name, no date of birth, nothing that was typed.",
        "",
    ]
    return "\n".join(lines)


def _within(file: str) -> str:
    """The file as it lies in its library or in this program: the path before it may hold the name
    of a person."""
    path = Path(file)
    for folder in sorted(map(Path, sys.path), key=lambda one: -len(one.parts)):
        if folder.parts and path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return path.name
