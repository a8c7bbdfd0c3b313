"""The coordinates follow from the constructions, and the constructions from the landmarks."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from math import degrees, dist, hypot
from pathlib import Path

import numpy as np
import pytest

from bodymap.anatomy.body_point import BodyPoint
from bodymap.services.catalogue.muscles import TriggerPointFacts
from resources.atlas.place.construction import ConstructionError, Constructor
from resources.atlas.place.files import joints, place_all
from resources.atlas.place.skin import Skin
from tests.unit.muscles.conftest import DATA, LANDMARKS, POINTS

NEAR = 10.0  # mm

# muscle, number, two landmarks, the share of the way from the first to the second, and the axes
# in which the line of sight leaves the place as it is
BETWEEN = [
    ("trapezius_upper", 1, "c7", "acromion", 0.5, "xz"),
    ("masseter_superficial", 2, "zygomatic_arch", "jaw_angle", 0.55, "yz"),
    ("zygomaticus_major", 1, "cheekbone", "mouth_corner", 0.45, "xy"),
    ("obliquus_capitis_inferior", 1, "c2", "mastoid", 0.35, "xy"),
    ("trapezius_middle", 1, "t3", "scapular_spine_root", 0.72, "xy"),
    ("trapezius_lower", 2, "t12", "scapular_spine_root", 0.72, "xy"),
    ("pectoralis_major_sternal", 3, "sternal_angle", "armpit_fold_front", 0.5, "xy"),
    ("deltoideus_anterior", 1, "clavicle_outer", "deltoid_tuberosity", 0.35, "xy"),
    ("deltoideus_posterior", 1, "acromion_angle", "deltoid_tuberosity", 0.3, "xy"),
    ("gemelli", 1, "ischium", "trochanter_top", 0.5, "xy"),
    ("sartorius", 2, "asis", "medial_femoral_epicondyle", 0.5, "xy"),
    ("vastus_intermedius", 1, "asis", "patella_top", 0.35, "xy"),
    ("flexor_digitorum_brevis", 2, "heel_sole", "metatarsal_3_head_sole", 0.56, "xz"),
]


def place_of(points: tuple[TriggerPointFacts, ...], muscle: str, number: int) -> BodyPoint:
    (found,) = (
        row.point.place
        for row in points
        if (row.point.muscle, row.point.number) == (muscle, number)
    )
    return found


@pytest.mark.parametrize(("muscle", "number", "one", "other", "share", "axes"), BETWEEN)
def test_a_point_lies_where_its_landmarks_say(
    points: tuple[TriggerPointFacts, ...],
    landmarks: Mapping[str, BodyPoint],
    muscle: str,
    number: int,
    one: str,
    other: str,
    share: float,
    axes: str,
) -> None:
    place = place_of(points, muscle, number)
    expected = {
        axis: (1 - share) * getattr(landmarks[one], axis) + share * getattr(landmarks[other], axis)
        for axis in axes
    }
    off = dist([getattr(place, axis) for axis in axes], list(expected.values()))
    assert off <= NEAR


def test_piriformis_lies_on_the_line_from_sacrum_to_trochanter(
    points: tuple[TriggerPointFacts, ...], landmarks: Mapping[str, BodyPoint]
) -> None:
    psis, apex, top = (landmarks[n] for n in ("psis", "sacrum_apex", "trochanter_top"))
    start_x, start_y = (psis.x + apex.x) / 2, (psis.y + apex.y) / 2
    for number in (1, 2):
        place = place_of(points, "piriformis", number)
        share = number / 3
        x, y = start_x + share * (top.x - start_x), start_y + share * (top.y - start_y)
        assert hypot(place.x - x, place.y - y) <= NEAR


def test_the_site_of_the_supinator_is_40_mm_below_the_epicondyle(
    points: tuple[TriggerPointFacts, ...], landmarks: Mapping[str, BodyPoint]
) -> None:
    below = place_of(points, "supinator", 1).distance_to(landmarks["lateral_epicondyle"])
    assert below == pytest.approx(40, abs=NEAR)


def test_the_fibularis_lies_three_finger_widths_below_the_fibular_head(
    points: tuple[TriggerPointFacts, ...], landmarks: Mapping[str, BodyPoint]
) -> None:
    place = place_of(points, "fibularis_longus", 1)
    assert landmarks["fibular_head"].y - place.y == pytest.approx(54, abs=NEAR)


def test_tibialis_posterior_lies_at_a_third_of_the_tibia(
    points: tuple[TriggerPointFacts, ...], landmarks: Mapping[str, BodyPoint]
) -> None:
    line, ankle = landmarks["joint_line_medial"], landmarks["medial_malleolus"]
    share = (line.y - place_of(points, "tibialis_posterior", 1).y) / (line.y - ankle.y)
    assert 0.3 <= share <= 0.5


def test_landmarks_lie_as_they_do_on_people(landmarks: Mapping[str, BodyPoint]) -> None:
    heights = [landmarks[name].y for name in ("c2", "c7", "t1", "t8", "t12", "l1", "l5", "s2")]
    assert heights == sorted(heights, reverse=True)
    crest, l4, l5 = (landmarks[name].y for name in ("iliac_crest", "l4", "l5"))
    assert l5 < crest < l4
    assert landmarks["scapula_inferior_angle"].y == pytest.approx(landmarks["t8"].y, abs=20)
    assert landmarks["lateral_malleolus"].y < landmarks["medial_malleolus"].y
    assert landmarks["lateral_malleolus"].z < landmarks["medial_malleolus"].z
    assert landmarks["asis"].z > landmarks["psis"].z
    for name in ("inion", "c7", "t5", "l4", "sternal_notch", "xiphoid", "navel", "pubis"):
        assert landmarks[name].x == 0, name


def test_the_files_are_what_the_constructions_give(tmp_path: Path) -> None:
    landmarks, points = tmp_path / "landmarks.csv", tmp_path / "points.csv"
    shutil.copy(LANDMARKS, landmarks)
    shutil.copy(POINTS, points)
    place_all(DATA, landmarks, points)
    assert landmarks.read_bytes() == LANDMARKS.read_bytes()
    assert points.read_bytes() == POINTS.read_bytes()


@pytest.fixture(scope="module")
def constructor() -> Constructor:
    return Constructor(Skin(DATA), joints(DATA))


def test_a_ray_out_of_the_thigh_leaves_it_at_its_angle(constructor: Constructor) -> None:
    hip, knee = joints(DATA)["hip_joint"], joints(DATA)["knee_joint"]
    point = constructor.work_out("thigh(0.5, 90)")
    away = point - (hip + knee) / 2
    assert abs(away @ (knee - hip)) < 1e-6 * np.linalg.norm(knee - hip) ** 2
    assert degrees(np.arctan2(away[0], away[2])) == pytest.approx(90, abs=5)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("back(nowhere)", "no landmark is called nowhere"),
        ("jump(hip_joint)", "no construction is called jump"),
        ("shift(hip_joint, sideways=3)", "no direction is called sideways"),
        ("back(0, 5000)", "does not meet the skin"),
        ("back(1, 2, 3)", "takes a point or two numbers"),
        ("1 + 1", "only names, numbers and calls"),
        ("0.5", "a number is no place"),
        ("back(", "back("),
    ],
)
def test_a_wrong_construction_is_refused(constructor: Constructor, text: str, reason: str) -> None:
    with pytest.raises(ConstructionError) as caught:
        constructor.work_out(text)
    assert reason in str(caught.value)
