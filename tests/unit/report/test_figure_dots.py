"""Sites that lie together on paper are one dot."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPointF

from bodymap.ui.report.figure_dots import Spot, dots
from bodymap.ui.report.map_layout import CAPTION, map_boxes


def test_every_site_is_in_a_dot_and_no_dot_hides_another() -> None:
    chance = Random(5)
    spots = [
        Spot(QPointF(chance.gauss(50, 12), chance.gauss(50, 12)), twitched=False)
        for _ in range(120)
    ]
    found = dots(spots, 2.0)
    assert sum(dot.count for dot in found) == 120
    assert [dot.count for dot in found] == sorted((dot.count for dot in found), reverse=True)
    for place, one in enumerate(found):
        for other in found[:place]:
            apart = (one.at - other.at).manhattanLength()
            assert apart > 0.7 * max(one.radius(2.0), other.radius(2.0))


def test_a_dot_twitched_where_one_of_its_sites_did() -> None:
    at = QPointF(1, 1)
    (dot,) = dots([Spot(at, twitched=False), Spot(at, twitched=True)], 2.0)
    assert (dot.count, dot.twitched) == (2, True)
    assert dot.radius(2.0) > 2.0


def test_pictures_of_a_map_lie_beside_each_other_within_their_room() -> None:
    whole, near = map_boxes([0.5, 0.5], [1.4, 1.4], (500, 250))
    boxes = [*whole, *near]
    for box in boxes:
        assert box.left() >= 0
        assert box.right() <= 500
        assert box.bottom() <= 250 - CAPTION + 1e-9
    assert not any(
        one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place]
    )
    assert [round(box.width() / box.height(), 3) for box in boxes] == [0.5, 0.5, 1.4, 1.4]
