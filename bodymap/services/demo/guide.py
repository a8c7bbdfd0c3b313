"""What the made-up courses are drawn after: how much it hurts at first, and what a course does.

A guide for a believable clinic, and no finding: nothing of it is shown to anybody. Where a number
was read, its source is named; all others are from memory, as round figures of what clinics of
physical therapy report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Guide:
    """Scores are points of the NPRS (0 to 10), shares are fractions.

    ``level`` and ``level_spread`` are the pain that people really have when they come, with its
    standard deviation; ``noise`` is by how much a score differs from it from day to day. People
    come on a bad day: only who scores at least ``least_first`` is there, so that the next score is
    lower although nothing was done (regression to the mean).

    ``responders`` is the share of those whose pain goes: they lose ``gain`` of it with its spread;
    the others ``other_gain``, which is about nothing. ``drop_outs`` stay away after their second or
    third visit, whatever it did.
    """

    level: float = 5.8
    level_spread: float = 1.3
    noise: float = 0.9
    least_first: int = 4
    responders: float = 0.62
    gain: float = 0.62
    gain_spread: float = 0.16
    other_gain: float = 0.06
    other_gain_spread: float = 0.12
    drop_outs: float = 0.15


GUIDE: Final = Guide()
"""The demo's. The noise lies between the standard errors of two minimal detectable changes: 1.77
points of 1,232 people with back pain (doi 10.1055/a-1304-3677), 4.0 of 658 with neck pain (Kovacs
2008, BMC Musculoskelet Disord 9:43), each divided by 1.96 and the root of 2: 0.64 and 1.44. That
people who say they got better lost 4.1 points is of the same 658. The share of responders is that
of no trial: one of knees had 75 % of a needled group improved, and 18 % of the others (Dunning
2018, Clin J Pain 34:1149)."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a large number of such courses comes to, from ``Guide``: from and to. ``change`` is the
    mean of last minus first score, ``change_spread`` its standard deviation, ``responders`` the
    share that lost at least two points and 30 % (Farrar 2001, Pain 94:149), ``first`` the mean of
    the first scores, ``first_spread`` their standard deviation, ``regression`` the mean change of
    those who come with a score of eight or more and whose pain stays what it is."""

    first: tuple[float, float] = (5.8, 6.4)
    first_spread: tuple[float, float] = (1.2, 1.7)
    change: tuple[float, float] = (-2.8, -2.2)
    change_spread: tuple[float, float] = (1.9, 2.5)
    responders: tuple[float, float] = (0.54, 0.68)
    drop_outs: tuple[float, float] = (0.12, 0.18)
    regression: tuple[float, float] = (-1.2, -0.6)


EXPECTED: Final = Expected()
"""Of the demo's guide. A test draws thousands of courses and holds them against it."""
