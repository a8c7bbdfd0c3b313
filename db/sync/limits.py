"""How long the thread that shares the record waits for its server."""

from __future__ import annotations

import selectors
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event
from typing import Any, Final

import psycopg
from psycopg.abc import RV, PQGen
from psycopg.waiting import Ready, Wait

from db.sync.bell import Bell

SILENCE_S: Final = 10.0
"""A server that says nothing for so long, while it is asked something, counts as away. A machine
that stands still goes on acknowledging what it gets, so the network alone never tells."""
INTERVAL_S: Final = 0.1


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


class ServerConnection(psycopg.Connection[Any]):
    """A connection whose waits have ``limits``. Made by ``connect`` as every other; until they are
    set it waits as the library does."""

    limits: Limits | None = None

    def wait(
        self, gen: PQGen[RV], interval: float = INTERVAL_S, timeout: float | None = None
    ) -> RV:
        """Do what ``gen`` asks the server for. Raises GivenUpError; then the connection is closed,
        for whatever was asked may still be answered."""
        limits = self.limits
        if limits is None or timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            wanted = next(gen)
            while True:
                wanted = gen.send(self._ready(limits, gen, wanted))
        except StopIteration as ended:
            result: RV = ended.value
            return result

    def _ready(self, limits: Limits, gen: PQGen[RV], wanted: Wait) -> Ready:
        """Wait for the server. Where that comes to nothing ``gen`` is told, and ends."""
        try:
            return limits.until_ready(self.pgconn.socket, wanted)
        except Exception as error:
            # whatever was asked may still be answered, and whatever would still be said is not
            self.pgconn.finish()
            with suppress(psycopg.Error, StopIteration, type(error)):
                gen.throw(error)
            raise
