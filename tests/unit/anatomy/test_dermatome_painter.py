"""The painters of dermatomes and nerve areas, asked about the shipped surface."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from resources.atlas.build.half import HalfBody
from resources.atlas.build.labels import MIXED, Labels
from resources.atlas.build.maps.dermatomes import dermatome_codes
from resources.atlas.build.maps.nerves import nerve_codes
from resources.atlas.build.regions.skin import Joints
from tests.cases import cases
from tests.unit.anatomy.conftest import DATA

CATALOGUE = Path(__file__).parents[3] / "resources" / "catalogue"
Floats = npt.NDArray[np.float64]
Painter = Callable[[Floats, Floats, Floats, Joints, Sequence[str]], npt.NDArray[np.int64]]

# The standards' key sensory points, at the landmark of this figure that they name (mm).
KEY_POINTS = {
    "c2": (12, 1600, -41),
    "c3": (82, 1428, 50),
    "c4": (172, 1430, 10),
    "c5": (277, 1140, 50),
    "c6": (418, 812, 105),
    "c7": (376, 745, 72),
    "c8": (328, 750, 65),
    "t1": (224, 1128, 30),
    "t2": (166, 1280, 6),
    "t3": (82, 1300, 125),
    "t4": (82, 1267, 131),
    "t5": (82, 1236, 128),
    "t6": (76, 1208, 116),
    "t7": (82, 1171, 120),
    "t8": (82, 1134, 115),
    "t9": (82, 1097, 115),
    "t10": (82, 1060, 115),
    "t11": (82, 992, 110),
    "t12": (68, 924, 104),
    "l1": (61, 823, 104),
    "l2": (50, 724, 98),
    "l3": (56, 522, 22),
    "l4": (109, 84, 19),
    "l5": (148, 35, 140),
    "s1": (156, 30, -30),
    "s2": (116, 505, -42),
    "s3": (62, 830, -50),
    "s4_5": (10, 862, -36),
}


@pytest.fixture(scope="module")
def joints() -> Joints:
    places = json.loads((DATA / "joints.json").read_text(encoding="utf-8"))
    return Joints(
        {bone: np.array(head) for bone, (head, _) in places.items()},
        {bone: np.array(tail) for bone, (_, tail) in places.items()},
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
def faces(body: HalfBody) -> tuple[Floats, Floats, Floats]:
    """Point, normal and skin weights at the middle of every face."""
    middle, normal, parts = (
        value[body.faces].mean(1) for value in (body.rest, body.rest_normals, body.parts)
    )
    return middle, normal, parts


def rows(file: str) -> list[dict[str, str]]:
    with (CATALOGUE / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def ids(file: str) -> list[str]:
    return [row["id"] for row in rows(file)]


@pytest.fixture(scope="module")
def dermatomes(faces: tuple[Floats, Floats, Floats], joints: Joints) -> npt.NDArray[np.str_]:
    names = ids("dermatomes.csv")
    return np.array(names)[dermatome_codes(*faces, joints, names)]


@pytest.mark.parametrize(
    ("painter", "file"), [(dermatome_codes, "dermatomes.csv"), (nerve_codes, "nerve_areas.csv")]
)
def test_every_spot_has_an_area_and_every_area_a_spot(
    faces: tuple[Floats, Floats, Floats], joints: Joints, painter: Painter, file: str
) -> None:
    names = ids(file)
    codes = painter(*faces, joints, names)
    assert codes.min() >= 0
    assert {names[code] for code in np.unique(codes)} == set(names)


@cases("name", KEY_POINTS)
def test_each_key_sensory_point_lies_in_its_dermatome(
    faces: tuple[Floats, Floats, Floats], dermatomes: npt.NDArray[np.str_], name: str
) -> None:
    away = np.linalg.norm(faces[0] - np.array(KEY_POINTS[name]), axis=1)
    assert away.min() < 12
    assert dermatomes[away.argmin()] == name


def test_the_dermatome_at_the_middle_of_each_region_is_one_the_table_names(
    body: HalfBody, faces: tuple[Floats, Floats, Floats], dermatomes: npt.NDArray[np.str_]
) -> None:
    with np.load(DATA / "surface.npz") as file:
        labels = Labels(file["whole"], file["sizes"], file["grids"])
    bases = list(dict.fromkeys(row["base_id"] for row in rows("regions.csv")))
    corners = body.rest[body.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(across, axis=1)
    named = {row["region"]: row["dermatomes"].split(";") for row in rows("region_nerves.csv")}
    wrong = {}
    for code, base in enumerate(bases):
        chosen = np.flatnonzero((labels.whole == code) & (labels.whole != MIXED))
        centre = np.average(faces[0][chosen], axis=0, weights=area[chosen])
        middle = chosen[np.linalg.norm(faces[0][chosen] - centre, axis=1).argmin()]
        if dermatomes[middle] not in named[base]:
            wrong[base] = str(dermatomes[middle])
    assert wrong == {}
