"""How long the thread that shares the record waits for its server."""

from __future__ import annotations

import selectors
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Final

import psycopg
from psycopg.waiting import Ready, Wait

from db.server.given_up import GivenUpConnection, UntilReady
from db.sync.bell import Bell

SILENCE_S: Final = 10.0
"""A server that says nothing for so long, while it is asked something, counts as away. A machine
that stands still goes on acknowledging what it gets, so the network alone never tells."""


class GivenUpError(psycopg.OperationalError):
    """The wait for the server was ended from here: it was silent for too long, or the clinic is
    about to be closed."""


class Limits:
    """What ends a wait for the server. ``end_by`` and ``end_now`` are called on any thread."""

    def __init__(self, silence_s: float = SILENCE_S) -> None:
        self.silence_s = silence_s
        self._bell = Bell()
        self._end = float("inf")
        self._interrupted = Event()

    def end_by(self, moment: float) -> None:
        """No wait goes on after this moment of the monotonic clock."""
        self._end = moment
        self._bell.ring()

    def interrupt(self) -> None:
        """End the wait that is under way, and every one until ``go_on``."""
        self._interrupted.set()
        self._bell.ring()

    def go_on(self) -> None:
        """Waits are as long as they have to be again."""
        self._interrupted.clear()

    @property
    def are_over(self) -> bool:
        """Whether no wait is begun any more."""
        return self._interrupted.is_set() or time.monotonic() >= self._end

    @contextmanager
    def within(self, silence_s: float) -> Iterator[None]:
        """A server that is silent for so long counts as away sooner than else, while the block
        runs. On the thread that waits."""
        usual, self.silence_s = self.silence_s, min(self.silence_s, silence_s)
        try:
            yield
        finally:
            self.silence_s = usual

    def check(self) -> None:
        """Raises GivenUpError where no wait is begun any more."""
        if self.are_over:
            raise GivenUpError("The wait was given up.")

    def until_ready(self, socket: int, wanted: Wait) -> Ready:
        """Wait until ``socket`` is ready. Raises GivenUpError."""
        silent_from = time.monotonic() + self.silence_s
        with selectors.DefaultSelector() as waits:
            waits.register(socket, int(wanted))
            waits.register(self._bell, selectors.EVENT_READ)
            while True:
                now = time.monotonic()
                if self.are_over or now >= silent_from:
                    raise GivenUpError("The wait for the server was given up.")
                ready = 0
                for key, events in waits.select(min(silent_from, self._end) - now):
                    if key.fileobj is self._bell:
                        self._bell.hush()
                    else:
                        ready = events
                if ready:
                    return Ready(ready)

    def close(self) -> None:
        """Nobody waits any more."""
        self._bell.close()


class ServerConnection(GivenUpConnection):
    """A connection whose waits have ``limits``; until they are set it waits as the library does."""

    limits: Limits | None = None

    def until_ready(self) -> UntilReady | None:
        """See ``GivenUpConnection``. It raises GivenUpError."""
        return None if self.limits is None else self.limits.until_ready
