"""Whatever happens in whatever order, the ledger adds up and never lets a needle be forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from bodymap.charting.ids import new_id
from bodymap.charting.ledger import Insertion, Ledger, may_sign
from bodymap.charting.needle_event import EventKind, NeedleEvent
from tests import factories
from tests.faults.amounts import amount

START = datetime(2026, 5, 4, 12, tzinfo=UTC)
KNOWN = st.integers(0, 11)
NOTES = st.sampled_from(["", " ", "Seen by two people"])
NOTE_KINDS = (EventKind.BROKEN, EventKind.RETAINED)


class Needling(RuleBasedStateMachine):
    """A session as it goes, beside a plain account of which needles are in: sets, told line by
    line, without counts and states."""

    def __init__(self) -> None:
        super().__init__()
        self.session = factories.session(factories.episode(new_id()))
        self.clock = START
        self.sequence = 0
        self.charted: dict[UUID, Insertion] = {}
        self.removed: dict[UUID, Insertion] = {}
        self.events: list[NeedleEvent] = []
        self.undone: list[NeedleEvent] = []
        self.ledger = Ledger.of([], [])

    def known(self, at: int) -> UUID:
        """A site that was ever charted, taken back or not; there is always one."""
        ids = sorted({**self.charted, **self.removed})
        return ids[at % len(ids)]

    def next_line(self) -> int:
        self.sequence += 1
        return self.sequence

    def record(self, kind: EventKind, site_id: UUID | None, note: str = "") -> None:
        self.events.append(
            NeedleEvent(
                new_id(), self.session.id, site_id, kind, self.clock, self.next_line(), note
            )
        )
        self.undone.clear()
        self.recompute()

    def recompute(self) -> None:
        self.ledger = Ledger.of(self.charted.values(), self.events)

    @initialize()
    def start(self) -> None:
        for _ in range(3):
            self.insert()

    @rule()
    def insert(self) -> None:
        number = max((one.number for one in self.charted.values()), default=0) + 1
        site = factories.site(self.session, number=number, inserted_at=self.clock)
        before = self.ledger
        self.charted[site.id] = Insertion.of(site, self.next_line())
        self.recompute()
        assert self.ledger.in_count == before.in_count + 1
        assert self.ledger.out_count == before.out_count
        assert self.ledger.still_in[-1].site_id == site.id

    @precondition(lambda self: self.charted)
    @rule(at=KNOWN)
    def void_a_site(self, at: int) -> None:
        site = sorted(self.charted)[at % len(self.charted)]
        self.removed[site] = self.charted.pop(site)
        self.next_line()
        self.recompute()
        assert self.ledger.state_of(site) is None

    @precondition(lambda self: self.removed)
    @rule(at=KNOWN)
    def restore_a_site(self, at: int) -> None:
        site = sorted(self.removed)[at % len(self.removed)]
        taken = {one.number for one in self.charted.values()}
        back = self.removed.pop(site)
        number = max(taken) + 1 if back.number in taken else back.number
        self.charted[site] = replace(back, number=number)
        self.next_line()
        self.recompute()

    @rule(at=KNOWN)
    def take_out(self, at: int) -> None:
        site, before = self.known(at), self.ledger
        self.record(EventKind.OUT, site)
        state = before.state_of(site)
        came_out = state is not None and state.is_in
        assert self.ledger.out_count == before.out_count + came_out
        assert site not in {needle.site_id for needle in self.ledger.still_in}

    @rule(at=KNOWN)
    def bends(self, at: int) -> None:
        before = [needle.site_id for needle in self.ledger.still_in]
        self.record(EventKind.BENT, self.known(at))
        assert [needle.site_id for needle in self.ledger.still_in] == before

    @rule(at=KNOWN)
    def falls(self, at: int) -> None:
        self.record(EventKind.FELL, self.known(at))

    @rule(at=KNOWN, note=NOTES)
    def breaks(self, at: int, note: str) -> None:
        self.record(EventKind.BROKEN, self.known(at), note)

    @rule(at=KNOWN, note=NOTES)
    def stays_in(self, at: int, note: str) -> None:
        self.record(EventKind.RETAINED, self.known(at), note)

    @rule(at=KNOWN)
    def reinsert(self, at: int) -> None:
        site, before = self.known(at), self.ledger
        self.record(EventKind.REINSERTED, site)
        state = before.state_of(site)
        went_in = state is not None and not state.is_in
        assert self.ledger.in_count == before.in_count + went_in

    @rule()
    def all_out(self) -> None:
        self.record(EventKind.OUT, None)
        assert self.ledger.still_in == ()

    @rule()
    def emergency(self) -> None:
        were_in = {needle.site_id for needle in self.ledger.still_in}
        self.record(EventKind.EMERGENCY_OUT, None)
        assert self.ledger.still_in == ()
        assert were_in <= {needle.site_id for needle in self.ledger.unconfirmed}

    @rule(at=st.none() | KNOWN)
    def reconcile(self, at: int | None) -> None:
        site, before = None if at is None else self.known(at), self.ledger
        self.record(EventKind.RECONCILED, site)
        assert (self.ledger.in_count, self.ledger.out_count) == (before.in_count, before.out_count)
        assert site is not None or not self.ledger.has_unreconciled_emergency

    @precondition(lambda self: self.events)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        # the last one, as undo does, or any other, as the list of events allows
        last = len(self.events) - 1
        at = data.draw(st.just(last) | st.integers(0, last))
        self.undone.append(self.events.pop(at))
        self.next_line()
        self.recompute()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.events.append(self.undone.pop())
        self.next_line()
        self.recompute()

    @rule(seconds=st.integers(-7200, 7200))
    def the_clock_jumps(self, seconds: int) -> None:
        self.clock += timedelta(seconds=seconds)

    @rule(data=st.data())
    def crash(self, data: st.DataObject) -> None:
        # what is on the disk comes back in whatever order
        before = self.ledger
        events = data.draw(st.permutations(self.events))
        charted = data.draw(st.permutations(list(self.charted.values())))
        self.events = sorted(events, key=lambda event: event.sequence)
        self.charted = {one.site_id: one for one in charted}
        self.undone.clear()
        self.ledger = Ledger.of(charted, events)
        assert self.ledger == before

    @invariant()
    def it_adds_up(self) -> None:
        ledger = self.ledger
        assert ledger.in_count == len(self.charted) + ledger.reinserted_count
        assert ledger.in_count == ledger.out_count + len(ledger.still_in)
        assert 0 <= ledger.out_count <= ledger.in_count
        for needle in ledger.needles:
            assert needle.ins - needle.outs == needle.is_in
            assert min(needle.outs, needle.bent, needle.fallen, needle.broken) >= 0
            assert (needle.out_at is None) == needle.is_in

    @invariant()
    def it_is_what_a_plain_account_says(self) -> None:
        inside, uncounted = self.account()
        assert {needle.site_id for needle in self.ledger.still_in} == inside
        assert {needle.site_id for needle in self.ledger.unconfirmed} == uncounted

    @invariant()
    def nothing_is_signed_unexplained(self) -> None:
        ledger = self.ledger
        assert may_sign(ledger, "The needle was counted by hand.")
        for words in (None, "", " . "):
            if not may_sign(ledger, words):
                continue
            assert not ledger.unconfirmed
            for needle in ledger.still_in:
                told = [
                    event
                    for event in self.events
                    if event.site_id == needle.site_id and event.kind in NOTE_KINDS
                ]
                assert told
                assert told[-1].note == "Seen by two people"

    def account(self) -> tuple[set[UUID], set[UUID]]:
        """Which needles are in, and which came out in an emergency uncounted, told line by line."""
        lines: list[tuple[int, Insertion | NeedleEvent]] = [
            *((one.sequence, one) for one in self.charted.values()),
            *((one.sequence, one) for one in self.events),
        ]
        inside: set[UUID] = set()
        outside: set[UUID] = set()
        uncounted: set[UUID] = set()
        for _, line in sorted(lines, key=lambda pair: pair[0]):
            if isinstance(line, Insertion):
                inside.add(line.site_id)
                continue
            who = inside | outside if line.site_id is None else {line.site_id}
            who &= inside | outside
            match line.kind:
                case EventKind.OUT:
                    inside, outside = inside - who, outside | who
                case EventKind.EMERGENCY_OUT:
                    uncounted |= who & inside
                    inside, outside = inside - who, outside | who
                case EventKind.FELL:
                    uncounted -= who
                    inside, outside = inside - who, outside | who
                case EventKind.REINSERTED | EventKind.BROKEN | EventKind.RETAINED:
                    uncounted -= who
                    inside, outside = inside | who, outside - who
                case EventKind.RECONCILED:
                    uncounted -= who
                case EventKind.BENT:
                    pass
        return inside, uncounted


TestNeedling = Needling.TestCase
TestNeedling.settings = settings(max_examples=amount(40, 400), stateful_step_count=40)
