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
from tests.unit.anatomy.conftest import DATA

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class PlainNear:
    """The build's questions about what lies close by, answered by comparing all with all."""

    def faces(
        self, body: HalfBody, chosen: npt.NDArray[np.bool_], reach: float
    ) -> npt.NDArray[np.bool_]:
        return np.ones(len(body.faces), np.bool_)

    def voters(
        self, points: Floats, normals: Floats, areas: Floats, codes: Ints, reach: float, count: int
    ) -> Callable[[Floats, Floats], Ints]:
        def vote(at: Floats, facing: Floats) -> Ints:
            out = np.empty(len(at), np.int64)
            for k, (place, normal) in enumerate(zip(at, facing, strict=True)):
                distance = np.linalg.norm(points - place, axis=1)
                near = np.argsort(distance, kind="stable")[:count]
                near = near[(distance[near] < reach) & (normals[near] @ normal > 0.3)]
                weight = areas[near] * (1 - (distance[near] / reach) ** 2)
                totals = np.bincount(codes[near], weight)
                out[k] = totals.argmax()
            return out

        return vote


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
    ("middle", "radius", "meets"),
    [
        ((118, 540, 80), 26, {"knee_anterior", "thigh_anterior", "thigh_vmo"}),
        ((34, 1400, 90), 22, {"chest_upper", "sternum", "neck_anterolateral"}),
        ((105, 905, -70), 24, {"gluteal_upper", "gluteal_lower"}),
    ],
)
def test_labels_of_a_patch_are_rebuilt_exactly(
    body: HalfBody,
    shipped: Labels,
    joints: Joints,
    bases: list[str],
    middle: tuple[float, float, float],
    radius: float,
    meets: set[str],
) -> None:
    corners = body.rest[body.faces]
    away = np.linalg.norm(corners - np.array(middle), axis=2).max(1)
    patch = np.flatnonzero(away < radius + 25)  # the vote looks a little beyond the patch
    rebuilt = labelled(
        HalfBody(body.rest, body.side, body.faces[patch], body.parts),
        regions_of(joints, bases),
        PlainNear(),
    )
    inner = np.flatnonzero(away[patch] < radius)
    assert len(inner) > 20
    cells = 0
    found: set[str] = set()
    second, third = cell_centres(8)
    for k in inner:
        mine, theirs = (np.full(64, face) for face in (k, patch[k]))
        rebuilt_codes = rebuilt.at(mine, second, third)
        shipped_codes = shipped.at(theirs, second, third)
        assert (rebuilt_codes == shipped_codes).all()
        cells += 64
        found |= {bases[code] for code in rebuilt_codes}
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


@pytest.mark.parametrize("n", [2, 4, 8, 16, 32])
def test_each_cell_of_a_grid_has_its_own_middle(n: int) -> None:
    second, third = cell_centres(n)
    assert ((second > 0) & (third > 0) & (second + third < 1)).all()
    assert (cell_of(np.full(n * n, n), second, third) == np.arange(n * n)).all()


def test_a_border_curve_keeps_its_points_and_does_not_overshoot() -> None:
    points = ((0.0, 1.0), (1.0, 3.0), (2.0, 3.0), (5.0, -1.0))
    xs = np.array([x for x, _ in points])
    assert curve(xs, *points) == pytest.approx([y for _, y in points])
    between = curve(np.linspace(-1, 6, 200), *points)
    assert between.min() >= -1
    assert between.max() <= 3
