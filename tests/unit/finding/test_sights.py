"""Where one looks for what was found."""

from __future__ import annotations

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.muscles import load_muscles
from bodymap.services.finding import Finder, Sight, Sights
from tests.unit.finding.conftest import CATALOGUE


@pytest.mark.parametrize(
    ("text", "side", "sight"),
    [
        ("TFL", Side.LEFT, Sight("left", "hip_lateral_l")),
        ("TFL", Side.RIGHT, Sight("right", "hip_lateral_r")),
        ("upper trap", Side.RIGHT, Sight("head_back", "upper_trapezius_r")),
        ("quadratus plantae", Side.LEFT, Sight("feet_plantar", "heel_l")),
        ("infraspinatus", Side.LEFT, Sight("back", "scapula_l")),
        ("adductor pollicis", Side.RIGHT, Sight("hand_palmar_r", "thenar_r")),
        ("outer elbow pain", Side.RIGHT, Sight("right", "elbow_lateral_r")),
        ("G44.86", Side.LEFT, Sight("head_left", "occiput_l")),
        ("coccyx", Side.LEFT, Sight("back", "coccyx")),
    ],
)
def test_the_first_answer_is_seen(
    finder: Finder, sights: Sights, text: str, side: Side, sight: Sight
) -> None:
    assert sights.of(finder.find(text, side)[0]) == sight


def test_the_view_one_looks_at_stays_where_it_shows_it_well(finder: Finder, sights: Sights) -> None:
    (neck,) = finder.find("neck front", Side.LEFT)[:1]
    for shown in ("head_front", "head_left"):
        assert sights.of(neck, [shown]) == Sight(shown, "neck_anterolateral_l")
    assert sights.of(neck, ["back"]) != Sight("back", "neck_anterolateral_l")


def test_every_muscle_is_seen_at_its_first_trigger_point(
    finder: Finder, sights: Sights, atlas: Atlas
) -> None:
    muscles = muscle_map(atlas, CATALOGUE)
    for facts in load_muscles(CATALOGUE / "muscles.csv"):
        found = finder.find(facts.abbreviation, Side.RIGHT)
        muscle = next(each for each in found if each.id == facts.muscle.id)
        sight = sights.of(muscle)
        assert sight is not None
        first = muscles.trigger_points(muscle.id, Side.RIGHT)[0]
        assert atlas.project(sight.view, first) is not None
        assert atlas.region_at(first) == sight.region
