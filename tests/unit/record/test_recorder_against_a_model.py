"""Any interleaving of charting and undoing leaves what a simple model says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar
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

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from tests import factories
from tests.engines import Engine, share_of
from tests.faults.amounts import amount
from tests.records import Record

T = TypeVar("T")

PHASES = st.sampled_from([Phase.BEFORE, Phase.AFTER])
MUSCLES = st.sampled_from([None, "soleus", "tibialis_posterior"])
MILLIMETRES = st.floats(-900, 1900, allow_nan=False)


@dataclass
class Modelled(Generic[T]):
    """A value as it should be, and whether it is in the chart."""

    value: T
    is_voided: bool = False


class Charting(RuleBasedStateMachine):
    """One session after another in one clinic file; each run has a session of its own."""

    record: Record

    @initialize()
    def start(self) -> None:
        self.visit = self.record.start_session()
        self.sites: dict[UUID, Modelled[NeedleSite]] = {}
        self.pains: dict[UUID, Modelled[PainScore]] = {}
        self.is_ended = False
        self.told_before = len(self.record.told)
        self.writes = 0

    @rule(x=MILLIMETRES, y=MILLIMETRES, z=MILLIMETRES, muscle=MUSCLES)
    def add_site(self, x: float, y: float, z: float, muscle: str | None) -> None:
        there = factories.place(point=BodyPoint(x, y, z))
        asked = factories.site(self.visit, place=there, muscle=muscle)
        if self.refused(lambda: self.record.recorder.add_site(asked), self.is_ended):
            return
        self.sites[asked.id] = Modelled(replace(asked, number=self.next_number()))

    @precondition(lambda self: self.sites)
    @rule(data=st.data(), x=MILLIMETRES, muscle=MUSCLES)
    def move_site(self, data: st.DataObject, x: float, muscle: str | None) -> None:
        known = self.any_site(data)
        there = factories.place(point=BodyPoint(x, 1.0, 2.0), view="front")
        forbidden = self.is_ended or known.is_voided
        move = self.record.recorder.move_site
        if not self.refused(lambda: move(known.value.id, there, muscle), forbidden):
            known.value = replace(known.value, place=there, muscle=muscle)

    @precondition(lambda self: self.sites)
    @rule(data=st.data())
    def void_site(self, data: st.DataObject) -> None:
        known = self.any_site(data)
        forbidden = self.is_ended or known.is_voided
        if not self.refused(lambda: self.record.recorder.void_site(known.value.id), forbidden):
            known.is_voided = True

    @precondition(lambda self: self.sites)
    @rule(data=st.data())
    def restore_site(self, data: st.DataObject) -> None:
        known = self.any_site(data)
        forbidden = self.is_ended or not known.is_voided
        if self.refused(lambda: self.record.recorder.restore_site(known.value.id), forbidden):
            return
        taken = {each.value.number for each in self.sites.values() if not each.is_voided}
        if known.value.number in taken:
            known.value = replace(known.value, number=self.next_number())
        known.is_voided = False

    @rule(score=st.integers(0, 10), phase=PHASES)
    def set_pain(self, score: int, phase: Phase) -> None:
        asked = factories.pain(self.visit, score, phase)
        if not self.refused(lambda: self.record.recorder.set_pain(asked), self.is_ended):
            self.void_current(phase)
            self.pains[asked.id] = Modelled(asked)

    @precondition(lambda self: self.pains)
    @rule(data=st.data())
    def void_pain(self, data: st.DataObject) -> None:
        known = self.pains[data.draw(st.sampled_from(sorted(self.pains)))]
        forbidden = self.is_ended or known.is_voided
        if not self.refused(lambda: self.record.recorder.void_pain(known.value.id), forbidden):
            known.is_voided = True

    @precondition(lambda self: self.pains)
    @rule(data=st.data())
    def restore_pain(self, data: st.DataObject) -> None:
        known = self.pains[data.draw(st.sampled_from(sorted(self.pains)))]
        forbidden = self.is_ended or not known.is_voided
        if not self.refused(lambda: self.record.recorder.restore_pain(known.value.id), forbidden):
            self.void_current(known.value.phase)
            known.is_voided = False

    @precondition(lambda self: len(self.sites) > 2)
    @rule()
    def end_or_reopen(self) -> None:
        recorder = self.record.recorder
        if self.is_ended:
            recorder.reopen_session(self.visit.id)
        else:
            recorder.end_session(self.visit.id, factories.visit_time(1))
        self.writes += 1
        self.is_ended = not self.is_ended

    @invariant()
    def the_chart_is_what_the_model_says(self) -> None:
        shown = self.record.history.visit(self.visit.id)
        assert shown.session.is_open != self.is_ended
        charted = [each.value for each in self.sites.values() if not each.is_voided]
        assert list(shown.sites) == sorted(charted, key=lambda site: site.number)
        current = {each.value for each in self.pains.values() if not each.is_voided}
        assert set(shown.scores) == current
        assert len(self.record.told) - self.told_before == self.writes
        last = self.record.told[-1]
        everything: list[Session | NeedleSite | PainScore] = [shown.session]
        everything += [*shown.sites, *shown.scores]
        here = {value.id: value for value in everything}
        assert {value.id: value for value in last.after} == {
            key: here[key] for key in last.ids if key in here
        }

    def any_site(self, data: st.DataObject) -> Modelled[NeedleSite]:
        return self.sites[data.draw(st.sampled_from(sorted(self.sites)))]

    def next_number(self) -> int:
        charted = [each.value.number for each in self.sites.values() if not each.is_voided]
        return max(charted, default=0) + 1

    def void_current(self, phase: Phase) -> None:
        for each in self.pains.values():
            each.is_voided = each.is_voided or each.value.phase is phase

    def refused(self, write: object, forbidden: bool) -> bool:
        assert callable(write)
        if forbidden:
            with pytest.raises(ExpectedError):
                write()
            return True
        write()
        self.writes += 1
        return False


def test_any_interleaving_leaves_what_the_model_says(record: Record, engine: Engine) -> None:
    Charting.record = record
    run_state_machine_as_test(
        Charting,
        settings=settings(max_examples=share_of(engine, amount(20, 40)), stateful_step_count=30),
    )
