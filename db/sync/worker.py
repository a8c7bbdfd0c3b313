"""The thread that shares the record of an open clinic with its server.

It has the file and the server for itself, each over a connection of its own, and nobody waits for
it. One round takes in what others sent and then sends what waits; it begins when something was
saved here, when the server tells of news, or after a while. Whatever goes wrong on either side ends
the round, is told in one sentence, and is tried again: what was not sent waits in the file.
"""

from __future__ import annotations

import logging
import selectors
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import psycopg

from bodymap.services.ports import Clock
from bodymap.services.sharing import SharingState, Standing
from db.beside_the_window import beside_the_window
from db.sync.bell import Bell
from db.sync.file_side import Counted, FileSide
from db.sync.hindrance import AWAY, hindrance_of
from db.sync.limits import GivenUpError, Limits
from db.sync.listeners import Listeners
from db.sync.pace import Pace
from db.sync.receiving import ForeignLogError
from db.sync.rest import Rest
from db.sync.sending import Sent
from db.sync.server_side import Connect, ServerSide
from db.sync.told import told_of

if TYPE_CHECKING:
    from bodymap.services.changes import Changes
    from db.driver import Connection
    from db.store import SqlStore
    from db.turns import Turns

ASK_S: Final = 20.0
"""A server that tells when it has news is asked all the same, after so long."""
ASK_OFTEN_S: Final = 3.0
"""One that cannot tell is asked so often."""
GATHER_S: Final = 0.2
"""What is saved, here or elsewhere, within so long goes together; and the window has painted by
then."""
BEAT_S: Final = 4.0
"""While there is nothing to do, the server is asked so often whether it is still there."""
GOODBYE_S: Final = 0.7
"""Closing the clinic waits so long, at most, for the last of it to be sent."""
KEEP_HEARD: Final = timedelta(minutes=1)

Step = Callable[["Connection", psycopg.Connection[Any]], object]
"""Something else that a round does, over both connections, before it sends. What it raises ends the
round."""
Notices = Callable[[], tuple[str, ...]]
"""Sentences that whoever works here is to know."""

_NEVER: Final = float("inf")
_log = logging.getLogger(__name__)


