"""What can be looked at on a trend plot: where it stands, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bodymap.charting.pain import Phase
from bodymap.services.story.trend_course import FunctionCourse, TrendCourse
from bodymap.trends.course_events import REACTIONS, EventKind
from bodymap.trends.pain_course import steps
from bodymap.ui.trends import spot_words, words
from bodymap.ui.trends.days import to_days


@dataclass(frozen=True, slots=True)
class Spot:
    """``day`` is since 1970, ``heights`` are those of its signs on the scale of its plot, none for
    what stands above the plot. ``session_id`` is the visit to go to, None where there is none."""

    day: float
    heights: tuple[float, ...]
    value: str
    heading: str
    more: tuple[str, ...] = ()
    session_id: UUID | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """What a card tells, the value at its head."""
        return tuple(line for line in (self.value, self.heading, *self.more) if line)

    @property
    def spoken(self) -> str:
        """The same in one line, for those who hear it."""
        said = (self.heading, self.value, *self.more)
        return ". ".join(part for part in said if part) + "."


def visit_spots(course: TrendCourse) -> tuple[Spot, ...]:
    """The visits in the order of the record, each with all that is to be said of it."""
    told = steps(course.visits)
    return tuple(
        Spot(
            to_days(visit.started_at),
            tuple(float(one) for one in (visit.before, visit.after) if one is not None),
            words.visit_scores(visit),
            words.visit_heading(course.visits, place),
            spot_words.visit_more(course, place, told[place]),
            course.sessions[place],
        )
        for place, visit in enumerate(course.visits)
    )


def mark_spots(course: TrendCourse) -> tuple[Spot, ...]:
    """Follow-ups, diary scores, reactions and new complaints, in the order of time."""
    points = [
        Spot(
            to_days(point.at),
            (float(point.score),),
            spot_words.point_value(point),
            words.moment_text(point.at),
            (spot_words.point_of(course, point),) if point.phase is Phase.FOLLOW_UP else (),
        )
        for point in course.points
    ]
    events = [
        Spot(to_days(event.at), (), spot_words.event_value(event), words.moment_text(event.at))
        for event in course.events
        if event.kind in (*REACTIONS, EventKind.NEW_COMPLAINT)
    ]
    return tuple(sorted((*points, *events), key=lambda spot: spot.day))


def function_spots(function: FunctionCourse) -> tuple[Spot, ...]:
    """The scores of a scale, each with its change since the first."""
    points = function.course.points
    return tuple(
        Spot(
            to_days(point.at),
            (point.value,),
            spot_words.score_value(function, point),
            spot_words.score_heading(points, place),
            spot_words.score_more(function, place),
            function.sessions[place],
        )
        for place, point in enumerate(points)
    )
