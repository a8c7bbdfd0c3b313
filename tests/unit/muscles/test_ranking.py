"""Which muscles are named at a point of the skin, and in which order."""

from __future__ import annotations

import subprocess
import sys
from random import Random

import numpy as np
import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle import Layer, Muscle, TriggerPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.anatomy.muscle_ranking import MOST, REACH
from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.anatomy.surface import Surface
from tests.cases import cases
from tests.unit.muscles.conftest import DATA

OWN_FIRST = 0.95

# a place of the picture (view, region) and muscles of which one must come first, all be named
PLAUSIBLE = [
    ("back", "calf_medial_l", {"gastrocnemius_medial"}),
    ("back", "calf_lateral_r", {"gastrocnemius_lateral"}),
    ("back", "achilles_l", {"soleus", "flexor_hallucis_longus"}),
    ("front", "shin_l", {"tibialis_anterior", "extensor_digitorum_longus"}),
    ("left", "leg_lateral_l", {"fibularis_longus", "fibularis_brevis"}),
    ("front", "thigh_anterior_r", {"rectus_femoris", "sartorius", "vastus_intermedius"}),
    ("front", "thigh_vmo_l", {"vastus_medialis"}),
    ("back", "thigh_posterior_l", {"semitendinosus", "biceps_femoris_long"}),
    ("back", "gluteal_upper_l", {"gluteus_medius", "gluteus_minimus", "piriformis"}),
    ("back", "lumbar_upper_r", {"multifidus_lumborum", "iliocostalis_lumborum"}),
    ("back", "scapula_l", {"infraspinatus"}),
    ("back", "interscapular_r", {"rhomboideus_major", "trapezius_lower", "trapezius_middle"}),
    ("front", "chest_upper_l", {"pectoralis_major_sternal", "pectoralis_major_clavicular"}),
    ("front", "abdomen_r", {"rectus_abdominis"}),
    ("front", "arm_anterior_l", {"biceps_brachii"}),
    ("back", "arm_posterior_l", {"triceps_long", "triceps_lateral"}),
    ("front", "forehead_l", {"frontalis"}),
    ("left", "temple_l", {"temporalis"}),
    ("left", "deltoid_lateral_l", {"deltoideus_middle"}),
    ("front", "thenar_l", {"abductor_pollicis_brevis", "opponens_pollicis", "adductor_pollicis"}),
    ("back", "hand_dorsal_l", {"interossei_dorsales_hand", "interosseus_dorsalis_1_hand"}),
]


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_a_muscle_comes_first_at_its_own_points(map_of_muscles: MuscleMap, side: Side) -> None:
    own = [
        (muscle, map_of_muscles.muscles_at(place)[0])
        for muscle in map_of_muscles.muscles
        for place in map_of_muscles.trigger_points(muscle, side)
    ]
    missed = [(muscle, first.muscle) for muscle, first in own if first.muscle != muscle]
    assert len(own) == 233
    assert len(missed) <= (1 - OWN_FIRST) * len(own), missed


@cases(("view", "region", "likely"), PLAUSIBLE)
def test_the_middle_of_a_region_names_its_muscles(
    atlas: Atlas, map_of_muscles: MuscleMap, view: str, region: str, likely: set[str]
) -> None:
    centre = atlas.centre(view, region)
    assert centre is not None
    point = atlas.locate(view, *centre)
    assert point is not None
    found = [candidate.muscle for candidate in map_of_muscles.muscles_at(point)]
    assert found[0] in likely
    assert likely <= set(found)


def test_no_place_of_the_body_is_without_a_muscle_nor_with_a_far_one(
    atlas: Atlas, map_of_muscles: MuscleMap
) -> None:
    for point in random_points(2000):
        found = map_of_muscles.muscles_at(point)
        assert 1 <= len(found) <= MOST
        assert len({candidate.muscle for candidate in found}) == len(found)
        base = atlas.regions[atlas.region_at(point)].base_id
        for candidate in found:
            own = base in map_of_muscles.muscles[candidate.muscle].site_regions
            assert own or candidate.distance_mm <= 170, (point, base, candidate)


def test_arms_legs_and_head_keep_to_themselves(atlas: Atlas, map_of_muscles: MuscleMap) -> None:
    strangers = {"leg": "deltoideus", "hand": "vastus", "head": "gluteus", "foot": "triceps"}
    for point in random_points(1500):
        part = atlas.regions[atlas.region_at(point)].part
        names = [candidate.muscle for candidate in map_of_muscles.muscles_at(point)]
        if part in strangers:
            assert not any(name.startswith(strangers[part]) for name in names)


def test_both_sides_answer_alike(map_of_muscles: MuscleMap) -> None:
    for point in random_points(200):
        # exactly on the midline there is no other side
        if point.x > 0.01:
            other = map_of_muscles.muscles_at(point.mirrored())
            assert other == map_of_muscles.muscles_at(point)


