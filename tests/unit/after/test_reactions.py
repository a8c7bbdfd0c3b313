"""Reactions as they are told: together, suggested, waiting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bodymap.charting.ids import new_id
from bodymap.charting.reaction import Reaction, Severity
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.reaction_kinds import ESCALATION, FIRST_RESPONSE, ReactionKinds, matching
from bodymap.services.reactions import at_sites, suggested_days, together
from bodymap.services.values import OpenReaction
from bodymap.services.waiting import by_patient, waiting
from tests import factories
from tests.cases import cases

TODAY = date(2026, 3, 10)


def reaction(**changes: object) -> Reaction:
    visit = factories.session(factories.episode(new_id()))
    return replace(factories.reaction(visit), **changes)  # type: ignore[arg-type] # a test's own


@pytest.fixture
def kinds(tmp_path: Path) -> ReactionKinds:
    return ReactionKinds(ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path)))


def test_one_event_at_several_sites_is_one() -> None:
    told = reaction()
    sites = (new_id(), new_id())
    records = at_sites(told, sites)
    other = reaction(kind="faint")
    first, second = together((records[0], other, records[1]))
    assert first.site_ids == sites
    assert second.records == (other,)
    assert second.site_ids == ()


def test_events_of_other_times_stay_apart() -> None:
    told = reaction()
    later = replace(told, id=new_id(), occurred_at=told.occurred_at + timedelta(minutes=1))
    assert len(together((told, later))) == 2


def test_the_end_is_noted_on_every_record() -> None:
    (told,) = together(at_sites(reaction(), (new_id(), new_id())))
    at = told.first.occurred_at + timedelta(days=1)
    ended = told.resolved(at)
    assert [one.id for one in ended] == [one.id for one in told.records]
    assert {one.resolved_at for one in ended} == {at}


@cases(
    ("severity", "course", "days"),
    [
        (Severity.MILD, "days, up to two weeks", None),
        (Severity.MODERATE, "2 days to 3 weeks", 2),
        (Severity.MODERATE, "1 to 7 days", 1),
        (Severity.MODERATE, "minutes", 1),
        (Severity.MODERATE, "", 1),
        (Severity.SERIOUS, "at once or within 2 to 3 days", 1),
    ],
)
def test_a_follow_up_is_suggested(severity: Severity, course: str, days: int | None) -> None:
    assert suggested_days(severity, course) == days


def test_kinds_go_from_mild_to_serious(kinds: ReactionKinds) -> None:
    offered = kinds.offered()
    order = [list(Severity).index(kind.severity) for kind in offered]
    assert order == sorted(order)
    assert all(kind.is_charted for kind in offered)
    assert [kind.id for kind in matching(offered, "needle  LEFT")] == ["forgotten_needle"]
    assert kinds.label("of_another_clinic") == "of_another_clinic"


def test_what_was_not_compared_is_from_memory(kinds: ReactionKinds) -> None:
    faint = kinds.kind("faint")
    assert faint is not None
    assert kinds.basis(faint, FIRST_RESPONSE).citations
    assert kinds.basis(faint, ESCALATION).is_from_memory
    bruise = kinds.kind("bruising")
    assert bruise is not None
    assert kinds.basis(bruise, FIRST_RESPONSE).is_from_memory


def test_the_most_pressing_follow_up_comes_first() -> None:
    ada, emil = factories.patient(), factories.patient(family_name="Zorn")
    soon = reaction(follow_up_due=date(2026, 3, 12))
    overdue = reaction(follow_up_due=date(2026, 3, 5))
    serious = reaction(severity=Severity.SERIOUS, follow_up_due=None)
    open_ones = [
        OpenReaction(ada, soon),
        OpenReaction(emil, overdue),
        OpenReaction(emil, reaction(follow_up_due=None)),
        OpenReaction(ada, serious),
    ]
    found = waiting(open_ones, TODAY)
    assert [one.follow_up.reaction for one in found] == [serious, overdue, soon]
    first = by_patient(found)
    assert first[ada.id].reaction == serious
    assert first[emil.id].days_left == -5


def test_a_reaction_at_several_sites_is_followed_up_once() -> None:
    ada = factories.patient()
    records = at_sites(reaction(), (new_id(), new_id()))
    assert len(waiting([OpenReaction(ada, one) for one in records], TODAY)) == 1
