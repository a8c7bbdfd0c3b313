"""What a report says of a record."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest

from bodymap.charting.amended import Outcome
from bodymap.charting.amendment import (
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteWithdrawn,
)
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import ReactionAnswer
from bodymap.charting.signing import Signature
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.record_head import record_head
from bodymap.services.story.report_content import ReportContent
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_making import Period, make_report
from bodymap.services.story.report_sources import ReportSources
from bodymap.services.underlying import of_clinic
from bodymap.trends.threshold import Verdict
from tests import factories, reports
from tests.atlases import shared_atlas


@pytest.fixture(scope="module")
def facts() -> ReportFacts:
    atlas = shared_atlas()
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    return ReportFacts(atlas, of_clinic(atlas, catalogue), catalogue)


def made(facts: ReportFacts, sources: ReportSources) -> ReportContent:
    return make_report(sources, facts, reports.NOW)


def test_the_head_is_the_hash_of_the_signatures_in_the_order_of_signing() -> None:
    visits = [reports.visit(week) for week in range(4)]
    signatures = [one.last(Signature) for one in visits]
    lines = ["bodymap record head 1"]
    lines += [f"{s.session_id} {s.form_version} {s.content_hash}" for s in signatures if s]
    expected = sha256(("\n".join(lines) + "\n").encode()).hexdigest()
    shuffled = [one for one in signatures if one is not None]
    random.Random(3).shuffle(shuffled)
    head = record_head(shuffled)
    assert head is not None
    assert (head.digest, head.count, head.short) == (expected, 4, expected[:16])
    assert record_head([]) is None


def test_the_head_is_of_the_whole_course_whatever_the_period(facts: ReportFacts) -> None:
    sources = reports.course(3)
    whole = made(facts, sources)
    day = factories.visit_time(2).date()
    part = make_report(sources, facts, reports.NOW, Period(day, day))
    assert part.head == whole.head
    assert [one.number for one in part.visits] == [3], "numbers are those of the course"
    assert part.course == 3
    assert part.judged is None, "one score is no course"


def test_pain_is_judged_against_the_threshold_of_the_complaint(facts: ReportFacts) -> None:
    content = made(facts, reports.course(5))
    assert content.judged is not None
    assert (content.judged.change.first, content.judged.change.last) == (8, 4)
    assert content.judged.judgement.verdict is Verdict.IMPROVED
    assert content.judged.threshold is not None
    assert content.judged.threshold.citation


def test_a_signature_that_does_not_fit_any_more_is_told(facts: ReportFacts) -> None:
    visit = reports.visit(0)
    changed = reports.with_sites(visit, [replace(visit.sites[0], depth_mm=21.0), *visit.sites[1:]])
    seals = [made(facts, reports.sources(one)).visits[0].seal for one in (visit, changed)]
    assert [one.is_intact for one in seals if one is not None] == [True, False]


def test_a_visit_that_nobody_signed_has_no_seal(facts: ReportFacts) -> None:
    content = made(facts, reports.sources(reports.visit(0), reports.visit(1, is_signed=False)))
    assert [one.seal is not None for one in content.visits] == [True, False]
    assert content.therapists == ("Rosa Hazel, PT",)
    assert content.head is not None
    assert content.head.count == 1


def test_what_was_amended_is_told_as_it_is_known_today(facts: ReportFacts) -> None:
    visit = reports.visit(0)
    first, second, *_ = visit.sites
    extra = factories.site(visit.session, id=new_id(), number=7, depth_mm=9.0)
    content = made(
        facts,
        reports.sources(
            reports.amended(
                visit,
                SiteChanged(first.id, (FieldChange(SiteField.DEPTH_MM, 12.0),)),
                SiteWithdrawn(second.id),
                SiteAdded(extra),
            )
        ),
    )
    (line,) = content.visits
    told = {site.number: (site.outcome, site.depth_mm) for site in line.sites}
    assert told[1] == (Outcome.CHANGED, 12.0)
    assert told[2][0] is Outcome.WITHDRAWN
    assert told[7] == (Outcome.ADDED, 9.0)
    assert line.needles == len(content.sites) == 6, "six were signed, one less and one more"
    assert line.seal is not None
    assert line.seal.is_intact, "amendments stand beside what was signed"
    before = [one.before for one in content.amendments]
    assert before[0] == SiteChanged(first.id, (FieldChange(SiteField.DEPTH_MM, 20.0),))
    assert content.amendments[1].withdrawn == second


def test_the_second_amendment_of_a_site_says_what_the_first_left(facts: ReportFacts) -> None:
    visit = reports.visit(0, sites=1)
    (site,) = visit.sites
    depths = [SiteChanged(site.id, (FieldChange(SiteField.DEPTH_MM, mm),)) for mm in (12.0, 14.0)]
    content = made(facts, reports.sources(reports.amended(visit, *depths)))
    assert content.amendments[1].before == depths[0]


def test_an_amendment_of_an_added_site_says_what_was_added(facts: ReportFacts) -> None:
    visit = reports.visit(0, sites=1)
    added = replace(visit.sites[0], id=new_id(), number=2)
    change = SiteChanged(added.id, (FieldChange(SiteField.DEPTH_MM, 12.0),))
    amended = reports.amended(visit, SiteAdded(added), change, SiteWithdrawn(added.id))
    lines = made(facts, reports.sources(amended)).amendments
    assert lines[1].before == SiteChanged(added.id, (FieldChange(SiteField.DEPTH_MM, 20.0),))
    assert lines[2].withdrawn == replace(added, depth_mm=12.0)


def test_while_a_visit_is_open_its_needles_are_told_as_in(facts: ReportFacts) -> None:
    going_on = reports.visit(0, sites=2, is_signed=False)
    session = replace(going_on.session, ended_at=None)
    content = made(facts, reports.sources(replace(going_on, session=session, records=())))
    (note,) = content.needle_notes
    assert (note.is_open, note.still_in) == (True, (1, 2))


def test_an_amended_pain_counts_in_the_course(facts: ReportFacts) -> None:
    last = reports.visit(1, (5, 3))
    wrong = PainCorrected(reports.HEEL.id, Phase.BEFORE, 2)
    content = made(facts, reports.sources(reports.visit(0, (7, 5)), reports.amended(last, wrong)))
    assert content.judged is not None
    assert content.judged.change.last == 2
    assert [one.before.is_amended for one in content.visits] == [False, True]
    assert content.visits[1].before.score == 2


def test_amendments_that_do_not_fit_are_listed_and_not_applied(facts: ReportFacts) -> None:
    visit = reports.visit(0, sites=1)
    content = made(facts, reports.sources(reports.amended(visit, SiteWithdrawn(new_id()))))
    (line,) = content.visits
    assert (line.is_consistent, line.needles, len(content.amendments)) == (False, 1, 1)


def test_a_needle_that_was_left_in_is_told_with_its_explanation(facts: ReportFacts) -> None:
    session = factories.session(reports.HEEL)
    plain = reports.visit(0, is_signed=False)
    left = factories.needle_event(
        plain.session, plain.sites[2], EventKind.RETAINED, sequence=90, note="Broke at the shaft."
    )
    why = replace(factories.explanation(session), session_id=plain.session.id)
    content = made(
        facts,
        reports.sources(
            reports.visit(1),
            reports.signed(replace(plain, records=(*plain.records, left, why))),
        ),
    )
    (note,) = content.needle_notes
    assert note.visit == 2
    assert note.still_in == (3,)
    assert note.explanation == "It fell behind the table."


def test_reactions_are_told_once_with_the_sites_they_concern(facts: ReportFacts) -> None:
    visit = reports.visit(0, is_signed=False)
    bruise = factories.reaction(visit.session)
    both = tuple(replace(bruise, id=new_id(), site_id=site.id) for site in visit.sites[:2])
    content = made(
        facts, reports.sources(reports.signed(replace(visit, records=(*visit.records, *both))))
    )
    (line,) = content.reactions
    assert (line.label, line.sites) == ("Bruise", (1, 2))
    assert content.visits[0].reactions is ReactionAnswer.SOME


def test_a_period_holds_its_first_and_its_last_day() -> None:
    first = factories.visit_time(0)
    period = Period(first.astimezone().date(), first.astimezone().date())
    assert period.has(first)
    assert not period.has(first + timedelta(days=1))
    assert not period.has(first - timedelta(days=1))
    assert Period(None, date(2026, 1, 1)).has(factories.visit_time(-30))
