"""Any interleaving of recording, taking back, undo and redo leaves what a simple model says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bodymap.charting.ledger import Insertion, Ledger
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.reaction import Reaction
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from tests import factories
from tests.engines import Engine, share_of
from tests.faults.amounts import amount
from tests.records import Record
from tests.unit.record.kinds_of_record import END, KINDS

SOME = st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=4)
EVENTS = st.sampled_from([kind for kind in EventKind if kind.may_concern_all])


@dataclass(frozen=True)
class Step:
    """One step as the undo button knows it: what it added and what it took back."""

    adds: tuple[SessionRecord, ...]
    takes: tuple[SessionRecord, ...]


class Recording(RuleBasedStateMachine):
    """One visit after another in one clinic file. The model is a list in the order in which records
    were first made, and the set of those that count."""

    record: Record

    @initialize()
    def start(self) -> None:
        self.visit = self.record.start_session()
        self.needle = self.record.recorder.add_site(factories.site(self.visit))
        self.sites: list[NeedleSite] = [self.needle]
        self.made: list[SessionRecord] = []
        self.counting: set[UUID] = set()
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.is_signed = False
        self.told_before = len(self.record.told)
        self.writes = 0

    @rule(kinds=SOME, data=st.data())
    def put(self, kinds: list[str], data: st.DataObject) -> None:
        counting = self.expected()
        takes = tuple(
            data.draw(st.lists(st.sampled_from(counting), unique_by=lambda one: one.id, max_size=2))
            if counting
            else ()
        )
        adds = tuple(KINDS[kind][1](self.visit, self.needle) for kind in kinds)
        self.step(Step(adds, takes))

    @rule(kind=EVENTS, is_for_all=st.booleans(), data=st.data())
    def needle_event(self, kind: EventKind, is_for_all: bool, data: st.DataObject) -> None:
        needle = None if is_for_all else data.draw(st.sampled_from(self.sites))
        self.step(Step((factories.needle_event(self.visit, needle, kind),), ()))

    @precondition(lambda self: not self.is_signed)
    @rule()
    def add_needle(self) -> None:
        self.sites.append(self.record.recorder.add_site(factories.site(self.visit)))
        self.writes += 1

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        step = self.done[-1]
        if self.put_is_done(step.takes, step.adds) is not None:
            self.counting -= {one.id for one in step.adds}
            self.counting |= {one.id for one in step.takes}
            self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        step = self.undone[-1]
        if self.put_is_done(step.adds, step.takes) is not None:
            self.counting |= {one.id for one in step.adds}
            self.counting -= {one.id for one in step.takes}
            self.done.append(self.undone.pop())

    @precondition(lambda self: len(self.made) > 12 and not self.is_signed)
    @rule()
    def sign(self) -> None:
        signature = factories.signature(self.visit)
        self.record.records.sign(signature, END)
        self.made.append(signature)
        self.counting.add(signature.id)
        self.writes += 1
        self.is_signed = True

    @invariant()
    def the_record_is_what_the_model_says(self) -> None:
        shown = self.record.history.visit(self.visit.id)
        assert shown.records == tuple(self.expected())
        assert shown.session.is_open != self.is_signed
        assert len(self.record.told) - self.told_before == self.writes
        events = [one for one in self.expected() if isinstance(one, NeedleEvent)]
        entered = [Insertion.of(site, site.sequence) for site in self.sites]
        assert shown.ledger == Ledger.of(entered, events)
        here = {one.id: one for one in (*shown.records, *shown.sites, shown.session)}
        last = self.record.told[-1]
        if last.session_id == self.visit.id:
            assert {one.id: one for one in last.after} == {
                key: here[key] for key in last.ids if key in here
            }

    def step(self, step: Step) -> None:
        kept = self.put_is_done(step.adds, step.takes)
        if kept is not None:
            self.made += kept
            self.counting |= {one.id for one in kept}
            self.counting -= {one.id for one in step.takes}
            self.done.append(replace(step, adds=kept))
            self.undone.clear()

    def put_is_done(
        self, adds: tuple[SessionRecord, ...], takes: tuple[SessionRecord, ...]
    ) -> tuple[SessionRecord, ...] | None:
        """What was kept; None where the rules forbid it, and it was refused."""
        forbidden = self.is_signed and (
            bool(takes) or not all(isinstance(one, Reaction) for one in adds)
        )
        if forbidden:
            with pytest.raises(ExpectedError):
                self.record.records.put(adds, takes)
            return None
        kept = self.record.records.put(adds, takes)
        self.writes += 1
        return kept

    def expected(self) -> list[SessionRecord]:
        return [one for one in self.made if one.id in self.counting]


def test_any_interleaving_leaves_what_the_model_says(record: Record, engine: Engine) -> None:
    Recording.record = record
    run_state_machine_as_test(
        Recording,
        settings=settings(max_examples=share_of(engine, amount(20, 40)), stateful_step_count=30),
    )
