"""What the patient feels, painted on the skin, and what the hands find: points beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, product
from math import ceil, floor, isfinite
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side

STEP_MM = 2.0
"""No two neighbouring points of a resampled stroke are farther apart than this, in mm."""

INTENSITY_LOWEST = 0
INTENSITY_HIGHEST = 10

RegionAt = Callable[[BodyPoint], str | None]
"""The id of the region at a point (mm, body frame), None beside the body."""

SkinAround = Callable[[BodyPoint, float], Iterable[BodyPoint]]
"""Points of the skin within so many mm of a point, which is one of them."""


class Quality(StrEnum):
    """How it feels."""

    ACHE = "ache"
    SHARP = "sharp"
    BURNING = "burning"
    PINS_AND_NEEDLES = "pins_and_needles"
    NUMBNESS = "numbness"


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of the brush over the skin.

    ``points`` are in the body frame, in mm, in the order they were painted; a single one is a dab.
    ``radius_mm`` is half the brush's width, ``intensity`` 0 to 10, None where not given.
    ``sequence`` says which stroke came first: later erasing takes away earlier paint only.

    Raises ValueError without a point, for a point that is not finite, for a brush without width and
    for an intensity outside the scale.
    """

    id: UUID
    points: tuple[BodyPoint, ...]
    radius_mm: float
    quality: Quality
    sequence: int
    intensity: int | None = None

    def __post_init__(self) -> None:
        _check_brush(self.points, self.radius_mm)
        _check_intensity(self.intensity)


@dataclass(frozen=True, slots=True)
class Erasure:
    """One stroke of the eraser, over whatever quality was painted before it. Fields, units and
    errors are those of ``Stroke``."""

    id: UUID
    points: tuple[BodyPoint, ...]
    radius_mm: float
    sequence: int

    def __post_init__(self) -> None:
        _check_brush(self.points, self.radius_mm)


@dataclass(frozen=True, slots=True)
class Radiation:
    """An arrow: the symptom runs from ``start`` to ``end`` (mm, body frame). The eraser leaves it.

    Raises ValueError where both are the same point, or one is not finite.
    """

    id: UUID
    start: BodyPoint
    end: BodyPoint
    quality: Quality | None = None

    def __post_init__(self) -> None:
        _check_points((self.start, self.end))
        if self.start == self.end:
            raise ValueError("An arrow leads from one place to another.")


@dataclass(frozen=True, slots=True)
class SymptomDrawing:
    """The drawing of one complaint at one visit."""

    session_id: UUID
    episode_id: UUID
    strokes: tuple[Stroke, ...] = ()
    erasures: tuple[Erasure, ...] = ()
    radiations: tuple[Radiation, ...] = ()


class FindingKind(StrEnum):
    """What a hand or an algometer finds at a point."""

    PRESSURE_PAIN_THRESHOLD = "pressure_pain_threshold"
    TENDER_POINT = "tender_point"
    NODULE = "nodule"
    TAUT_BAND = "taut_band"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found at a point of the body (mm, body frame), for one complaint at one visit.

    ``pressure_kpa`` is the pressure at which touch becomes pain. Raises ValueError where a
    pressure-pain threshold has none above zero, where anything else has one, and for a point that
    is not finite.
    """

    id: UUID
    session_id: UUID
    episode_id: UUID
    kind: FindingKind
    point: BodyPoint
    pressure_kpa: float | None = None

    def __post_init__(self) -> None:
        _check_points((self.point,))
        if (self.kind is FindingKind.PRESSURE_PAIN_THRESHOLD) != (self.pressure_kpa is not None):
            raise ValueError("A pressure-pain threshold, and nothing else, has a pressure.")
        if self.pressure_kpa is not None and not 0 < self.pressure_kpa < float("inf"):
            raise ValueError("A pressure-pain threshold lies above zero kPa.")


@dataclass(frozen=True, slots=True)
class Paint:
    """What is left of a stroke: its points at most 2 mm apart, without those erased since."""

    stroke: Stroke
    points: tuple[BodyPoint, ...]


def resampled(points: Sequence[BodyPoint], step_mm: float = STEP_MM) -> tuple[BodyPoint, ...]:
    """The same line with neighbours at most ``step_mm`` apart; every given point stays.

    Between two points the line is straight, so it may run slightly under a curved skin: ask the
    atlas for the nearest skin where that matters. It never leaves the side of the body that both
    its ends are on. Raises ValueError for a step that is not above zero.
    """
    if not step_mm > 0:
        raise ValueError("A line is resampled in steps above zero.")
    line = list(points[:1])
    for start, end in pairwise(points):
        steps = max(1, ceil(start.distance_to(end) / step_mm))
        line += [_between(start, end, number / steps) for number in range(1, steps)]
        line.append(end)
    return tuple(line)


def left_over(drawing: SymptomDrawing) -> tuple[Paint, ...]:
    """The paint that no later erasing took away, in the order it was painted; a stroke of which
    nothing is left is not in it. A point is erased when the eraser's middle passed within the
    eraser's radius of it."""
    paints = []
    erased = _Erased(drawing.erasures)
    for stroke in sorted(drawing.strokes, key=lambda one: (one.sequence, one.id)):
        points = tuple(
            point for point in resampled(stroke.points) if not erased.takes(point, stroke.sequence)
        )
        if points:
            paints.append(Paint(stroke, points))
    return tuple(paints)


