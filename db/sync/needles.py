"""All needles were said to be out, by somebody who did not know of all of them.

An event for all needles covers those that come before it in the order of the record. What others
charted meanwhile is put in before what waits here: it would be counted out unseen. So such an event
counts no more, the needles count as in, and a person is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bodymap.charting.needle_event import EventKind
from db.sync.outbox import rows_of
from db.sync.shapes import Image
from db.sync.waiting_rows import added_here

if TYPE_CHECKING:
    from db.driver import Cursor

_PUTS_IN: Final = frozenset(
    str(kind) for kind in (EventKind.REINSERTED, EventKind.BROKEN, EventKind.RETAINED)
)


class AllOut:
    """The visits of a batch in which needles may be in that nobody here has seen. ``cursor`` reads
    what waits here: what was written after the line ``last`` of the outbox."""

    def __init__(self, cursor: Cursor, last: int) -> None:
        self._cursor = cursor
        self._last = last
        self._visits: set[bytes] = set()

    def saw(self, table: str, here: Image | None, theirs: Image) -> None:
        """A row of others was put in the place of ``here``, None where it is new."""
        if _puts_in(table, here, theirs):
            self._visits.add(theirs["session_id"])

    def unseen(self) -> list[bytes]:
        """The ids of the events for all, not sent yet, that would cover such needles."""
        if not self._visits:
            return []
        keys = [
            key
            for key, session in added_here(self._cursor, self._last, "needle_event")
            if session in self._visits
        ]
        found = rows_of(self._cursor, "needle_event", keys)
        return [row["id"] for row in found if row["site_id"] is None]


def _puts_in(table: str, here: Image | None, theirs: Image) -> bool:
    counted = here is not None and here["voided_seq"] is None
    counts = theirs["voided_seq"] is None
    if table == "needle_site":
        return counts and not counted
    if table != "needle_event":
        return False
    # an event that puts a needle in, or one that took it out and was taken back
    return counts != counted and counts == (theirs["kind"] in _PUTS_IN)
