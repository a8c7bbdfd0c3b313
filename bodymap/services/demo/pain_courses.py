"""Believable courses of pain, as scores before and after each session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from math import exp
from random import Random

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST

_RELAPSE_AT = 0.6


class Course(Enum):
    """How a complaint goes."""

    RESPONDS = auto()
    RESPONDS_SLOWLY = auto()
    PARTLY_RESPONDS = auto()
    DOES_NOT_RESPOND = auto()
    RELAPSES = auto()
    DROPS_OUT = auto()


_LEFT_AT: Mapping[Course, Callable[[float], float]] = {
    Course.RESPONDS: lambda share: exp(-2.0 * share),
    Course.RESPONDS_SLOWLY: lambda share: 1 - 0.68 * share,
    Course.PARTLY_RESPONDS: lambda share: 0.6 + 0.4 * exp(-3.0 * share),
    Course.DOES_NOT_RESPOND: lambda _share: 1.0,
    Course.RELAPSES: lambda share: exp(-1.9 * share),
    Course.DROPS_OUT: lambda share: 1 - 0.2 * share,
}
"""How much of the first pain is left at a share of the course."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The NPRS points before and after one session, None where nobody asked."""

    before: int | None
    after: int | None


def pain_course(
    course: Course, visits: int, first: int, chance: Random, *, forgets: bool
) -> tuple[Pair, ...]:
    """The scores of ``visits`` sessions, beginning with ``first`` before the first one.

    Pain falls within most sessions and comes partly back until the next. The first score before
    and the last one are always there; with ``forgets`` several of the others are missing.
    """
    pairs: list[Pair] = []
    for visit in range(visits):
        share = visit / max(visits - 1, 1)
        before = first if visit == 0 else _before(course, first, share, pairs[-1], chance)
        pairs.append(Pair(before, _after(course, before, chance)))
    return _with_gaps(pairs, chance, forgets=forgets)


def _level(course: Course, first: int, share: float) -> float:
    """The pain to expect at a share (0 to 1) of the course, in NPRS points."""
    if course is Course.RELAPSES and share >= _RELAPSE_AT:
        return (first + 0.5) * exp(-2.2 * (share - _RELAPSE_AT))
    return first * _LEFT_AT[course](share)


def _before(course: Course, first: int, share: float, last: Pair, chance: Random) -> int:
    assert last.before is not None, "gaps are made when the course is complete"
    assert last.after is not None, "gaps are made when the course is complete"
    level = _level(course, first, share)
    score = round(level + chance.uniform(-0.8, 0.8))
    if level > last.before + 1.5:
        return _on_scale(round(level))
    # what a session gained is lost again in part, seldom in whole
    return _on_scale(min(max(score, last.after - 1), last.before + 1))


def _after(course: Course, before: int, chance: Random) -> int:
    if course is Course.DOES_NOT_RESPOND:
        return _on_scale(before - chance.choice((-1, 0, 0, 1, 1, 2)))
    return _on_scale(before - chance.choice((1, 1, 2, 2, 2, 3)))


def _with_gaps(pairs: list[Pair], chance: Random, *, forgets: bool) -> tuple[Pair, ...]:
    share = 0.2 if forgets else 0.04
    last = len(pairs) - 1
    gappy = []
    for visit, pair in enumerate(pairs):
        no_before = 0 < visit < last and chance.random() < share
        no_after = chance.random() < share
        gappy.append(Pair(None if no_before else pair.before, None if no_after else pair.after))
    if forgets and len(gappy) > 2:
        middle = len(gappy) // 2
        gappy[middle] = Pair(None, gappy[middle].after)
        gappy[middle - 1] = Pair(gappy[middle - 1].before, None)
    return tuple(gappy)


def _on_scale(score: int) -> int:
    return min(max(score, NPRS_LOWEST), NPRS_HIGHEST)
