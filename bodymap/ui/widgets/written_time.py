"""Times of the day as people type them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

_WRITTEN = re.compile(r"(\d{1,2})[:.h ]?(\d{2})")


def read_time(text: str) -> time | None:
    """The time of the day that ``text`` names, of 24 hours: 9:05, 9.05, 09 05, 0905. None where it
    names none."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = (int(part) for part in match.groups())
    try:
        return time(hour, minute)
    except ValueError:
        return None


def write_time(moment: datetime) -> str:
    """The time of a moment where this machine stands, of 24 hours: nobody can misread it."""
    return moment.astimezone().strftime("%H:%M")


def on_day(day: date, at: time) -> datetime:
    """The moment (UTC) at which the clock on this wall shows ``at`` on ``day``."""
    return datetime.combine(day, at).astimezone(UTC)
