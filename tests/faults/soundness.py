"""Whether the visits of a record are what so many steps of the script make them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bodymap.services.needle_clocks import NeedleClocks
from bodymap.services.signed_content import is_intact
from bodymap.services.values import Visit
from tests.faults.scripted_session import BOOT, STEPS, Progress, boot_seconds, names_of, time_of

LOOKED_AFTER: Final = timedelta(minutes=4)
PUT_BACK: Final = timedelta(hours=1)


@dataclass(frozen=True)
class LaterClock:
    """Both clocks of a machine that goes on, some minutes after a step: the wall clock was put back
    by an hour meanwhile."""

    at: datetime
    boot_id: str = BOOT
    counts_sleep: bool = True

    def now(self) -> datetime:
        return self.at - PUT_BACK

    def seconds(self) -> float:
        return boot_seconds(self.at)


def assert_is_after(visit: Visit, number: int, steps: int) -> None:
    """A visit is what so many of its steps make it."""
    done = STEPS[:steps]
    assert names_of(visit) == list(done)
    needles_in = sum(name.startswith("in ") for name in done)
    one_by_one = sum(name.startswith("out ") for name in done)
    out = needles_in if "all out" in done else one_by_one
    ledger = visit.ledger
    assert (ledger.in_count, ledger.out_count) == (needles_in, out)
    assert [one.number for one in ledger.still_in] == list(range(out + 1, needles_in + 1))
    assert ledger.is_balanced == (out == needles_in)
    assert (visit.signature is not None) == ("sign" in done) == (not visit.session.is_open)
    assert visit.signature is None or is_intact(visit)

    later = time_of(number, steps) + LOOKED_AFTER
    clock = LaterClock(later)
    clocks = NeedleClocks(clock, clock)
    clocks.begin(visit)
    for one in ledger.still_in:
        went_in = time_of(number, STEPS.index(f"in {one.number}"))
        dwell = clocks.dwell(visit.session.id, one)
        assert timedelta(seconds=dwell.seconds) == later - went_in
        assert not dwell.is_uncertain


def assert_are_as_far_as(found: Progress, newest: int | None = None) -> None:
    """All visits, or the ``newest`` ones, are whole but for the last of them."""
    everything = list(enumerate(found.visits))
    for number, visit in everything[-newest:] if newest else everything:
        is_last = number == len(found.visits) - 1
        steps = found.steps - number * len(STEPS) if is_last else len(STEPS)
        assert_is_after(visit, number, steps)
