"""What a trend plot says in words on itself: scales, names, dates, changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.services.catalogue.table import Confidence
from bodymap.services.story.threshold_choice import ChosenThreshold
from bodymap.services.story.trend_course import FunctionCourse
from bodymap.trends.course_events import CourseEvent, EventKind
from bodymap.trends.pain_course import Step
from bodymap.trends.paired_change import PairedChange
from bodymap.trends.visit_pain import VisitPain
from bodymap.ui.widgets.written_date import WEEKDAY, day_words, short_day_words

MINUS = "\N{MINUS SIGN}"
ARROW = "\N{RIGHTWARDS ARROW}"
DASH = "\N{EN DASH}"
DOT = "\N{MIDDLE DOT}"

_LONG_PAUSE_DAYS, _MONTH_DAYS = 300, 30.4375


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Trends", text, None, count)


def local_day(at: datetime) -> date:
    """The day of a moment in the clinic's own time zone."""
    return at.astimezone().date()


def moment_text(at: datetime) -> str:
    """A day with its weekday."""
    return day_words(local_day(at), WEEKDAY)


def period_text(first: date, last: date) -> str:
    """From one day to another, the year once where it is the same: "2 Mar - 4 May 2026"."""
    if first == last:
        return day_words(last)
    return f"{short_day_words(first, last)} {DASH} {day_words(last)}"


def number_text(value: float, decimals: int = 1) -> str:
    """A number to a tenth, without the tenth where it is whole; a true minus where it is one."""
    rounded = round(value, decimals)
    digits = 0 if rounded == int(rounded) else decimals
    return QLocale().toString(float(rounded or 0.0), "f", digits).replace("-", MINUS)


def signed(points: float) -> str:
    """A change with its sign, a true minus where it is one, and 0 without any."""
    return f"+{number_text(points)}" if round(points, 1) > 0 else number_text(points)


def complaint_text(complaint: str, side: ComplaintSide) -> str:
    """A complaint with its side: "Plantar heel pain, left"."""
    of_side = {
        ComplaintSide.LEFT: _tr("left"),
        ComplaintSide.RIGHT: _tr("right"),
        ComplaintSide.BOTH: _tr("both sides"),
        ComplaintSide.MIDLINE: "",
    }[side]
    return f"{complaint}, {of_side}" if of_side else complaint


def scale_text() -> str:
    """What the vertical axis of pain shows."""
    return _tr("Pain, 0 = none to 10 = worst imaginable (NPRS)")


def short_scale_text() -> str:
    """The same where there is little room."""
    return _tr("Pain (NPRS)")


def before_text() -> str:
    """The name of the scores before a session."""
    return _tr("before")


def after_text() -> str:
    """The name of the scores after a session."""
    return _tr("after")


def follow_up_text() -> str:
    """The name of the scores 24 to 48 hours after a session."""
    return _tr("follow-up")


def diary_text() -> str:
    """The name of the scores of a diary."""
    return _tr("diary")


def missing_text() -> str:
    """The name of the row at the foot of the plot that marks missing scores."""
    return _tr("missing")


def events_text() -> str:
    """The name of the row above the plot that marks what happened."""
    return _tr("events")


def event_text(event: CourseEvent) -> str:
    """The name beside the mark of an event: a kind of reaction, or a complaint."""
    if event.kind is EventKind.NEW_COMPLAINT:
        return _tr("new: {complaint}").format(complaint=event.label)
    if event.kind is EventKind.SERIOUS:
        return _tr("serious: {kind}").format(kind=event.label)
    return event.label


def pause_text(days: int) -> str:
    """How long there was no visit: "9 weeks without a visit"."""
    if days < _LONG_PAUSE_DAYS:
        return _tr("{count} weeks without a visit", days // 7).format(count=days // 7)
    months = int(days / _MONTH_DAYS)
    return _tr("{count} months without a visit", months).format(count=months)


def scale_name(function: FunctionCourse) -> str:
    """A scale with its side: "FAAM-ADL, left"."""
    side = {Side.LEFT: _tr("left"), Side.RIGHT: _tr("right")}
    course = function.course
    name = course.scale
    return f"{name}, {side[course.side]}" if course.side in side else name


def long_scale_name(function: FunctionCourse) -> str:
    """The same with the measure's own name: "Neck Disability Index (NDI)"."""
    return f"{function.name} ({scale_name(function)})"


def range_text(function: FunctionCourse) -> str:
    """The range of a scale and which way is better."""
    measure = function.course.measure
    better = (
        _tr("higher is better \u2191")
        if function.course.higher_is_better
        else _tr("lower is better \u2193")
    )
    return _tr("{low} to {high}, {better}").format(
        low=number_text(measure.lowest), high=number_text(measure.highest), better=better
    )


def pain_band_text(threshold: ChosenThreshold, first: float) -> str:
    """What the band of a pain plot shades, beside it."""
    change = threshold.change
    what = _tr("A change that matters") if change.matters else _tr("More than measuring error")
    return _tr("{what} from {first}: {figure} ({kind}, {source})").format(
        first=number_text(first),
        what=what,
        figure=change.as_published,
        kind=change.kind,
        source=source_text(threshold, is_short=True),
    )


def band_text(threshold: ChosenThreshold) -> str:
    """The same in short: "MDC: 10.2 points (Young 2009)"."""
    return _tr("{kind}: {figure} ({source})").format(
        kind=threshold.change.kind,
        figure=threshold.change.as_published,
        source=source_text(threshold, is_short=True),
    )


def source_text(threshold: ChosenThreshold, *, is_short: bool = False) -> str:
    """A threshold's source, in short its author and year; and that it is from memory, if it is."""
    cited = threshold.citation.split(",", 1)[0] if is_short else threshold.citation
    if threshold.threshold.confidence is Confidence.FROM_MEMORY:
        return _tr("{source}, from memory").format(source=cited)
    return cited


def within_text(change: PairedChange) -> str:
    """The change in the sessions, beside its bars."""
    return _tr("in the session: {median}").format(median=_median(change))


def between_text(change: PairedChange) -> str:
    """The change from one session to the next, beside its bars."""
    return _tr("between sessions: {median}").format(median=_median(change))


def _median(change: PairedChange) -> str:
    found = change.median
    if found is None:
        return _tr("no pair of scores")
    if found.lower is None or found.upper is None:
        return _tr("median {median}, n {n}").format(median=signed(found.median), n=change.n)
    return _tr("median {median} (95 % {low} to {high}), n {n}").format(
        median=signed(found.median), low=signed(found.lower), high=signed(found.upper), n=change.n
    )


def visit_heading(visits: Sequence[VisitPain], place: int) -> str:
    """The date of a visit, and which of how many it is."""
    return _tr("{day} {dot} visit {number} of {count}").format(
        day=moment_text(visits[place].started_at), dot=DOT, number=place + 1, count=len(visits)
    )


def visit_scores(visit: VisitPain) -> str:
    """The two scores of a visit: "Before 7, after 4"."""
    return _tr("Before {before}, after {after}").format(
        before=_score(visit.before, visit.is_open), after=_score(visit.after, visit.is_open)
    )


def visit_change(step: Step) -> str:
    """The change in the session and since the one before; empty where neither is known."""
    parts = []
    if step.within is not None:
        parts.append(_tr("{points} in the session").format(points=signed(step.within)))
    if step.between is not None:
        parts.append(_tr("{points} since the session before").format(points=signed(step.between)))
    return ", ".join(parts)


def _score(score: int | None, is_open: bool) -> str:
    if score is not None:
        return str(score)
    return _tr("not yet given") if is_open else _tr("not given")
