"""Courses of pain that are drawn as a clinic's are spread: most get better, some do not, some stay
away. ``bodymap.services.demo.pain_courses`` has those that are told as a story."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from random import Random

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST
from bodymap.services.demo.guide import GUIDE, Guide
from bodymap.services.demo.pain_courses import Pair

_FORGOTTEN = 0.04
_WEAR = 2.0
"""How fast a gain comes: four fifths of it by the middle of the course."""


@dataclass(frozen=True, slots=True)
class DrawnCourse:
    """``pairs`` are the scores of its visits; ``drops_out`` where they end before they should."""

    pairs: tuple[Pair, ...]
    responds: bool
    drops_out: bool


def drawn_course(visits: int, chance: Random, guide: Guide = GUIDE) -> DrawnCourse:
    """A course that was to have ``visits`` visits, by ``guide``. The first score before the needles
    and the last one are always there."""
    level, first = _first(chance, guide)
    responds = chance.random() < guide.responders
    spread = (
        (guide.gain, guide.gain_spread) if responds else (guide.other_gain, guide.other_gain_spread)
    )
    gain = min(chance.gauss(*spread), 1.0)
    drops_out = visits > 3 and chance.random() < guide.drop_outs
    come = chance.randint(2, 3) if drops_out else visits
    pairs = []
    for visit in range(come):
        share = (1 - exp(-_WEAR * visit / max(visits - 1, 1))) / (1 - exp(-_WEAR))
        score = level * (1 - gain * share) + chance.gauss(0, guide.noise)
        before = first if visit == 0 else _on_scale(score)
        after = _on_scale(before - chance.choice((0, 1, 1, 2, 2, 3) if responds else (-1, 0, 0, 1)))
        is_between = 0 < visit < come - 1
        pairs.append(
            Pair(
                None if is_between and chance.random() < _FORGOTTEN else before,
                None if chance.random() < _FORGOTTEN else after,
            )
        )
    return DrawnCourse(tuple(pairs), responds, drops_out)


def _first(chance: Random, guide: Guide) -> tuple[float, int]:
    """The pain that somebody has, and what they score on the day on which they come."""
    while True:
        level = chance.gauss(guide.level, guide.level_spread)
        first = _on_scale(level + chance.gauss(0, guide.noise))
        if first >= guide.least_first and level > 0:
            return level, first


def _on_scale(score: float) -> int:
    return min(max(round(score), NPRS_LOWEST), NPRS_HIGHEST)
