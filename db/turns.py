"""Who writes into the clinic file next, where a window and a thread beside it do.

SQLite lets one write at a time, and whoever comes second asks again and again with pauses between.
A click cannot afford that: so both ask here first. The window comes first whenever it wants to, and
waits for no more than what the thread has begun, which is short.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

WINDOW_S: Final = 0.5
"""So long the window waits at most. A disk that is slower than that makes it wait anyway."""
_LOOK_S: Final = 0.1


class Turns:
    """One turn at a time."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._is_taken = self._is_at_once = False
        self._hurried = 0

    @property
    def window_waits(self) -> bool:
        """Whether a window wants the next turn."""
        return self._hurried > 0

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """The window's turn, as soon as the one that was begun has ended. Where that lasts too
        long, or is another one of this kind, as an import is, the block runs beside it: then the
        file itself says what it thinks of that."""
        with self._changed:
            self._hurried += 1
            self._changed.wait_for(lambda: not self._is_taken or self._is_at_once, WINDOW_S)
            self._hurried -= 1
            is_mine = not self._is_taken
            if is_mine:
                self._is_taken = self._is_at_once = True
        try:
            yield
        finally:
            if is_mine:
                self._give()

    @contextmanager
    def patiently(self, give_up: Callable[[], object]) -> Iterator[None]:
        """The turn of work that nobody waits for: when no window wants one. ``give_up`` is called
        again and again while it waits, and raises where there is nothing to wait for any more."""
        with self._changed:
            while not self._changed.wait_for(
                lambda: not self._is_taken and not self._hurried, _LOOK_S
            ):
                give_up()
            self._is_taken = True
        try:
            yield
        finally:
            self._give()

    def _give(self) -> None:
        with self._changed:
            self._is_taken = self._is_at_once = False
            self._changed.notify_all()
