"""What the people of the demo clinic draw: where it hurts, and how that changes along the course.

Made up to look plausible: pain that becomes less draws back towards the spine, loses its tingling
and its width; pain that does not become less stays, and lies a little elsewhere each time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, hypot
from random import Random
from typing import TYPE_CHECKING

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.charting.ids import new_id
from bodymap.charting.session import Session
from bodymap.charting.symptom import INTENSITY_HIGHEST, Quality, Radiation, Stroke
from bodymap.charting.symptom_mark import Mark, SymptomMark
from bodymap.services.demo.demo_visit import DemoVisit
from bodymap.services.demo.places import SIDES

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas

_SMALL, _MEDIUM, _LARGE = 8.0, 16.0, 30.0
"""Half the width of the three brushes, mm."""
_NEXT_SMALLER = {_LARGE: _MEDIUM, _MEDIUM: _SMALL, _SMALL: _SMALL}
_LESS = 0.5
"""Of the first pain: from here on what is painted is narrower, and may feel different."""
_LEAST = 0.15
_STRAYS_MM = 4.0
_LEAPS_MM = 40.0
_EVERY = 4
_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Felt:
    """Something that is felt along the middles of regions (base ids), from where it stays longest
    to where it goes first.

    ``view`` is the view that it is painted in, {side} for that of the side. ``later`` is what
    it feels like once the pain is half of what it was, ``gone_below`` the share of the first pain
    below which it is not felt. ``has_arrow``: an arrow runs along the whole way.
    """

    quality: Quality
    view: str
    way: tuple[str, ...]
    radius_mm: float
    later: Quality | None = None
    gone_below: float = 0.0
    has_arrow: bool = False


_ACHE, _SHARP, _BURNING = Quality.ACHE, Quality.SHARP, Quality.BURNING
_TINGLING, _NUMB = Quality.PINS_AND_NEEDLES, Quality.NUMBNESS

STORIES: Mapping[str, tuple[Felt, ...]] = {
    "sciatica": (
        Felt(_ACHE, "back", ("lumbar_lower", "gluteal_upper"), _LARGE),
        Felt(
            *(_BURNING, "back", ("gluteal_lower", "thigh_posterior", "knee_popliteal"), _MEDIUM),
            later=_ACHE,
            has_arrow=True,
        ),
        Felt(_TINGLING, "back", ("knee_popliteal", "calf_lateral", "achilles"), _MEDIUM, None, 0.6),
        Felt(_NUMB, "{side}", ("ankle_lateral", "foot_dorsal"), _MEDIUM, None, 0.8),
    ),
    "low_back_pain": (
        Felt(_ACHE, "back", ("lumbar_lower", "gluteal_upper"), _LARGE),
        Felt(_SHARP, "back", ("sacroiliac",), _MEDIUM, gone_below=0.7),
    ),
    "cervicogenic_headache": (
        Felt(_ACHE, "back", ("suboccipital", "occiput", "vertex"), _MEDIUM),
        Felt(_SHARP, "{side}", ("temple", "forehead"), _SMALL, None, 0.6, has_arrow=True),
    ),
    "tension_headache": (Felt(_ACHE, "front", ("forehead", "temple"), _MEDIUM),),
    "neck_pain": (Felt(_ACHE, "back", ("neck_posterior", "upper_trapezius"), _MEDIUM),),
    "shoulder_pain": (
        Felt(_ACHE, "{side}", ("deltoid_lateral", "arm_posterior", "elbow_lateral"), _MEDIUM),
        Felt(_SHARP, "front", ("deltoid_anterior",), _MEDIUM, later=_ACHE),
    ),
    "frozen_shoulder": (
        Felt(_ACHE, "{side}", ("deltoid_anterior", "deltoid_lateral", "arm_posterior"), _LARGE),
        Felt(_ACHE, "back", ("scapula",), _LARGE),
    ),
    "fibromyalgia": (
        Felt(_ACHE, "back", ("neck_posterior", "upper_trapezius"), _LARGE),
        Felt(_ACHE, "back", ("lumbar_lower", "gluteal_upper"), _LARGE),
        Felt(_BURNING, "back", ("interscapular",), _LARGE),
        Felt(_ACHE, "{side}", ("hip_lateral",), _LARGE),
        Felt(_ACHE, "front", ("knee_medial",), _LARGE),
        Felt(_ACHE, "back", ("forearm_extensor",), _MEDIUM),
        Felt(_TINGLING, "back", ("hand_dorsal", "fingers_radial"), _SMALL),
    ),
    "plantar_heel": (
        Felt(_SHARP, "feet_plantar", ("heel",), _MEDIUM, later=_ACHE),
        Felt(_ACHE, "feet_plantar", ("heel", "arch_medial"), _SMALL, gone_below=0.4),
    ),
    "knee_oa": (Felt(_ACHE, "front", ("knee_medial", "knee_anterior"), _MEDIUM),),
}
"""What is felt of a condition, by its id; of the others nothing is drawn."""


class Drawings:
    """Paints on the skin as a therapist does: along a way in a view, on one side or on both."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._by_base = {
            (region.base_id, region.side): region.id for region in atlas.regions.values()
        }

    def marks(self, visit: DemoVisit, session: Session) -> tuple[SymptomMark, ...]:
        """What is drawn at a visit: at the first, at some later ones and at the last; nothing
        while there is next to no pain."""
        plan = visit.plan
        before = plan.first_pain if visit.pair.before is None else visit.pair.before
        left = before / plan.first_pain
        is_due = visit.number % max(plan.visits // _EVERY, 2) == 0 or visit.is_last
        if not is_due or left < _LEAST:
            return ()
        # dice of their own: they do not depend on what else is charted, and it not on them
        name = f"{plan.person.record_number} {plan.condition} {visit.number} drawing"
        chance = Random(name)  # noqa: S311 - a story
        marks: list[Mark] = []
        for felt in STORIES.get(plan.condition, ()):
            for side in SIDES[plan.side] if left >= felt.gone_below else ():
                marks += self._painted(felt, side, left, before, chance)
        return tuple(SymptomMark(mark.id, session.id, visit.episode.id, mark) for mark in marks)

    def _painted(
        self, felt: Felt, side: Side, left: float, pain: int, chance: Random
    ) -> list[Mark]:
        is_less = left <= _LESS
        radius = _NEXT_SMALLER[felt.radius_mm] if is_less else felt.radius_mm
        quality = felt.later if is_less and felt.later is not None else felt.quality
        line = self._line(felt, side, min(0.3 + 0.7 * left, 1.0), radius, chance)
        intensity = min(max(pain + chance.choice((-1, 0, 0)), 1), INTENSITY_HIGHEST)
        if not line:
            return []
        marks: list[Mark] = [Stroke(new_id(), line, radius, quality, 0, intensity)]
        if felt.has_arrow and not is_less and line[0] != line[-1]:
            marks.append(Radiation(new_id(), line[0], line[-1], quality))
        return marks

    def _line(
        self, felt: Felt, side: Side, share: float, radius_mm: float, chance: Random
    ) -> tuple[BodyPoint, ...]:
        """The way on the skin as far as it is felt; it ends where the view shows another part of
        the body."""
        view = felt.view.format(side=side.value)
        width, height = self._atlas.views[view].size_mm
        away = chance.gauss(0, _STRAYS_MM) / width, chance.gauss(0, _STRAYS_MM) / height
        corners = [self._middle(view, base, side) for base in felt.way]
        places = _along(corners, share, (width, height), max(radius_mm / 2, _SMALL / 2))
        line: list[BodyPoint] = []
        for x, y in places:
            found = self._atlas.locate(view, x + away[0], y + away[1])
            if found is None or (line and line[-1].distance_to(found) > _LEAPS_MM):
                break
            if side is not Side.MIDLINE and (found.x > 0) != (side is Side.LEFT):
                break
            line.append(BodyPoint(*(round(v, _DIGITS) for v in (found.x, found.y, found.z))))
        return tuple(line)

    def _middle(self, view: str, base: str, side: Side) -> tuple[float, float]:
        region = self._by_base.get((base, side)) or self._by_base[base, Side.MIDLINE]
        middle = self._atlas.centre(view, region)
        if middle is None:
            raise LookupError(f"{view} does not show {region}.")
        return middle


def _along(
    corners: Sequence[tuple[float, float]],
    share: float,
    size_mm: tuple[float, float],
    step_mm: float,
) -> list[tuple[float, float]]:
    """Places (fractions of a picture of ``size_mm``) on the first ``share`` of a way, at most
    ``step_mm`` apart."""
    lengths = [
        hypot((b[0] - a[0]) * size_mm[0], (b[1] - a[1]) * size_mm[1]) for a, b in pairwise(corners)
    ]
    left = share * sum(lengths)
    places = [corners[0]]
    for (a, b), length in zip(pairwise(corners), lengths, strict=True):
        part = min(left, length) / length
        steps = ceil(part * length / step_mm)
        for step in range(1, steps + 1):
            at = part * step / steps
            places.append((a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at))
        left -= length
        if left <= 0:
            break
    return places
