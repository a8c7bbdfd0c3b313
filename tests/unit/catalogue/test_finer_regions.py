"""Finer regions: the shipped rows, and where the build paints them on the shipped surface."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bodymap.services.catalogue.finer_regions import FinerKind, FinerRegion, load_finer_regions
from bodymap.services.catalogue.table import Confidence, RowProblem
from resources.atlas.build.labels import Labels, cell_centres
from resources.atlas.build.maps.finer import finer_codes
from resources.atlas.build.regions.skin import Joints

RESOURCES = Path(__file__).parents[3] / "resources"
CATALOGUE = RESOURCES / "catalogue"
DATA = RESOURCES / "atlas" / "data"
LANDMARKS = RESOURCES / "atlas" / "landmarks" / "landmarks.csv"
HEADER = "id,label,parent,kind,confidence,source,note\n"

CELLS = 3  # cells a side that a face is sampled with
SMALLEST_CM2 = {
    FinerKind.PHALANX: 5,
    FinerKind.TOE: 2.5,
    FinerKind.JOINT: 4.5,
    FinerKind.INTEROSSEOUS: 6,
    FinerKind.BORDER_RAY: 8,
    FinerKind.WEB: 3,
    FinerKind.EMINENCE: 15,
    FinerKind.PALM_COLUMN: 4.5,
    FinerKind.CARPUS_TARSUS: 12,
    FinerKind.PLANTAR_COLUMN: 2.5,
    FinerKind.HEEL: 15,
    FinerKind.SPINAL_LEVEL: 3.5,
}
# regions that keep skin of their own, because they are wider than the muscles beside the spine
PART_DIVIDED = {"suboccipital", "neck_posterior", "thoracic_lower", "sacroiliac"}

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@pytest.fixture(scope="module")
def regions() -> list[str]:
    with (CATALOGUE / "regions.csv").open(encoding="utf-8", newline="") as file:
        return list(dict.fromkeys(row["base_id"] for row in csv.DictReader(file)))


@pytest.fixture(scope="module")
def problems() -> list[RowProblem]:
    return []


@pytest.fixture(scope="module")
def finer(regions: list[str], problems: list[RowProblem]) -> tuple[FinerRegion, ...]:
    return load_finer_regions(CATALOGUE / "finer_regions.csv", regions, problems.append)


@dataclass(frozen=True)
class Sampled:
    """Cells of the left half's skin: place in mm, area in cm2, region and finer region."""

    points: Floats
    normals: Floats
    parts: Floats
    areas: Floats
    regions: Ints
    codes: Ints


@pytest.fixture(scope="module")
def joints() -> Joints:
    places = json.loads((DATA / "joints.json").read_text(encoding="utf-8"))
    return Joints(
        {bone: np.array(head) for bone, (head, _) in places.items()},
        {bone: np.array(tail) for bone, (_, tail) in places.items()},
    )


@pytest.fixture(scope="module")
def skin(regions: list[str], finer: tuple[FinerRegion, ...], joints: Joints) -> Sampled:
    with np.load(DATA / "surface.npz") as file, np.load(DATA / "rig.npz") as rig:
        vertices = file["rest"] / 32 - np.array([0, 0, 200.0])
        faces = file["faces"].astype(np.int64)
        labels = Labels(file["whole"], file["sizes"], file["grids"])
        parts = rig["parts"] / 255
    across = np.cross(
        vertices[faces[:, 1]] - vertices[faces[:, 0]], vertices[faces[:, 2]] - vertices[faces[:, 0]]
    )
    double = np.linalg.norm(across, axis=1)
    second, third = cell_centres(CELLS)
    count = len(second)
    shares = np.stack([1 - second - third, second, third])
    points = np.einsum("kc,fkx->fcx", shares, vertices[faces]).reshape(-1, 3)
    weights = np.einsum("kc,fkx->fcx", shares, parts[faces]).reshape(len(points), -1)
    normals = np.repeat(across / np.maximum(double, 1e-12)[:, None], count, axis=0)
    codes = labels.at(
        np.repeat(np.arange(len(faces)), count),
        np.tile(second, len(faces)),
        np.tile(third, len(faces)),
    )
    return Sampled(
        points,
        normals,
        weights,
        np.repeat(double / 2 / count / 100, count),
        codes,
        finer_codes(points, normals, weights, joints, [row.id for row in finer], codes, regions),
    )


@pytest.fixture(scope="module")
def area(skin: Sampled, finer: tuple[FinerRegion, ...]) -> Mapping[str, float]:
    painted = skin.codes >= 0
    sums = np.bincount(skin.codes[painted], skin.areas[painted], len(finer))
    return {row.id: float(cm2) for row, cm2 in zip(finer, sums, strict=True)}


def test_every_shipped_row_loads(
    finer: tuple[FinerRegion, ...], problems: list[RowProblem]
) -> None:
    assert problems == []
    assert len(finer) == 106
    assert {row.confidence for row in finer} == {Confidence.FROM_MEMORY}


def test_no_finer_region_is_called_like_a_region_or_like_another(
    finer: tuple[FinerRegion, ...], regions: list[str]
) -> None:
    assert {row.id for row in finer} & set(regions) == set()
    assert len({row.label for row in finer}) == len(finer)


def test_labels_and_ids_name_no_side(finer: tuple[FinerRegion, ...]) -> None:
    sided = [
        row.id
        for row in finer
        if row.id.endswith(("_l", "_r")) or {"left", "right"} & set(row.label.lower().split())
    ]
    assert sided == []


