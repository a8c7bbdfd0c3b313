"""How the patient lies, in words and quarters."""

from __future__ import annotations

from bodymap.anatomy.direction import Direction
from bodymap.anatomy.side import Side
from bodymap.ui.canvas.orientation import HeadAt, Orientation, Position, orientation_words
from bodymap.ui.canvas.region_walk import on_picture
from tests.atlases import shared_atlas
from tests.cases import cases


def test_who_lies_on_the_left_side_shows_the_right_one() -> None:
    views = shared_atlas().views
    for position, side in ((Position.LEFT_SIDE, Side.RIGHT), (Position.RIGHT_SIDE, Side.LEFT)):
        facing = Orientation(position).facing
        assert {views[view].side for view in facing} == {side}


def test_one_view_of_a_group_faces_up() -> None:
    views = shared_atlas().views
    for position in Position:
        groups = [views[view].group for view in Orientation(position).facing]
        assert len(groups) == len(set(groups))
    assert Orientation(Position.PRONE).facing[0] == "back"
    assert Orientation(Position.SUPINE).facing[0] == "front"
    assert Orientation(Position.STANDING).facing == ()
    assert Orientation(Position.PRONE).facing_of(("head_front", "head_back")) == "head_back"
    assert Orientation(Position.PRONE).facing_of(("hand_palmar_l",)) is None


def test_four_quarters_lead_back_and_a_quarter_back_undoes_one() -> None:
    lying = Orientation(Position.PRONE, HeadAt.LEFT)
    seen = [lying]
    for _ in range(4):
        seen.append(seen[-1].turned(1))
    assert [at.head for at in seen] == [
        HeadAt.LEFT,
        HeadAt.UP,
        HeadAt.RIGHT,
        HeadAt.DOWN,
        HeadAt.LEFT,
    ]
    assert all(at.position is Position.PRONE for at in seen)
    assert lying.turned(1).turned(-1) == lying


def test_an_orientation_in_words() -> None:
    assert orientation_words(Orientation()) == ""
    assert orientation_words(Orientation(Position.PRONE, HeadAt.LEFT)) == "prone, head to the left"
    assert orientation_words(Orientation(Position.LEFT_SIDE)) == "left side-lying"


@cases(
    ("turn", "meant"),
    [(0, Direction.RIGHT), (90, Direction.UP), (180, Direction.LEFT), (270, Direction.DOWN)],
)
def test_an_arrow_to_the_right_means_another_way_on_a_turned_picture(
    turn: int, meant: Direction
) -> None:
    assert on_picture(Direction.RIGHT, turn) is meant
