"""Every item of the screening, with every answer, does what the catalogue says it does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.clearance import (
    Cause,
    Clearance,
    Decision,
    Verdict,
    clearance,
    is_charting_allowed,
)
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.screening import (
    Action,
    AskedOf,
    ItemClass,
    Need,
    Reply,
    Scope,
    ScreeningAnswer,
    ScreeningItem,
    found_at,
    nothing_changed,
)
from tests.cases import cases
from tests.unit.charting.facts import items, regions

FIRST = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LATER = FIRST + timedelta(weeks=2)
ALLOWED, REASON, REFUSED = Verdict.ALLOWED, Verdict.NEEDS_REASON, Verdict.REFUSED
THUMB = "thumb_l"  # a region that no item concerns by name, but for swollen limbs
STATIC, CURRENT = Technique.DEEP_STATIC, Technique.ELECTRICAL

# What a worrying answer does: at a site elsewhere, at a site it concerns (an id of a region, a
# technique or a hazard area, None where it concerns all alike), and whether it warns.
CONCERNS: dict[str, tuple[Verdict, Verdict, str | None, bool]] = {
    "no_consent": (REFUSED, REFUSED, None, False),
    "cannot_consent": (REFUSED, REFUSED, None, False),
    "needle_phobia": (REFUSED, REFUSED, None, False),
    "unwilling": (REFUSED, REFUSED, None, False),
    "acute_emergency": (REASON, REASON, None, False),
    "lymphoedema": (ALLOWED, REFUSED, "where", False),
    "local_infection": (ALLOWED, REFUSED, "where", False),
    "local_tumour": (ALLOWED, REASON, "where", False),
    "bleeding_disorder": (REASON, REASON, "lumbar_lower_r", False),
    "anticoagulant": (ALLOWED, REASON, "neck_posterior_l", True),
    "immune": (REASON, REASON, None, True),
    "bloodborne": (ALLOWED, ALLOWED, None, False),
    "vascular": (ALLOWED, REASON, "calf_lateral_l", True),
    "diabetes": (ALLOWED, REASON, "arch_medial_r", True),
    "pregnancy": (REASON, REFUSED, "sacroiliac_l", False),
    "epilepsy": (REASON, REASON, "electrical", True),
    "children": (ALLOWED, ALLOWED, None, True),
    "frail": (ALLOWED, REASON, "ribs_lateral_l", True),
    "faint_history": (ALLOWED, ALLOWED, None, True),
    "psychological": (ALLOWED, ALLOWED, None, False),
    "metal_allergy": (ALLOWED, ALLOWED, None, True),
    "latex_antiseptic_allergy": (ALLOWED, ALLOWED, None, False),
    "implant": (ALLOWED, REASON, "where", False),
    "breast_implant": (ALLOWED, REASON, "where", False),
    "pacemaker_estim": (ALLOWED, REFUSED, "electrical", False),
    "heart_valve": (ALLOWED, ALLOWED, None, True),
    "recent_surgery": (ALLOWED, REASON, "where", False),
    "unstable_bone": (ALLOWED, REASON, "where", False),
    "previous_reaction": (ALLOWED, ALLOWED, None, True),
    "thorax_bilateral": (ALLOWED, REASON, "found", True),
    "thorax_lung_disease": (ALLOWED, REASON, "upper_trapezius_r", False),
    "needle_length_thorax": (ALLOWED, ALLOWED, "found", True),
    "travel_flight": (ALLOWED, ALLOWED, None, False),
    "sport_or_work_today": (ALLOWED, ALLOWED, None, False),
    "empty_stomach": (ALLOWED, ALLOWED, None, False),
    "prohibited_sites": (ALLOWED, REFUSED, "area:nipple", False),
    "breast_tissue": (ALLOWED, REASON, "area:breast", False),
    "orbit_sites": (ALLOWED, REFUSED, "area:orbit", False),
}
ASKED = [each for each, item in items().items() if item.asked_of is not AskedOf.PROGRAM]


def answer(item: ScreeningItem, reply: Reply, *where: str, at: datetime = FIRST) -> ScreeningAnswer:
    return ScreeningAnswer(item.id, reply, at, where)


def calm(*but: str) -> list[ScreeningAnswer]:
    """Answers without a concern to everything but those items."""
    return [answer(items()[each], items()[each].no_concern) for each in ASKED if each not in but]


def cleared(*answers: ScreeningAnswer, last: Iterable[ScreeningAnswer] = ()) -> Clearance:
    """What those answers allow, beside calm ones to all other items."""
    given_ids = {one.item for one in answers}
    return clearance(items().values(), [*calm(*given_ids), *answers], last)


def at_site(
    allowed: Clearance,
    region: str = THUMB,
    technique: Technique = STATIC,
    *,
    areas: Iterable[str] = (),
    found: Iterable[str] = (),
    reasons: dict[str, str] | None = None,
    has_guardian: bool = False,
) -> Decision:
    return is_charting_allowed(
        allowed,
        regions()[region],
        technique,
        reasons or {},
        areas=frozenset(areas),
        found=frozenset(found),
        has_guardian=has_guardian,
    )


def at_its_place(
    allowed: Clearance, each: str, place: str, reasons: dict[str, str] | None = None
) -> Decision:
    if place == "electrical":
        return at_site(allowed, technique=CURRENT, reasons=reasons)
    if place == "found":
        return at_site(allowed, found=[each], reasons=reasons)
    if place.startswith("area:"):
        return at_site(allowed, areas=[place.removeprefix("area:")], reasons=reasons)
    return at_site(allowed, "knee_medial_r" if place == "where" else place, reasons=reasons)


def test_the_table_names_every_item_of_the_catalogue() -> None:
    assert list(CONCERNS) == list(items())


@cases("each", CONCERNS)
def test_a_concern_does_what_the_catalogue_says(each: str) -> None:
    elsewhere, here, place, warns = CONCERNS[each]
    item = items()[each]
    said = [] if each not in ASKED else [answer(item, item.concern)]
    if place == "where":
        said = [answer(item, item.concern, "knee_medial_r")]
    allowed = cleared(*said)
    away = at_site(allowed)
    near = at_its_place(allowed, each, place) if place else away
    assert (away.verdict, near.verdict) == (elsewhere, here)
    assert (each in near.warnings) == warns
    assert {hold.item for hold in near.because} == ({each} if here is not ALLOWED else set())
    assert allowed.is_complete


@cases("each", CONCERNS)
def test_a_reason_allows_what_only_waits_for_one(each: str) -> None:
    _, here, place, _ = CONCERNS[each]
    item = items()[each]
    where = ("knee_medial_r",) if place == "where" else ()
    said = [answer(item, item.concern, *where)] if each in ASKED else []
    reasoned = at_its_place(cleared(*said), each, place or THUMB, {each: "Agreed with Dr Lund."})
    blank = at_its_place(cleared(*said), each, place or THUMB, {each: " - "})
    assert reasoned.verdict is (REFUSED if here is REFUSED else ALLOWED)
    assert blank.verdict is here


@cases("each", ASKED)
def test_an_answer_without_concern_holds_nothing_up(each: str) -> None:
    allowed = cleared(answer(items()[each], items()[each].no_concern))
    for region in regions():
        for technique in Technique:
            assert at_site(allowed, region, technique) == Decision(ALLOWED)


@cases("each", ASKED)
def test_what_was_never_asked_waits_for_a_reason_where_it_could_block(each: str) -> None:
    item = items()[each]
    allowed = clearance(items().values(), calm(each))
    assert allowed.unanswered == (each,)
    assert not allowed.is_complete
    held = {hold.need for hold in allowed.holds if hold.item == each}
    assert held == ({Need.REASON} if item.action.blocks else set())
    causes = {hold.cause for hold in allowed.holds if hold.item == each}
    assert causes <= {Cause.NOT_ASKED}


@cases("each", ASKED)
def test_not_to_know_is_no_and_no_yes(each: str) -> None:
    item = items()[each]
    allowed = cleared(answer(item, Reply.UNKNOWN))
    held = [hold for hold in allowed.holds if hold.item == each]
    assert {hold.cause for hold in held} == {Cause.NOT_KNOWN}
    if item.action.blocks:
        assert {hold.need for hold in held} == {Need.REASON}
    assert allowed.is_complete
    assert (each in allowed.warnings) == (item.action is Action.WARN)
    assert (each in allowed.notes) == (item.action is Action.NOTE)


@cases("each", [each for each in ASKED if items()[each].asks_where])
def test_a_place_that_is_not_marked_yet_could_be_anywhere_it_is_likely(each: str) -> None:
    item = items()[each]
    allowed = cleared(answer(item, item.concern))
    likely = [
        region
        for region in regions().values()
        if not item.scope.regions or region.base_id in item.scope.regions
    ]
    assert likely
    for region in regions().values():
        decision = at_site(allowed, region.id)
        assert decision.verdict is (REASON if region in likely else ALLOWED), region.id
        assert all(hold.place_is_open for hold in decision.because)


def test_a_marked_place_concerns_its_own_side() -> None:
    allowed = cleared(answer(items()["lymphoedema"], Reply.YES, "forearm_flexor_l"))
    assert at_site(allowed, "forearm_flexor_l").verdict is REFUSED
    assert at_site(allowed, "forearm_flexor_r").verdict is ALLOWED
    assert allowed.blocked_regions == {"forearm_flexor_l"}


def test_a_guardian_consents_for_who_cannot() -> None:
    item = items()["cannot_consent"]
    allowed = cleared(answer(item, item.concern))
    assert at_site(allowed, has_guardian=True).verdict is ALLOWED
    assert at_site(allowed, reasons={item.id: "The son was there."}).verdict is REFUSED


def test_pregnancy_keeps_abdomen_low_back_and_pelvis_out_whatever_the_reason() -> None:
    allowed = cleared(answer(items()["pregnancy"], Reply.YES))
    reasons = {"pregnancy": "Week 20, agreed with her midwife."}
    refused = {
        region.base_id
        for region in regions().values()
        if at_site(allowed, region.id, reasons=reasons).verdict is REFUSED
    }
    assert refused == allowed.blocked_regions == items()["pregnancy"].scope.regions
    assert {"abdomen", "lumbar_upper", "lumbar_lower", "pelvis_pubic", "sacrum"} <= refused
    assert {"calf_medial", "neck_posterior", "thigh_anterior"}.isdisjoint(refused)
    assert [hold.item for hold in allowed.blocked] == ["pregnancy"]


def test_a_pacemaker_stops_the_current_and_not_the_needle() -> None:
    allowed = cleared(answer(items()["pacemaker_estim"], Reply.YES))
    verdicts = {technique: at_site(allowed, technique=technique).verdict for technique in Technique}
    assert verdicts.pop(CURRENT) is REFUSED
    assert set(verdicts.values()) == {ALLOWED}
    assert [hold.scope for hold in allowed.blocked_techniques] == [
        Scope(techniques=frozenset({CURRENT}))
    ]


def test_several_answers_are_asked_for_together_and_one_refusal_is_enough() -> None:
    blood = answer(items()["anticoagulant"], Reply.YES)
    weak = answer(items()["immune"], Reply.YES)
    swollen = answer(items()["lymphoedema"], Reply.YES, "neck_posterior_l")
    both = at_site(cleared(blood, weak), "neck_posterior_l")
    assert both.asks_for == ("anticoagulant", "immune")
    worse = at_site(cleared(blood, weak, swollen), "neck_posterior_l")
    assert (worse.verdict, worse.asks_for) == (REFUSED, ("lymphoedema",))


def test_the_later_of_two_answers_counts() -> None:
    item = items()["needle_phobia"]
    first, then = answer(item, Reply.YES), answer(item, Reply.NO)
    assert at_site(cleared(first, then)).verdict is ALLOWED
    assert at_site(cleared(then, first)).verdict is REFUSED


def test_at_a_later_visit_what_was_said_holds_and_shows_as_not_asked_today() -> None:
    last = [*calm("pregnancy"), answer(items()["pregnancy"], Reply.YES)]
    allowed = clearance(items().values(), [], last)
    assert at_site(allowed).asks_for == ("pregnancy",)
    assert at_site(allowed, "abdomen_l").verdict is REFUSED
    today = {each for each in ASKED if items()[each].of_the_day}
    assert set(allowed.unanswered) == today
    assert set(allowed.carried) == set(ASKED) - today
    assert not allowed.is_complete


def test_nothing_changed_answers_all_but_what_worried_on_the_day() -> None:
    fever = answer(items()["acute_emergency"], Reply.YES)
    sugar = answer(items()["diabetes"], Reply.YES)
    last = [*calm("acute_emergency", "diabetes"), fever, sugar]
    said = nothing_changed(items().values(), last, LATER)
    assert {one.item for one in said} == set(ASKED) - {"acute_emergency"}
    assert {(one.answered_at, one.restates) for one in said} == {(LATER, FIRST)}
    allowed = clearance(items().values(), said, last)
    assert allowed.unanswered == ("acute_emergency",)
    assert allowed.carried == ()
    assert at_site(allowed).verdict is ALLOWED
    assert at_site(allowed, "heel_l").asks_for == ("diabetes",)


def test_an_answer_restated_twice_keeps_the_day_it_was_first_given() -> None:
    again = nothing_changed(items().values(), calm(), LATER)
    third = nothing_changed(items().values(), again, LATER + timedelta(weeks=2))
    assert {one.restates for one in third} == {FIRST}


def test_an_item_that_is_new_in_the_catalogue_is_asked_at_a_later_visit() -> None:
    new = ScreeningItem("new", ItemClass.ABSOLUTE, Action.BLOCK, Need.REASON)
    allowed = clearance([*items().values(), new], nothing_changed(items().values(), calm(), LATER))
    assert allowed.unanswered == ("new",)
    assert at_site(allowed).asks_for == ("new",)


@cases(
    ("region", "charted", "is_found"),
    [
        ("interscapular_l", ["interscapular_r"], True),
        ("interscapular_l", ["ribs_lateral_r"], True),
        ("interscapular_l", ["interscapular_l"], False),
        ("interscapular_l", ["gluteal_upper_r"], False),
        ("gluteal_upper_l", ["interscapular_r"], False),
        ("sternum", ["interscapular_r"], False),
        ("interscapular_l", [], False),
    ],
)
def test_both_sides_of_the_chest_are_found(region: str, charted: list[str], is_found: bool) -> None:
    there = [regions()[each] for each in charted]
    found = found_at(items().values(), regions()[region], Needle(0.2, 20), there)
    assert ("thorax_bilateral" in found) == is_found


@cases(
    ("region", "length_mm", "is_found"),
    [
        ("upper_trapezius_l", 30, True),
        ("upper_trapezius_l", 29.9, False),
        ("thoracic_mid_r", 40, True),
        ("gluteal_upper_r", 60, False),
    ],
)
def test_a_long_needle_over_the_chest_is_found(
    region: str, length_mm: float, is_found: bool
) -> None:
    found = found_at(items().values(), regions()[region], Needle(0.3, length_mm), [])
    assert found == ({"needle_length_thorax"} if is_found else frozenset())
    assert at_site(cleared(), region, found=found).warnings == tuple(found)


def test_what_the_program_finds_shades_nothing_before_it_is_found() -> None:
    allowed = cleared()
    assert allowed.regions_to_confirm == allowed.blocked_regions == frozenset()
    assert (allowed.warnings, allowed.notes, allowed.confirmations[1:]) == ((), (), ())
    assert [hold.item for hold in allowed.confirmations] == ["breast_tissue"]


@cases(
    "changes",
    [
        {"action": Action.BLOCK_REGION},
        {"action": Action.BLOCK_TECHNIQUE},
        {"concern": Reply.UNKNOWN},
    ],
)
def test_an_item_that_could_not_be_carried_out_is_refused(changes: dict[str, Action]) -> None:
    sound = ScreeningItem("a", ItemClass.ABSOLUTE, Action.BLOCK, Need.NEVER)
    with pytest.raises(ValueError, match=r"names|yes or a no"):
        replace(sound, **changes)  # type: ignore[arg-type]  # the fields have several types


replies = st.dictionaries(st.sampled_from(ASKED), st.sampled_from(list(Reply)))
sites = st.tuples(st.sampled_from(sorted(regions())), st.sampled_from(list(Technique)))


@given(replies, sites, st.sets(st.sampled_from(ASKED)))
def test_reasons_never_make_it_worse_and_open_no_closed_door(
    given_replies: dict[str, Reply], site: tuple[str, Technique], reasoned: set[str]
) -> None:
    answers = [answer(items()[each], reply) for each, reply in given_replies.items()]
    allowed = clearance(items().values(), answers)
    before = at_site(allowed, *site)
    after = at_site(allowed, *site, reasons=dict.fromkeys(reasoned, "A reason."))
    rank = [ALLOWED, REASON, REFUSED].index
    assert rank(after.verdict) <= rank(before.verdict)
    if before.verdict is REFUSED:
        assert after == before
    all_of_it = at_site(allowed, *site, reasons=dict.fromkeys(before.asks_for, "A reason."))
    assert all_of_it.verdict is (REFUSED if before.verdict is REFUSED else ALLOWED)


@given(replies, st.sampled_from(ASKED), sites)
def test_a_concern_more_never_allows_more(
    given_replies: dict[str, Reply], each: str, site: tuple[str, Technique]
) -> None:
    item = items()[each]
    calmer = {**given_replies, each: item.no_concern}
    worse = {**given_replies, each: item.concern}
    verdicts = [
        at_site(
            clearance(items().values(), [answer(items()[k], v) for k, v in some.items()]), *site
        ).verdict
        for some in (calmer, worse)
    ]
    rank = [ALLOWED, REASON, REFUSED].index
    assert rank(verdicts[1]) >= rank(verdicts[0])
