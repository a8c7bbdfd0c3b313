"""The pain of one complaint from visit to visit.

All functions take the visits in the order of the record, which is the order of the visits
whatever their times say: a clock can be set back. Changes are points of the NPRS, negative when
the pain became less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from bodymap.trends.visit_pain import VisitPain

Visits = Sequence[VisitPain]


@dataclass(frozen=True, slots=True)
class Step:
    """How the pain changed at one visit, in NPRS points; None where a score is missing.

    ``within`` is the change in the session itself, after minus before. ``between`` is the change
    since the previous visit was over: this visit's before minus that one's after, so a rise is
    pain that came back. ``since_last_visit`` compares before with before.
    """

    within: int | None
    between: int | None
    since_last_visit: int | None


@dataclass(frozen=True, slots=True)
class PainChange:
    """The first and the last score before a visit, with the UTC times of the two visits."""

    first: int
    last: int
    first_at: datetime
    last_at: datetime

    @property
    def points(self) -> int:
        """The change in NPRS points, negative when the pain became less."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Missing:
    """How many visits that are over lack a score."""

    before: int
    after: int

    def __bool__(self) -> bool:
        return bool(self.before or self.after)


def steps(visits: Visits) -> tuple[Step, ...]:
    """One step per visit; the first has nothing to be compared with between visits."""
    if not visits:
        return ()
    first = Step(_change(visits[0].before, visits[0].after), None, None)
    return (
        first,
        *(
            Step(
                within=_change(visit.before, visit.after),
                between=_change(previous.after, visit.before),
                since_last_visit=_change(previous.before, visit.before),
            )
            for previous, visit in pairwise(visits)
        ),
    )


def first_to_last(visits: Visits) -> PainChange | None:
    """From the first to the last score given before a visit.

    Only scores of the same phase are compared: a score after needling is low for a while, and
    would make every course look like a success. None with fewer than two scores before.
    """
    scored = [(visit.before, visit.started_at) for visit in visits if visit.before is not None]
    if len(scored) < 2:
        return None
    (first, first_at), (last, last_at) = scored[0], scored[-1]
    return PainChange(first, last, first_at, last_at)


def unbroken_runs(visits: Visits) -> tuple[tuple[int, ...], ...]:
    """The places of visits whose before scores follow each other without one missing.

    A line may be drawn through each run, and never from one run to the next. A run can be a
    single visit.
    """
    runs: list[list[int]] = []
    follows = False
    for place, visit in enumerate(visits):
        if visit.before is None:
            follows = False
            continue
        if follows:
            runs[-1].append(place)
        else:
            runs.append([place])
        follows = True
    return tuple(tuple(run) for run in runs)


def missing(visits: Visits) -> Missing:
    """How many scores are missing; a visit that is still open misses none."""
    return Missing(
        before=sum(visit.misses_before for visit in visits),
        after=sum(visit.misses_after for visit in visits),
    )


def period(visits: Visits) -> tuple[datetime, datetime] | None:
    """The earliest and the latest start of a visit (UTC), None without visits."""
    if not visits:
        return None
    times = [visit.started_at for visit in visits]
    return min(times), max(times)


def has_scores(visits: Visits) -> bool:
    """Whether any score was given at all."""
    return any(visit.before is not None or visit.after is not None for visit in visits)


def _change(earlier: int | None, later: int | None) -> int | None:
    return None if earlier is None or later is None else later - earlier
