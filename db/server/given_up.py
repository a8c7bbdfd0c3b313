"""A connection whose waits can come to nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import psycopg
from psycopg.abc import RV, PQGen
from psycopg.waiting import Ready, Wait

INTERVAL_S: Final = 0.1

UntilReady = Callable[[int, Wait], Ready]
"""Waits until a socket is ready for what is wanted of it. What it raises ends the wait."""


class GivenUpConnection(psycopg.Connection[Any]):
    """Made by ``connect`` as every other. Where a wait is given up the connection is closed, for
    whatever was asked may still be answered. Subclasses say how it waits."""

    def until_ready(self) -> UntilReady | None:
        """How it waits now; None as the library does."""
        return None

    def wait(
        self, gen: PQGen[RV], interval: float = INTERVAL_S, timeout: float | None = None
    ) -> RV:
        """Do what ``gen`` asks the server for. Raises what ended a wait."""
        until_ready = self.until_ready()
        if until_ready is None or timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            wanted = next(gen)
            while True:
                wanted = gen.send(self._ready(until_ready, gen, wanted))
        except StopIteration as ended:
            result: RV = ended.value
            return result

    def _ready(self, until_ready: UntilReady, gen: PQGen[RV], wanted: Wait) -> Ready:
        """Wait for the server. Where that comes to nothing ``gen`` is told, and ends."""
        try:
            return until_ready(self.pgconn.socket, wanted)
        except BaseException as error:
            # whatever was asked may still be answered, and whatever would still be said is not
            self.pgconn.finish()
            with suppress(psycopg.Error, StopIteration, type(error)):
                gen.throw(error)
            raise
