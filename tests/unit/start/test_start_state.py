"""What follows from what was answered at the start of a visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven, Override
from bodymap.charting.clearance import clearance
from bodymap.charting.consent import Consent, ConsentMethod, ConsentState
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.screening import AskedOf, Reply, ScreeningAnswer
from bodymap.ui.session.start.shading import NO_SHADING, Shading, shading
from bodymap.ui.session.start.start_records import changed, given, no_concern, overrides
from bodymap.ui.session.start.start_state import Part, StartState, start_state
from tests.cases import cases
from tests.unit.charting.facts import items, regions

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
HERE, THERE = new_id(), new_id()
ASKED = [item for item in items().values() if item.asked_of is not AskedOf.PROGRAM]


def answers(session: UUID, **concerns: Reply) -> tuple[AnswerGiven, ...]:
    """Everything answered, without concern but for those."""
    said = [ScreeningAnswer(item.id, concerns.get(item.id, item.no_concern), NOW) for item in ASKED]
    return given(session, said)


def agreed(**changes: object) -> Consent:
    usual = Consent(new_id(), HERE, "1", ConsentMethod.VERBAL, "Ada Brandt", NOW)
    return replace(usual, **changes)  # type: ignore[arg-type]  # the fields have several types


def state(
    *here: object, before: tuple[AnswerGiven, ...] = (), consents: tuple[Consent, ...] = ()
) -> StartState:
    return start_state(items().values(), here, before, consents, NOW)


def test_at_first_everything_is_missing() -> None:
    nothing = state()
    assert nothing.missing == tuple(Part)
    assert nothing.newest_consent is None
    assert nothing.restatable(items().values(), NOW) == ()


def test_what_was_done_is_not_missing() -> None:
    done = state(*answers(HERE), Hygiene(new_id(), HERE, NOW), consents=(agreed(),))
    assert done.missing == ()


@cases("said", [(False, True, True), (True, False, True), (True, True, False)])
def test_half_the_hygiene_is_missing(said: tuple[bool, bool, bool]) -> None:
    half = Hygiene(new_id(), HERE, NOW, *said)
    whole = Hygiene(new_id(), HERE, NOW)
    assert Part.HYGIENE in state(half).missing
    assert Part.HYGIENE not in state(half, whole).missing
    assert Part.HYGIENE in state(whole, half).missing


def test_consent_that_was_withdrawn_is_missing_whatever_came_before() -> None:
    withdrawn = agreed(withdrawn_at=NOW)
    assert state(consents=(agreed(), withdrawn)).consent is ConsentState.WITHDRAWN
    assert Part.CONSENT in state(consents=(agreed(), withdrawn)).missing
    assert Part.CONSENT not in state(consents=(withdrawn, agreed())).missing


def test_only_a_guardian_is_a_guardian() -> None:
    guardian = agreed(method=ConsentMethod.GUARDIAN)
    assert state(consents=(guardian,)).has_guardian
    assert not state(consents=(guardian, agreed())).has_guardian


def test_nothing_changed_leaves_the_answers_of_today_alone() -> None:
    today = given(HERE, [ScreeningAnswer("diabetes", Reply.YES, NOW)])
    later = state(*today, before=answers(THERE))
    restated = later.restatable(items().values(), NOW + timedelta(minutes=1))
    assert {one.item for one in restated} == {item.id for item in ASKED} - {"diabetes"}
    whole = state(*today, *given(HERE, restated), before=answers(THERE))
    assert whole.today["diabetes"].reply is Reply.YES
    assert Part.SCREENING not in whole.missing


def test_the_last_reason_for_an_item_counts() -> None:
    site = new_id()
    first = overrides(HERE, site, ["diabetes", "immune"], "First.", NOW)
    then = overrides(HERE, site, ["immune"], "Second.", NOW)
    assert {one.site_id for one in first if isinstance(one, Override)} == {site}
    assert state(*first, *then).reasons == {"diabetes": "First.", "immune": "Second."}


def test_no_concern_is_a_yes_where_that_is_none() -> None:
    said = {one.item: one.reply for one in no_concern(ASKED, NOW)}
    assert (said["no_consent"], said["empty_stomach"]) == (Reply.YES, Reply.YES)
    assert (said["needle_phobia"], said["diabetes"]) == (Reply.NO, Reply.NO)


def test_places_stay_with_the_same_reply_only() -> None:
    before = ScreeningAnswer("implant", Reply.YES, NOW, ("shin_l",))
    assert changed("implant", Reply.YES, before, NOW).regions == ("shin_l",)
    assert changed("implant", Reply.NO, before, NOW).regions == ()
    assert changed("implant", Reply.YES, None, NOW).regions == ()


def shaded(*said: ScreeningAnswer) -> Shading:
    others = [
        ScreeningAnswer(item.id, item.no_concern, NOW)
        for item in ASKED
        if item.id not in {one.item for one in said}
    ]
    return shading(clearance(items().values(), [*others, *said]), regions().values())


def test_nobody_asked_shades_nothing() -> None:
    assert shading(clearance(items().values(), []), regions().values()) == NO_SHADING
    assert shaded() == NO_SHADING


def test_what_is_closed_is_not_shaded_as_open_to_a_reason() -> None:
    both = shaded(
        ScreeningAnswer("pregnancy", Reply.YES, NOW),
        ScreeningAnswer("anticoagulant", Reply.YES, NOW),
    )
    assert {"abdomen_l", "sacrum"} <= both.never
    assert "neck_posterior_r" in both.reason
    assert both.never.isdisjoint(both.reason)


def test_a_marked_place_is_shaded_on_its_side() -> None:
    marked = ScreeningAnswer("lymphoedema", Reply.YES, NOW, ("forearm_flexor_l",))
    assert shaded(marked) == Shading(never=frozenset({"forearm_flexor_l"}))


def test_not_known_is_shaded_as_open_to_a_reason() -> None:
    unknown = shaded(ScreeningAnswer("lymphoedema", Reply.UNKNOWN, NOW))
    assert "calf_medial_l" in unknown.reason
    assert unknown.never == frozenset()


def test_what_holds_everywhere_is_shaded_nowhere() -> None:
    assert shaded(ScreeningAnswer("immune", Reply.YES, NOW)) == NO_SHADING