def test_a_known_region_gives_the_same_answer(atlas: Atlas, map_of_muscles: MuscleMap) -> None:
    for point in random_points(50):
        region = atlas.region_at(point)
        assert map_of_muscles.muscles_at(point, region) == map_of_muscles.muscles_at(point)


CALF = Region("calf_l", "calf", "Calf, left", Side.LEFT, "leg")
KNEE = Region("knee_l", "knee", "Knee, left", Side.LEFT, "knee")
ARM = Region("arm_l", "arm", "Arm, left", Side.LEFT, "arm")
HERE = BodyPoint(100, 300, 0)


def small_map(*rows: tuple[str, Layer, str, float]) -> MuscleMap:
    """Muscles with one point each, that far above HERE, needled in one region."""
    muscles = [Muscle(name, name, layer, (region,)) for name, layer, region, _ in rows]
    points = [
        TriggerPoint(name, 1, BodyPoint(HERE.x, HERE.y + away, HERE.z)) for name, _, _, away in rows
    ]
    regions = {region.id: region for region in (CALF, KNEE, ARM)}
    return MuscleMap(lambda: (muscles, points), regions, lambda _: CALF.id)


def names(found: MuscleMap) -> list[str]:
    return [candidate.muscle for candidate in found.muscles_at(HERE)]


def test_the_nearest_trigger_point_comes_first() -> None:
    rows = (("far", Layer.SURFACE, "calf", 80.0), ("near", Layer.SURFACE, "calf", 20.0))
    assert names(small_map(*rows)) == ["near", "far"]


def test_of_two_equally_distant_muscles_the_one_nearer_to_the_skin_comes_first() -> None:
    rows = (
        ("deep", Layer.DEEP, "calf", 20.0),
        ("middle", Layer.MIDDLE, "calf", 20.0),
        ("surface", Layer.SURFACE, "calf", 20.0),
    )
    assert names(small_map(*rows)) == ["surface", "middle", "deep"]


def test_a_neighbour_within_reach_comes_after_a_muscle_of_the_region() -> None:
    own = [(f"own {k}", Layer.SURFACE, "calf", 20.0 + k) for k in range(3)]
    beside = ("beside", Layer.SURFACE, "knee", 15.0)
    beyond = ("beyond", Layer.SURFACE, "knee", REACH + 1)
    elsewhere = ("elsewhere", Layer.SURFACE, "arm", 5.0)
    found = names(small_map(beyond, elsewhere, beside, *own))
    assert found == ["own 0", "own 1", "own 2", "beside"]


def test_where_few_muscles_are_needled_the_nearest_neighbours_are_named() -> None:
    rows = (
        ("arm", Layer.SURFACE, "arm", 1.0),
        ("knee 90", Layer.SURFACE, "knee", 90.0),
        ("knee 60", Layer.SURFACE, "knee", 60.0),
    )
    found = small_map(*rows).muscles_at(HERE)
    assert [candidate.muscle for candidate in found][:2] == ["knee 60", "knee 90"]
    assert found[0].distance_mm == pytest.approx(60)
    assert "arm" not in [candidate.muscle for candidate in found]


def test_they_are_named_after_the_muscles_of_the_region() -> None:
    rows = (("own", Layer.DEEP, "calf", 90.0), ("knee", Layer.SURFACE, "knee", 40.0))
    assert names(small_map(*rows)) == ["own", "knee"]


def test_a_catalogue_without_muscles_names_none() -> None:
    assert small_map().muscles_at(HERE) == ()


def test_a_muscle_nobody_knows_has_no_points(map_of_muscles: MuscleMap) -> None:
    with pytest.raises(KeyError):
        map_of_muscles.trigger_points("nobody", Side.LEFT)


def test_nothing_is_read_before_the_first_question() -> None:
    code = (
        "import sys\n"
        "from bodymap.anatomy.atlas import Atlas\n"
        "from bodymap.paths import resource\n"
        "from bodymap.services.catalogue.muscle_map import muscle_map\n"
        "atlas = Atlas.open(resource('atlas', 'data'))\n"
        "muscle_map(atlas, resource('catalogue') / 'not there')\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def random_points(count: int) -> list[BodyPoint]:
    """Points of the skin of both sides, the same at every run."""
    surface = Surface(DATA / "surface.npz")
    luck = Random(count)
    corners = surface.rest[surface.faces]
    areas = np.linalg.norm(
        np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1
    )
    found = []
    for face in luck.choices(range(len(corners)), areas.tolist(), k=count):
        shares = np.array([luck.expovariate(1) for _ in range(3)])
        x, y, z = (shares / shares.sum() @ corners[face]).tolist()
        found.append(BodyPoint(x * luck.choice((-1, 1)), y, z))
    return found
