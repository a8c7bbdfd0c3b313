"""A connection whose waits end when whoever began the work wants no more of it."""

from __future__ import annotations

import selectors
import time
from collections.abc import Callable

import psycopg
from psycopg.waiting import Ready, Wait

from db.server.given_up import INTERVAL_S, GivenUpConnection, UntilReady


class SilentError(psycopg.OperationalError):
    """The server said nothing for as long as somebody was ready to wait."""


def silent_after(seconds: float) -> Callable[[], None]:
    """A ``watch`` that lets nobody wait for longer than so many seconds from now."""
    until = time.monotonic() + seconds

    def watch() -> None:
        if time.monotonic() >= until:
            raise SilentError("The server is silent.")

    return watch


class WatchedConnection(GivenUpConnection):
    """``watch`` is called several times a second while the server is waited for; what it raises
    ends the wait. A server that says nothing for ``silence_s`` counts as away: for long work that
    is for a person to say, because a large clinic is sorted before its first row comes."""

    watch: Callable[[], object] | None = None
    silence_s: float | None = None

    def until_ready(self) -> UntilReady | None:
        """See ``GivenUpConnection``."""
        return None if self.watch is None and self.silence_s is None else self._watched

    def _watched(self, socket: int, wanted: Wait) -> Ready:
        watch = self.watch or silent_after(self.silence_s or 0)
        with selectors.DefaultSelector() as waits:
            waits.register(socket, int(wanted))
            while True:
                for _, events in waits.select(INTERVAL_S):
                    return Ready(events)
                watch()
