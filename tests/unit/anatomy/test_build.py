"""Rebuilds a small part of the atlas and compares it with what is shipped."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from resources.atlas.build.half import HalfBody
from resources.atlas.build.labels import MIXED, Labels, cell_centres, cell_of, labelled
from resources.atlas.build.regions.body import region_codes
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Joints
from tests.cases import cases
from tests.unit.anatomy.conftest import DATA

pytestmark = pytest.mark.in_full

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class PlainNear:
    """What the build asks about its surroundings, answered for a small patch without a tree."""

    def __init__(self, patch: npt.NDArray[np.bool_], around: npt.NDArray[np.bool_]) -> None:
        self._patch, self._around = patch, around
        self._asked = 0

    def faces(
        self, body: HalfBody, chosen: npt.NDArray[np.bool_], reach: float
    ) -> npt.NDArray[np.bool_]:
        """First the faces that get cells, then those that may vote on them."""
        self._asked += 1
        return self._patch if self._asked == 1 else self._around

    def voters(
        self, points: Floats, normals: Floats, areas: Floats, codes: Ints, reach: float, count: int
    ) -> Callable[[Floats, Floats], Ints]:
        def winner(place: Floats, normal: Floats) -> int:
            distance = np.linalg.norm(points - place, axis=1)
            near = np.flatnonzero(distance < reach)
            near = near[np.argsort(distance[near], kind="stable")[:count]]
            near = near[normals[near] @ normal > 0.3]
            weight = areas[near] * (1 - (distance[near] / reach) ** 2)
            return int(np.bincount(codes[near], weight).argmax())

        return lambda at, facing: np.array(
            [winner(place, normal) for place, normal in zip(at, facing, strict=True)]
        )


@pytest.fixture(scope="module")
def body() -> HalfBody:
    with np.load(DATA / "surface.npz") as file, np.load(DATA / "rig.npz") as rig:
        back = np.array([0, 0, 200.0])
        return HalfBody(
            file["rest"] / 32 - back,
            file["side"] / 32 - back,
            file["faces"].astype(np.int64),
            rig["parts"] / 255,
        )


@pytest.fixture(scope="module")
def shipped() -> Labels:
    with np.load(DATA / "surface.npz") as file:
        return Labels(file["whole"], file["sizes"], file["grids"])


@pytest.fixture(scope="module")
def joints() -> Joints:
    places = json.loads((DATA / "joints.json").read_text(encoding="utf-8"))
    return Joints(
        {bone: np.array(head) for bone, (head, _) in places.items()},
        {bone: np.array(tail) for bone, (_, tail) in places.items()},
    )


@pytest.fixture(scope="module")
def bases(atlas: Atlas) -> list[str]:
    return list(dict.fromkeys(region.base_id for region in atlas.regions.values()))


def regions_of(joints: Joints, bases: list[str]) -> Callable[[Floats, Floats, Floats], Ints]:
    return lambda points, normals, parts: region_codes(points, normals, parts, joints, bases)


@pytest.mark.parametrize(
    ("middle", "meets"),
    [
        ((118, 562, 85), {"knee_anterior", "thigh_anterior"}),
        ((25, 1399, 95), {"chest_upper", "sternum", "neck_anterolateral"}),
        ((105, 905, -75), {"gluteal_upper", "gluteal_lower"}),
    ],
)
def test_the_labels_of_a_patch_are_rebuilt(
    body: HalfBody,
    shipped: Labels,
    joints: Joints,
    bases: list[str],
    middle: tuple[float, float, float],
    meets: set[str],
) -> None:
    corners = body.rest[body.faces].mean(1)
    away = np.linalg.norm(corners - np.array(middle), axis=1)
    kept = np.flatnonzero(away < 40)
    inner = away[kept] <= np.sort(away)[7]
    rebuilt = labelled(
        HalfBody(body.rest, body.side, body.faces[kept], body.parts),
        regions_of(joints, bases),
        PlainNear(inner, away[kept] < 30),
    )
    second, third = cell_centres(16)
    same: list[bool] = []
    found: set[str] = set()
    for k in np.flatnonzero(inner):
        mine, theirs = (np.full(256, face) for face in (k, kept[k]))
        codes = rebuilt.at(mine, second, third)
        same += (codes == shipped.at(theirs, second, third)).tolist()
        found |= {bases[code] for code in codes}
    assert np.mean(same) > 0.995  # votes of equal weight may fall either way
    assert meets <= found


def test_away_from_borders_the_region_function_says_what_is_shipped(
    body: HalfBody, shipped: Labels, joints: Joints, bases: list[str]
) -> None:
    whole = np.flatnonzero(shipped.whole != MIXED)[::9]
    values = [
        value[body.faces[whole]].mean(1) for value in (body.rest, body.rest_normals, body.parts)
    ]
    codes = regions_of(joints, bases)(*values)
    assert (codes == shipped.whole[whole]).mean() > 0.995  # corners are rounded afterwards


def test_the_program_reads_each_cell_as_the_build_wrote_it(
    atlas: Atlas, body: HalfBody, shipped: Labels, bases: list[str]
) -> None:
    mixed = np.flatnonzero(shipped.whole == MIXED)[::150]
    for face in mixed:
        n = int(shipped.sizes[face])
        second, third = cell_centres(n)
        a, b, c = body.rest[body.faces[face]]
        points = a + np.outer(second, b - a) + np.outer(third, c - a)
        start = int(shipped.starts[face])
        for point, code in zip(points[::7], shipped.grids[start : start + n * n][::7], strict=True):
            region = atlas.region_at(BodyPoint(*point.tolist()))
            assert atlas.regions[region].base_id == bases[code]
            assert atlas.regions[region].side in (Side.LEFT, Side.MIDLINE)


@cases("n", [2, 4, 8, 16, 32])
def test_each_cell_of_a_grid_has_its_own_middle(n: int) -> None:
    second, third = cell_centres(n)
    assert ((second > 0) & (third > 0) & (second + third < 1)).all()
    assert (cell_of(np.full(n * n, n), second, third) == np.arange(n * n)).all()


def test_a_border_curve_keeps_its_points_and_does_not_overshoot() -> None:
    points = ((0.0, 1.0), (1.0, 3.0), (2.0, 3.0), (5.0, -1.0))
    xs = np.array([x for x, _ in points])
    assert curve(xs, *points) == pytest.approx([y for _, y in points])
    between = curve(np.linspace(-1, 6, 200), *points)
    assert between.min() >= -1 - 1e-9
    assert between.max() <= 3 + 1e-9
