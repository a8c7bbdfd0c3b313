"""What the layers over the figure say of places on the skin."""

from __future__ import annotations

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.services.body_layers import BodyLayers
from bodymap.services.catalogue.hazards import Grade
from tests.cases import cases

BETWEEN_SHOULDER_BLADES = BodyPoint(60, 1340, -90)
MIDDLE_OF_THE_CALF = BodyPoint(125, 330, -60)


def on_skin(atlas: Atlas, view: str, point: BodyPoint) -> BodyPoint:
    """The point of the skin that a view shows where it would show ``point``."""
    place = atlas.project(view, point)
    assert place is not None
    found = atlas.locate(view, *place)
    assert found is not None
    return found


def middle_of(atlas: Atlas, view: str, region: str) -> BodyPoint:
    centre = atlas.centre(view, region)
    assert centre is not None
    found = atlas.locate(view, *centre)
    assert found is not None
    return found


def test_a_muscles_points_are_its_own_on_each_side(layers: BodyLayers) -> None:
    left = layers.points("trapezius_upper", Side.LEFT)
    right = layers.points("trapezius_upper", Side.RIGHT)
    assert left
    assert [p.place.mirrored() for p in left] == [p.place for p in right]
    assert all(p.place.x > 0 for p in left)
    assert {p.muscle for p in left} == {"trapezius_upper"}
    assert layers.points("no_such_muscle", Side.LEFT) == ()


def test_all_points_of_both_sides_can_be_shown(layers: BodyLayers) -> None:
    assert len(layers.all_points) == 2 * 233
    assert all(point.abbreviation for point in layers.all_points)


def test_referred_pain_lies_on_the_side_of_the_needle(layers: BodyLayers) -> None:
    for side, ending in ((Side.LEFT, "_l"), (Side.RIGHT, "_r")):
        referred = layers.referred("infraspinatus", side)
        assert referred
        assert all(region.endswith(ending) for region in referred)


def test_referred_pain_of_the_other_side_lies_there(layers: BodyLayers) -> None:
    """The clavicular head of the sternomastoid is felt on both sides of the forehead."""
    assert {"forehead_l", "forehead_r"} <= layers.referred("scm_clavicular", Side.LEFT)
    assert {"ear_r"} <= layers.referred("scm_clavicular", Side.RIGHT)


def test_the_pleura_is_told_where_it_lies_and_nowhere_else(
    atlas: Atlas, layers: BodyLayers
) -> None:
    back = on_skin(atlas, "back", BETWEEN_SHOULDER_BLADES)
    assert "lung_field" in [area.id for area in layers.hazards_at(back, 40)]
    calf = on_skin(atlas, "back", MIDDLE_OF_THE_CALF)
    assert "lung_field" not in [area.id for area in layers.hazards_at(calf, 100)]


def test_a_longer_needle_never_matters_less(layers: BodyLayers) -> None:
    short, long = (
        layers.hazards(mm, Grade.HIGH) | layers.hazards(mm, Grade.CAUTION) for mm in (13, 75)
    )
    every = layers.hazards(None, Grade.HIGH) | layers.hazards(None, Grade.CAUTION)
    assert short < long <= every


def test_what_is_prohibited_comes_first(atlas: Atlas, layers: BodyLayers) -> None:
    found = layers.hazards_at(middle_of(atlas, "front", "eye_l"), 15)
    assert found
    assert found[0].prohibited


@pytest.mark.parametrize("side", ["l", "r"])
def test_finer_regions_are_named_inside_their_own_region(
    atlas: Atlas, layers: BodyLayers, side: str
) -> None:
    point = middle_of(atlas, f"hand_dorsal_{side}", f"hand_dorsal_{side}")
    finer = layers.finer(point)
    assert finer is not None
    assert "hand" in finer.lower()
    assert layers.finer(middle_of(atlas, "front", f"thigh_anterior_{side}")) is None


def test_dermatomes_are_told_at_a_place(atlas: Atlas, layers: BodyLayers) -> None:
    palm = middle_of(atlas, "hand_palmar_l", "thumb_l")
    assert layers.nerve_at(SkinMap.DERMATOMES, palm) == "C6"
    assert layers.nerve_at(SkinMap.DERMATOMES, palm.mirrored()) == "C6"
    sole = middle_of(atlas, "feet_plantar", "heel_l")
    assert layers.nerve_at(SkinMap.DERMATOMES, sole) == "S1"


@cases("skin_map", list(SkinMap))
@cases("view", ["front", "back", "left", "hand_palmar_l", "feet_plantar"])
def test_an_area_is_told_where_it_is_drawn(atlas: Atlas, view: str, skin_map: SkinMap) -> None:
    """The middle of each drawn area of some size lies in it by the mesh too."""
    width, height = atlas.views[view].size_mm
    for drawn in atlas.areas(view, skin_map):
        xs = [x * width for ring in drawn.outline.rings for x, _ in ring]
        ys = [y * height for ring in drawn.outline.rings for _, y in ring]
        if min(max(xs) - min(xs), max(ys) - min(ys)) < 12:
            continue
        point = atlas.locate(view, *drawn.centre)
        assert point is not None
        assert drawn.area in atlas.areas_at(skin_map, point), (drawn.area, drawn.side)
        assert (point.x >= 0) == (drawn.side is Side.LEFT)
