"""How the pain changed at visits at which a muscle was needled, beside visits at which it was not.

What is compared is one person's own visits. Each figure is a median with its exact interval
(``median_interval``), the two are compared by ``median_difference``; no chance of error is
computed, and none should be read into it. docs/statistics.md tells what the comparison cannot say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import isfinite

from bodymap.trends.median_difference import MedianDifference, median_difference
from bodymap.trends.median_interval import MedianInterval, median_interval
from bodymap.trends.visit_pain import VisitPain

MINIMUM_N = 6
"""Of fewer values than six there is no exact 95 % interval of a median: the smallest and the
largest of five enclose it with 93.75 % only. A median without an interval is not shown."""


class Response(StrEnum):
    """Which change is looked at."""

    WITHIN = "within"
    """In the session: after less before."""

    UNTIL_NEXT = "until_next"
    """From before this session to before the next: scores of the same phase."""


@dataclass(frozen=True, slots=True, order=True)
class Needled:
    """A muscle of one side (as recorded, or empty where sides are not told apart), and the
    technique by which it was needled."""

    muscle: str
    side: str = ""
    technique: str = ""


@dataclass(frozen=True, slots=True)
class VisitResponse:
    """What was needled at a visit, and how the pain changed, in points; None where a score that
    the change needs is missing. Negative when the pain became less."""

    needled: frozenset[Needled]
    within: float | None
    until_next: float | None


@dataclass(frozen=True, slots=True)
class MuscleResponse:
    """One muscle of one side, by one ``technique`` or, where that is None, by any.

    ``n_with`` and ``n_without`` are the visits of each kind with a known change, ``missing_with``
    and ``missing_without`` those without one. The medians and their ``difference`` (with less
    without) are None unless ``is_shown``: too few visits make no figure.
    """

    muscle: str
    side: str
    technique: str | None
    n_with: int
    n_without: int
    missing_with: int
    missing_without: int
    median_with: MedianInterval | None
    median_without: MedianInterval | None
    difference: MedianDifference | None

    @property
    def is_shown(self) -> bool:
        """Whether there were enough visits of both kinds."""
        return self.difference is not None


def visit_responses(
    visits: Sequence[VisitPain], needled: Sequence[Iterable[Needled]]
) -> tuple[VisitResponse, ...]:
    """The visits of one complaint in the order of the record, each with what was needled at it.

    The last visit has no next one. Raises ValueError where the two differ in length.
    """
    if len(visits) != len(needled):
        raise ValueError("Each visit needs what was needled at it.")
    until: list[int | None] = [
        _change(this.before, following.before) for this, following in pairwise(visits)
    ]
    return tuple(
        VisitResponse(frozenset(what), _change(visit.before, visit.after), later)
        for visit, what, later in zip(visits, needled, [*until, None][: len(visits)], strict=True)
    )


def muscle_response(
    visits: Sequence[VisitResponse],
    response: Response = Response.WITHIN,
    *,
    by_technique: bool = False,
    minimum: int = MINIMUM_N,
    confidence: float = 0.95,
) -> tuple[MuscleResponse, ...]:
    """A row for each muscle and side that was needled, or for each of these and technique.

    A visit without the muscle, or with it by another technique only, counts as one without. At a
    visit without any needle there is no response to needling, and it is left out. Rows with the
    most visits come first, then by muscle, side and technique. ``minimum`` visits of each kind with
    a known change are needed before a figure is made.
    """
    used = [visit for visit in visits if visit.needled]
    changes = [visit.within if response is Response.WITHIN else visit.until_next for visit in used]
    places: defaultdict[tuple[str, str, str | None], set[int]] = defaultdict(set)
    for place, visit in enumerate(used):
        for one in visit.needled:
            places[one.muscle, one.side, one.technique if by_technique else None].add(place)
    rows = [_row(key, there, changes, minimum, confidence) for key, there in places.items()]
    return tuple(sorted(rows, key=_order))


def _row(
    key: tuple[str, str, str | None],
    there: Collection[int],
    changes: Sequence[float | None],
    minimum: int,
    confidence: float,
) -> MuscleResponse:
    muscle, side, technique = key
    known = [(place, one) for place, one in enumerate(changes) if one is not None and isfinite(one)]
    with_it = [one for place, one in known if place in there]
    without = [one for place, one in known if place not in there]
    enough = min(len(with_it), len(without)) >= max(minimum, 1)
    return MuscleResponse(
        muscle=muscle,
        side=side,
        technique=technique,
        n_with=len(with_it),
        n_without=len(without),
        missing_with=len(there) - len(with_it),
        missing_without=len(changes) - len(there) - len(without),
        median_with=median_interval(with_it, confidence) if enough else None,
        median_without=median_interval(without, confidence) if enough else None,
        difference=median_difference(with_it, without, confidence) if enough else None,
    )


def _order(row: MuscleResponse) -> tuple[int, str, str, str]:
    visits = row.n_with + row.missing_with
    return -visits, row.muscle, row.side, row.technique or ""


def _change(earlier: int | None, later: int | None) -> int | None:
    return None if earlier is None or later is None else later - earlier
