"""Hindered visits: each a life of ``hindered_child`` in a copy of the same clinic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.hindrance import (
    NO_SPACE_CALLS,
    Case,
    Fault,
    Span,
    calls_of,
    fresh,
    hinder,
    spread,
)
from tests.faults.judging import Problem, Tally, Wrong, bugs_in, judge_visits, refusals_in
from tests.faults.lives import Lives, lives
from tests.faults.scripted_clinic import made, prepared
from tests.faults.scripted_session import STEPS

EVERY = 10**6
ALL_DONE = f"done {len(STEPS)}"


@dataclass(frozen=True)
class HinderedVisits:
    """``whole`` is the clinic that each life gets a copy of, in ``folder``; ``calls`` are those of
    a life that nothing hinders."""

    program: Lives
    folder: Path
    whole: Path
    calls: Counter[str]

    def try_each(
        self, fault: Fault, most: int, span: Span = Span.ONCE, *, work: str = "visit"
    ) -> Tally:
        """So many of each call fail, in a life each."""
        tally, out_of_reach = Tally(), 0
        for call, count in self.calls.items():
            if fault is Fault.FULL and call not in NO_SPACE_CALLS:
                continue
            for at in spread(count, most):
                case = Case(call, at, fault, span)
                life = hinder(self.program, work, fresh(self.folder, self.whole), case)
                if not life.is_hindered:
                    assert life.told[-1] == ALL_DONE, life.told
                    out_of_reach += 1
                    continue
                is_ended = fault is Fault.KILL or work == "crash"
                tally.add(str(case), self._judged(life.told, is_ended=is_ended))
                tally.notes.update(refusals_in(life.told))
        assert out_of_reach <= tally.done / 20
        return tally

    def _judged(self, told: Sequence[str], *, is_ended: bool) -> Iterator[Problem]:
        yield from bugs_in(told)
        done = [line for line in told if line.startswith("done ")]
        if done != [f"done {step}" for step in range(1, len(done) + 1)]:
            yield Problem(Wrong.UNCLEAR, f"a step that was refused is there: {told}")
        if not is_ended and told[-1:] not in ((ALL_DONE,), ("given up",)):
            yield Problem(Wrong.UNCLEAR, f"it stopped without a word: {told}")
        yield from judge_visits(self.folder, ("made", "prepared", *done))


@contextmanager
def hindered_visits(there: Path) -> Iterator[HinderedVisits]:
    """The program, and the clinic that is charted in."""
    folder, whole = there / "case", there / "whole"
    prepared(made(whole)).close()
    with lives(there, "hindered_child") as program:
        calls = calls_of(program, "visit", fresh(folder, whole))
        yield HinderedVisits(program, folder, whole, calls)
