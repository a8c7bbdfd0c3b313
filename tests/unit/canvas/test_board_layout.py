"""Views share a board so that they are as large as can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.canvas.board_layout import STRIP_WIDTH, plan_all, plan_beside_strip, tiles

BODIES = [(900.0, 1770.0), (900.0, 1770.0), (740.0, 1770.0), (740.0, 1770.0)]
HEADS = [(340.0, 350.0)] * 4
sizes = st.lists(st.tuples(st.floats(100, 1000), st.floats(100, 2000)), min_size=1, max_size=8)


def test_four_bodies_stand_in_one_row() -> None:
    tops = {tile.title[1] for tile in tiles(BODIES, 860, 540, title=44, gap=4)}
    assert tops == {0}


def test_four_heads_stand_two_by_two_where_that_shows_them_larger() -> None:
    placed = tiles(HEADS, 860, 700, title=44, gap=4)
    assert [tile.title[:2] for tile in placed] == [(0, 0), (432, 0), (0, 352), (432, 352)]


def test_a_title_stands_right_above_its_pane() -> None:
    for tile in tiles(HEADS, 860, 700, title=44, gap=4):
        assert tile.title[3] == 44
        assert tile.title[1] + 44 == tile.pane[1]
        assert (tile.title[0], tile.title[2]) == (tile.pane[0], tile.pane[2])


def test_a_wider_picture_gets_more_room_in_its_row() -> None:
    front, _, side, _ = tiles(BODIES, 860, 540, title=44, gap=4)
    assert front.pane[2] / side.pane[2] == pytest.approx(900 / 740, abs=0.02)


@given(sizes, st.integers(400, 2500), st.integers(300, 1500))
def test_tiles_stay_on_the_board_and_apart(
    pictures: list[tuple[float, float]], width: int, height: int
) -> None:
    boxes = [tile.pane for tile in tiles(pictures, width, height, title=44, gap=4)]
    for x, y, w, h in boxes:
        assert x >= 0
        assert y >= 44
        assert x + w <= width + 1
        assert y + h <= height + 1
    for at, (x, y, w, h) in enumerate(boxes):
        for ox, oy, ow, oh in boxes[at + 1 :]:
            assert x + w <= ox or ox + ow <= x or y + h <= oy or oy + oh <= y


GROUP = ("front", "back", "left", "right")
FRONT_AND_BACK = {"back": (900.0, 1770.0), "front": (900.0, 1770.0)}


def test_a_strip_holds_the_whole_group_beside_one_or_two_views() -> None:
    one = plan_beside_strip(GROUP, {"back": (900.0, 1770.0)}, 860, 540)
    assert list(one.titles) == list(GROUP)
    assert one.panes == {"back": (STRIP_WIDTH + 4, 0, 732, 540)}
    assert one.captions == {}


def test_two_standing_bodies_stand_side_by_side_each_with_its_name() -> None:
    plan = plan_beside_strip(GROUP, FRONT_AND_BACK, 860, 540)
    back, front = plan.panes["back"], plan.panes["front"]
    assert back[1] == front[1] == plan.captions["back"][3]
    assert back[0] + back[2] <= front[0]
    assert plan.captions["front"][0] == front[0]


def test_two_lying_bodies_lie_one_over_the_other() -> None:
    lying = {view: (high, wide) for view, (wide, high) in FRONT_AND_BACK.items()}
    plan = plan_beside_strip(GROUP, lying, 860, 540)
    back, front = plan.panes["back"], plan.panes["front"]
    assert back[0] == front[0]
    assert back[1] + back[3] <= front[1]


def test_all_views_come_in_the_order_they_are_given() -> None:
    sizes = dict(zip(("back", "front", "left", "right"), BODIES, strict=True))
    plan = plan_all(sizes, 860, 540)
    assert sorted(plan.panes, key=lambda view: plan.panes[view][0]) == list(sizes)
    assert plan.titles.keys() == plan.panes.keys()
