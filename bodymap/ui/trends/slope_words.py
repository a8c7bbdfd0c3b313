"""A robust slope in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.trends.robust_slope import OneDay, RobustSlope, Slope, TooFew
from bodymap.ui.trends.words import number_text

_WEEKS_IN_A_MONTH = 30.4375 / 7


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Trends", text, None, count)


def slope_text(slope: Slope) -> str:
    """The slope of pain: how much less or more a month, with its interval and n; or why there is
    none."""
    match slope:
        case TooFew():
            return _tr("Too few visits for a trend: {n} of {needed}").format(
                n=slope.n, needed=slope.needed
            )
        case OneDay():
            return _tr("No trend: all scores are of one day")
        case RobustSlope():
            return _tr(
                "{change} per month ({percent} % interval {interval}), {n} visits", slope.n
            ).format(
                change=_change(slope.per_week),
                percent=round(slope.confidence * 100),
                interval=_interval(slope),
                n=slope.n,
            )


def _change(per_week: float) -> str:
    points = per_week * _WEEKS_IN_A_MONTH
    if round(points, 1) == 0:
        return _tr("No change")
    amount = number_text(abs(points))
    one = amount == "1"
    if points < 0:
        return (_tr("{n} point less") if one else _tr("{n} points less")).format(n=amount)
    return (_tr("{n} point more") if one else _tr("{n} points more")).format(n=amount)


def _interval(slope: RobustSlope) -> str:
    """The interval as amounts of the same direction; where it holds both, each says its own."""
    low, high = (one * _WEEKS_IN_A_MONTH for one in (slope.lower, slope.upper))
    if slope.may_be_level or round(slope.per_week * _WEEKS_IN_A_MONTH, 1) == 0:
        return _tr("{low} to {high}").format(low=_side(low), high=_side(high))
    near, far = sorted((abs(low), abs(high)))
    return _tr("{low} to {high}").format(low=number_text(near), high=number_text(far))


def _side(points: float) -> str:
    if round(points, 1) == 0:
        return number_text(0)
    way = _tr("{n} less") if points < 0 else _tr("{n} more")
    return way.format(n=number_text(abs(points)))
