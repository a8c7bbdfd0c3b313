"""Every visit of the demo goes from consent to signature as a real one does."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from statistics import median

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.after_care import AdviceTold
from bodymap.charting.amended import Outcome, apply
from bodymap.charting.amendment import Amendment
from bodymap.charting.answer_given import AnswerGiven, Override, reasons
from bodymap.charting.billing import Billing
from bodymap.charting.clearance import Verdict, clearance, is_charting_allowed
from bodymap.charting.consent import Consent
from bodymap.charting.explanation import Explanation
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.needle import Technique
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.outcome_score import OutcomeScore, measure_of, score_problem
from bodymap.charting.pain import PainSkipped, Phase
from bodymap.charting.person import Role
from bodymap.charting.procedure_code import procedure_code
from bodymap.charting.reaction import NoReaction, Reaction, Severity, open_follow_ups
from bodymap.charting.screening import AskedOf
from bodymap.charting.take_over import TakeOver
from bodymap.services.clinic import Clinic
from bodymap.services.signed_content import is_intact
from bodymap.services.values import PatientOverview, Visit
from tests.unit.demo.demo_clinic import CATALOGUE, NOW

pytestmark = pytest.mark.in_full

ITEMS = [facts.item for facts in CATALOGUE.screening()]
ASKED = {item.id for item in ITEMS if item.asked_of is not AskedOf.PROGRAM}


def ended(visits: list[Visit]) -> list[Visit]:
    return [visit for visit in visits if not visit.session.is_open]


def of_person(visits: list[Visit], overview: PatientOverview) -> list[Visit]:
    return [one for one in visits if one.session.patient_id == overview.patient.id]


def test_everybody_consents_at_their_first_visit(
    patients: list[PatientOverview], visits: list[Visit]
) -> None:
    for overview in patients:
        first, *others = of_person(visits, overview)
        (consent,) = first.of(Consent)
        assert consent.given_by == overview.patient.name
        assert consent.given_at <= first.sites[0].inserted_at
        assert all(not visit.of(Consent) for visit in others)


def test_everything_is_asked_at_every_visit_before_the_first_needle(visits: list[Visit]) -> None:
    for visit in visits:
        answers = [one.answer for one in visit.of(AnswerGiven)]
        assert {one.item for one in answers} == ASKED
        assert len(answers) == len(ASKED)
        assert all(one.answered_at < visit.sites[0].inserted_at for one in answers)
        (hygiene,) = visit.of(Hygiene)
        assert hygiene.is_whole
        assert hygiene.confirmed_at <= visit.sites[0].inserted_at


def test_at_a_later_visit_nothing_has_changed(
    patients: list[PatientOverview], visits: list[Visit]
) -> None:
    for overview in patients:
        first, *others = of_person(visits, overview)
        said = {one.answer.item: one.answer for one in first.of(AnswerGiven)}
        assert all(one.restates is None for one in said.values())
        for visit in others:
            for one in (given.answer for given in visit.of(AnswerGiven)):
                assert one.restates == said[one.item].answered_at
                assert (one.reply, one.regions) == (said[one.item].reply, said[one.item].regions)


def test_some_have_something_to_say(patients: list[PatientOverview], visits: list[Visit]) -> None:
    concerns = {item.id: item.no_concern for item in ITEMS}
    found = Counter(
        one.answer.item
        for overview in patients
        for one in of_person(visits, overview)[0].of(AnswerGiven)
        if one.answer.reply is not concerns[one.answer.item]
    )
    assert found.keys() >= {"anticoagulant", "pregnancy", "pacemaker_estim", "implant", "diabetes"}
    assert sum(bool(one.patient.alert) for one in patients) >= 3
    measured = [one for one in patients if one.patient.height_cm and one.patient.weight_kg]
    assert 4 <= len(measured) < len(patients)


def test_no_needle_goes_where_the_answers_do_not_let_it(atlas: Atlas, visits: list[Visit]) -> None:
    for visit in visits:
        cleared = clearance(ITEMS, [one.answer for one in visit.of(AnswerGiven)])
        assert cleared.is_complete
        written = reasons(visit.of(Override))
        for site in visit.sites:
            region = atlas.regions[site.place.region]
            decision = is_charting_allowed(cleared, region, site.technique, written)
            assert decision.verdict is Verdict.ALLOWED
    given = {one.item for visit in visits for one in visit.of(Override)}
    assert given == {"pregnancy", "anticoagulant", "thorax_bilateral"}


def test_every_needle_comes_out_after_a_believable_while(visits: list[Visit]) -> None:
    soon: list[float] = []
    later: list[float] = []
    for visit in ended(visits):
        moved = {one.id for one in visit.sites if one.technique is Technique.PISTONING}
        for needle in visit.ledger.needles:
            if needle.out_at is not None:
                dwell = (needle.out_at - needle.in_since) / timedelta(minutes=1)
                is_soon = needle.site_id in moved and dwell < 2
                (soon if is_soon else later).append(dwell)
        last_out = max(one.at for one in visit.of(NeedleEvent))
        after = visit.score(Phase.AFTER)
        assert after is None or after.scored_at > last_out
    assert min(soon) > 0.5
    assert 5 < min(later) <= max(later) < 22
    assert 7 < median(later) < 15
    assert 0.2 < len(soon) / (len(soon) + len(later)) < 0.6


def test_events_are_recorded_in_the_order_in_which_they_happened(visits: list[Visit]) -> None:
    for visit in visits:
        steps = [(site.sequence, site.inserted_at) for site in visit.sites]
        steps += [(event.sequence, event.at) for event in visit.of(NeedleEvent)]
        times = [at for _, at in sorted(steps)]
        assert times == sorted(times)


def test_the_open_session_has_three_of_its_four_needles_in(clinic: Clinic) -> None:
    (visit,) = clinic.history.open_sessions()
    assert (visit.ledger.in_count, visit.ledger.out_count) == (4, 1)
    assert len(visit.ledger.still_in) == 3
    assert visit.ledger.needles[0].out_at is not None
    assert visit.ledger.needles[0].out_at < NOW
    assert not any(visit.of(kind) for kind in (Reaction, NoReaction, Billing, AdviceTold))


def test_one_visit_has_a_needle_that_was_not_counted_and_says_why(visits: list[Visit]) -> None:
    (visit,) = (one for one in ended(visits) if not one.ledger.is_balanced)
    assert len(visit.ledger.still_in) == 1
    (explanation,) = visit.of(Explanation)
    assert "towel" in explanation.words
    assert [one for one in visits if one.of(Explanation)] == [visit]


def test_reactions_are_as_frequent_as_in_the_surveys(visits: list[Visit]) -> None:
    with_some = [visit for visit in ended(visits) if visit.of(Reaction)]
    assert 0.12 < len(with_some) / len(ended(visits)) < 0.4
    kinds = {event.id: event for event in CATALOGUE.adverse_events()}
    for visit in ended(visits):
        assert bool(visit.of(Reaction)) != bool(visit.of(NoReaction))
        sites = {site.id for site in visit.sites}
        for one in visit.of(Reaction):
            assert kinds[one.kind].is_charted
            assert one.severity is kinds[one.kind].severity
            assert one.site_id is None or one.site_id in sites
            assert one.resolved_at is None or one.occurred_at < one.resolved_at < NOW
    counted = Counter(one.kind for visit in visits for one in visit.of(Reaction))
    assert {kind for kind, _ in counted.most_common(2)} == {"bleeding", "bruising"}


def test_two_reactions_wait_to_be_followed_up(clinic: Clinic) -> None:
    waiting = [one.reaction for one in clinic.history.open_reactions()]
    overdue, due = open_follow_ups(waiting, NOW.date())
    assert len(waiting) == 2
    assert (overdue.is_overdue, overdue.reaction.kind) == (True, "haematoma")
    assert (due.days_left, due.reaction.severity) == (1, Severity.MILD)


def test_everybody_is_told_what_to_do_afterwards(visits: list[Visit]) -> None:
    for visit in ended(visits):
        told = [one.told.advice for one in visit.of(AdviceTold)]
        assert len(told) >= 2
        assert len(set(told)) == len(told)
        assert all(CATALOGUE.advice(one) is not None for one in told)
    olu = [visit for visit in ended(visits) if visit.episode.complaint == "Upper back pain"]
    assert all("chest_warning" in _told(visit) for visit in olu[:1])


def _told(visit: Visit) -> set[str]:
    return {one.told.advice for one in visit.of(AdviceTold)}


def test_the_bill_is_what_the_needles_say(clinic: Clinic, visits: list[Visit]) -> None:
    settings = clinic.settings.now()
    codes = [fact.code for fact in CATALOGUE.billing() if fact.code is not None]
    for visit in ended(visits):
        (bill,) = visit.of(Billing)
        working = procedure_code(visit.sites, codes, settings.code_policy)
        assert working.code is not None
        assert (bill.code, bill.fee) == (working.code.code, settings.fees[bill.code])
        assert bill.muscles == tuple(one.muscle for one in working.counted)
    assert {visit.of(Billing)[0].code for visit in ended(visits)} == {"20560", "20561"}


def test_every_ended_visit_is_signed_by_one_of_two_and_is_what_was_signed(
    clinic: Clinic, visits: list[Visit]
) -> None:
    signers = Counter(visit.signature.signer for visit in ended(visits) if visit.signature)
    assert sum(signers.values()) == len(ended(visits)) == len(visits) - 1
    charting = [one for one in clinic.people.all() if one.role is not Role.REVIEWER]
    assert set(signers) == {one.signature for one in charting}
    assert min(signers.values()) > 20
    assert all(is_intact(visit) for visit in ended(visits))


def test_two_chart_and_one_reads_and_the_administrator_sits_at_the_desk(clinic: Clinic) -> None:
    rosa, theo, noa = clinic.people.all()
    assert (rosa.signature, rosa.role) == ("Rosa Hazel, PT, DPT", Role.ADMINISTRATOR)
    assert (theo.signature, theo.role) == ("Theo Alder, PT", Role.THERAPIST)
    assert (noa.signature, noa.role) == ("Noa Linden", Role.REVIEWER)
    assert clinic.desk.person == rosa


def test_whoever_signed_a_visit_charted_it_and_the_open_one_is_of_whom_sits_here(
    clinic: Clinic, visits: list[Visit]
) -> None:
    for visit in ended(visits):
        assert visit.signature is not None
        assert visit.session.holder_id == visit.signature.signer_id
    (open_one,) = (visit for visit in visits if visit.session.is_open)
    assert open_one.session.holder_id == clinic.desk.person.id


def test_one_visit_was_taken_over_after_its_needles_were_out(visits: list[Visit]) -> None:
    (visit,) = (one for one in visits if one.of(TakeOver))
    (taken,) = visit.of(TakeOver)
    assert {taken.taken_from_name, taken.taken_by_name} == {"Rosa Hazel, PT, DPT", "Theo Alder, PT"}
    assert visit.signature is not None
    assert (taken.taken_by, taken.taken_by_name) == (
        visit.signature.signer_id,
        visit.signature.signer,
    )
    assert visit.session.ended_at is not None
    assert max(one.at for one in visit.of(NeedleEvent)) < taken.at < visit.session.ended_at
    after = visit.score(Phase.AFTER)
    assert after is None or taken.at < after.scored_at
    assert is_intact(visit)


def test_one_signed_visit_was_amended(visits: list[Visit]) -> None:
    (visit,) = (one for one in visits if one.of(Amendment))
    (changed,) = apply(visit.sites, visit.of(Amendment)).differing
    assert changed.outcome is Outcome.CHANGED
    assert changed.current is not None
    assert changed.current.depth_mm == 12.0
    assert visit.signature is not None
    assert visit.signature.signed_at < visit.of(Amendment)[0].at < NOW


def test_about_half_are_asked_for_their_pain_a_day_or_two_later(visits: list[Visit]) -> None:
    scored = [visit for visit in ended(visits) if visit.score(Phase.FOLLOW_UP)]
    assert 0.35 < len(scored) / len(ended(visits)) < 0.65
    for visit in scored:
        score = visit.score(Phase.FOLLOW_UP)
        assert score is not None
        assert visit.session.ended_at is not None
        waited = score.scored_at - visit.session.ended_at
        assert timedelta(hours=24) <= waited <= timedelta(hours=48)
        assert score.scored_at < NOW


def test_function_is_scored_at_the_first_and_the_last_visit_and_in_a_long_course_between(
    patients: list[PatientOverview], visits: list[Visit]
) -> None:
    measures = [one.measure for one in CATALOGUE.outcome_measures()]
    for overview in patients:
        for episode in overview.episodes:
            treated = [one for one in visits if one.episode.id == episode.id]
            scored = [place for place, one in enumerate(treated) if one.of(OutcomeScore)]
            last = len(treated) - 1
            usual = {0} if treated[last].session.is_open else {0, last}
            between = set(range(6, last, 6)) if len(treated) == 40 else set()
            assert set(scored) == usual | between
            condition = CATALOGUE.condition(episode.condition)
            assert condition is not None
            for score in (one for visit in treated for one in visit.of(OutcomeScore)):
                measure = measure_of(score.measure, measures)
                assert measure is not None
                assert measure.id in condition.measures
                assert score_problem(measure, score.value) is None


def test_twitches_are_noted_where_a_needle_was_moved(visits: list[Visit]) -> None:
    sites = [site for visit in visits for site in visit.sites]
    noted = [site.detail.twitch for site in sites if site.detail.twitch is not None]
    assert set(noted) == {0, 1, 2, 3}
    assert 0.2 < len(noted) / len(sites) < 0.8
    for site in sites:
        has_current = site.technique is Technique.ELECTRICAL
        assert (site.detail.stimulation_hz is not None) == has_current


def test_every_needle_comes_out_of_a_box_that_was_good_on_its_day(
    clinic: Clinic, visits: list[Visit]
) -> None:
    boxes = {box.id: box for box in clinic.stock.boxes()}
    for site in (site for visit in visits for site in visit.sites):
        assert site.detail.box_id is not None
        box = boxes[site.detail.box_id]
        assert box.needle == site.needle
        assert not box.is_expired_on(site.inserted_at.date())
    (expired,) = (box for box in boxes.values() if box.is_expired_on(NOW.date()))
    assert clinic.stock.uses_of_lot(expired.lot)
    shared = [
        len({use.patient.id for use in clinic.stock.uses_of_lot(box.lot)}) for box in boxes.values()
    ]
    assert max(shared) >= 5


def test_there_is_a_template_of_the_last_visit_of_a_heel(
    clinic: Clinic, visits: list[Visit]
) -> None:
    (template,) = clinic.templates.all()
    assert template.condition == "plantar_heel"
    places = {ghost.place for ghost in template.ghosts}
    (source,) = (one for one in visits if {site.place for site in one.sites} == places)
    assert source.episode.condition == "plantar_heel"


def test_missing_scores_are_said_to_be_missing(visits: list[Visit]) -> None:
    for visit in ended(visits):
        for phase in (Phase.BEFORE, Phase.AFTER):
            skipped = [one for one in visit.of(PainSkipped) if one.phase is phase]
            assert (visit.score(phase) is None) == (len(skipped) == 1)
