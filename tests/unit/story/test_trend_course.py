"""What a trend of one complaint takes from a patient's record."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.ids import new_id
from bodymap.charting.outcome_score import OutcomeScore
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import Severity
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.dated_ahead import SLACK
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.trend_course import TrendCourse, trend_course
from bodymap.services.values import PatientOverview, Visit
from bodymap.trends.course_events import REACTIONS, EventKind
from bodymap.trends.robust_slope import RobustSlope, TooFew
from bodymap.trends.visit_pain import VisitPain
from tests import factories
from tests.factories import FIRST_VISIT, visit_time

PATIENT = factories.patient()
HEEL = factories.episode(PATIENT.id)
NECK = factories.episode(PATIENT.id, complaint="Neck pain", side=ComplaintSide.BOTH)
NOW = visit_time(100)


@pytest.fixture(scope="module")
def catalogue() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


def _visit(week: int, before: int | None, after: int | None = None, of: Episode = HEEL) -> Visit:
    at = visit_time(week)
    session = factories.session(of, started_at=at, ended_at=at + timedelta(minutes=40))
    scores = [
        factories.pain(session, score, phase)
        for score, phase in ((before, Phase.BEFORE), (after, Phase.AFTER))
        if score is not None
    ]
    return Visit(session, of, (), tuple(scores))


def _course(
    catalogue: ClinicCatalogue,
    *visits: Visit,
    of: Episode = HEEL,
    outcomes: tuple[OutcomeScore, ...] = (),
    now: datetime = NOW,
) -> TrendCourse:
    story = PatientStory(PatientOverview(PATIENT, (HEEL, NECK), visits), outcomes=outcomes)
    course = trend_course(story, of.id, catalogue, now)
    assert course is not None
    return course


def test_visits_scores_and_ids_stay_together_in_the_order_of_the_record(
    catalogue: ClinicCatalogue,
) -> None:
    later, earlier = _visit(3, 7, 4), _visit(1, 5, 2)
    course = _course(catalogue, later, _visit(2, 8, of=NECK), earlier)
    assert course.visits == (VisitPain(visit_time(3), 7, 4), VisitPain(visit_time(1), 5, 2))
    assert course.sessions == (later.session.id, earlier.session.id)


def test_a_visit_for_another_complaint_counts_where_this_one_was_scored(
    catalogue: ClinicCatalogue,
) -> None:
    neck = _visit(0, 8, of=NECK)
    heel_too = factories.pain(neck.session, 6, Phase.AFTER, episode_id=HEEL.id)
    both = replace(neck, scores=(*neck.scores, heel_too))
    assert _course(catalogue, both).visits == (VisitPain(FIRST_VISIT, None, 6),)


def test_the_band_hangs_on_the_first_score_that_was_given(catalogue: ClinicCatalogue) -> None:
    course = _course(catalogue, _visit(0, None, 9), _visit(1, 7), _visit(2, 3))
    assert course.threshold is not None
    assert course.threshold.citation == "Farrar 2001, Pain 94:149"
    assert course.band is not None
    assert (course.band.baseline, course.band.better) == (7, (0, 5))


def test_without_a_score_there_is_no_band(catalogue: ClinicCatalogue) -> None:
    course = _course(catalogue, _visit(0, None), _visit(1, None))
    assert course.band is None
    assert not course.has_pain
    assert course.slope == TooFew(0)


def test_a_complaint_without_visits_and_one_that_is_not_the_patients(
    catalogue: ClinicCatalogue,
) -> None:
    course = _course(catalogue)
    assert (course.visits, course.events, course.functions, course.times) == ((), (), (), ())
    story = PatientStory(PatientOverview(PATIENT, (HEEL,)))
    assert trend_course(story, NECK.id, catalogue, NOW) is None


def test_a_date_in_the_future_is_kept_and_counts_neither_in_the_trend_nor_as_a_pause(
    catalogue: ClinicCatalogue,
) -> None:
    now = visit_time(5)
    course = _course(
        catalogue,
        *(_visit(week, 8 - week) for week in range(5)),
        _visit(200, 10),
        now=now,
    )
    assert course.ahead == (5,)
    assert len(course.visits) == 6
    assert isinstance(course.slope, RobustSlope)
    assert (course.slope.n, round(course.slope.per_week, 6)) == (5, -1)
    assert all(event.kind is not EventKind.GAP for event in course.events)
    assert max(course.times) == visit_time(4)


def test_a_clock_a_little_ahead_is_no_future(catalogue: ClinicCatalogue) -> None:
    course = _course(catalogue, _visit(0, 7), now=FIRST_VISIT - SLACK)
    assert course.ahead == ()
    course = _course(catalogue, _visit(0, 7), now=FIRST_VISIT - SLACK - timedelta(seconds=1))
    assert course.ahead == (0,)


def test_only_dates_in_the_future_are_shown_all_the_same(catalogue: ClinicCatalogue) -> None:
    course = _course(catalogue, _visit(0, 7), now=FIRST_VISIT - timedelta(days=900))
    assert course.ahead == (0,)
    assert course.times == (FIRST_VISIT,)


def test_events_are_those_of_this_complaint(catalogue: ClinicCatalogue) -> None:
    first, neck, last = _visit(0, 7), _visit(2, 8, of=NECK), _visit(12, 5)
    story = PatientStory(
        PatientOverview(PATIENT, (HEEL, NECK), (first, neck, last)),
        reactions=(factories.reaction(last.session), factories.reaction(neck.session)),
    )
    course = trend_course(story, HEEL.id, catalogue, NOW)
    assert course is not None
    told = [(event.kind, event.label) for event in course.events]
    assert told == [
        (EventKind.FIRST_VISIT, ""),
        (EventKind.GAP, ""),
        (EventKind.NEW_COMPLAINT, "Neck pain"),
        (EventKind.REACTION, "Bruise"),
    ]
    neck_course = trend_course(story, NECK.id, catalogue, NOW)
    assert neck_course is not None
    kinds = [event.kind for event in neck_course.events]
    assert EventKind.NEW_COMPLAINT not in kinds, "the heel was there before"


def _scored(of: Visit, value: float, scale: str, side: Side | None = None) -> OutcomeScore:
    return replace(factories.outcome(of.session, value, scale), side=side)


def test_scales_are_kept_apart_by_side_and_one_without_a_side_is_of_the_complaint(
    catalogue: ClinicCatalogue,
) -> None:
    visits = [_visit(week, 7) for week in range(3)]
    outcomes = (
        _scored(visits[0], 40, "LEFS"),
        _scored(visits[1], 48, "LEFS", Side.LEFT),
        _scored(visits[2], 60, "LEFS", Side.RIGHT),
        _scored(visits[2], 5, "PSFS"),
    )
    course = _course(catalogue, *visits, outcomes=outcomes)
    told = [
        (one.course.scale, one.course.side, [point.value for point in one.course.points])
        for one in course.functions
    ]
    assert told == [
        ("LEFS", Side.LEFT, [40, 48]),
        ("LEFS", Side.RIGHT, [60]),
        ("PSFS", None, [5]),
    ]
    left = course.functions[0]
    assert left.sessions == (visits[0].session.id, visits[1].session.id)
    assert left.band is not None
    assert left.band.better == (49, 80)


def test_scores_of_other_complaints_and_pain_itself_are_left_out(
    catalogue: ClinicCatalogue,
) -> None:
    heel, neck = _visit(0, 7), _visit(1, 8, of=NECK)
    outcomes = (
        _scored(neck, 20, "NDI"),
        _scored(heel, 6, "NPRS"),
        _scored(heel, 3, "GONE-9"),
        _scored(heel, 999, "LEFS"),
    )
    course = _course(catalogue, heel, neck, outcomes=outcomes)
    assert course.functions == (), "what lies outside its scale is no point"
    assert course.unusable == 1
    assert course.lost == ("GONE-9",)


def test_a_serious_reaction_is_told_apart_and_one_at_several_sites_is_one(
    catalogue: ClinicCatalogue,
) -> None:
    visit = _visit(0, 7)
    bruise = factories.reaction(visit.session)
    grave = factories.reaction(visit.session, kind="pneumothorax", severity=Severity.SERIOUS)
    story = PatientStory(
        PatientOverview(PATIENT, (HEEL,), (visit,)),
        reactions=(bruise, replace(bruise, id=new_id(), site_id=new_id()), grave),
    )
    course = trend_course(story, HEEL.id, catalogue, NOW)
    assert course is not None
    kinds = [event.kind for event in course.events if event.kind in REACTIONS]
    assert sorted(kinds) == [EventKind.REACTION, EventKind.SERIOUS]


def test_a_visit_that_was_amended_is_told_once(catalogue: ClinicCatalogue) -> None:
    first, neck = _visit(0, 7), _visit(1, 5, of=NECK)
    story = PatientStory(
        PatientOverview(PATIENT, (HEEL, NECK), (first, neck)),
        amendments=tuple(factories.amendment(one.session) for one in (first, first, neck)),
    )
    course = trend_course(story, HEEL.id, catalogue, NOW)
    assert course is not None
    assert course.corrected == (first.session.id,)
