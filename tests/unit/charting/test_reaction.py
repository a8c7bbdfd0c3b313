"""Reactions: 'none' is an answer, and nothing that was to be followed up is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.ids import new_id
from bodymap.charting.reaction import (
    NoReaction,
    Reaction,
    ReactionAnswer,
    Severity,
    open_follow_ups,
    reaction_answer,
)
from bodymap.services.catalogue.adverse_events import AdverseEvent
from tests.cases import cases
from tests.unit.charting.facts import catalogue

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 4)
BRUISE = Reaction(new_id(), new_id(), "bruising", Severity.MILD, NOW, site_id=new_id())
NONE = NoReaction(new_id(), BRUISE.session_id, NOW)


def due(days: int, **changes: object) -> Reaction:
    reaction = replace(BRUISE, id=new_id(), follow_up_due=TODAY + timedelta(days=days))
    return replace(reaction, **changes)  # type: ignore[arg-type]  # the fields have several types


@cases(
    ("reactions", "none", "answer"),
    [
        ([], None, ReactionAnswer.NOT_ASKED),
        ([], NONE, ReactionAnswer.NONE),
        ([BRUISE], None, ReactionAnswer.SOME),
        ([BRUISE], NONE, ReactionAnswer.SOME),
    ],
)
def test_none_is_an_answer_and_no_answer_is_not(
    reactions: list[Reaction], none: NoReaction | None, answer: ReactionAnswer
) -> None:
    assert reaction_answer(reactions, none) is answer


@cases("facts", [one for one in catalogue().adverse_events() if one.is_charted])
def test_every_kind_of_the_catalogue_can_be_recorded(facts: AdverseEvent) -> None:
    reaction = Reaction(new_id(), new_id(), facts.id, facts.severity, NOW)
    serious = facts.severity is Severity.SERIOUS
    assert [one.reaction for one in open_follow_ups([reaction], TODAY)] == [reaction] * serious
    assert open_follow_ups([replace(reaction, resolved_at=NOW)], TODAY) == ()


def test_the_most_pressing_comes_first() -> None:
    today, past, ahead = due(0), due(-2), due(3)
    undated = replace(BRUISE, id=new_id(), kind="pneumothorax", severity=Severity.SERIOUS)
    done = due(-3, resolved_at=NOW)
    found = open_follow_ups([ahead, today, done, undated, BRUISE, past], TODAY)
    assert [one.reaction for one in found] == [undated, past, today, ahead]
    assert [one.days_left for one in found] == [None, -2, 0, 3]
    assert [one.is_overdue for one in found] == [True, True, False, False]


@cases(
    ("changes", "reason"),
    [
        ({"occurred_at": NOW.replace(tzinfo=None)}, "time zone"),
        ({"resolved_at": NOW.replace(tzinfo=None)}, "time zone"),
        ({"kind": " "}, "kind"),
        ({"follow_up_due": date(2026, 2, 28)}, "follow-up"),
    ],
)
def test_a_reaction_that_cannot_be_is_refused(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        replace(BRUISE, **changes)  # type: ignore[arg-type]  # the fields have several types


def test_the_clinics_day_can_be_one_before_that_of_utc() -> None:
    assert replace(BRUISE, follow_up_due=date(2026, 3, 1)).follow_up_due == date(2026, 3, 1)


@given(st.lists(st.integers(0, 30), max_size=8), st.data())
def test_what_is_open_is_listed_once_and_what_is_resolved_never(
    days: list[int], data: st.DataObject
) -> None:
    reactions = [due(day) for day in days]
    resolved = data.draw(st.sets(st.sampled_from(range(len(days))))) if days else set()
    mixed = [
        replace(one, resolved_at=NOW) if place in resolved else one
        for place, one in enumerate(reactions)
    ]
    found = open_follow_ups(mixed, TODAY)
    assert {one.reaction.id for one in found} == {one.id for one in mixed if one.is_open}
    assert [one.days_left for one in found] == sorted(one.days_left or 0 for one in found)
