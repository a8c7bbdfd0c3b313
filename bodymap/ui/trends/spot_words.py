"""What is said of a place on a trend plot that somebody looks at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bodymap.charting.pain import Phase
from bodymap.services.story.trend_course import FunctionCourse, TrendCourse
from bodymap.trends.course_events import REACTIONS, CourseEvent, EventKind
from bodymap.trends.pain_course import Step
from bodymap.trends.pain_points import PainPoint
from bodymap.trends.score_course import ScorePoint
from bodymap.ui.trends import words


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Trends", text, None, count)


def visit_more(course: TrendCourse, place: int, step: Step) -> tuple[str, ...]:
    """The changes of a visit, what happened around it, and whether its date can be right."""
    visit = course.visits[place]
    lines = [words.visit_change(step)]
    lines += [
        words.pause_text(event.days)
        for event in course.events
        if event.kind is EventKind.GAP and event.until == visit.started_at
    ]
    upto = _next_start(course, place)
    lines += [
        event_value(event)
        for event in course.events
        if event.kind in REACTIONS
        and event.at >= visit.started_at
        and (upto is None or event.at < upto)
    ]
    if place in course.ahead:
        lines.append(_tr("The date lies in the future: check the clock"))
    if course.sessions[place] in course.corrected:
        lines.append(_tr("Corrected later, shown as it was signed"))
    return tuple(line for line in lines if line)


def point_value(point: PainPoint) -> str:
    """A score between visits: "Follow-up 4"."""
    if point.phase is Phase.FOLLOW_UP:
        return _tr("Follow-up {score}").format(score=point.score)
    return _tr("Diary {score}").format(score=point.score)


def point_of(course: TrendCourse, point: PainPoint) -> str:
    """How long after a visit a follow-up was given; empty where no visit came before it."""
    starts = [visit.started_at for visit in course.visits if visit.started_at <= point.at]
    if not starts:
        return ""
    hours = round((point.at - max(starts)).total_seconds() / 3600)
    return _tr("{hours} hours after the session began", hours).format(hours=hours)


def event_value(event: CourseEvent) -> str:
    """An event in full: "Reaction: Bruise"."""
    if event.kind is EventKind.NEW_COMPLAINT:
        return _tr("New complaint: {complaint}").format(complaint=event.label)
    if event.kind is EventKind.SERIOUS:
        return _tr("Serious reaction: {kind}").format(kind=event.label)
    return _tr("Reaction: {kind}").format(kind=event.label)


def score_value(function: FunctionCourse, point: ScorePoint) -> str:
    """A functional score with its scale: "NDI 22"."""
    return f"{words.scale_name(function)}: {words.number_text(point.value)}"


def score_heading(points: Sequence[ScorePoint], place: int) -> str:
    """The date of a functional score, and which of how many it is."""
    return _tr("{day} {dot} score {number} of {count}").format(
        day=words.moment_text(points[place].at),
        dot=words.DOT,
        number=place + 1,
        count=len(points),
    )


def score_more(function: FunctionCourse, place: int) -> tuple[str, ...]:
    """The change of a functional score since the first one, and which way that is."""
    points = function.course.points
    if place == 0:
        return ()
    change = points[place].value - points[0].value
    gain = change if function.course.higher_is_better else -change
    way = _tr("better") if gain > 0 else _tr("worse") if gain < 0 else _tr("the same")
    return (
        _tr("{points} since the first score: {way}").format(points=words.signed(change), way=way),
    )


def _next_start(course: TrendCourse, place: int) -> datetime | None:
    """When the visit after one began, by the dates: the record's order can differ."""
    start = course.visits[place].started_at
    return min((one.started_at for one in course.visits if one.started_at > start), default=None)
