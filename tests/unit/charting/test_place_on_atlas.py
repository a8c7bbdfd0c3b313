"""Places of one atlas on another, and on the other side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.place_on_atlas import mirrored_on, mostly_on, on_atlas
from bodymap.charting.site import SitePlace
from tests.atlases import shared_atlas
from tests.cases import cases


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


def place_in(atlas: Atlas, view: str, region: str) -> SitePlace:
    """The middle of a region, as a click there records it."""
    middle = atlas.centre(view, region)
    assert middle is not None
    point = atlas.locate(view, *middle)
    assert point is not None
    return SitePlace(point, view, region, atlas.regions[region].side, atlas.version)


def test_a_known_region_stays_and_only_the_version_is_todays(atlas: Atlas) -> None:
    place = place_in(atlas, "back", "calf_medial_l")
    assert on_atlas(replace(place, atlas_version="2019.1"), atlas) == place


def test_a_lost_region_is_looked_up_from_the_point(atlas: Atlas) -> None:
    place = place_in(atlas, "back", "calf_medial_r")
    lost = replace(place, region="calf_of_old", side=Side.LEFT, atlas_version="2019.1")
    assert on_atlas(lost, atlas) == place


@cases(
    ("view", "region", "there_view", "there_region"),
    [
        ("back", "calf_medial_l", "back", "calf_medial_r"),
        ("left", "calf_lateral_l", "right", "calf_lateral_r"),
        ("hand_palmar_r", "thumb_r", "hand_palmar_l", "thumb_l"),
        ("feet_plantar", "heel_l", "feet_plantar", "heel_r"),
    ],
)
def test_the_mirror_image_lies_in_the_region_of_the_other_side(
    atlas: Atlas, view: str, region: str, there_view: str, there_region: str
) -> None:
    place = place_in(atlas, view, region)
    mirrored = mirrored_on(place, atlas)
    assert (mirrored.view, mirrored.region) == (there_view, there_region)
    assert mirrored.side is place.side.mirrored
    assert mirrored.point == place.point.mirrored()
    assert atlas.region_at(mirrored.point) == there_region
    assert mirrored_on(mirrored, atlas) == place


def test_a_region_of_the_midline_is_its_own_mirror_image(atlas: Atlas) -> None:
    middle = next(r for r in atlas.regions.values() if r.side is Side.MIDLINE)
    view = next(v for v in atlas.views if atlas.centre(v, middle.id) is not None)
    mirrored = mirrored_on(place_in(atlas, view, middle.id), atlas)
    assert (mirrored.region, mirrored.side) == (middle.id, Side.MIDLINE)


def test_a_lost_region_is_looked_up_on_the_other_side_too(atlas: Atlas) -> None:
    place = place_in(atlas, "back", "calf_medial_l")
    mirrored = mirrored_on(replace(place, region="calf_of_old_l"), atlas)
    assert (mirrored.region, mirrored.side) == ("calf_medial_r", Side.RIGHT)


def test_most_places_decide_on_the_side(atlas: Atlas) -> None:
    left = place_in(atlas, "back", "calf_medial_l")
    right = place_in(atlas, "back", "calf_medial_r")
    assert mostly_on((left, left, right)) is Side.LEFT
    assert mostly_on((left, right, right)) is Side.RIGHT
    assert mostly_on((left, right)) is Side.MIDLINE