class SharingWorker:
    """Implements the services' ``Sharing`` for the open file of ``store``. ``steps`` are done in
    each round, ``notices`` go into each state. ``begin`` starts it, and ``stop`` ends it before the
    store is closed."""

    def __init__(
        self,
        store: SqlStore,
        turns: Turns,
        connect: Connect,
        *,
        clinic_id: UUID,
        origin: bytes,
        chain_key: bytes,
        clock: Clock,
        steps: Sequence[Step] = (),
        notices: Notices = tuple,
        silence_s: float | None = None,
    ) -> None:
        self._clock = clock
        self._steps = steps
        self._notices = notices
        self._beat_s = BEAT_S if silence_s is None else min(BEAT_S, silence_s)
        self._bell = Bell()
        self._limits = Limits() if silence_s is None else Limits(silence_s)
        self._file = FileSide(store, turns, origin, chain_key, self._limits.check)
        self._server = ServerSide(connect, clinic_id, self._limits, self._wake)
        self._states: Listeners[SharingState] = Listeners()
        self._arrivals: Listeners[tuple[Changes, ...]] = Listeners()
        self._state = SharingState(Standing.WAITING)
        self._counted = Counted()
        self._compared: object = None
        self._last = 0
        self._heard_kept: datetime | None = None
        self._jobs: list[tuple[Step, Callable[[str], object]]] = []
        self._pace = Pace()
        self._is_wanted = self._has_saved = self._is_closing = False
        self._rest = Rest(self._hurry_to_rest, self._limits.go_on)
        self._thread = Thread(target=self._run, name="share the clinic", daemon=True)
        store.keep_away(self.resting)

    # On any thread

    @property
    def state(self) -> SharingState:
        """How it stands now."""
        return self._state

    def listen(self, heard: Callable[[SharingState], object]) -> Callable[[], None]:
        """See ``Sharing.listen``."""
        return self._states.listen(heard)

    def listen_to_arrivals(
        self, heard: Callable[[tuple[Changes, ...]], object]
    ) -> Callable[[], None]:
        """See ``Sharing.listen_to_arrivals``."""
        return self._arrivals.listen(heard)

    def try_now(self) -> None:
        """Ask the server at once."""
        self._pace.begin_anew()
        self._wake()

    def saved(self) -> None:
        """Something was saved here: it is sent soon."""
        if not self._has_saved:
            self._has_saved = True
            self._bell.ring()

    def ask(self, job: Step, not_done: Callable[[str], object]) -> None:
        """Do ``job`` once, in a round that begins now, with what the file has waiting for it done
        in turns (``turn``). Where the server is away, or it fails, the round ends and ``not_done``
        is called with one sentence. Both run on the thread of the link."""
        self._jobs.append((job, not_done))
        self._wake()

    def turn(self) -> AbstractContextManager[None]:
        """The turn to write into the file, for ``steps`` and what is asked: the window comes first,
        and waits meanwhile, so it is to be short."""
        return self._file.turn()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Nothing is done, and neither file nor server is open, while the block runs: whatever was
        under way is given up first."""
        with self._rest.during(is_running=self._thread.is_alive()):
            yield

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End it, after a last try to send where the server answers; waits a second at most. What
        was not sent waits in the file. May be called twice."""
        self._is_closing = True
        self._limits.end_by(time.monotonic() + GOODBYE_S)
        self._bell.ring()
        self._rest.give_up()
        if self._thread.ident is None:
            self._end()
        else:
            self._thread.join(GOODBYE_S + 0.2)

    def _hurry_to_rest(self) -> None:
        self._limits.interrupt()
        self._bell.ring()

    def _wake(self) -> None:
        self._is_wanted = True
        self._bell.ring()

    # On its own thread

    def _run(self) -> None:
        try:
            while not self._is_closing:
                if self._rest.is_wanted:
                    self._sleep()
                else:
                    self._wait(self._round())
            if self._server.connection is not None and not self._limits.are_over:
                self._round()
            with suppress(Exception):
                self._keep_heard()
        finally:
            self._end()

    def _end(self) -> None:
        self._forget_jobs(AWAY)
        self._server.hang_up()
        self._file.close()
        self._limits.close()
        self._bell.close()

    def _sleep(self) -> None:
        """Until everything may be used again."""
        self._server.hang_up()
        self._file.close()
        self._rest.take()

    def _round(self) -> float:
        """One round. Gives how long nothing has to be done, at most."""
        self._is_wanted = self._has_saved = False
        try:
            with beside_the_window():
                self._file.open()
                if self._heard_kept is None:
                    self._heard_kept = self._file.heard_at()
                    self._state = replace(self._state, heard_at=self._heard_kept)
                self._count()
                self._tell_what_waits()
                server = self._server.ready()
                if server is None:
                    return _NEVER
                if server is not self._compared:
                    self._file.compare(server)
                    self._compared = server
                self._exchange(server)
        except Exception as error:  # whatever it is, the next round may go better
            return self._hindered(error)
        self._pace.begin_anew()
        return ASK_S if self._server.listens else ASK_OFTEN_S

    def _exchange(self, server: psycopg.Connection[Any]) -> None:
        while True:
            self._take_in(server)
            for step in self._steps:
                step(self._file.open(), server)
            while self._jobs:
                self._jobs[0][0](self._file.open(), server)
                self._jobs.pop(0)
            # where others send all the time, who was a moment too late has them wait for it: else
            # it would be too late again
            sent = self._file.send(server, partial(self._catch_up, server))
            if sent is Sent.NOTHING_WAITED:
                break
        self._count()
        self._state = replace(self._state, heard_at=self._clock.now())
        self._tell(Standing.WAITING if self._counted.lines else Standing.SENT)
        heard, kept = self._state.heard_at, self._heard_kept
        if heard is not None and (kept is None or heard - kept >= KEEP_HEARD):
            self._keep_heard()

    def _catch_up(self, server: psycopg.Connection[Any]) -> None:
        if not self._take_in(server, is_locked=True):
            # it has something that it does not tell: it was put back to an older state
            raise ForeignLogError

    def _take_in(self, server: psycopg.Connection[Any], *, is_locked: bool = False) -> bool:
        """Whether there was anything new."""
        before = self._last
        while True:
            arrived = self._file.receive(server, is_locked=is_locked)
            if arrived.changed or arrived.conflicts:
                self._tell_of(arrived.changed, arrived.last)
                self._count()
            self._last = arrived.last
            if arrived.is_all:
                return arrived.last != before

    def _tell_of(self, changed: Any, last: int) -> None:
        if self._arrivals:
            cursor = self._file.open().cursor()
            try:
                self._arrivals.tell(told_of(cursor, changed, last))
            finally:
                cursor.close()

    def _forget_jobs(self, why: str) -> None:
        jobs, self._jobs = self._jobs, []
        for _, not_done in jobs:
            not_done(why)

    def _keep_heard(self) -> None:
        heard = self._state.heard_at
        if heard is not None and heard != self._heard_kept:
            self._file.keep_heard(heard)
            self._heard_kept = heard

    def _count(self) -> None:
        self._counted = self._file.count()

    def _hindered(self, error: Exception) -> float:
        """Something came in between: tell it, and how long to wait before the next try."""
        found = hindrance_of(error)
        connection = self._server.connection
        if found.standing is not Standing.WAITING or connection is None or connection.closed:
            self._server.hang_up()
        if not isinstance(error, psycopg.Error):
            # the file may be another one at the next try
            self._file.close()
        self._forget_jobs(found.sentence)
        if isinstance(error, GivenUpError) and self._limits.are_over:
            return 0.0  # not the server's doing
        if found.is_bug:
            _log.error("Sharing failed", exc_info=error)
        with suppress(Exception):
            self._count()
        self._tell(found.standing, found.sentence)
        return self._pace.after(found.standing)

    def _tell_what_waits(self) -> None:
        """As it stands, but for what was saved here meanwhile."""
        standing = self._state.standing
        if standing is Standing.SENT and self._counted.lines:
            standing = Standing.WAITING
        self._tell(standing, self._state.sentence)

    def _tell(self, standing: Standing, sentence: str = "") -> None:
        counted = self._counted
        state = replace(
            self._state,
            standing=standing,
            waiting=counted.changes,
            waiting_since=counted.since if counted.changes else None,
            conflicts=counted.conflicts,
            sentence=sentence,
            notices=self._notices(),
        )
        self._state = state
        self._states.tell(state)

    def _wait(self, seconds: float) -> None:
        """Until there is something to do, or that time is over."""
        until, look_at = time.monotonic() + seconds, _NEVER
        connection = self._server.connection
        beat_at = _NEVER if connection is None else time.monotonic() + self._beat_s
        with selectors.DefaultSelector() as waits:
            waits.register(self._bell, selectors.EVENT_READ)
            if connection is not None:
                waits.register(connection, selectors.EVENT_READ)
            while not (self._is_wanted or self._is_closing or self._rest.is_wanted):
                now = time.monotonic()
                if now >= until:
                    return
                if now >= look_at:
                    if connection is not None:
                        return
                    self._say_what_waits()
                    look_at = _NEVER
                left = max(min(until, look_at, beat_at) - now, 0.0)
                heard = waits.select(None if left == _NEVER else left)
                if any(key.fileobj is self._bell for key, _ in heard):
                    self._bell.hush()
                try:
                    if time.monotonic() >= beat_at:
                        self._server.require_sign_of_life()
                        self._say_notices()
                        beat_at = time.monotonic() + self._beat_s
                    is_due = self._has_saved or self._server.has_news(self._last)
                except psycopg.Error as error:
                    self._hindered(error)
                    return
                if is_due:
                    self._has_saved = False
                    look_at = min(look_at, time.monotonic() + GATHER_S)

    def _say_notices(self) -> None:
        """Somebody may have taken notice since."""
        if self._notices() != self._state.notices:
            self._tell(self._state.standing, self._state.sentence)

    def _say_what_waits(self) -> None:
        """The server is away: what was saved here only counts."""
        with suppress(Exception):
            self._count()
            self._tell_what_waits()
