"""Moments as matplotlib counts them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


def to_days(at: datetime) -> float:
    """A moment as days since 1970, UTC."""
    return (at - _EPOCH) / _DAY


def to_time(days: float) -> datetime:
    """The moment (UTC) of a number of days, to the millisecond."""
    return _EPOCH + timedelta(milliseconds=round(days * 86_400_000))
