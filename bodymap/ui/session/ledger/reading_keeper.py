"""Records what the clocks said, with a visit in which needles are in."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.charting.clock_reading import ClockReading
from bodymap.errors import ExpectedError
from bodymap.services.session_recorder import SessionRecorder
from bodymap.ui.session.visit_model import VisitModel


class ReadingKeeper:
    """Holds readings until a needle is in, and then records them: a visit without needles needs no
    clocks. They are no step of the therapist's, and nothing of them can be undone. ``may_write``
    says whether who is here charts the shown visit: whoever only reads it leaves nothing in it."""

    def __init__(self, records: SessionRecorder, may_write: Callable[[], bool]) -> None:
        self._records = records
        self._may_write = may_write
        self._owed: list[ClockReading] = []

    def owe(self, reading: ClockReading, visit: VisitModel) -> None:
        """Have a reading recorded. While no needle is in only the newest one matters."""
        if not visit.ledger.still_in:
            self._owed = []
        self._owed.append(reading)

    def settle(self, visit: VisitModel) -> None:
        """Record what is owed, if a needle is in. What cannot be saved now is tried again later:
        the needles of this run are timed without it."""
        owed = tuple(one for one in self._owed if one.session_id == visit.visit.session.id)
        if not owed or not visit.ledger.still_in or visit.visit.signature is not None:
            return
        if not self._may_write():
            return
        self._owed = []
        try:
            self._records.put(owed)
        except ExpectedError:
            self._owed = list(owed)
