"""A connection whose waits end when whoever began the work wants no more of it."""

from __future__ import annotations

import selectors
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import psycopg
from psycopg.abc import RV, PQGen
from psycopg.waiting import Ready, Wait

INTERVAL_S: Final = 0.1


class SilentError(psycopg.OperationalError):
    """The server said nothing for as long as somebody was ready to wait."""


def silent_after(seconds: float) -> Callable[[], None]:
    """A ``watch`` that lets nobody wait for longer than so many seconds from now."""
    until = time.monotonic() + seconds

    def watch() -> None:
        if time.monotonic() >= until:
            raise SilentError("The server is silent.")

    return watch


class WatchedConnection(psycopg.Connection[Any]):
    """Made by ``connect`` as every other. ``watch`` is called several times a second while the
    server is waited for; what it raises ends the wait, and closes the connection: whatever was
    asked may still be answered. A server that says nothing for ``silence_s`` counts as away: for
    long work that is for a person to say, because a large clinic is sorted before its first row
    comes."""

    watch: Callable[[], object] | None = None
    silence_s: float | None = None

    def wait(
        self, gen: PQGen[RV], interval: float = INTERVAL_S, timeout: float | None = None
    ) -> RV:
        """Do what ``gen`` asks the server for."""
        if timeout is not None or (self.watch is None and self.silence_s is None):
            return super().wait(gen, interval, timeout)
        try:
            wanted = next(gen)
            while True:
                wanted = gen.send(self._ready(gen, wanted))
        except StopIteration as ended:
            result: RV = ended.value
            return result

    def _ready(self, gen: PQGen[RV], wanted: Wait) -> Ready:
        """Wait for the server. Where that comes to nothing ``gen`` is told, and ends."""
        watch = self.watch or silent_after(self.silence_s or 0)
        try:
            with selectors.DefaultSelector() as waits:
                waits.register(self.pgconn.socket, int(wanted))
                while True:
                    for _, events in waits.select(INTERVAL_S):
                        return Ready(events)
                    watch()
        except BaseException as error:
            self.pgconn.finish()
            with suppress(psycopg.Error, StopIteration, type(error)):
                gen.throw(error)
            raise
