"""The charting screen by pen: a pen is a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from tests.drivers.fingers import Fingers
from tests.drivers.pen import PenHand
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
ELSEWHERE = (0.355, 0.74)
BUTTOCK = (0.40, 0.45)


@pytest.fixture
def pen(charting: Charting) -> PenHand:
    return PenHand(charting.driver.board)


def regions(charting: Charting) -> list[str]:
    return [site.place.region for site in charting.driver.listed_sites()]


def test_a_tap_charts_one_site(charting: Charting, pen: PenHand) -> None:
    pen.tap("back", charting.driver.px("back", *CALF))
    assert regions(charting) == ["calf_lateral_l"]
    pen.tap("back", charting.driver.px("back", *BUTTOCK))
    assert len(regions(charting)) == 2


def test_a_tap_on_a_disc_selects_it_and_dragging_it_moves_it(
    charting: Charting, pen: PenHand
) -> None:
    session = charting.driver
    pen.tap("back", session.px("back", *CALF))
    (before,) = session.listed_sites()
    disc = QPointF(*session.marker("back", 1).label).toPoint()
    pen.tap("back", disc)
    assert session.selected_on("back") == before.id
    pen.draw("back", (disc, session.px("back", *ELSEWHERE)))
    (after,) = session.listed_sites()
    assert after.id == before.id
    assert after.place.point != before.place.point


def test_a_pen_that_hovers_names_the_region_and_charts_nothing(
    charting: Charting, pen: PenHand
) -> None:
    session = charting.driver
    pen.hover("back", session.px("back", *CALF))
    session.qtbot.wait_until(lambda: session.board.card.words == "Calf, outer, left")
    assert regions(charting) == []


def test_two_quick_taps_chart_one_site(charting: Charting, pen: PenHand) -> None:
    pen.tap_twice("back", charting.driver.px("back", *CALF))
    assert regions(charting) == ["calf_lateral_l"]


def test_a_pen_after_a_finger_is_no_echo_of_it(charting: Charting, pen: PenHand) -> None:
    session = charting.driver
    fingers = Fingers(session.qtbot, session.board)
    fingers.tap("back", session.px("back", *BUTTOCK))
    pen.tap("back", session.px("back", *CALF))
    assert len(regions(charting)) == 2
