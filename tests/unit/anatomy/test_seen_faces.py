"""Faces that look away are left out of what rays are shot at: it changes no answer."""

from __future__ import annotations

import numpy as np

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.picker import Picker
from tests.cases import cases

RAYS = 20_000


@cases("view", ["front", "back", "left"])
@cases("figure", list(Figure))
def test_each_ray_meets_what_it_meets_among_all_faces(
    atlas: Atlas, figure: Figure, view: str
) -> None:
    sight = atlas.drawn_as(figure)._sight(view)
    seen, posed = sight.projection, sight.posed
    vertices = posed.side if seen.side_pose else posed.rest
    plane = vertices @ np.array([seen.across, seen.up]).T
    among_all = Picker(plane, vertices @ np.array(seen.toward), posed.faces)
    places = np.random.default_rng(7).uniform(plane.min(0), plane.max(0), (RAYS, 2))
    faces, second, third = sight.picker.pick_many(places)
    wanted, wanted_second, wanted_third = among_all.pick_many(places)
    assert (wanted >= 0).sum() > RAYS // 10
    assert (faces == wanted).all()
    assert np.allclose(second, wanted_second)
    assert np.allclose(third, wanted_third)
