"""Numbered discs never hide each other."""

from __future__ import annotations

from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.canvas.spread import spread

anchors = st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300)), min_size=0, max_size=12)


def test_discs_with_room_stay_where_they_are() -> None:
    places = [(0.0, 0.0), (20.0, 0.0), (200.0, 50.0)]
    assert spread(places, 19) == places


def test_two_discs_on_one_spot_stand_beside_each_other() -> None:
    one, two = spread([(50.0, 50.0), (50.0, 50.0)], 19)
    assert dist(one, two) >= 18.9
    assert dist(one, (50, 50)) < 19
    assert dist(two, (50, 50)) < 19


def test_a_disc_far_away_is_not_moved_by_a_crowd() -> None:
    crowd = [(50.0, 50.0), (52.0, 50.0), (51.0, 53.0)]
    assert spread([*crowd, (250.0, 250.0)], 19)[3] == (250.0, 250.0)


@given(anchors)
def test_no_two_discs_overlap_much(places: list[tuple[float, float]]) -> None:
    spaced = spread(places, 19)
    assert all(dist(a, b) > 12 for a, b in combinations(spaced, 2))


@given(anchors)
def test_the_same_places_give_the_same_discs(places: list[tuple[float, float]]) -> None:
    assert spread(places, 19) == spread(places, 19)
