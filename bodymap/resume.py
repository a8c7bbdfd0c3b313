"""Where to go on after a failure: a note for the next start of the program, with ids only."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import UUID

NOTE: Final = "go-on-at.json"
RUNNING: Final = "running"
OLDEST_S: Final = 24 * 3600.0
"""A note from another day leads nobody anywhere."""


_LARGEST_BYTES: Final = 4096
_UNREADABLE: Final = (
    *(OSError, ValueError, TypeError, LookupError, AttributeError),
    *(ArithmeticError, RecursionError),
)
"""What a note that somebody else wrote may raise while it is read."""


class Resume:
    """Notes in the data folder. Whatever cannot be written or read is as if it were not there: a
    failure of a failure helps nobody."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def go_on_at(self, session_id: UUID) -> None:
        """The next start of the program opens that session."""
        note = {"session": str(session_id), "at": time.time()}
        self._write(NOTE, json.dumps(note))

    def take(self) -> UUID | None:
        """The session to go on at, once; None where there is none."""
        path = self._folder / NOTE
        try:
            note = json.loads(_read(path))
            path.unlink()
            is_fresh = 0 <= time.time() - float(note["at"]) < OLDEST_S
            return UUID(note["session"]) if is_fresh else None
        except _UNREADABLE:
            return None

    def begin(self) -> bool:
        """The program runs from now on; whether the last run ended without ``end``: by a failure,
        a kill or a power cut."""
        path = self._folder / RUNNING
        ended_badly = False
        with suppress(OSError, ValueError, OverflowError):
            ended_badly = not _is_alive(int(_read(path)))
        if self._folder.is_dir():
            self._write(RUNNING, str(os.getpid()))
        return ended_badly

    def end(self) -> None:
        """The program ends as it should."""
        try:
            (self._folder / RUNNING).unlink(missing_ok=True)
        except OSError:
            return

    def _write(self, name: str, text: str) -> None:
        try:
            (self._folder / name).write_text(text, encoding="utf-8")
        except OSError:
            return


def _read(path: Path) -> str:
    """What stands in a note. Raises OSError for what is no ordinary file: a pipe would hold up the
    start of the program."""
    if not path.is_file():
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(_LARGEST_BYTES).decode("utf-8")


def _is_alive(pid: int) -> bool:
    """Whether another process of that number runs. A number that was given again tells of a run
    that goes on, and then nothing is said: better than to cry wolf."""
    if pid == os.getpid():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
