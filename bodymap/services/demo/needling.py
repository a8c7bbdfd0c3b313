"""Which needles and techniques the demo clinic uses where.

A made-up clinic's habits, chosen to look plausible; no advice. Over the ribs it needles shallow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from bodymap.charting.needle import Needle, Technique

_SHALLOW_MM = 10

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Habit:
    """Needle sizes by catalogue id, the usual one first, and techniques likewise.

    ``depths`` are shares of the needle's length, from and to.
    """

    sizes: tuple[str, ...]
    techniques: tuple[Technique, ...]
    depths: tuple[float, float] = (0.4, 0.75)


_STILL, _MOVED = Technique.DEEP_STATIC, Technique.PISTONING
_TURNED, _FLAT, _CURRENT = Technique.WINDING, Technique.SUPERFICIAL, Technique.ELECTRICAL

_FACE = Habit(("d018x13", "d020x15"), (_FLAT, _STILL), (0.4, 0.6))
_NECK = Habit(("d020x30", "d025x25"), (_STILL, _MOVED), (0.35, 0.6))
_OVER_RIBS = Habit(("d025x25", "d020x20"), (_FLAT,), (0.3, 0.4))
_SHOULDER = Habit(("d025x40", "d025x30", "d030x30"), (_MOVED, _STILL, _CURRENT))
_LUMBAR = Habit(("d030x50", "d030x40"), (_STILL, _MOVED, _CURRENT))
_BUTTOCK = Habit(("d030x60", "d030x75", "d030x50"), (_MOVED, _STILL))
_FOREARM = Habit(("d025x25", "d025x30", "d022x25"), (_MOVED, _TURNED))
_HAND = Habit(("d016x15", "d020x15"), (_FLAT, _STILL), (0.3, 0.5))
_THIGH = Habit(("d030x50", "d030x40"), (_MOVED, _STILL))
_KNEE = Habit(("d025x30", "d025x25"), (_FLAT, _STILL), (0.3, 0.5))
_LEG = Habit(("d025x40", "d030x40", "d025x30"), (_MOVED, _STILL, _CURRENT))
_ANKLE = Habit(("d020x20", "d025x25"), (_FLAT, _STILL), (0.3, 0.5))
_FOOT = Habit(("d025x30", "d016x15"), (_STILL, _TURNED), (0.4, 0.6))

HABITS: Mapping[str, Habit] = {
    "temple": _FACE,
    "jaw_tmj": _FACE,
    "occiput": _FACE,
    "suboccipital": _NECK,
    "neck_posterior": _NECK,
    "upper_trapezius": _OVER_RIBS,
    "interscapular": _OVER_RIBS,
    "thoracic_upper": _OVER_RIBS,
    "scapula": Habit(("d025x25", "d025x30"), (_MOVED, _STILL), (0.4, 0.5)),
    "deltoid_anterior": _SHOULDER,
    "deltoid_lateral": _SHOULDER,
    "deltoid_posterior": _SHOULDER,
    "elbow_lateral": _FOREARM,
    "forearm_extensor": _FOREARM,
    "forearm_flexor": _FOREARM,
    "thenar": _HAND,
    "thumb": _HAND,
    "lumbar_upper": Habit(("d025x40", "d030x40"), (_STILL,), (0.4, 0.55)),
    "lumbar_lower": _LUMBAR,
    "sacroiliac": _LUMBAR,
    "gluteal_upper": _BUTTOCK,
    "gluteal_lower": _BUTTOCK,
    "hip_lateral": _BUTTOCK,
    "thigh_itb": _THIGH,
    "thigh_vmo": _THIGH,
    "thigh_anterolateral": _THIGH,
    "thigh_posterior": _THIGH,
    "thigh_medial": _THIGH,
    "knee_medial": _KNEE,
    "knee_anterior": _KNEE,
    "calf_medial": _LEG,
    "calf_lateral": _LEG,
    "shin": _LEG,
    "leg_lateral": _LEG,
    "ankle_lateral": _ANKLE,
    "achilles": Habit(("d025x25", "d025x30"), (_FLAT, _CURRENT), (0.3, 0.5)),
    "heel": _FOOT,
    "arch_medial": _FOOT,
    "forefoot_plantar": Habit(("d016x15", "d020x15"), (_FLAT, _STILL), (0.3, 0.5)),
}


@dataclass(frozen=True, slots=True)
class Use:
    """A needle and what was done with it; the depth in mm, None where nobody noted it."""

    needle: Needle
    technique: Technique
    depth_mm: float | None


def choose_use(region: str, sizes: Mapping[str, Needle], chance: Random) -> Use:
    """A needle for a region (its base id) out of ``sizes`` by catalogue id.

    Raises KeyError where the clinic has no habit for the region, or no needle of that size.
    """
    habit = HABITS[region]
    needle = sizes[_mostly_first(habit.sizes, chance)]
    technique = _mostly_first(habit.techniques, chance)
    if chance.random() < 0.35:
        return Use(needle, technique, None)
    depth = float(round(needle.length_mm * chance.uniform(*habit.depths)))
    if technique is Technique.SUPERFICIAL:
        depth = min(depth, _SHALLOW_MM)
    return Use(needle, technique, depth)


def _mostly_first(choices: tuple[_T, ...], chance: Random) -> _T:
    return choices[0] if chance.random() < 0.65 else chance.choice(choices)
