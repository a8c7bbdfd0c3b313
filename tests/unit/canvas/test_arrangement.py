"""Which views are on the board together."""

from __future__ import annotations

from bodymap.ui.canvas.arrangement import Arrangement, partner, shown_views
from tests.atlases import shared_atlas
from tests.cases import cases

BODY = ("front", "back", "left", "right")


@cases(
    ("view", "other"),
    [
        ("front", "back"),
        ("right", "left"),
        ("head_back", "head_front"),
        ("hand_palmar_l", "hand_dorsal_l"),
        ("hand_dorsal_r", "hand_palmar_r"),
        ("feet_plantar", "feet_dorsal"),
        ("foot_medial_l", "foot_lateral_l"),
    ],
)
def test_a_partner_shows_the_same_part_from_the_other_side(view: str, other: str) -> None:
    assert partner(view, (view, other)) == other


def test_every_view_of_the_atlas_has_a_partner_in_its_group() -> None:
    views = shared_atlas().views
    for view in views.values():
        group = [other.id for other in views.values() if other.group == view.group]
        other = partner(view.id, group)
        assert other is not None
        assert views[other].side in (view.side, None if view.side is None else view.side.mirrored)
        assert partner(other, group) == view.id


def test_a_view_whose_partner_is_not_in_the_group_stands_alone() -> None:
    assert partner("front", ("front", "left")) is None
    assert shown_views(Arrangement.TWO, "front", ("front", "left"), None) == ["front"]


def test_the_large_view_comes_first_and_of_all_the_one_that_faces_up() -> None:
    assert shown_views(Arrangement.ONE, "back", BODY, None) == ["back"]
    assert shown_views(Arrangement.TWO, "back", BODY, None) == ["back", "front"]
    assert shown_views(Arrangement.ALL, "back", BODY, None) == list(BODY)
    assert shown_views(Arrangement.ALL, "left", BODY, "right") == ["right", *BODY[:3]]


def test_the_key_goes_from_one_to_two_to_all() -> None:
    seen = [Arrangement.ONE]
    for _ in range(3):
        seen.append(seen[-1].following)
    assert seen == [Arrangement.ONE, Arrangement.TWO, Arrangement.ALL, Arrangement.ONE]
