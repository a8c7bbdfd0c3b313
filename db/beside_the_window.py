"""Long work on a thread beside the window's.

Both threads share one interpreter, and whoever wants it waits until the other has had it for a
while (``sys.getswitchinterval``, 5 ms). Recording one needle site asks for it some ten times, once
for each statement that SQLite runs; so while another thread computes, a click would take ten times
that. While such work runs, it hands the interpreter on much sooner.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

INTERVAL_S: Final = 0.0005


class _Busy:
    """How many such works run, and what the interval was before the first."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.works = 0
        self.usual = sys.getswitchinterval()


_busy: Final = _Busy()
# one for the process, because the interval is


@contextmanager
def beside_the_window() -> Iterator[None]:
    """While the block runs, another thread gets the interpreter soon when it wants it."""
    with _busy.lock:
        if _busy.works == 0:
            _busy.usual = sys.getswitchinterval()
            sys.setswitchinterval(min(INTERVAL_S, _busy.usual))
        _busy.works += 1
    try:
        yield
    finally:
        with _busy.lock:
            _busy.works -= 1
            if _busy.works == 0:
                sys.setswitchinterval(_busy.usual)
