"""Close-ups: what they show and hide, where they fade, and which one a region opens."""

from __future__ import annotations

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
from tests.cases import cases
from tests.unit.anatomy.places import BODY, FEET, HANDS, HEAD, VIEWS, opposite, random_places

CLOSE_UPS = (*HEAD, *HANDS, *FEET)


def parts_in(atlas: Atlas, view: str) -> set[str]:
    return {atlas.regions[region].part for region in atlas.outlines(view)}


@cases("view", HANDS)
def test_a_hand_is_seen_without_the_thigh_behind_it(atlas: Atlas, view: str) -> None:
    assert parts_in(atlas, view) == {"hand", "forearm"}


@cases("view", FEET)
def test_a_foot_is_seen_without_the_body_above_it(atlas: Atlas, view: str) -> None:
    assert parts_in(atlas, view) <= {"foot", "leg"}


@cases("view", ["foot_medial_l", "foot_medial_r"])
def test_the_inner_side_of_a_foot_is_not_hidden_by_the_other(atlas: Atlas, view: str) -> None:
    side = atlas.views[view].side
    points = [atlas.locate(view, *place) for place in random_places(atlas, view, 200)]
    seen = [point for point in points if point is not None]
    assert len(seen) > 190
    assert all((point.x > 0) == (side is Side.LEFT) for point in seen)


@cases(
    ("view", "up", "regions"),
    [
        ("hand_palmar_l", 0.05, {"fingers_radial_l"}),
        ("hand_dorsal_r", 0.5, {"hand_dorsal_r"}),
        ("feet_plantar", 0.9, {"heel_l", "heel_r"}),
        ("feet_dorsal", 0.6, {"foot_dorsal_l", "foot_dorsal_r"}),
    ],
)
def test_hands_have_their_fingers_up_and_soles_their_toes(
    atlas: Atlas, view: str, up: float, regions: set[str]
) -> None:
    found = set()
    for column in range(1, 100):
        point = atlas.locate(view, column / 100, up)
        if point is not None:
            found.add(atlas.region_at(point))
    assert regions <= found


def test_the_command_lines_sole_is_the_right_heel(atlas: Atlas) -> None:
    point = atlas.locate("feet_plantar", 0.3, 0.8)
    assert point is not None
    assert atlas.region_at(point) == "heel_r"


@cases("view", CLOSE_UPS)
def test_skin_that_has_faded_is_not_clicked(atlas: Atlas, view: str) -> None:
    left, top, right, bottom = atlas.views[view].fade
    for share in (0.0, 0.1):
        for step in range(201):
            along = step / 200
            edges = (
                (left, (left * share, along)),
                (top, (along, top * share)),
                (right, (1 - right * share, along)),
                (bottom, (along, 1 - bottom * share)),
            )
            for fade, place in edges:
                if fade:
                    assert atlas.locate(view, *place) is None
                    assert atlas.snap(view, *place) is None


@cases("view", CLOSE_UPS)
def test_what_a_close_up_does_not_show_is_not_projected(atlas: Atlas, view: str) -> None:
    navel = atlas.locate("front", 0.5, 0.4)
    assert navel is not None
    assert atlas.project(view, navel) is None
    assert atlas.project_many(view, [navel, BodyPoint(90, 510, 80)]) == [None, None]


@cases(
    ("view", "region", "close_up"),
    [
        ("front", "eye_l", "head_front"),
        ("front", "mouth_chin", "head_front"),
        ("front", "thenar_r", "hand_palmar_r"),
        ("front", "thumb_l", "hand_palmar_l"),
        ("front", "foot_dorsal_r", "feet_dorsal"),
        ("front", "great_toe_l", "feet_dorsal"),
        ("back", "suboccipital_r", "head_back"),
        ("back", "occiput_l", "head_back"),
        ("back", "hand_dorsal_l", "hand_dorsal_l"),
        ("left", "ear_l", "head_left"),
        ("left", "ankle_lateral_l", "foot_lateral_l"),
        ("right", "jaw_tmj_r", "head_right"),
        ("right", "heel_r", "foot_lateral_r"),
    ],
)
def test_a_region_opens_its_close_up(atlas: Atlas, view: str, region: str, close_up: str) -> None:
    assert atlas.close_up(region, view) == close_up


def test_a_close_up_shows_the_region_it_is_opened_for(atlas: Atlas) -> None:
    opened = 0
    for view in BODY:
        for region in atlas.outlines(view):
            close_up = atlas.close_up(region, view)
            if close_up is not None:
                opened += 1
                assert region in atlas.outlines(close_up)
                assert atlas.views[close_up].group != "body"
    assert opened > 100


def test_close_ups_mirror(atlas: Atlas) -> None:
    for view in BODY:
        for region, known in atlas.regions.items():
            close_up = atlas.close_up(region, view)
            other = region
            if known.side is not Side.MIDLINE:
                other = f"{known.base_id}_{known.side.mirrored.value[0]}"
            mirrored = atlas.close_up(other, opposite(view))
            assert mirrored == (None if close_up is None else opposite(close_up))


def test_there_is_no_close_up_of_the_back_or_of_a_close_up(atlas: Atlas) -> None:
    assert atlas.close_up("lumbar_upper_l", "back") is None
    assert atlas.close_up("thigh_anterior_r", "front") is None
    for view in CLOSE_UPS:
        assert all(atlas.close_up(region, view) is None for region in atlas.outlines(view))


def test_every_region_of_head_hand_and_foot_has_a_close_up(atlas: Atlas) -> None:
    for region in atlas.regions.values():
        if region.part in ("head", "face", "hand", "foot"):
            opened = {atlas.close_up(region.id, view) for view in VIEWS}
            assert opened != {None}, region.id
