"""What was signed stays; what is known better stands beside it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta
from itertools import permutations
from uuid import UUID

import pytest

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.amended import Outcome, apply, apply_to_pains
from bodymap.charting.amendment import (
    Amendment,
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteValue,
    SiteWithdrawn,
    Stated,
    What,
)
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import SiteDetail
from tests import factories
from tests.cases import cases

SESSION = factories.session(factories.episode(new_id()))
ONE, TWO, THREE = (factories.site(SESSION, number=number) for number in (1, 2, 3))
SIGNED = (ONE, TWO, THREE)
NEXT_DAY = datetime(2026, 3, 3, 8, 15, tzinfo=UTC)


def amendment(what: What, sequence: int = 50) -> Amendment:
    return Amendment(
        id=new_id(),
        session_id=SESSION.id,
        author="Dr Ada Brandt",
        at=NEXT_DAY,
        reason="Charted on the wrong side",
        what=what,
        sequence=sequence,
    )


def change(site: NeedleSite, field: SiteField, value: SiteValue, sequence: int = 50) -> Amendment:
    return amendment(SiteChanged(site.id, (FieldChange(field, value),)), sequence)


def test_without_amendments_all_is_as_signed() -> None:
    amended = apply(SIGNED, [])
    assert amended.current == SIGNED
    assert amended.differing == ()
    assert {one.outcome for one in amended.sites} == {Outcome.AS_SIGNED}


RIGHT = factories.place(point=BodyPoint(-95.0, 310.0, -62.0), region="calf_medial_r")


@cases(
    ("field", "value"),
    [
        (SiteField.PLACE, replace(RIGHT, side=Side.RIGHT)),
        (SiteField.MUSCLE, "soleus"),
        (SiteField.MUSCLE, None),
        (SiteField.NEEDLE, Needle(0.25, 30)),
        (SiteField.TECHNIQUE, Technique.SUPERFICIAL),
        (SiteField.DEPTH_MM, 12.5),
        (SiteField.INSERTED_AT, NEXT_DAY),
        (SiteField.DETAIL, SiteDetail(twitch=2, note="Deep")),
    ],
)
def test_a_change_shows_before_and_after(field: SiteField, value: SiteValue) -> None:
    correction = change(TWO, field, value)
    (two,) = apply(SIGNED, [correction]).differing
    assert (two.site_id, two.signed, two.outcome) == (TWO.id, TWO, Outcome.CHANGED)
    assert two.amendments == (correction,)
    assert two.current is not None
    assert getattr(two.current, field) == value
    assert getattr(two.current, field) != getattr(TWO, field)
    put_back = replace(two.current, **{str(field): getattr(TWO, field)})
    assert put_back == TWO


def test_what_was_signed_is_shown_whatever_came_after() -> None:
    steps = [
        change(ONE, SiteField.DEPTH_MM, 9.0, sequence=50),
        change(ONE, SiteField.PLACE, RIGHT, sequence=51),
        amendment(SiteWithdrawn(ONE.id), sequence=52),
        amendment(SiteWithdrawn(TWO.id), sequence=53),
    ]
    assert tuple(one.signed for one in apply(SIGNED, steps).sites) == SIGNED


def test_an_amendment_is_not_amended() -> None:
    correction = change(ONE, SiteField.DEPTH_MM, 9.0)
    with pytest.raises(FrozenInstanceError):
        correction.reason = "Another"  # type: ignore[misc]  # it is the refusal that is tested


def test_a_needle_that_was_never_in_is_withdrawn() -> None:
    amended = apply(SIGNED, [amendment(SiteWithdrawn(TWO.id))])
    assert amended.current == (ONE, THREE)
    (two,) = amended.differing
    assert (two.signed, two.current, two.outcome) == (TWO, None, Outcome.WITHDRAWN)


def test_a_needle_that_was_not_charted_is_added() -> None:
    four = factories.site(SESSION, number=4)
    amended = apply(SIGNED, [amendment(SiteAdded(four))])
    assert amended.current == (*SIGNED, four)
    (added,) = amended.differing
    assert (added.signed, added.current, added.outcome) == (None, four, Outcome.ADDED)


def test_an_added_site_can_be_corrected_and_withdrawn() -> None:
    four = factories.site(SESSION, number=4)
    steps = [
        amendment(SiteAdded(four), sequence=50),
        change(four, SiteField.MUSCLE, "soleus", sequence=51),
        amendment(SiteWithdrawn(four.id), sequence=52),
    ]
    assert apply(SIGNED, steps[:2]).current[-1].muscle == "soleus"
    amended = apply(SIGNED, steps)
    assert amended.current == SIGNED
    assert amended.sites[-1].amendments == tuple(steps)
    assert amended.sites[-1].outcome is Outcome.WITHDRAWN


def test_later_corrections_build_on_earlier_ones() -> None:
    first = change(ONE, SiteField.MUSCLE, "soleus", sequence=50)
    second = change(ONE, SiteField.DEPTH_MM, 18.0, sequence=51)
    third = change(ONE, SiteField.MUSCLE, "tibialis_posterior", sequence=52)
    for order in permutations([first, second, third]):
        (one,) = apply(SIGNED, order).differing
        assert one.current == replace(ONE, muscle="tibialis_posterior", depth_mm=18.0)
        assert one.amendments == (first, second, third)


def test_the_sequence_orders_and_the_clock_does_not() -> None:
    first = replace(change(ONE, SiteField.DEPTH_MM, 9.0, sequence=50), at=NEXT_DAY)
    second = replace(
        change(ONE, SiteField.DEPTH_MM, 11.0, sequence=51), at=NEXT_DAY - timedelta(days=1)
    )
    assert apply(SIGNED, [second, first]).current[0].depth_mm == 11.0


def test_changed_back_it_is_as_signed_and_its_amendments_stay() -> None:
    there = change(ONE, SiteField.MUSCLE, "soleus", sequence=50)
    back = change(ONE, SiteField.MUSCLE, ONE.muscle, sequence=51)
    amended = apply(SIGNED, [there, back])
    assert amended.differing == ()
    assert amended.sites[0].amendments == (there, back)


@cases(
    "what",
    [
        SiteWithdrawn(UUID(int=7)),
        SiteChanged(UUID(int=7), (FieldChange(SiteField.DEPTH_MM, 9.0),)),
    ],
)
def test_only_a_site_of_the_record_can_be_corrected(what: SiteChanged | SiteWithdrawn) -> None:
    with pytest.raises(ValueError, match="in the record"):
        apply(SIGNED, [amendment(what)])


def test_a_withdrawn_site_is_not_corrected() -> None:
    gone = amendment(SiteWithdrawn(ONE.id), sequence=50)
    for what in (SiteWithdrawn(ONE.id), SiteChanged(ONE.id, (FieldChange(SiteField.MUSCLE, ""),))):
        with pytest.raises(ValueError, match="in the record"):
            apply(SIGNED, [gone, amendment(what, sequence=51)])


@cases(
    "site",
    [
        ONE,
        factories.site(SESSION, number=2),
        factories.site(SESSION, number=0),
    ],
)
def test_an_added_site_has_an_id_and_a_number_of_its_own(site: NeedleSite) -> None:
    with pytest.raises(ValueError, match="of its own"):
        apply(SIGNED, [amendment(SiteAdded(site))])


def test_two_added_sites_have_two_numbers() -> None:
    twins = [
        amendment(SiteAdded(factories.site(SESSION, number=4)), sequence=sequence)
        for sequence in (50, 51)
    ]
    with pytest.raises(ValueError, match="of its own"):
        apply(SIGNED, twins)


def test_the_number_of_a_withdrawn_site_is_not_given_again() -> None:
    gone = amendment(SiteWithdrawn(THREE.id), sequence=50)
    again = amendment(SiteAdded(factories.site(SESSION, number=3)), sequence=51)
    with pytest.raises(ValueError, match="of its own"):
        apply(SIGNED, [gone, again])


def test_amendments_belong_to_their_session() -> None:
    stranger = replace(amendment(SiteWithdrawn(ONE.id)), session_id=new_id())
    with pytest.raises(ValueError, match="belong to the session"):
        apply(SIGNED, [stranger])
    other = factories.site(factories.session(factories.episode(new_id())), number=4)
    with pytest.raises(ValueError, match="belong to the session"):
        apply(SIGNED, [amendment(SiteAdded(other))])


@cases("reason", ["", "  ", "...", "\n"])
def test_an_amendment_needs_a_reason(reason: str) -> None:
    with pytest.raises(ValueError, match="reason"):
        replace(amendment(SiteWithdrawn(ONE.id)), reason=reason)


def test_an_amendment_needs_an_author_and_a_zone() -> None:
    fine = amendment(SiteWithdrawn(ONE.id))
    with pytest.raises(ValueError, match="author"):
        replace(fine, author=" ")
    with pytest.raises(ValueError, match="time zone"):
        replace(fine, at=NEXT_DAY.replace(tzinfo=None))


def test_a_change_names_its_fields_once() -> None:
    depth = FieldChange(SiteField.DEPTH_MM, 9.0)
    for changes in ((), (depth, depth)):
        with pytest.raises(ValueError, match="each once"):
            SiteChanged(ONE.id, changes)


@cases(
    ("field", "value"),
    [
        (SiteField.PLACE, None),
        (SiteField.NEEDLE, "0.30 x 40"),
        (SiteField.TECHNIQUE, "winding"),
        (SiteField.DEPTH_MM, "12"),
        (SiteField.MUSCLE, 3.0),
    ],
)
def test_a_field_takes_its_own_kind_of_value(field: SiteField, value: SiteValue) -> None:
    with pytest.raises(TypeError):
        FieldChange(field, value)


def test_a_corrected_time_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        FieldChange(SiteField.INSERTED_AT, NEXT_DAY.replace(tzinfo=None))


BEFORE = factories.pain(SESSION, 7)


def test_a_pain_score_is_corrected_taken_back_or_given() -> None:
    def corrected(phase: Phase, score: int | None, sequence: int) -> Amendment:
        return amendment(PainCorrected(SESSION.episode_id, phase, score), sequence)

    first = corrected(Phase.BEFORE, 6, 50)
    second = corrected(Phase.BEFORE, None, 51)
    third = corrected(Phase.AFTER, 2, 52)
    before, after = apply_to_pains([BEFORE], [third, second, first])
    assert (before.signed, before.current) == (7, None)
    assert before.amendments == (first, second)
    assert (after.phase, after.signed, after.current) == (Phase.AFTER, None, 2)


@cases(("phase", "score"), [(Phase.BEFORE, 11), (Phase.BEFORE, -1)])
def test_a_corrected_score_lies_on_the_scale(phase: Phase, score: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        PainCorrected(SESSION.episode_id, phase, score)


@cases("phase", [Phase.FOLLOW_UP, Phase.DIARY])
def test_only_signed_scores_are_corrected(phase: Phase) -> None:
    with pytest.raises(ValueError, match="visit itself"):
        PainCorrected(SESSION.episode_id, phase, 3)


def test_what_concerns_no_site_changes_no_site() -> None:
    others = [
        amendment(Stated("The consent was given in writing"), 50),
        amendment(PainCorrected(SESSION.episode_id, Phase.BEFORE, 3), 51),
    ]
    assert apply(SIGNED, others).differing == ()


@cases("words", ["", "  ", "..."])
def test_a_correction_in_words_needs_words(words: str) -> None:
    with pytest.raises(ValueError, match="words"):
        Stated(words)
