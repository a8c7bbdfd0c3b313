"""Whatever is done, undone and cut short by a crash, no needle is forgotten: the ledger on the
screen is the one on the disk, and a visit that does not add up is not signed without words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from uuid import UUID

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

from bodymap.charting.ledger import may_sign
from bodymap.charting.needle_event import EventKind
from bodymap.services.changes import Changes
from bodymap.ui.session.visit_model import VisitModel
from tests import factories
from tests.engines import Engine, share_of
from tests.faults.amounts import amount
from tests.records import Record

ONE = st.sampled_from(list(EventKind))
ALL = st.sampled_from([kind for kind in EventKind if kind.may_concern_all])
SOME = st.integers(0, 9)


@dataclass(frozen=True)
class Step:
    """One step of the undo stack."""

    undo: Callable[[], object]
    redo: Callable[[], object]


class Needling(RuleBasedStateMachine):
    """A visit in a real clinic file, followed as the screen follows it: by what is announced."""

    record: Record
    hurry: AbstractContextManager[object]

    @initialize()
    def start(self) -> None:
        self.visit = self.record.start_session()
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.follow()

    def follow(self) -> None:
        """Show the visit, as a page does when it is opened."""
        self.shown = VisitModel(self.record.history, self.visit.id)
        self.heard = len(self.record.told)

    def hear(self) -> None:
        new: list[Changes] = self.record.told[self.heard :]
        self.heard = len(self.record.told)
        for changes in new:
            self.shown.take(changes)

    def push(self, step: Step) -> None:
        self.done.append(step)
        self.undone.clear()

    @rule()
    def chart(self) -> None:
        recorder = self.record.recorder
        site = recorder.add_site(factories.site(self.visit))
        self.push(Step(lambda: recorder.void_site(site.id), lambda: recorder.restore_site(site.id)))

    @precondition(lambda self: self.shown.sites)
    @rule(kind=ONE, at=SOME, note=st.sampled_from(["", "seen by two"]))
    def something_happens(self, kind: EventKind, at: int, note: str) -> None:
        sites = self.shown.sites
        self.put(kind, sites[at % len(sites)].id, note)

    @rule(kind=ALL)
    def something_happens_to_all(self, kind: EventKind) -> None:
        self.put(kind, None, "")

    def put(self, kind: EventKind, site: UUID | None, note: str) -> None:
        needle = None if site is None else self.shown.site(site)
        event = factories.needle_event(self.visit, needle, kind, note=note)
        records = self.record.records
        records.put((event,))
        self.push(Step(lambda: records.put((), (event,)), lambda: records.put((event,))))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        step = self.done.pop()
        step.undo()
        self.undone.append(step)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        step = self.undone.pop()
        step.redo()
        self.done.append(step)

    @precondition(lambda self: len(self.done) > 2)
    @rule()
    def crash(self) -> None:
        self.hear()
        before = self.shown.ledger
        old = self.record
        self.hurry.__exit__(None, None, None)
        old.store.close()
        type(self).record = old.again()
        type(self).hurry = self.record.store.hurried()
        self.hurry.__enter__()
        self.done.clear()
        self.undone.clear()
        self.follow()
        assert self.shown.ledger == before

    @invariant()
    def the_screen_shows_what_is_on_the_disk(self) -> None:
        self.hear()
        assert self.shown.ledger == self.record.history.visit(self.visit.id).ledger

    @invariant()
    def it_adds_up_or_is_explained(self) -> None:
        ledger = self.shown.ledger
        assert ledger.in_count == ledger.out_count + len(ledger.still_in)
        assert 0 <= ledger.out_count <= ledger.in_count
        told_of = [one for one in ledger.still_in if one.has_words]
        if len(told_of) < len(ledger.still_in) or ledger.unconfirmed:
            assert not may_sign(ledger, " - ")
        assert may_sign(ledger, "counted by hand")


def test_no_needle_is_forgotten(record: Record, engine: Engine) -> None:
    Needling.record = record.again()
    Needling.hurry = Needling.record.store.hurried()
    Needling.hurry.__enter__()
    run_state_machine_as_test(
        Needling,
        settings=settings(max_examples=share_of(engine, amount(15, 25)), stateful_step_count=30),
    )
    Needling.hurry.__exit__(None, None, None)
    Needling.record.store.close()
