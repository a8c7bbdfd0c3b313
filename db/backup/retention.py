"""Which backups have had their time.

The rule is the one that backup programs have long had: the newest of each of the last days, weeks
and months *that have one*. Empty days do not count, so nothing is lost by a holiday, a stick that
was forgotten for a month, or a clock that was wrong for a while.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from datetime import datetime

from bodymap.services.backup_values import Keeps


def superseded(made: Collection[datetime], keeps: Keeps) -> frozenset[datetime]:
    """Those of the moments ``made`` whose backups can go.

    The moments are in the clinic's own time zone, which says where a day ends. The newest of all
    always stays.
    """
    newest_first = sorted(set(made), reverse=True)
    kept = set(newest_first[:1])
    kept.update(_newest_of_each(newest_first, _day, keeps.days))
    kept.update(_newest_of_each(newest_first, _week, keeps.weeks))
    kept.update(_newest_of_each(newest_first, _month, keeps.months))
    return frozenset(newest_first) - kept


def _newest_of_each(
    newest_first: list[datetime], span: Callable[[datetime], Hashable], most: int
) -> list[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in newest_first:
        newest.setdefault(span(moment), moment)
    return list(newest.values())[: max(most, 0)]


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
