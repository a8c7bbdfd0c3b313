"""The needles that are in, as those may know who may not see whose they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.dwell import Dwell
from bodymap.errors import ExpectedError
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.machine_clock import MachineClock
from bodymap.services.needle_clocks import NeedleClocks
from bodymap.ui.session.ledger.due_watch import DueWatch

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.ports import Clock
    from bodymap.services.values import Visit


@dataclass(frozen=True, slots=True)
class NeedlesNow:
    """How many needles are ``still_in`` in all open visits, for how long the ``longest`` (None
    where none is), how many are ``due``, and whether one has become so (``is_news``)."""

    still_in: int = 0
    longest: Dwell | None = None
    due: int = 0
    is_news: bool = False


class NeedlesIn:
    """Reads the open visits once, and then only the clocks: nothing is charted while the clinic is
    covered. ``beep`` is heard when a needle becomes due, where the clinic wants it to be."""

    def __init__(
        self, clinic: Clinic, clock: Clock, machine: MachineClock, beep: Callable[[], None]
    ) -> None:
        self._clocks = NeedleClocks(clock, machine)
        self._beep = beep
        self._set = ClinicSettings()
        self._visits: list[Visit] = []
        self._watches: dict[UUID, DueWatch] = {}
        try:
            self._set = clinic.settings.now()
            visits = clinic.history.open_here()
        except ExpectedError:
            # a disk that cannot be read must not keep the clinic from being covered
            return
        self._visits = [visit for visit in visits if visit.ledger.still_in]
        for visit in self._visits:
            self._clocks.begin(visit)
            self._watches[visit.session.id] = DueWatch()
        # whatever is due already was told before
        self._look()

    def now(self) -> NeedlesNow:
        """Look at the clocks, and let be heard what became due since the last look."""
        told = self._look()
        if told.is_news and self._set.has_sound:
            self._beep()
        return told

    def _look(self) -> NeedlesNow:
        self._clocks.look()
        still_in, due, is_news = 0, 0, False
        longest: Dwell | None = None
        for visit in self._visits:
            session_id = visit.session.id
            dwells = {one: self._clocks.dwell(session_id, one) for one in visit.ledger.still_in}
            over = [
                one for one, dwell in dwells.items() if dwell.is_due(self._set.dwell_target_minutes)
            ]
            still_in += len(dwells)
            due += len(over)
            is_news |= bool(self._watches[session_id].new(over))
            longest = max(
                filter(None, (longest, *dwells.values())), key=lambda one: one.seconds, default=None
            )
        return NeedlesNow(still_in, longest, due, is_news)
