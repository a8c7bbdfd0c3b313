"""Every trigger point lies on the skin, in a region of its muscle, and can be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import cos, radians, sin

import numpy as np
import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.anatomy.side import Side
from bodymap.anatomy.surface import Surface
from bodymap.services.catalogue.muscles import MuscleFacts, TriggerPointFacts
from bodymap.services.catalogue.table import RowProblem
from tests.unit.muscles.conftest import DATA

ON_SKIN = 0.5  # mm
CLEAR = 5.0  # mm to a border that would contradict the point
NEAREST_NEIGHBOUR = 6.0  # mm between two points of different muscles


def test_every_row_is_read_and_every_muscle_has_its_points(
    muscles: Mapping[str, MuscleFacts],
    points: tuple[TriggerPointFacts, ...],
    problems: list[RowProblem],
) -> None:
    assert problems == []
    assert (len(muscles), len(points)) == (146, 233)
    counted = Counter(row.point.muscle for row in points)
    assert counted == {row.muscle.id: row.points for row in muscles.values()}
    for muscle, count in counted.items():
        numbers = [row.point.number for row in points if row.point.muscle == muscle]
        assert numbers == list(range(1, count + 1)), muscle


def test_every_point_lies_on_the_skin(points: tuple[TriggerPointFacts, ...]) -> None:
    surface = Surface(DATA / "surface.npz")
    for row in points:
        place = row.point.place
        at = surface.place(surface.nearest(place.x, place.y, place.z))
        assert place.distance_to(BodyPoint(*at)) <= ON_SKIN, row.point


def test_every_point_lies_in_a_region_of_its_muscle_and_clear_of_others(
    atlas: Atlas, muscles: Mapping[str, MuscleFacts], points: tuple[TriggerPointFacts, ...]
) -> None:
    surface = Surface(DATA / "surface.npz")
    for row in points:
        own = muscles[row.point.muscle].muscle.site_regions
        for place in (row.point.place, *around(surface, row.point.place, CLEAR - 1)):
            assert atlas.regions[atlas.region_at(place)].base_id in own, row.point


def test_the_right_side_mirrors_the_left(
    atlas: Atlas, map_of_muscles: MuscleMap, points: tuple[TriggerPointFacts, ...]
) -> None:
    for muscle in map_of_muscles.muscles:
        left = map_of_muscles.trigger_points(muscle, Side.LEFT)
        right = map_of_muscles.trigger_points(muscle, Side.RIGHT)
        assert right == tuple(place.mirrored() for place in left)
        for one, other in zip(left, right, strict=True):
            region = atlas.regions[atlas.region_at(one)]
            mirrored = atlas.regions[atlas.region_at(other)]
            assert (mirrored.base_id, mirrored.side) == (region.base_id, region.side.mirrored)
    assert len(points) == sum(
        len(map_of_muscles.trigger_points(muscle, Side.LEFT)) for muscle in map_of_muscles.muscles
    )


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_every_point_is_seen_in_a_view(atlas: Atlas, map_of_muscles: MuscleMap, side: Side) -> None:
    places = [
        place
        for muscle in map_of_muscles.muscles
        for place in map_of_muscles.trigger_points(muscle, side)
    ]
    seen = np.zeros(len(places), bool)
    for view in atlas.views:
        seen |= np.array([at is not None for at in atlas.project_many(view, places)])
    assert seen.all(), [places[k] for k in (~seen).nonzero()[0].tolist()]


def test_points_of_different_muscles_can_be_told_apart(
    points: tuple[TriggerPointFacts, ...],
) -> None:
    for k, one in enumerate(points):
        for other in points[k + 1 :]:
            if one.point.muscle != other.point.muscle:
                apart = one.point.place.distance_to(other.point.place)
                assert apart > NEAREST_NEIGHBOUR, (one.point, other.point)


def around(surface: Surface, place: BodyPoint, reach: float) -> list[BodyPoint]:
    """Spots of the skin about that far from a place, all round; none of the other half."""
    face = surface.faces[surface.nearest(place.x, place.y, place.z).face]
    a, b, c = surface.rest[face]
    first = (b - a) / np.linalg.norm(b - a)
    normal = np.cross(b - a, c - a)
    second = np.cross(normal / np.linalg.norm(normal), first)
    centre = np.array((place.x, place.y, place.z))
    found = []
    for turn in range(0, 360, 45):
        x, y, z = centre + reach * (cos(radians(turn)) * first + sin(radians(turn)) * second)
        if x > 0:
            found.append(BodyPoint(*surface.place(surface.nearest(float(x), float(y), float(z)))))
    return found
