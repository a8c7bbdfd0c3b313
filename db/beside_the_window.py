"""Long work on a thread beside the window's.

Both threads share one interpreter, and whoever wants it waits until the other has had it for a
while (``sys.getswitchinterval``, 5 ms). Recording one needle site asks for it some ten times, once
for each statement that SQLite runs; so while another thread computes, a click would take ten times
that. While such work runs, it hands the interpreter on much sooner.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from bodymap.errors import NotSavedError
from db import driver, failures
from db.ways_in import WaysIn

INTERVAL_S: Final = 0.0005


@contextmanager
def beside_the_window() -> Iterator[None]:
    """While the block runs, another thread gets the interpreter soon when it wants it.

    The interval is the process's. Where two such blocks overlap it may be the usual one before the
    second has ended, or the short one afterwards: neither does any harm.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(INTERVAL_S, usual))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def connected_beside(ways: WaysIn | None) -> driver.Connection:
    """One more connection to the clinic that the window has open; without ``ways`` it has closed
    it. It waits where the window's must not. Raises NotSavedError."""
    if ways is None:
        raise NotSavedError(failures.CLOSED)
    try:
        connection = ways.beside()
        connection.execute(f"PRAGMA busy_timeout = {driver.PATIENT_MS}")
    except (driver.Error, OSError) as error:
        raise failures.not_saved(error) from error
    return connection
