"""What the first glance tells, and that bad data tells something sensible."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.ids import new_id
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.first_glance import first_glance
from bodymap.trends.threshold import Verdict
from tests import factories
from tests.cases import cases
from tests.unit.story.glance_course import CATALOGUE, Course, scored

# --- visits


def test_visits_are_counted_from_the_first_to_the_last_day() -> None:
    course = scored([7, 5, 3], sites=2)
    span = course.glance().span
    assert (span.count, span.open_id) == (3, None)
    assert (span.first, span.last) == (date(2026, 3, 2), date(2026, 3, 16))
    assert span.days_since == 2


def test_a_complaint_without_visits_is_told_as_such() -> None:
    glance = Course().glance()
    assert (glance.span.count, glance.span.first, glance.span.days_since) == (0, None, None)
    assert glance.pain.first is None
    assert glance.pain.judgement is None
    assert glance.needled.needles == 0
    assert (glance.reactions.total, glance.reactions.ended) == (0, 0)
    assert glance.needles.troubles == ()


def test_the_open_visit_is_named() -> None:
    course = scored([7])
    session = course.visit(5, is_open=True)
    assert course.glance().span.open_id == session.id


def test_a_date_from_a_clock_that_was_wrong_is_named_and_moves_nothing_else() -> None:
    course = scored([7, 6])
    ahead = course.visit(3, at=factories.visit_time(300))
    glance = course.glance()
    assert [one.session_id for one in glance.span.ahead] == [ahead.id]
    assert (glance.span.count, glance.span.last) == (3, date(2026, 3, 9))
    assert glance.span.days_since == 9
    assert glance.pauses == ()
    # the score is in the record whatever the clock said
    assert glance.pain.last is not None
    assert glance.pain.last.score == 3


def test_clocks_of_two_workstations_need_not_agree_to_the_minute() -> None:
    course = scored([7])
    glance = course.glance(now=factories.visit_time(0) - timedelta(minutes=5))
    assert glance.span.ahead == ()


def test_visits_that_are_all_dated_ahead_have_no_days() -> None:
    course = scored([7])
    span = course.glance(now=factories.visit_time(-2)).span
    assert (span.count, span.first, span.days_since) == (1, None, None)
    assert len(span.ahead) == 1


def test_a_long_pause_is_told() -> None:
    course = scored([7])
    course.visit(5, at=factories.visit_time(12))
    (pause,) = course.glance(now=factories.visit_time(13)).pauses
    assert pause.days == 84


# --- pain


def test_pain_goes_from_the_first_to_the_last_score_before_a_visit() -> None:
    course = scored([8, 9, None, 2, 3], after=0)
    pain = course.glance().pain
    assert [one.score for one in pain.visits] == [8, 9, None, 2, 3]
    assert pain.first is not None
    assert pain.last is not None
    assert (pain.first.score, pain.last.score) == (8, 3)
    assert pain.best is not None
    assert pain.worst is not None
    assert (pain.best.score, pain.worst.score) == (2, 9)
    assert (pain.scored, pain.missing) == (4, 1)
    assert pain.judgement is not None
    assert (pain.judgement.points, pain.judgement.verdict) == (-5, Verdict.IMPROVED)


def test_of_equal_scores_the_last_is_the_best_and_the_first_the_worst() -> None:
    pain = scored([8, 2, 8, 2]).glance().pain
    assert pain.best is pain.visits[3]
    assert pain.worst is pain.visits[0]


@cases(("scores", "missing"), [([None, None], 2), ([], 0)])
def test_without_a_score_nothing_is_judged(scores: list[int | None], missing: int) -> None:
    pain = scored(scores).glance().pain
    assert (pain.first, pain.judgement, pain.missing) == (None, None, missing)


def test_one_score_alone_is_no_change() -> None:
    pain = scored([None, 6, None]).glance().pain
    assert pain.first is pain.last is pain.visits[1]
    assert pain.judgement is None


def test_the_open_visit_misses_no_score_yet() -> None:
    course = scored([7])
    course.visit(is_open=True)
    assert course.glance().pain.missing == 0


def test_scores_after_needling_alone_are_no_course() -> None:
    assert scored([None, None], after=2).glance().pain.first is None


def test_a_complaint_that_was_scored_at_another_ones_visit_has_that_score() -> None:
    course = scored([7])
    other = factories.episode(course.person.id, complaint="Neck pain")
    course.others.append(other)
    session = course.visit(2, of=other)
    also = factories.pain(session, 4, episode_id=course.complaint.id)
    course.visits[-1] = replace(course.visits[-1], scores=(*course.visits[-1].scores, also))
    glance = course.glance()
    assert [one.score for one in glance.pain.visits] == [7, 4]
    assert glance.span.count == 1
    assert glance.complaints == 2


def test_the_threshold_is_that_of_the_complaint() -> None:
    course = scored([7, 5])
    course.complaint = replace(course.complaint, condition="neck_pain")
    course.visits = [
        replace(one, session=replace(one.session, episode_id=course.complaint.id))
        for one in course.visits
    ]
    threshold = course.glance().pain.threshold
    assert threshold is not None
    assert threshold.threshold.population == "mechanical neck pain"


def test_a_complaint_of_another_patient_is_an_error() -> None:
    course = scored([7])
    with pytest.raises(KeyError):
        first_glance(course.story(), course.record_beside(), new_id(), CATALOGUE, course.now)


# --- needles


def test_regions_and_muscles_are_counted_and_the_first_three_told() -> None:
    course = Course()
    for number, region in enumerate(("heel_l", "arch_medial_l", "calf_medial_l", "calf_lateral_l")):
        course.visit(5, sites=4 - number, place=factories.place(region=region))
    needled = course.glance().needled
    assert needled.needles == 10
    assert [(one.id, one.count) for one in needled.regions] == [
        ("heel_l", 4),
        ("arch_medial_l", 3),
        ("calf_medial_l", 2),
    ]
    assert [(one.id, one.side, one.count) for one in needled.muscles] == [
        ("gastrocnemius_medial", Side.LEFT, 10)
    ]


def test_where_all_sites_are_voided_the_visits_without_needles_are_counted() -> None:
    glance = scored([7, 5]).glance()
    assert (glance.needled.needles, glance.span.without_sites) == (0, 2)


def test_needles_without_a_muscle_are_counted_as_such() -> None:
    needled = scored([7], sites=3, muscle=None).glance().needled
    assert (needled.needles, needled.without_muscle, needled.muscles) == (3, 3, ())


def test_needles_of_another_complaint_are_not_counted() -> None:
    course = scored([7], sites=2)
    other = factories.episode(course.person.id)
    course.others.append(other)
    course.visit(5, sites=9, of=other)
    assert course.glance().needled.needles == 2


def test_a_retired_muscle_keeps_its_place(tmp_path: Path) -> None:
    (tmp_path / "muscles.csv").write_text("id,retired\ngastrocnemius_medial,yes\n", "utf-8")
    own = ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path))
    needled = scored([7], sites=2).glance(own).needled
    assert [one.id for one in needled.muscles] == ["gastrocnemius_medial"]
    facts = own.muscle("gastrocnemius_medial")
    assert facts is not None
    assert facts.retired


# --- function


def outcomes(course: Course, *scores: tuple[str, float]) -> None:
    """One score a visit, in order."""
    sessions = [one.session for one in course.visits]
    course.record(
        *(
            factories.outcome(sessions[place % len(sessions)], value, measure)
            for place, (measure, value) in enumerate(scores)
        )
    )


def test_function_goes_from_first_to_last_on_the_scale_that_is_named_first() -> None:
    course = scored([7, 5])
    outcomes(course, ("PSFS", 3.0), ("PSFS", 6.0), ("FFI", 60.0), ("FFI", 20.0))
    function = course.glance().function
    assert function.course is not None
    assert (function.course.scale, function.others) == ("FFI", ("PSFS",))
    assert [point.value for point in function.course.points] == [60.0, 20.0]
    assert function.course.judgement is not None
    assert function.course.judgement.verdict is Verdict.IMPROVED


def test_a_scale_with_two_scores_goes_before_one_with_a_single_score() -> None:
    course = scored([7, 5])
    outcomes(course, ("FFI", 60.0), ("PSFS", 6.0), ("PSFS", 3.0))
    course.records[-1] = replace(course.records[-1], session_id=course.visits[0].session.id)
    function = course.glance().function
    assert function.course is not None
    assert function.course.scale == "PSFS"


def test_a_scale_that_the_catalogue_lost_is_named() -> None:
    course = scored([7])
    outcomes(course, ("GONE", 3.0))
    function = course.glance().function
    assert (function.course, function.lost) == (None, ("GONE",))


def test_scores_of_pain_are_no_function() -> None:
    course = scored([7])
    outcomes(course, ("VAS", 30.0))
    assert course.glance().function.course is None


def test_the_side_of_a_complaint_is_told() -> None:
    glance = Course().glance()
    assert glance.complaint.side is ComplaintSide.LEFT
    assert glance.complaint.onset == date(2025, 12, 1)
