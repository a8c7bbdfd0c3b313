"""The one rule for dates that lie in the future, as a clock that ran wrong leaves them."""

from __future__ import annotations

from datetime import datetime, timedelta

SLACK = timedelta(minutes=15)
"""How far the clocks of two workstations may lie apart before something that was recorded counts as
dated ahead; the program's own choice."""


def is_ahead(at: datetime, now: datetime) -> bool:
    """Whether something that was recorded is dated after ``now``: both UTC. What is counts in no
    trend, no span and no pause, and is told as a date that cannot be."""
    return at > now + SLACK
