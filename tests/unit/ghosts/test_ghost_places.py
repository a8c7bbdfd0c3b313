"""Where ghosts stand on a pane, and which one a press means."""

from __future__ import annotations

from itertools import combinations
from math import dist
from time import perf_counter

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.ghost import Ghost, ghosts_of
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.ghost_marker import APART, FINGER_REACH
from bodymap.ui.canvas.ghost_places import GhostPlaces
from bodymap.ui.canvas.marker import Marker
from bodymap.ui.canvas.stand_aside import stand_aside
from tests import factories
from tests.atlases import shared_atlas
from tests.cases import cases

ROOM = (400.0, 800.0)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return shared_atlas()


def ghosts(atlas: Atlas, *places: tuple[float, float]) -> tuple[Ghost, ...]:
    """Ghosts at places of the back view, numbered in their order."""
    visit = factories.session(factories.episode(factories.patient().id))
    sites = []
    for number, place in enumerate(places, 1):
        point = atlas.locate("back", *place)
        assert point is not None
        sites.append(factories.site(visit, number=number, place=factories.place(point=point)))
    return ghosts_of(sites)


def camera(atlas: Atlas) -> Camera:
    return Camera(*ROOM, atlas.views["back"].size_mm)


def disc(at: tuple[float, float]) -> Marker:
    """A site's disc at a place of the pane."""
    visit = factories.session(factories.episode(factories.patient().id))
    return Marker(factories.site(visit, number=1), at, at)


def test_who_has_room_stays_where_he_is() -> None:
    anchors = [(100.0, 100.0), (200.0, 100.0)]
    assert stand_aside(anchors, [(300.0, 300.0)], APART, ROOM) == anchors


@cases("count", [2, 7, 30])
def test_no_two_overlap_however_many_stand_at_one_place(count: int) -> None:
    taken = [(100.0, 110.0), (118.0, 100.0)]
    found = stand_aside([(100.0, 100.0)] * count, taken, APART, ROOM)
    assert len(found) == count
    for one, other in combinations([*found, *taken[:1]], 2):
        assert dist(one, other) >= APART - 0.02
    for spot in found:
        assert APART / 2 <= spot[0] <= ROOM[0] - APART / 2


def test_a_disc_that_comes_in_moves_only_the_ghost_it_covers() -> None:
    anchors = [(100.0, 100.0), (200.0, 100.0), (300.0, 100.0)]
    found = stand_aside(anchors, [(205.0, 100.0)], APART, ROOM)
    assert (found[0], found[2]) == (anchors[0], anchors[2])
    assert dist(found[1], (205.0, 100.0)) >= APART - 0.02


def test_ghosts_wait_with_making_room_until_they_are_told(atlas: Atlas) -> None:
    places = GhostPlaces(atlas, "back")
    places.set_ghosts(ghosts(atlas, (0.345, 0.78)))
    looks = camera(atlas)
    (before,) = places.markers(looks, [])
    site = disc(before.anchor)
    assert places.markers(looks, [site]) == (before,)
    places.make_room([site])
    (after,) = places.markers(looks, [site])
    assert after.anchor == before.anchor
    assert after.is_aside
    assert dist(after.label, before.label) >= APART - 0.02


def test_a_view_shows_only_the_ghosts_it_sees(atlas: Atlas) -> None:
    places = GhostPlaces(atlas, "front")
    places.set_ghosts(ghosts(atlas, (0.345, 0.78), (0.40, 0.45)))
    assert places.markers(camera(atlas), []) == ()


def test_the_nearest_ghost_is_meant_and_none_from_afar(atlas: Atlas) -> None:
    places = GhostPlaces(atlas, "back")
    one, two = ghosts(atlas, (0.345, 0.78), (0.345, 0.74))
    places.set_ghosts((one, two))
    looks = camera(atlas)
    marker = places.markers(looks, [])[0]
    x, y = marker.label
    assert places.at((x + 1, y + 1), looks, [], 6.0) == one
    assert places.at((x + 15, y), looks, [], 6.0) is None
    assert places.at((x + 15, y), looks, [], FINGER_REACH) == one
    assert places.at((x, y + FINGER_REACH + 1), looks, [], FINGER_REACH) is None
    other = places.markers(looks, [])[1].label
    assert places.at((other[0], other[1] + 1), looks, [], FINGER_REACH) == two


def test_to_ask_what_a_press_means_takes_less_than_a_tenth_of_a_millisecond(atlas: Atlas) -> None:
    places = GhostPlaces(atlas, "back")
    spots = [(0.34 + 0.001 * (k % 5), 0.5 + 0.014 * k) for k in range(20)]
    places.set_ghosts(ghosts(atlas, *spots))
    looks = camera(atlas)
    assert places.markers(looks, [])
    best = min(_seconds(places, looks) for _ in range(50))
    assert best < 1e-4


def _seconds(places: GhostPlaces, looks: Camera) -> float:
    start = perf_counter()
    places.at((20.0, 20.0), looks, (), FINGER_REACH)
    return perf_counter() - start
