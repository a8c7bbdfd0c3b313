"""When a complaint was treated, by clocks that can be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from bodymap.services.story.dated_ahead import is_ahead
from bodymap.services.values import Visit


@dataclass(frozen=True, slots=True)
class VisitDay:
    """A visit, and the day of the clinic's calendar on which it began."""

    session_id: UUID
    day: date


@dataclass(frozen=True, slots=True)
class VisitSpan:
    """How often and when.

    ``count`` is all visits, ``open_id`` the one that has not ended, ``without_sites`` counts those
    that ended without a needle in the record. ``first`` and ``last`` are days of visits that can
    be: those in ``ahead`` are dated later than now, from a clock that was wrong, and count for
    neither. ``days_since`` counts from ``last`` to today. All None where no visit has a day that
    can be.
    """

    count: int
    open_id: UUID | None = None
    first: date | None = None
    last: date | None = None
    days_since: int | None = None
    without_sites: int = 0
    ahead: tuple[VisitDay, ...] = ()


def visit_span(visits: Sequence[Visit], now: datetime, *, counts_sites: bool = True) -> VisitSpan:
    """The span of ``visits`` of one complaint, in the order of the record, at ``now`` (UTC).
    Without ``counts_sites`` no visit counts as one without."""
    starts = [one.session.started_at for one in visits]
    known = [at for at in starts if not is_ahead(at, now)]
    last = day_of(max(known)) if known else None
    return VisitSpan(
        count=len(visits),
        open_id=next((one.session.id for one in reversed(visits) if one.session.is_open), None),
        first=day_of(min(known)) if known else None,
        last=last,
        days_since=None if last is None else (day_of(now) - last).days,
        without_sites=sum(
            counts_sites and not visit.sites and not visit.session.is_open for visit in visits
        ),
        ahead=tuple(
            VisitDay(one.session.id, day_of(one.session.started_at))
            for one in visits
            if is_ahead(one.session.started_at, now)
        ),
    )


def day_of(at: datetime) -> date:
    """The day of the clinic's calendar."""
    return at.astimezone().date()
