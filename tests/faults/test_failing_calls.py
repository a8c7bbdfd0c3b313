"""Whichever call to the disk fails, the step is refused in a sentence or is done; nothing is half
done, the next step works, and nothing that was acknowledged is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bodymap.charting.answer_given import AnswerGiven
from tests.faults import tracer
from tests.faults.amounts import amount
from tests.faults.hindrance import (
    NO_SPACE_CALLS,
    Case,
    Fault,
    Seen,
    Span,
    calls_of,
    fresh,
    hinder,
    spread,
)
from tests.faults.lives import Lives, lives
from tests.faults.scripted_clinic import made, opened, prepared, verdict
from tests.faults.table import Found

pytestmark = pytest.mark.usefixtures("looking_on")


@dataclass(frozen=True)
class Bench:
    """The program, a clinic of which each life gets a copy, and the calls of a whole life."""

    program: Lives
    folder: Path
    whole: Path
    calls: Counter[str]

    def try_each(self, fault: Fault, span: Span, most: int, *, crashes: bool = False) -> Seen:
        """So many of each call fail, in a life each."""
        seen = Seen()
        for call, count in self.calls.items():
            if fault is Fault.FULL and call not in NO_SPACE_CALLS:
                continue
            for at in spread(count, most):
                case = Case(call, at, fault, span, crashes)
                hinder(self.program, self.folder, self.whole, case, seen)
        assert seen.reached > seen.lives / 2
        return seen


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory, looking_on: None) -> Iterator[Bench]:
    there = tmp_path_factory.mktemp("bench")
    folder, whole = there / "case", there / "whole"
    prepared(made(whole)).close()
    with lives(there, "hindered_child") as program:
        yield Bench(program, folder, whole, calls_of(program, folder, whole))


EVERY = 10**6


@pytest.mark.parametrize("fault", [Fault.BROKEN, Fault.FULL], ids=["EIO", "ENOSPC"])
def test_a_call_that_fails_once(bench: Bench, fault: Fault, found: Found) -> None:
    seen = bench.try_each(fault, Span.ONCE, amount(3, EVERY))
    assert seen.sentences
    seen.tell(found, f"{fault.name.lower()}: a call to the disk fails once")


@pytest.mark.parametrize("fault", [Fault.BROKEN, Fault.FULL], ids=["EIO", "ENOSPC"])
def test_a_call_that_fails_three_times(bench: Bench, fault: Fault, found: Found) -> None:
    seen = bench.try_each(fault, Span.THRICE, amount(2, 40))
    seen.tell(found, f"{fault.name.lower()}: a call to the disk fails three times")


def test_a_disk_that_fails_for_good(bench: Bench, found: Found) -> None:
    seen = bench.try_each(Fault.BROKEN, Span.EVER_AFTER, amount(2, 40))
    seen.tell(found, "broken: from one call on all fail; then the program is started again")


def test_a_crash_right_after_a_refusal(bench: Bench, found: Found) -> None:
    seen = bench.try_each(Fault.BROKEN, Span.ONCE, amount(2, 40), crashes=True)
    seen.tell(found, "broken: a call to the disk fails, and the program ends there")


def test_what_refused_writes_left_in_the_log_is_no_damage(bench: Bench, tmp_path: Path) -> None:
    """Three writes, each shorter than the one before, are refused at their sync, when all of each
    is in the log already. The fourth is saved, over the beginning of what they left; then the
    program ends."""
    (sync,) = (call for call in ("fsync", "fdatasync") if bench.calls[call])
    fresh(bench.folder, bench.whole)
    pid = bench.program.begin(f"shrink {bench.folder.name}")
    inject = f"inject={sync}:error=EIO:when=1..3"
    with tracer.traced(pid, tmp_path / "trace", "-e", f"trace={sync}", "-e", inject):
        bench.program.go()
        told = bench.program.rest()
    assert [line.split()[0] for line in told] == ["refused", "refused", "refused", "saved"]
    clinic = opened(bench.folder)
    (visit,) = clinic.history.open_sessions()
    assert len(visit.sites) == 1
    assert not visit.of(AnswerGiven)
    clinic.close()
    assert verdict(bench.folder).is_sound
