"""Needles in, needles out, and what has to be explained before a session is signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations
from uuid import UUID

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Insertion, Ledger, Whereabouts, may_sign
from bodymap.charting.needle_event import EventKind, NeedleEvent
from tests import factories
from tests.cases import cases

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
SESSION = new_id()
A, B, C = (
    Insertion(new_id(), number, NOON + timedelta(minutes=number), number) for number in (1, 2, 3)
)
CHARTED = (A, B, C)


def event(
    kind: EventKind, needle: Insertion | None = None, *, after: int = 10, note: str = ""
) -> NeedleEvent:
    """An event recorded as line ``after`` of the change log; for all needles without one."""
    return NeedleEvent(
        id=new_id(),
        session_id=SESSION,
        site_id=None if needle is None else needle.site_id,
        kind=kind,
        at=NOON + timedelta(minutes=after),
        sequence=after,
        note=note,
    )


def still_in(ledger: Ledger) -> list[int]:
    return [needle.number for needle in ledger.still_in]


def counts(ledger: Ledger) -> tuple[int, int, int]:
    return ledger.in_count, ledger.out_count, len(ledger.still_in)


def where(ledger: Ledger, needle: Insertion) -> Whereabouts:
    state = ledger.state_of(needle.site_id)
    assert state is not None
    return state.whereabouts


def test_a_session_without_needles_is_balanced() -> None:
    ledger = Ledger.of([], [])
    assert counts(ledger) == (0, 0, 0)
    assert ledger.is_balanced
    assert may_sign(ledger, None)


def test_a_site_goes_in_as_it_was_charted() -> None:
    site = factories.site(
        factories.session(factories.episode(new_id())), number=4, inserted_at=NOON
    )
    (needle,) = Ledger.of([Insertion.of(site, sequence=17)], []).needles
    assert (needle.site_id, needle.number, needle.in_since) == (site.id, 4, NOON)
    assert needle.whereabouts is Whereabouts.IN
    assert needle.out_at is None


def test_needles_are_in_until_they_are_taken_out() -> None:
    ledger = Ledger.of(CHARTED, [event(EventKind.OUT, B)])
    assert counts(ledger) == (3, 1, 2)
    assert still_in(ledger) == [1, 3]
    assert not may_sign(ledger, "")


def test_taking_out_twice_is_one() -> None:
    first, second = event(EventKind.OUT, A, after=10), event(EventKind.OUT, A, after=11)
    ledger = Ledger.of(CHARTED, [first, second])
    assert ledger.out_count == 1
    state = ledger.state_of(A.site_id)
    assert state is not None
    assert state.out_at == first.at


def test_all_out_takes_out_what_is_in_and_not_what_is_charted_later() -> None:
    late = Insertion(new_id(), 4, NOON, sequence=20)
    out = [event(EventKind.OUT, B, after=9), event(EventKind.OUT, after=10)]
    ledger = Ledger.of([*CHARTED, late], out)
    assert counts(ledger) == (4, 3, 1)
    assert still_in(ledger) == [4]


def test_undoing_an_event_is_leaving_it_out() -> None:
    out, all_out = event(EventKind.OUT, A, after=10), event(EventKind.OUT, after=11)
    assert still_in(Ledger.of(CHARTED, [out, all_out])) == []
    assert still_in(Ledger.of(CHARTED, [out])) == [2, 3]
    assert still_in(Ledger.of(CHARTED, [])) == [1, 2, 3]


def test_the_sequence_orders_and_the_clock_does_not() -> None:
    out = replace(event(EventKind.OUT, A, after=10), at=NOON + timedelta(hours=1))
    again = replace(event(EventKind.REINSERTED, A, after=11), at=NOON)
    ledger = Ledger.of([A], [again, out])
    assert where(ledger, A) is Whereabouts.IN
    assert counts(ledger) == (2, 1, 1)


def test_the_order_of_the_lists_says_nothing() -> None:
    events = [
        event(EventKind.OUT, A, after=10),
        event(EventKind.REINSERTED, A, after=11),
        event(EventKind.FELL, B, after=12),
        event(EventKind.EMERGENCY_OUT, after=13),
    ]
    wanted = Ledger.of(CHARTED, events)
    for order in permutations(events):
        assert Ledger.of(CHARTED[::-1], order) == wanted


def test_the_longest_in_comes_first_and_a_reinsertion_starts_anew() -> None:
    moved = [event(EventKind.OUT, A, after=10), event(EventKind.REINSERTED, A, after=11)]
    ledger = Ledger.of(CHARTED, moved)
    assert still_in(ledger) == [2, 3, 1]
    state = ledger.state_of(A.site_id)
    assert state is not None
    assert state.in_since == moved[1].at
    assert counts(ledger) == (4, 1, 3)
    assert ledger.reinserted_count == 1


def test_a_needle_that_is_in_cannot_be_reinserted() -> None:
    again = event(EventKind.REINSERTED, A)
    assert Ledger.of(CHARTED, [again]) == Ledger.of(CHARTED, [])


def test_a_bent_needle_is_in_until_it_is_taken_out() -> None:
    bent = Ledger.of([A], [event(EventKind.BENT, A)])
    assert (bent.bent_count, still_in(bent)) == (1, [1])
    out = Ledger.of([A], [event(EventKind.BENT, A, after=10), event(EventKind.OUT, A, after=11)])
    assert (out.bent_count, still_in(out)) == (1, [])
    assert may_sign(out, None)


def test_a_needle_found_out_of_the_skin_is_out() -> None:
    ledger = Ledger.of([A], [event(EventKind.FELL, A)])
    assert where(ledger, A) is Whereabouts.FELL
    assert ledger.fallen_count == 1
    assert counts(ledger) == (1, 1, 0)
    assert may_sign(ledger, None)


def test_a_needle_that_was_out_cannot_fall_out() -> None:
    out = event(EventKind.OUT, A, after=10)
    fell = event(EventKind.FELL, A, after=11)
    assert Ledger.of([A], [out, fell]) == Ledger.of([A], [out])


@cases("kind", [EventKind.BROKEN, EventKind.RETAINED])
def test_a_needle_left_in_the_patient_is_in_and_has_to_be_explained(kind: EventKind) -> None:
    silent = Ledger.of([A], [event(kind, A)])
    assert counts(silent) == (1, 0, 1)
    assert not may_sign(silent, "  ")
    assert may_sign(silent, "Tip left in the muscle, sent to hospital.")
    assert may_sign(Ledger.of([A], [event(kind, A, note="Tip left, sent to hospital")]), None)


@cases("kind", [EventKind.BROKEN, EventKind.RETAINED])
def test_found_after_it_was_out_it_never_came_out(kind: EventKind) -> None:
    ledger = Ledger.of([A], [event(EventKind.OUT, A, after=10), event(kind, A, after=11)])
    assert counts(ledger) == (1, 0, 1)
    state = ledger.state_of(A.site_id)
    assert state is not None
    assert state.out_at is None


def test_a_broken_needle_is_explained_even_when_all_of_it_came_out() -> None:
    broke, out = event(EventKind.BROKEN, A, after=10), event(EventKind.OUT, A, after=11)
    ledger = Ledger.of([A], [broke, out])
    assert (ledger.broken_count, counts(ledger)) == (1, (1, 1, 0))
    assert not may_sign(ledger, None)
    assert may_sign(ledger, "Broke at the handle; both parts on the tray.")


def test_words_that_come_later_explain_a_break() -> None:
    broke = event(EventKind.BROKEN, A, after=10)
    with_words = event(EventKind.OUT, A, after=11, note="Both parts on the tray")
    assert may_sign(Ledger.of([A], [broke, with_words]), None)


def test_a_retained_needle_that_came_out_after_all_needs_no_words() -> None:
    kept, out = event(EventKind.RETAINED, A, after=10), event(EventKind.OUT, A, after=11)
    assert may_sign(Ledger.of([A], [kept, out]), None)


def test_words_explain_a_needle_until_it_is_out_and_not_the_next_time() -> None:
    kept = event(EventKind.RETAINED, A, after=10, note="Cannot be moved, physician called")
    out, again = event(EventKind.OUT, A, after=11), event(EventKind.REINSERTED, A, after=12)
    assert may_sign(Ledger.of([A], [kept]), None)
    assert not may_sign(Ledger.of([A], [kept, out, again]), None)


def test_after_an_emergency_all_are_out_and_none_is_counted() -> None:
    out, alarm = event(EventKind.OUT, A, after=10), event(EventKind.EMERGENCY_OUT, after=11)
    ledger = Ledger.of(CHARTED, [out, alarm])
    assert counts(ledger) == (3, 3, 0)
    assert [needle.number for needle in ledger.unconfirmed] == [2, 3]
    assert ledger.has_unreconciled_emergency
    assert not ledger.is_balanced
    assert not may_sign(ledger, None)
    assert may_sign(ledger, "Patient taken to hospital, needles not counted.")


def test_an_emergency_is_reconciled_one_by_one_or_at_once() -> None:
    alarm = event(EventKind.EMERGENCY_OUT, after=10)
    one = Ledger.of([A, B], [alarm, event(EventKind.RECONCILED, A, after=11)])
    assert [needle.number for needle in one.unconfirmed] == [2]
    both = Ledger.of([A, B], [alarm, event(EventKind.RECONCILED, after=11)])
    assert both.is_balanced
    assert may_sign(both, None)


def test_a_tap_that_came_too_late_is_no_count() -> None:
    alarm = event(EventKind.EMERGENCY_OUT, after=10)
    ledger = Ledger.of([A], [alarm, event(EventKind.OUT, A, after=11)])
    assert ledger.has_unreconciled_emergency


def test_after_an_emergency_a_needle_is_found_on_the_floor() -> None:
    alarm = event(EventKind.EMERGENCY_OUT, after=10)
    ledger = Ledger.of([A], [alarm, event(EventKind.FELL, A, after=11)])
    assert counts(ledger) == (1, 1, 0)
    assert may_sign(ledger, None)


def test_after_an_emergency_a_needle_turns_out_to_be_in() -> None:
    alarm = event(EventKind.EMERGENCY_OUT, after=10)
    found = event(EventKind.RETAINED, B, after=11)
    counted = event(EventKind.RECONCILED, after=12)
    ledger = Ledger.of([A, B], [alarm, found, counted])
    assert counts(ledger) == (2, 1, 1)
    assert still_in(ledger) == [2]
    assert not may_sign(ledger, None)
    taken = Ledger.of([A, B], [alarm, found, counted, event(EventKind.OUT, B, after=13)])
    assert may_sign(taken, None)


def test_nothing_is_reconciled_without_an_emergency() -> None:
    counted = event(EventKind.RECONCILED)
    assert Ledger.of(CHARTED, [counted]) == Ledger.of(CHARTED, [])


def test_what_happened_to_a_site_that_was_taken_back_counts_as_little_as_the_site() -> None:
    ledger = Ledger.of([A, C], [event(EventKind.OUT, B), event(EventKind.BROKEN, B, after=11)])
    assert ledger == Ledger.of([A, C], [])


def test_a_site_comes_once() -> None:
    with pytest.raises(ValueError, match="once"):
        Ledger.of([A, A], [])


def test_events_of_one_transaction_are_ordered_alike_everywhere() -> None:
    earlier = replace(event(EventKind.OUT, A), id=UUID(int=1))
    later = replace(event(EventKind.REINSERTED, A), id=UUID(int=2))
    for events in ([earlier, later], [later, earlier]):
        assert where(Ledger.of([A], events), A) is Whereabouts.IN


@cases(
    ("kind", "is_changed"),
    [
        (EventKind.OUT, True),
        (EventKind.BENT, True),
        (EventKind.REINSERTED, False),
        (EventKind.RECONCILED, False),
    ],
)
def test_it_is_known_beforehand_whether_an_event_changes_anything(
    kind: EventKind, is_changed: bool
) -> None:
    assert Ledger.of(CHARTED, []).is_changed_by(event(kind, A)) is is_changed


def test_all_out_changes_nothing_once_all_are_out() -> None:
    assert Ledger.of([A], []).is_changed_by(event(EventKind.OUT))
    out = Ledger.of([A], [event(EventKind.OUT, after=5)])
    assert not out.is_changed_by(event(EventKind.OUT))


def test_what_changes_nothing_for_its_needle_may_change_others() -> None:
    ledger = Ledger.of([A, B], [event(EventKind.OUT, B, after=5)])
    assert ledger.is_changed_by(event(EventKind.OUT, A))
    assert not ledger.is_changed_by(event(EventKind.OUT, B))
    assert not ledger.is_changed_by(event(EventKind.OUT, C))
    assert ledger.is_changed_by(event(EventKind.OUT))


@cases("words", ["", "   ", "...", "-", "\n\t"])
def test_blanks_and_dots_explain_nothing(words: str) -> None:
    assert not may_sign(Ledger.of([A], []), words)


@cases(
    "kind", sorted(set(EventKind) - {EventKind.OUT, EventKind.EMERGENCY_OUT, EventKind.RECONCILED})
)
def test_what_happens_to_one_needle_names_it(kind: EventKind) -> None:
    with pytest.raises(ValueError, match="names its needle"):
        event(kind)


def test_an_event_needs_a_zone_and_a_sequence() -> None:
    fine = event(EventKind.OUT, A)
    with pytest.raises(ValueError, match="time zone"):
        replace(fine, at=fine.at.replace(tzinfo=None))
    with pytest.raises(ValueError, match="from zero"):
        replace(fine, sequence=-1)
