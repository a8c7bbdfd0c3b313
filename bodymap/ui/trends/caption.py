"""What stands under a trend plot: on the screen in short, in a picture so that it stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.charting.pain import Phase
from bodymap.services.story.threshold_choice import ChosenThreshold
from bodymap.services.story.trend_course import FunctionCourse, TrendCourse
from bodymap.trends.course_events import EventKind
from bodymap.trends.pain_course import Missing, first_to_last, missing, period
from bodymap.trends.robust_slope import RobustSlope
from bodymap.ui.trends import words
from bodymap.ui.trends.shown import Parts, Shown
from bodymap.ui.trends.slope_words import slope_text
from bodymap.ui.widgets.written_date import day_words

_NO_BEFORE = "\N{MULTIPLICATION SIGN}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Trends", text, None, count)


def caption(course: TrendCourse, shown: Shown) -> str:
    """How many visits, when, what changed, what is missing, and whose threshold is shaded: what
    stands under plots that can be asked for the rest."""
    sentences: list[str] = [_visits_sentence(course)]
    if Parts.PAIN in shown.parts:
        sentences += _pain_sentences(course)
    sentences += _left_out_sentences(course)
    return " ".join(sentences)


def standalone_caption(
    course: TrendCourse,
    shown: Shown,
    patient_name: str = "",
    days: tuple[date, date] | None = None,
) -> str:
    """The caption of a saved picture, which nobody can ask what it shows.

    ``patient_name`` is empty unless the person wants the name in the picture; ``days`` are the
    first and the last in sight where that is not the whole course.
    """
    complaint = words.complaint_text(course.episode.complaint, course.episode.side)
    about = f"{patient_name}: {complaint}" if patient_name else complaint
    what = {
        Parts.PAIN: _tr("{about}: pain before and after each visit, on the NPRS of 0 to 10."),
        Parts.FUNCTION: _tr("{about}: functional scores."),
        Parts.BOTH: _tr(
            "{about}: pain before and after each visit, on the NPRS of 0 to 10, and functional"
            " scores."
        ),
    }[shown.parts]
    sentences = [what.format(about=about), caption(course, shown)]
    if days is not None:
        sentences.append(shown_text(*days))
    if Parts.PAIN in shown.parts:
        if shown.has_slope:
            sentences.append(_slope_sentence(course))
        sentences += _sign_sentences(course)
    if Parts.FUNCTION in shown.parts:
        sentences += (_function_sentence(one) for one in course.functions)
    sentences.append(_tr("It shows what happened, not why."))
    return " ".join(sentences)


def shown_text(first: date, last: date) -> str:
    """Which days are in sight."""
    return _tr("Shown: {days}.").format(days=words.period_text(first, last))


def _left_out_sentences(course: TrendCourse) -> Iterator[str]:
    count = len(course.corrected)
    if count == 1:
        yield _tr("1 visit was corrected later: shown as it was signed.")
    elif count:
        yield _tr("{count} visits were corrected later: shown as they were signed.", count).format(
            count=count
        )
    if course.lost:
        yield _tr("Not drawn, no longer in the catalogue: {scales}.").format(
            scales=", ".join(course.lost)
        )
    if course.unusable:
        yield _tr("Not drawn, outside the scale: {count}.").format(count=course.unusable)


def _pain_sentences(course: TrendCourse) -> Iterator[str]:
    change = first_to_last(course.visits)
    if change is not None:
        yield _tr("First to last score before a visit: {first} {arrow} {last} ({points}).").format(
            first=change.first,
            arrow=words.ARROW,
            last=change.last,
            points=words.signed(change.points),
        )
    yield _missing_sentence(missing(course.visits))
    if any(visit.is_open for visit in course.visits):
        yield _tr("One visit is still open.")
    if course.ahead:
        yield _ahead_sentence(course)
    if course.band is not None and course.threshold is not None:
        if course.band.better is None:
            yield _tr(
                "From a first score of {first}, no lower one is a change of {figure}."
            ).format(
                first=words.number_text(course.band.baseline),
                figure=course.threshold.change.as_published,
            )
        else:
            yield _band_sentence(course.threshold)


def _visits_sentence(course: TrendCourse) -> str:
    times = period(course.counted or course.visits)
    if times is None:
        return _tr("No visits.")
    first, last = (words.local_day(at) for at in times)
    if len(course.visits) == 1:
        return _tr("1 visit, {day}.").format(day=day_words(first))
    return _tr("{count} visits, {days}.", len(course.visits)).format(
        count=len(course.visits), days=words.period_text(first, last)
    )


def _ahead_sentence(course: TrendCourse) -> str:
    days = sorted(words.local_day(course.visits[place].started_at) for place in course.ahead)
    if len(days) == 1:
        return _tr(
            "1 visit has a date in the future, {day}: check the clock. It counts for no trend."
        ).format(day=day_words(days[0]))
    return _tr(
        "{count} visits have a date in the future, up to {day}: check the clock. They count for no"
        " trend.",
        len(days),
    ).format(count=len(days), day=day_words(days[-1]))


def _missing_sentence(lacking: Missing) -> str:
    if not lacking:
        return _tr("No score is missing.")
    before = _tr("{count} before ({sign})").format(count=lacking.before, sign=_NO_BEFORE)
    after = _tr("{count} after (+)").format(count=lacking.after)
    if not lacking.after:
        return _tr("Missing: {which}.").format(which=before)
    if not lacking.before:
        return _tr("Missing: {which}.").format(which=after)
    return _tr("Missing: {before}, {after}.").format(before=before, after=after)


def _band_sentence(threshold: ChosenThreshold) -> str:
    if threshold.change.matters:
        what = _tr("Shaded: a change that matters from the first score, {threshold}.")
    else:
        what = _tr("Shaded: a change above the error of measurement, {threshold}.")
    return what.format(threshold=_threshold(threshold))


def _threshold(threshold: ChosenThreshold) -> str:
    change = threshold.change
    return _tr("{kind} {figure} ({whom}; {source})").format(
        kind=change.kind,
        figure=change.as_published,
        whom=change.population,
        source=words.source_text(threshold),
    )


def _function_sentence(function: FunctionCourse) -> str:
    course = function.course
    name = words.long_scale_name(function)
    count = len(course.points)
    first, last = course.points[0].value, course.points[-1].value
    if count == 1:
        told = _tr("{name}: 1 score, {first}").format(name=name, first=words.number_text(first))
    else:
        told = _tr("{name}: {first} {arrow} {last}, n {count}").format(
            name=name,
            first=words.number_text(first),
            arrow=words.ARROW,
            last=words.number_text(last),
            count=count,
        )
    if function.threshold is None:
        return told + _tr("; no published threshold.")
    return f"{told}; {_threshold(function.threshold)}."


def _slope_sentence(course: TrendCourse) -> str:
    told = slope_text(course.slope)
    if isinstance(course.slope, RobustSlope):
        return _tr("Dashed line: {slope}; the wedge is its interval (Theil and Sen).").format(
            slope=told
        )
    return f"{told}."


def _sign_sentences(course: TrendCourse) -> Iterator[str]:
    yield _tr("Dots: pain before each visit. Diamonds: pain after it. Ticks: visits.")
    phases = {point.phase for point in course.points}
    kinds = {event.kind for event in course.events}
    if Phase.FOLLOW_UP in phases:
        yield _tr("Squares: follow-up, meant for 24 to 48 hours after a visit.")
    if Phase.DIARY in phases:
        yield _tr("Small circles: diary.")
    if EventKind.REACTION in kinds:
        yield _tr("Triangles: reactions.")
    if EventKind.SERIOUS in kinds:
        yield _tr("Stars: serious reactions.")
    if EventKind.NEW_COMPLAINT in kinds:
        yield _tr("Crosses above the plot: another complaint began.")
    if EventKind.GAP in kinds:
        yield _tr("Grey: more than 60 days without a visit.")
    if course.changes.between.n:
        yield _tr("Bars: change in the session (solid) and since the session before (hatched).")
