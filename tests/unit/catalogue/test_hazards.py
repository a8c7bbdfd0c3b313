"""Hazard areas: the rows that are shipped, and where the painter puts them on the figure."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from bodymap.anatomy.surface import Surface
from bodymap.services.catalogue.hazards import Grade, HazardArea, load_hazards, matters
from bodymap.services.catalogue.sources import load_sources
from bodymap.services.catalogue.table import RowProblem
from resources.atlas.build.geometry import Floats
from resources.atlas.build.half import PARTS, HalfBody
from resources.atlas.build.maps.hazards import hazard_masks
from resources.atlas.build.regions.skin import Joints, Mask
from tests.cases import cases

RESOURCES = Path(__file__).parents[3] / "resources"
CATALOGUE = RESOURCES / "catalogue"
ATLAS = RESOURCES / "atlas"
HEADER = "id,label,hurt,structure,from_needle_mm,grade,prohibited,confidence,source,note\n"

# What a muscle's hazard says, and the areas of which at least half of its points lie in one.
LUNG = ("lung_field", "lung_apex")
SAID = {
    "pleura": LUNG,
    "lung": LUNG,
    "kidney": ("kidney",),
    "peritoneum": ("peritoneum",),
    "heart": ("heart_sternum",),
    "spinal canal": ("spinal_canal",),
    "spinal cord": ("vertebral_artery", "foramen_magnum"),
    "vertebral artery": ("vertebral_artery", "foramen_magnum"),
    "eyeball": ("orbit", "orbital_rim"),
    "facial nerve": ("parotid", "facial_vessels"),
    "superficial temporal artery": ("temporal_artery",),
    "maxillary artery": ("maxillary_artery",),
    "carotid artery": ("carotid_jugular",),
    "subclavian": ("brachial_plexus_neck",),
    "; axillary artery": ("infraclavicular_bundle",),
    "armpit": ("axilla",),
    "axillary nerve": ("axillary_nerve",),
    "brachial artery": ("brachial_bundle", "infraclavicular_bundle"),
    "radial nerve": ("radial_nerve", "posterior_interosseous"),
    "ulnar nerve": ("ulnar_groove", "ulnar_nerve_forearm", "median_ulnar_wrist"),
    "median nerve": ("cubital_fossa", "median_nerve_forearm", "median_ulnar_wrist"),
    "posterior interosseous": ("posterior_interosseous",),
    "femoral nerve": ("femoral_triangle", "adductor_canal"),
    "femoral vessels": ("femoral_triangle", "adductor_canal"),
    "sciatic nerve": ("sciatic_nerve", "common_fibular_nerve"),
    "pudendal": ("perineum",),
    "popliteal": ("popliteal_fossa",),
    "common fibular nerve at": ("common_fibular_nerve",),
    "posterior tibial artery": ("tibial_bundle",),
    "deep fibular nerve;": ("anterior_tibial_bundle",),
}

OVER_BELLY = "the pleura lies over its ribs only, the points over the belly"
OVER_LAMINA = "over the lamina; the pleura only when the needle strays outward"
BELOW_RIB_12 = "its points lie below rib 12, over the kidney"
FROM_FRONT = "from the groin; the kidney on deep ways only"
OFF_THE_NERVE = "its points keep off the nerve, which lies deeper or farther on"
EXCEPTIONS = {
    ("rectus_abdominis", "pleura"): OVER_BELLY,
    ("obliquus_externus_abdominis", "pleura"): OVER_BELLY,
    ("obliquus_internus_abdominis", "pleura"): OVER_BELLY,
    ("transversus_abdominis", "pleura"): OVER_BELLY,
    ("pyramidalis", "pleura"): OVER_BELLY,
    ("semispinalis_thoracis", "pleura"): OVER_LAMINA,
    ("multifidus_thoracis", "pleura"): OVER_LAMINA,
    ("rotatores_thoracis", "pleura"): OVER_LAMINA,
    ("iliocostalis_lumborum", "pleura"): BELOW_RIB_12,
    ("quadratus_lumborum", "pleura"): BELOW_RIB_12,
    ("quadratus_lumborum", "peritoneum"): "through the muscle's outer edge only",
    ("psoas_major", "kidney"): FROM_FRONT,
    ("iliacus", "kidney"): FROM_FRONT,
    ("splenius_cervicis", "spinal canal"): "34 mm beside the midline; the canal when led inward",
    ("multifidus_lumborum", "spinal canal"): "22 mm beside the midline; the other point at L5",
    ("semispinalis_cervicis", "vertebral artery"): "at C5, where the artery lies before the lamina",
    ("multifidus_cervicis", "vertebral artery"): "at C4, where the artery lies before the lamina",
    ("longissimus_capitis", "vertebral artery"): "at C4, where the artery lies in the bone",
    ("digastricus_anterior", "facial nerve"): "under the chin, inward of the vessels",
    ("pterygoideus_medialis", "maxillary artery"): "entered from below, under the jaw's angle",
    ("biceps_brachii", "brachial artery"): OFF_THE_NERVE,
    ("triceps_long", "radial nerve"): OFF_THE_NERVE,
    ("triceps_medial", "ulnar nerve"): OFF_THE_NERVE,
    ("teres_major", "radial nerve"): "over the scapula; the nerves lie at its tendon",
    ("abductor_pollicis_longus", "radial nerve"): "a branch of the skin, which is not drawn",
    ("abductor_digiti_minimi_hand", "ulnar nerve"): "beyond the canal, over its small branches",
    ("flexor_digitorum_profundus", "median nerve"): "on the ulna, which lies between",
    ("opponens_pollicis", "median nerve"): "on the bone, outside the branch to the thumb",
    ("gluteus_maximus", "sciatic nerve"): OFF_THE_NERVE,
    ("gluteus_medius", "sciatic nerve"): OFF_THE_NERVE,
    ("gluteus_minimus", "sciatic nerve"): OFF_THE_NERVE,
    ("obturatorius_internus", "sciatic nerve"): "inward of the sit bone",
    ("levator_ani", "sciatic nerve"): "in the pelvic floor",
    ("coccygeus", "sciatic nerve"): "beside the tailbone",
    ("semimembranosus", "sciatic nerve"): OFF_THE_NERVE,
    ("vastus_medialis", "sciatic nerve"): "from in front; the nerve lies behind the femur",
    ("adductor_magnus", "sciatic nerve"): OFF_THE_NERVE,
    ("adductor_magnus", "femoral vessels"): "from behind; the canal lies before the muscle",
    ("gastrocnemius_lateral", "common fibular nerve at"): "well below the neck of the fibula",
    ("fibularis_longus", "common fibular nerve at"): "three finger-widths below the head",
    ("soleus", "posterior tibial artery"): "two of three points lie on the outer side",
    ("flexor_hallucis_longus", "posterior tibial artery"): "on the outer side, beside the fibula",
}

# Landmarks that an area has to hold, and others that it must not.
ANCHORS = [
    ("lung_field", ("scapula_inferior_angle", "scapula_medial_border", "sternal_angle"), ("c7",)),
    ("lung_field", ("scapula_lateral_border",), ("navel", "costal_margin", "rib12_tip", "l1")),
    ("lung_apex", ("clavicle_middle",), ("acromion", "sternal_angle", "clavicle_outer")),
    ("heart_sternum", ("xiphoid",), ("sternal_notch", "navel")),
    ("peritoneum", ("navel", "costal_margin"), ("asis", "trochanter")),
    ("kidney", ("rib12_tip",), ("iliac_crest", "scapula_inferior_angle")),
    ("spinal_canal", ("c2", "c7", "t5", "t12", "l1", "l2"), ("l3", "l4", "inion", "s2")),
    ("femoral_triangle", ("inguinal_middle",), ("patella_top", "pubis")),
    ("sciatic_nerve", ("gluteal_fold",), ("trochanter", "psis", "knee_crease")),
    ("popliteal_fossa", ("knee_crease",), ("fibular_head", "patella_top")),
    ("common_fibular_nerve", ("fibular_head",), ("lateral_malleolus", "knee_crease")),
    ("cubital_fossa", ("elbow_crease",), ("lateral_epicondyle", "medial_epicondyle")),
    ("median_ulnar_wrist", ("wrist_crease", "pisiform"), ("ulnar_styloid", "thumb_base")),
    ("orbit", (), ("brow_middle", "cheekbone", "orbit_outer")),
    ("orbital_rim", ("brow_inner", "brow_middle"), ("tragus",)),
]

# The box of the figure, in mm, that an area must not leave: lowest x, y, highest x, y.
BOXES = {
    "lung_field": (0, 1110, 172, 1455),
    "lung_apex": (0, 1390, 120, 1500),
    "heart_sternum": (0, 1195, 50, 1360),
    "liver_spleen": (0, 1090, 165, 1240),
    "kidney": (10, 1030, 100, 1175),
    "peritoneum": (0, 890, 165, 1225),
    "spinal_canal": (0, 1060, 20, 1570),
    "carotid_jugular": (5, 1385, 65, 1560),
    "orbit": (8, 1590, 58, 1635),
    "external_genitals": (0, 820, 20, 890),
    "sciatic_nerve": (30, 540, 145, 935),
    "femoral_triangle": (20, 735, 120, 960),
    "popliteal_fossa": (70, 430, 160, 585),
}

Shipped = tuple[tuple[HazardArea, ...], tuple[RowProblem, ...]]
Shares = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Figure:
    """The committed surface, and what the painter makes of it and of single points."""

    body: HalfBody
    joints: Joints
    masks: Mapping[str, Mask]

    def at(self, points: Floats) -> dict[str, Mask]:
        """The areas at points of the skin, with the normal and weights of the nearest vertex."""
        near = [int(np.square(self.body.rest - point).sum(1).argmin()) for point in points]
        normals, parts = self.body.rest_normals[near], self.body.parts[near]
        return hazard_masks(points, normals, parts, self.joints)


@pytest.fixture(scope="module")
def figure() -> Figure:
    surface = Surface(ATLAS / "data" / "surface.npz")
    with np.load(ATLAS / "data" / "rig.npz") as rig:
        parts = rig["parts"] / 255
    bones = json.loads((ATLAS / "data" / "joints.json").read_text(encoding="utf-8"))
    heads, tails = ({bone: np.array(ends[k]) for bone, ends in bones.items()} for k in (0, 1))
    # The painter knows the rest pose only, so it stands in for the other one.
    body, joints = HalfBody(surface.rest, surface.rest, surface.faces, parts), Joints(heads, tails)
    return Figure(body, joints, hazard_masks(body.rest, body.rest_normals, parts, joints))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def places(found: list[dict[str, str]]) -> Floats:
    return np.array([[float(row[axis]) for axis in ("x_mm", "y_mm", "z_mm")] for row in found])


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    problems: list[RowProblem] = []
    return load_hazards(CATALOGUE / "hazards.csv", problems.append), tuple(problems)


@pytest.fixture(scope="module")
def shares(figure: Figure) -> Shares:
    """For each muscle and each phrase of its hazard, the share of its points in the areas."""
    points = rows(CATALOGUE / "trigger_points.csv")
    masks = figure.at(places(points))
    muscle = np.array([row["muscle"] for row in points])
    return {
        row["id"]: {
            said: float(np.any([masks[area] for area in areas], axis=0)[muscle == row["id"]].mean())
            for said, areas in SAID.items()
            if said in row["hazard"]
        }
        for row in rows(CATALOGUE / "muscles.csv")
    }


def test_every_shipped_row_loads_and_the_painter_knows_the_same_areas(
    shipped: Shipped, figure: Figure
) -> None:
    areas, problems = shipped
    assert problems == ()
    assert {area.id for area in areas} == set(figure.masks)
    empty = [hazard for hazard, mask in figure.masks.items() if not mask.any()]
    assert empty == []


def test_every_source_that_a_row_names_is_listed(shipped: Shipped) -> None:
    files = ("sources.csv", "muscle_sources.csv")
    listed = {source.id for file in files for source in load_sources(CATALOGUE / file)}
    assert {source for area in shipped[0] for source in area.source} <= listed


def test_what_is_not_needled_at_all_is_small_and_said_to_be_grave(
    shipped: Shipped, figure: Figure
) -> None:
    prohibited = [area for area in shipped[0] if area.prohibited]
    assert {area.id for area in prohibited} == {"orbit", "nipple", "navel", "external_genitals"}
    assert all(area.grade is Grade.HIGH for area in prohibited)
    assert all(figure.masks[area.id].mean() < 0.1 for area in prohibited)


@cases("said", SAID)
def test_the_points_of_the_muscles_that_warn_of_it_lie_in_its_area(
    shares: Shares, said: str
) -> None:
    warned = {muscle: found[said] for muscle, found in shares.items() if said in found}
    assert warned
    outside = {muscle for muscle, share in warned.items() if share < 0.5}
    assert outside == {muscle for muscle, phrase in EXCEPTIONS if phrase == said}


@cases(("hazard", "inside", "outside"), ANCHORS)
def test_an_area_holds_the_landmarks_it_was_drawn_from(
    figure: Figure, hazard: str, inside: tuple[str, ...], outside: tuple[str, ...]
) -> None:
    found = rows(ATLAS / "landmarks" / "landmarks.csv")
    mask = figure.at(places(found))[hazard]
    held = {row["id"]: bool(here) for row, here in zip(found, mask, strict=True)}
    assert {name: held[name] for name in inside + outside} == {
        **dict.fromkeys(inside, True),
        **dict.fromkeys(outside, False),
    }


@cases("hazard", BOXES)
def test_an_area_stays_in_its_part_of_the_body(figure: Figure, hazard: str) -> None:
    points = figure.body.rest[figure.masks[hazard]]
    low_x, low_y, high_x, high_y = BOXES[hazard]
    assert points[:, 0].min() >= low_x
    assert points[:, 0].max() <= high_x
    assert points[:, 1].min() >= low_y
    assert points[:, 1].max() <= high_y


def test_no_area_of_the_trunk_lies_on_a_limb(figure: Figure) -> None:
    arm, leg = (list(PARTS).index(part) for part in ("arm", "leg"))
    for hazard in ("lung_field", "lung_apex", "kidney", "heart_sternum", "liver_spleen"):
        held = figure.masks[hazard]
        points, parts = figure.body.rest[held], figure.body.parts[held]
        # The folds of the armpit hang on the arm's bones as well; the arm proper lies outside.
        assert not ((parts[:, arm] > 0.5) & (points[:, 0] > 172)).any(), hazard
        assert parts[:, leg].max() < 0.5, hazard


def test_a_spot_of_the_midline_is_painted_as_the_spot_beside_it(figure: Figure) -> None:
    body, joints = figure.body, figure.joints
    spots = np.flatnonzero(body.rest[:, 0] == 0)
    beside = body.rest[spots] + [0.01, 0, 0]
    masks = hazard_masks(beside, body.rest_normals[spots], body.parts[spots], joints)
    for hazard, mask in masks.items():
        assert np.array_equal(mask, figure.masks[hazard][spots]), hazard


def test_a_row_is_read_with_all_it_says(tmp_path: Path) -> None:
    path = tmp_path / "h.csv"
    row = "lung,Lung,pleura: pneumothorax,pleura,,high,no,part verified,one_2020;two_2021,By MRI.\n"
    path.write_text(HEADER + row, encoding="utf-8")
    (area,) = load_hazards(path)
    assert (area.id, area.label, area.hurt) == ("lung", "Lung", "pleura: pneumothorax")
    assert (area.from_needle_mm, area.grade, area.prohibited) == (None, Grade.HIGH, False)
    assert (area.confidence, area.source) == ("part verified", ("one_2020", "two_2021"))
    assert area.note == "By MRI."


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("a,A,h,s,0,high,no,from memory,,", "from_needle_mm is not above zero: 0"),
        ("a,A,h,s,,grave,no,from memory,,", "grade is none of high, caution: grave"),
        ("a,A,h,s,,high,,from memory,,", "prohibited is empty"),
        ("a,A,h,s,,high,maybe,from memory,,", "prohibited is none of yes, no: maybe"),
        ("a,A,,s,,high,no,from memory,,", "hurt is empty"),
        ("a,A,h,s,,high,no,verified,,", "source is empty, confidence says verified"),
    ],
)
def test_a_bad_row_is_left_out_with_its_reason(tmp_path: Path, cells: str, reason: str) -> None:
    path = tmp_path / "h.csv"
    path.write_text(HEADER + cells + "\n", encoding="utf-8")
    problems: list[RowProblem] = []
    assert load_hazards(path, problems.append) == ()
    assert problems == [RowProblem("h.csv", 2, reason)]


@pytest.mark.parametrize(
    ("from_needle", "prohibited", "length", "shown"),
    [
        ("", "no", 13.0, True),
        ("25", "no", 24.9, False),
        ("25", "no", 25.0, True),
        ("25", "no", None, True),
        ("25", "yes", 13.0, True),
    ],
)
def test_an_area_matters_from_the_shortest_needle_that_its_row_names(
    tmp_path: Path, from_needle: str, prohibited: str, length: float | None, shown: bool
) -> None:
    path = tmp_path / "h.csv"
    row = f"a,A,h,s,{from_needle},high,{prohibited},from memory,,\n"
    path.write_text(HEADER + row, encoding="utf-8")
    (area,) = load_hazards(path)
    assert matters(area, length) is shown