def test_every_finer_region_lies_in_its_region_and_in_no_other(
    finer: tuple[FinerRegion, ...], regions: list[str], skin: Sampled
) -> None:
    painted = skin.codes >= 0
    parents = np.array([regions.index(row.parent) for row in finer])
    assert (parents[skin.codes[painted]] == skin.regions[painted]).all()


def test_every_finer_region_is_large_enough_to_be_pointed_at(
    finer: tuple[FinerRegion, ...], area: Mapping[str, float]
) -> None:
    small = {row.id: area[row.id] for row in finer if area[row.id] < SMALLEST_CM2[row.kind]}
    assert small == {}


def test_hand_and_foot_are_divided_without_a_gap(
    finer: tuple[FinerRegion, ...], regions: list[str], skin: Sampled
) -> None:
    divided = {row.parent for row in finer}
    bare = {regions[code] for code in np.unique(skin.regions[skin.codes < 0])}
    assert bare & divided == PART_DIVIDED


def test_levels_of_the_spine_go_down_from_c2_to_s4(
    finer: tuple[FinerRegion, ...], skin: Sampled
) -> None:
    names = [f"C{n}" for n in range(2, 8)] + [f"T{n}" for n in range(1, 13)]
    names += [f"L{n}" for n in range(1, 6)] + [f"S{n}" for n in range(1, 5)]
    levels = [(k, row) for k, row in enumerate(finer) if row.kind is FinerKind.SPINAL_LEVEL]
    assert [row.label.rsplit(" ", 1)[1] for _, row in levels] == names
    heights = [float(skin.points[skin.codes == k, 1].mean()) for k, _ in levels]
    assert heights == sorted(heights, reverse=True)
    assert np.diff(heights).max() < -13


def test_every_level_holds_its_spinous_process(
    finer: tuple[FinerRegion, ...], skin: Sampled
) -> None:
    with LANDMARKS.open(encoding="utf-8", newline="") as file:
        heights = {row["id"]: float(row["y_mm"]) for row in csv.DictReader(file)}
    outside = []
    for k, row in enumerate(finer):
        spine = row.id.removeprefix("spine_")
        if row.kind is not FinerKind.SPINAL_LEVEL or spine not in heights:
            continue
        own = skin.points[(skin.codes == k) & (skin.points[:, 0] < 10), 1]
        # a cell of the back is some 3 mm wide, and the spine of C7 lies on the region's edge
        if not own.min() - 3 < heights[spine] < own.max() + 3:
            outside.append(spine)
    assert outside == []


def test_phalanges_follow_each_other_along_the_finger(
    finer: tuple[FinerRegion, ...], skin: Sampled, joints: Joints
) -> None:
    wrist = joints.head("wrist")
    code = {row.id: k for k, row in enumerate(finer)}
    for finger in range(2, 6):
        away = [
            float(np.linalg.norm(skin.points[skin.codes == code[name]] - wrist, axis=1).mean())
            for name in (
                f"knuckle_{finger}",
                *(f"finger_{finger}_{bone}" for bone in ("proximal", "middle", "distal")),
            )
        ]
        assert away == sorted(away), finger


def test_rays_and_toes_lie_side_by_side_from_the_big_toe_outwards(
    finer: tuple[FinerRegion, ...], skin: Sampled
) -> None:
    code = {row.id: k for k, row in enumerate(finer)}
    for names in (
        [f"foot_top_toe_joint_{ray}" for ray in range(1, 6)],
        [f"ball_head_{ray}" for ray in range(1, 6)],
        ["great_toe_distal", *(f"toe_{toe}_distal" for toe in range(2, 6))],
        [
            "foot_top_metatarsal_1",
            *(f"foot_top_interosseous_{space}" for space in range(1, 5)),
            "foot_top_metatarsal_5",
        ],
    ):
        across = [float(skin.points[skin.codes == code[name], 0].mean()) for name in names]
        assert across == sorted(across), names


def test_a_spot_of_a_region_that_is_not_divided_has_no_finer_region(
    finer: tuple[FinerRegion, ...], regions: list[str], skin: Sampled, joints: Joints
) -> None:
    some = np.flatnonzero(skin.codes >= 0)[::97]
    codes = finer_codes(
        skin.points[some],
        skin.normals[some],
        skin.parts[some],
        joints,
        [row.id for row in finer],
        np.full(len(some), regions.index("shin")),
        regions,
    )
    assert (codes == -1).all()


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("a,A,nose,toe,from memory,x,\n", "parent is no region of the body: nose"),
        ("a,A,,toe,from memory,x,\n", "parent is empty"),
        ("a,,heel,heel,from memory,x,\n", "label is empty"),
        ("a,A,heel,heel,from memory,,\n", "source is empty"),
        ("good,A,heel,heel,from memory,x,\n", "the same entry came before"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_loads(tmp_path: Path, bad: str, reason: str) -> None:
    good = 'good,"Heel, back",heel,heel,part verified,drawn,A note.\n'
    path = tmp_path / "f.csv"
    path.write_text(HEADER + good + bad, encoding="utf-8")
    problems: list[RowProblem] = []
    (row,) = load_finer_regions(path, {"heel"}, problems.append)
    assert row == FinerRegion(
        *("good", "Heel, back", "heel"),
        kind=FinerKind.HEEL,
        confidence=Confidence.PART_VERIFIED,
        source="drawn",
        note="A note.",
    )
    assert problems == [RowProblem("f.csv", 3, reason)]


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text(HEADER + "a,A,heel,nail,from memory,x,\n", encoding="utf-8")
    problems: list[RowProblem] = []
    assert load_finer_regions(path, {"heel"}, problems.append) == ()
    assert problems[0].reason.startswith("kind is none of phalanx, toe, joint")
