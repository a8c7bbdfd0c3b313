"""What a timeline says in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from bodymap.services.story.periods import Span
from bodymap.ui.body_map.timeline_scale import TimelineVisit
from bodymap.ui.widgets.written_date import day_words, short_day_words

_WEEKS_FROM_DAYS = 21
_MONTHS_FROM_DAYS = 120
_YEARS_FROM_DAYS = 730
_DASH = "\N{EN DASH}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Timeline", text, None, count)


def month_words(day: date) -> str:
    """A month under the line; January as its year."""
    pattern = "yyyy" if day.month == 1 else "MMM"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def gap_words(days: int) -> str:
    """How long there was no visit."""
    if days >= _YEARS_FROM_DAYS:
        return _tr("{count} years", round(days / 365.25)).format(count=round(days / 365.25))
    if days >= _MONTHS_FROM_DAYS:
        return _tr("{count} months", round(days / 30.4)).format(count=round(days / 30.4))
    if days >= _WEEKS_FROM_DAYS:
        return _tr("{count} weeks", round(days / 7)).format(count=round(days / 7))
    return _tr("{count} days", days).format(count=days)


def days_words(first: date, last: date) -> str:
    """From one day to another, as short as can be: "3 Mar - 19 May 2026"."""
    if first == last:
        return day_words(first)
    return f"{short_day_words(first, last)} {_DASH} {day_words(last)}"


def span_words(visits: Sequence[TimelineVisit], span: Span) -> str:
    """A period: how many visits, and when."""
    days = days_words(visits[span.first].day, visits[span.last].day)
    count = sum(visit.can_be_chosen for visit in visits[span.first : span.last + 1])
    if count == 1:
        return _tr("1 visit, {days}").format(days=days)
    return _tr("{count} visits, {days}", count).format(count=count, days=days)


def visit_words(visits: Sequence[TimelineVisit], place: int) -> str:
    """One visit: which of how many it is, when, and the pain before it."""
    visit = visits[place]
    said = [
        _tr("Visit {number} of {count}").format(number=place + 1, count=len(visits)),
        day_words(visit.day),
    ]
    if visit.before is not None:
        said.append(_tr("pain before {score}").format(score=visit.before))
    else:
        said.append(_tr("pain before not given"))
    if visit.is_ahead:
        said.append(_tr("dated later than now: the clock was wrong, or still is"))
    return ", ".join(said)


def grip_words(letter: str, end: int, visits: Sequence[TimelineVisit], place: int) -> str:
    """What the keys move, and where it is now."""
    name = _tr("End of the period") if end else _tr("Start of the period")
    if letter:
        name = (_tr("End of period {letter}") if end else _tr("Start of period {letter}")).format(
            letter=letter
        )
    return f"{name}: {visit_words(visits, place)}"


def chosen_words(letter: str, visits: Sequence[TimelineVisit], place: int) -> str:
    """A single visit that is chosen."""
    return f"{letter}: {visit_words(visits, place)}"


def cursor_words(visits: Sequence[TimelineVisit], place: int | None) -> str:
    """Where the replay is."""
    if place is None:
        return _tr("Replay: the whole period")
    return _tr("Replay: {visit}").format(visit=visit_words(visits, place))
