"""Whichever call to the disk fails, the step is refused in a sentence or is done; nothing is half
done, the next step works, and nothing that was acknowledged is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bodymap.charting.answer_given import AnswerGiven
from tests.faults.amounts import amount
from tests.faults.hindered_visits import EVERY, HinderedVisits, hindered_visits
from tests.faults.hindrance import Case, Fault, Span, fresh, hinder
from tests.faults.scripted_clinic import opened, verdict
from tests.faults.table import Found

pytestmark = pytest.mark.usefixtures("looking_on")

FAULTS = pytest.mark.parametrize(
    ("fault", "word"),
    [
        pytest.param(Fault.BROKEN, "EIO", marks=pytest.mark.in_full, id="EIO"),
        pytest.param(Fault.FULL, "ENOSPC", id="ENOSPC"),
    ],
)


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory, looking_on: None) -> Iterator[HinderedVisits]:
    with hindered_visits(tmp_path_factory.mktemp("visits")) as there:
        yield there


@pytest.mark.in_full
@FAULTS
def test_a_call_that_fails_once(
    visits: HinderedVisits, fault: Fault, word: str, found: Found
) -> None:
    tally = visits.try_each(fault, amount(1, EVERY))
    assert tally.notes
    tally.tell(found, f"{word} at a call to the disk, once")


@pytest.mark.in_full
@FAULTS
def test_a_call_that_fails_three_times(
    visits: HinderedVisits, fault: Fault, word: str, found: Found
) -> None:
    tally = visits.try_each(fault, amount(1, 40), Span.THRICE)
    tally.tell(found, f"{word} at a call to the disk, three times")


@pytest.mark.in_full
def test_a_disk_that_fails_for_good(visits: HinderedVisits, found: Found) -> None:
    tally = visits.try_each(Fault.BROKEN, amount(1, 40), Span.EVER_AFTER)
    tally.tell(found, "EIO at all calls from one on, then another start")


@pytest.mark.in_full
def test_a_crash_right_after_a_refusal(visits: HinderedVisits, found: Found) -> None:
    tally = visits.try_each(Fault.BROKEN, amount(1, 40), work="crash")
    tally.tell(found, "EIO at a call to the disk, and the program ends there")


@pytest.mark.in_full
def test_what_refused_writes_left_in_the_log_is_no_damage(visits: HinderedVisits) -> None:
    """Three writes, each shorter than the one before, are refused at their sync, when all of each
    is in the log already. The fourth is saved, over the beginning of what they left; then the
    program ends."""
    (sync,) = (call for call in ("fsync", "fdatasync") if visits.calls[call])
    case = Case(sync, 1, Fault.BROKEN, Span.THRICE)
    life = hinder(visits.program, "shrink", fresh(visits.folder, visits.whole), case)
    assert [line.split()[0] for line in life.told] == ["refused", "refused", "refused", "saved"]
    clinic = opened(visits.folder)
    (visit,) = clinic.history.open_sessions()
    assert len(visit.sites) == 1
    assert not visit.of(AnswerGiven)
    clinic.close()
    assert verdict(visits.folder).is_sound
