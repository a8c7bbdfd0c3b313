"""Which view shows a place best: the rule by itself, and on the shipped atlas."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.best_view import best_view, best_view_of_points, best_view_of_regions
from bodymap.anatomy.body_point import BodyPoint
from tests.cases import cases


@cases(
    ("worths", "shown", "chosen"),
    [
        ({}, (), None),
        ({"front": 0.0, "back": 0.0}, ("front",), None),
        ({"front": 0.5, "back": 1.0}, (), "back"),
        ({"front": 1.0, "back": 1.0}, (), "front"),
        # a view that is shown stays while it sees the place well, and no longer
        ({"front": 0.8, "back": 1.0}, ("front",), "front"),
        ({"front": 0.7, "back": 1.0}, ("front",), "back"),
        ({"front": 0.8, "left": 0.9, "back": 1.0}, ("front", "left"), "left"),
        # a close-up that sees it well shows it larger
        ({"front": 1.0, "head_front": 0.8}, (), "head_front"),
        ({"front": 1.0, "head_front": 0.8}, ("front",), "head_front"),
        ({"front": 1.0, "head_front": 0.7}, (), "front"),
        ({"head_left": 1.0, "head_front": 0.8, "front": 0.8}, ("head_front",), "head_front"),
    ],
)
def test_the_rule(
    atlas: Atlas, worths: Mapping[str, float], shown: Collection[str], chosen: str | None
) -> None:
    assert best_view(atlas.views, worths, shown) == chosen


@cases(
    ("regions", "view"),
    [
        (["elbow_lateral_l"], "left"),
        (["elbow_lateral_r"], "right"),
        (["scapula_r"], "back"),
        (["abdomen_l"], "front"),
        (["temple_r"], "head_right"),
        (["suboccipital_l"], "head_back"),
        (["thenar_l"], "hand_palmar_l"),
        (["hand_dorsal_r"], "hand_dorsal_r"),
        (["foot_dorsal_l"], "feet_dorsal"),
        (["arch_medial_r"], "feet_plantar"),
        (["ankle_lateral_l"], "foot_lateral_l"),
        # what a close-up cuts off is better seen on the whole body
        (["thoracic_upper_l", "thoracic_mid_l"], "back"),
        (["scapula_l", "lumbar_upper_l"], "back"),
    ],
)
def test_regions_are_seen_where_most_of_them_is(
    atlas: Atlas, regions: list[str], view: str
) -> None:
    assert best_view_of_regions(atlas, regions) == view


def test_every_region_has_a_view_that_shows_its_middle(atlas: Atlas) -> None:
    for region in atlas.regions:
        view = best_view_of_regions(atlas, [region])
        assert view is not None
        assert atlas.centre(view, region) is not None


def test_without_a_place_there_is_no_view(atlas: Atlas) -> None:
    assert best_view_of_regions(atlas, []) is None
    assert best_view_of_points(atlas, []) is None


def test_points_are_seen_squarely_and_in_no_view_that_misses_the_first(atlas: Atlas) -> None:
    on_the_belly, on_the_back = (atlas.locate(view, 0.47, 0.35) for view in ("front", "back"))
    assert isinstance(on_the_belly, BodyPoint)
    assert isinstance(on_the_back, BodyPoint)
    assert best_view_of_points(atlas, [on_the_belly]) == "front"
    assert best_view_of_points(atlas, [on_the_belly], shown=["back"]) == "front"
    assert best_view_of_points(atlas, [on_the_back, on_the_belly]) == "back"
    assert best_view_of_points(atlas, [on_the_belly, on_the_back]) == "front"