def covered_regions(
    drawing: SymptomDrawing,
    region_at: RegionAt,
    skin_around: SkinAround | None = None,
    qualities: Iterable[Quality] = Quality,
) -> tuple[str, ...]:
    """The ids of the regions that the paint of these qualities covers, most covered first.

    By itself a stroke covers the regions that its middle line runs through. With ``skin_around`` it
    covers those under the whole width of the brush.
    """
    wanted = frozenset(qualities)
    hits: dict[str, int] = {}
    for paint in left_over(drawing):
        if paint.stroke.quality not in wanted:
            continue
        for middle in paint.points:
            under = (
                (middle,) if skin_around is None else skin_around(middle, paint.stroke.radius_mm)
            )
            for region in {region_at(point) for point in under}:
                if region is not None:
                    hits[region] = hits.get(region, 0) + 1
    return tuple(sorted(hits, key=lambda region: (-hits[region], region)))


def sides(drawing: SymptomDrawing) -> frozenset[Side]:
    """The sides of the patient with paint on them, by the sign of x."""
    return frozenset(side_of(point) for paint in left_over(drawing) for point in paint.points)


def side_of(point: BodyPoint) -> Side:
    """The patient's side that a point is on: x grows to the left, and zero is the midline."""
    if point.x == 0:
        return Side.MIDLINE
    return Side.LEFT if point.x > 0 else Side.RIGHT


def _between(start: BodyPoint, end: BodyPoint, part: float) -> BodyPoint:
    rest = 1 - part
    return BodyPoint(
        start.x * rest + end.x * part,
        start.y * rest + end.y * part,
        start.z * rest + end.z * part,
    )


class _Erased:
    """The erasers' ways, sorted into cells: most paint is far from most erasing."""

    def __init__(self, erasures: Iterable[Erasure]) -> None:
        self._erasures = tuple(erasures)
        self._cell = max((one.radius_mm for one in self._erasures), default=1.0)
        self._ways: dict[tuple[int, int, int], list[tuple[Erasure, BodyPoint, BodyPoint]]] = {}
        for one in self._erasures:
            ends = one.points if len(one.points) > 1 else one.points * 2
            for start, end in pairwise(ends):
                for cell in self._cells_near(start, end, one.radius_mm):
                    self._ways.setdefault(cell, []).append((one, start, end))

    def takes(self, point: BodyPoint, after: int) -> bool:
        """Whether one that came after a sequence passed over the point."""
        return any(
            one.sequence > after and _distance_to_line(point, start, end) <= one.radius_mm
            for one, start, end in self._ways.get(self._cell_of(point.x, point.y, point.z), ())
        )

    def _cells_near(
        self, start: BodyPoint, end: BodyPoint, far: float
    ) -> Iterable[tuple[int, int, int]]:
        low = self._cell_of(*(min(a, b) - far for a, b in _axes(start, end)))
        high = self._cell_of(*(max(a, b) + far for a, b in _axes(start, end)))
        x, y, z = (range(first, last + 1) for first, last in zip(low, high, strict=True))
        return product(x, y, z)

    def _cell_of(self, x: float, y: float, z: float) -> tuple[int, int, int]:
        return floor(x / self._cell), floor(y / self._cell), floor(z / self._cell)


def _axes(one: BodyPoint, two: BodyPoint) -> tuple[tuple[float, float], ...]:
    return (one.x, two.x), (one.y, two.y), (one.z, two.z)


def _distance_to_line(point: BodyPoint, start: BodyPoint, end: BodyPoint) -> float:
    """From a point to the straight line between two others, in mm."""
    along = (end.x - start.x, end.y - start.y, end.z - start.z)
    square = sum(one * one for one in along)
    if square == 0:
        return point.distance_to(start)
    to_point = (point.x - start.x, point.y - start.y, point.z - start.z)
    part = sum(a * b for a, b in zip(along, to_point, strict=True)) / square
    return point.distance_to(_between(start, end, min(1.0, max(0.0, part))))


def _check_brush(points: tuple[BodyPoint, ...], radius_mm: float) -> None:
    if not points:
        raise ValueError("A stroke has at least one point.")
    _check_points(points)
    if not 0 < radius_mm < float("inf"):
        raise ValueError("A brush has a radius above zero.")


def _check_points(points: Iterable[BodyPoint]) -> None:
    if not all(isfinite(value) for one in points for value in (one.x, one.y, one.z)):
        raise ValueError("A point on the body has finite coordinates.")


def _check_intensity(intensity: int | None) -> None:
    if intensity is not None and not INTENSITY_LOWEST <= intensity <= INTENSITY_HIGHEST:
        raise ValueError(f"An intensity lies between 0 and 10, not {intensity}.")
