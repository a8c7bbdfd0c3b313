"""How far a check is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from bodymap.services.progress import CancelledError, Progress

if TYPE_CHECKING:
    from db.driver import Connection

_TOLD_EVERY: Final = 200
_STEPS_OF_SQLITE: Final = 200_000
"""So many of its instructions take some milliseconds."""


_TURN_EVERY: Final = 25
_TURN_AFTER_S: Final = 0.001
_TURN_S: Final = 0.0002
"""A window on another thread gets its turn once in a millisecond: by itself Python passes it on
after 5 ms only."""


class Meter:
    """Counts what was done and tells ``progress`` now and then.

    SQLite is interrupted too where the work is to stop: then its own error is what is raised, and
    ``stopped`` tells that it was asked to.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0
        self._untold = 0
        self._turn = 0
        self._next_turn = 0.0
        self._whole = 1
        self.stopped: CancelledError | None = None

    def watch(self, connection: Connection) -> None:
        """Let long statements of ``connection`` be stopped."""
        connection.set_progress_handler(self._asked, _STEPS_OF_SQLITE)

    def expect(self, whole: int) -> None:
        """There are ``whole`` steps in all."""
        self._whole = max(whole, 1)
        self._tell()

    def step(self, steps: int = 1) -> None:
        """So much was done. Raises CancelledError."""
        self._done += steps
        self._untold += steps
        self._turn += 1
        if self._turn % _TURN_EVERY == 0 and time.perf_counter() > self._next_turn:
            time.sleep(_TURN_S)
            self._next_turn = time.perf_counter() + _TURN_AFTER_S
        if self._untold >= _TOLD_EVERY:
            self._tell()

    def end(self) -> None:
        """All is done."""
        self._done = self._whole
        self._tell()

    def _tell(self) -> None:
        self._untold = 0
        self._progress(min(self._done, self._whole), self._whole)

    def _asked(self) -> int:
        try:
            self._tell()
        except CancelledError as error:
            self.stopped = error
            return 1
        return 0
