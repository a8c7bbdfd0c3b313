"""The courses of questionnaires, points between visits, and what happened along the way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bodymap.anatomy.side import Side
from bodymap.charting.outcome_score import Course, Direction, Measure, OutcomeScore
from bodymap.charting.pain import PainScore, Phase
from bodymap.trends.course_events import CourseEvent, EventKind, course_events, gaps
from bodymap.trends.pain_points import PainPoint, pain_points
from bodymap.trends.score_course import ScorePoint, score_course
from bodymap.trends.threshold import ChangeThreshold, Verdict
from tests.cases import cases

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NECK, KNEE = UUID(int=1), UUID(int=2)
LEFS = Measure("LEFS", 0, 80, 1, Direction.HIGHER_BETTER, ("LEFS",))
NDI = Measure("NDI", 0, 50, 1, Direction.HIGHER_WORSE, ("NDI",))
NINE = ChangeThreshold("LEFS", "lower limb", "MCID", 9, None)


def day(number: float) -> datetime:
    return START + timedelta(days=number)


def score(
    visit: int, value: float, measure: str = "LEFS", side: Side | None = None
) -> OutcomeScore:
    return OutcomeScore(UUID(int=0), UUID(int=visit), KNEE, measure, value, day(visit), side)


def test_a_course_is_told_in_the_direction_of_its_measure() -> None:
    course = score_course([score(1, 40), score(8, 45), score(15, 49)], "LEFS", LEFS, NINE)
    assert course.points == (
        ScorePoint(day(1), 40),
        ScorePoint(day(8), 45),
        ScorePoint(day(15), 49),
    )
    assert course.change is not None
    assert (course.change.gain, course.change.course) == (9, Course.BETTER)
    assert course.judgement is not None
    assert (course.judgement.verdict, course.higher_is_better) == (Verdict.IMPROVED, True)
    neck = score_course([score(1, 20, "NDI"), score(8, 30, "NDI")], "NDI", NDI)
    assert neck.change is not None
    assert neck.change.course is Course.WORSE
    assert neck.judgement is not None
    assert neck.judgement.verdict is Verdict.NOT_JUDGED


@cases("scores", [[], [score(1, 40)], [score(1, 40), score(8, 99)]])
def test_fewer_than_two_usable_scores_are_no_change(scores: list[OutcomeScore]) -> None:
    course = score_course(scores, "LEFS", LEFS, NINE)
    assert (course.change, course.judgement) == (None, None)
    assert len(course.points) + course.unusable == len(scores)


def test_scales_and_sides_are_courses_of_their_own() -> None:
    scores = [
        *(score(1, 40, side=Side.LEFT), score(1, 60, side=Side.RIGHT), score(8, 44)),
        *(score(15, 50, side=Side.LEFT), score(15, 30, "NDI")),
    ]

    def values(side: Side | None, of_complaint: Side | None = None) -> list[float]:
        course = score_course(scores, "LEFS", LEFS, side=side, of_complaint=of_complaint)
        return [point.value for point in course.points]

    assert values(Side.LEFT) == [40, 50]
    assert values(Side.RIGHT) == [60]
    assert values(None) == [44]
    # one without a side is of the complaint's
    assert values(Side.LEFT, Side.LEFT) == [40, 44, 50]
    assert values(Side.RIGHT, Side.LEFT) == [60]


def test_the_last_score_of_a_visit_stands() -> None:
    course = score_course([score(1, 40), score(1, 42), score(8, 45)], "LEFS", LEFS)
    assert [point.value for point in course.points] == [42, 45]


def pain(at: float, value: int, phase: Phase, episode: UUID = NECK) -> PainScore:
    return PainScore(UUID(int=0), UUID(int=9), episode, phase, value, day(at))


def test_scores_between_visits_stand_at_their_own_time() -> None:
    scores = [
        *(pain(0, 7, Phase.BEFORE), pain(0.1, 4, Phase.AFTER), pain(3, 5, Phase.DIARY)),
        *(pain(1.5, 3, Phase.FOLLOW_UP), pain(2, 6, Phase.DIARY, KNEE)),
    ]
    assert pain_points(scores, NECK) == (
        PainPoint(day(1.5), 3, Phase.FOLLOW_UP),
        PainPoint(day(3), 5, Phase.DIARY),
    )
    assert pain_points(scores, NECK, {Phase.AFTER}) == (PainPoint(day(0.1), 4, Phase.AFTER),)
    assert pain_points([], NECK) == ()


def test_a_pause_is_longer_than_sixty_days() -> None:
    (pause,) = gaps([day(0), day(60), day(120.01), day(121)])
    assert (pause.at, pause.until, pause.days) == (day(60), day(120.01), 60)
    assert gaps([day(0)]) == gaps([]) == gaps([day(5), day(5)]) == ()
    # a clock that was set back makes none
    assert gaps([day(30), day(0), day(59)]) == ()


def test_what_happened_stands_in_the_order_of_time() -> None:
    events = course_events(
        [day(10), day(0), day(90)],
        new_complaints=[(day(90), "Left knee")],
        reactions=[(day(90), "bruising"), (day(1), "soreness")],
    )
    assert events == (
        CourseEvent(EventKind.FIRST_VISIT, day(0)),
        CourseEvent(EventKind.REACTION, day(1), label="soreness"),
        CourseEvent(EventKind.GAP, day(10), day(90)),
        CourseEvent(EventKind.NEW_COMPLAINT, day(90), label="Left knee"),
        CourseEvent(EventKind.REACTION, day(90), label="bruising"),
    )
    assert events[0].days == 0
    assert course_events([]) == ()
