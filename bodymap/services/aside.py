"""Work that waits for the network and hears of nothing meanwhile, done where nobody has to wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any, Final, Generic, TypeVar

Result = TypeVar("Result")

LOOKS_EVERY_S: Final = 0.1
"""So soon it is heard that nobody wants it any more."""


def nothing_heard(_told: Any) -> None:
    """For work that tells nothing on its way."""


class Aside(Generic[Result]):
    """Does ``work`` on a thread of its own, which is left alone where nobody wants the result any
    more: there is no other way to end the look-up of a name, or a wait for a machine that stands
    still. It is to be work that changes nothing here. ``late`` is then called with its result."""

    def __init__(
        self,
        work: Callable[[Callable[[Any], None]], Result],
        late: Callable[[Result], object] = nothing_heard,
    ) -> None:
        """``work`` is handed what it tells its way to."""
        self._work = work
        self._late = late
        self._told: SimpleQueue[Any] = SimpleQueue()
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._is_left = False
        self._results: list[Result] = []
        self._error: BaseException | None = None

    def result(
        self, watch: Callable[[], object], heard: Callable[[Any], object] = nothing_heard
    ) -> Result:
        """Begin it, and wait for what comes of it, which is returned or raised. Meanwhile ``heard``
        is called with what the work tells, and ``watch`` several times a second: what these raise
        ends the wait, and they are called on the thread that waits."""
        threading.Thread(target=self._run, name="aside", daemon=True).start()
        try:
            while not self._ended.is_set():
                self._hear(heard, LOOKS_EVERY_S)
                watch()
            while not self._told.empty():
                self._hear(heard, 0)
        except BaseException:
            self._leave()
            raise
        if self._error is not None:
            raise self._error
        return self._results[0]

    def _hear(self, heard: Callable[[Any], object], patience_s: float) -> None:
        try:
            told = self._told.get(timeout=patience_s)
        except Empty:
            return
        if told is not _END:
            heard(told)

    def _leave(self) -> None:
        with self._lock:
            self._is_left = True
            late, self._results = self._results, []
        for result in late:
            self._late(result)

    def _run(self) -> None:
        try:
            result = self._work(self._told.put)
        except BaseException as error:  # raised again for whoever waits
            self._error = error
        else:
            with self._lock:
                is_left = self._is_left
                if not is_left:
                    self._results.append(result)
            if is_left:
                self._late(result)
        self._ended.set()
        self._told.put(_END)


_END: Final = object()
