"""One view, two or all, and what a double click opens."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.canvas.figure_board import Arrangement
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
NAPE = "suboccipital_l"


def nape(atlas: Atlas) -> tuple[float, float]:
    middle = atlas.centre("back", NAPE)
    assert middle is not None
    return middle


def charted(charting: Charting) -> list[str]:
    return [site.place.region for site in charting.clinic.history.visit(charting.session.id).sites]


# --- arrangements


def test_a_button_shows_a_view_and_its_partner_side_by_side(charting: Charting) -> None:
    session = charting.driver
    session.pane("back").setFocus()
    session.press_group("Two views side by side (V)")
    assert sorted(session.titles()) == ["Back", "Front"]
    back, front = session.pane("back").geometry(), session.pane("front").geometry()
    assert back.right() < front.left()
    assert session.captions() == ["Back", "Front"]


def test_each_view_keeps_a_thumbnail_beside_two(charting: Charting) -> None:
    session = charting.driver
    session.press_group("Two views side by side (V)")
    assert session.thumbnails() == {
        "Front": True,
        "Back": False,
        "Left side": False,
        "Right side": False,
    }


def test_a_hand_is_shown_with_its_other_side(charting: Charting) -> None:
    session = charting.driver
    session.press_group("Hands")
    session.press(Qt.Key.Key_2)
    session.press_group("Two views side by side (V)")
    assert sorted(session.titles()) == ["Right hand, back", "Right hand, palm"]


def test_a_key_goes_round_the_arrangements_and_the_buttons_say_so(charting: Charting) -> None:
    session = charting.driver
    session.pane("front").setFocus()
    seen = []
    for _ in range(3):
        session.press(Qt.Key.Key_V)
        seen.append((len(session.titles()), session.pressed_arrangement()))
    assert seen == [
        (1, "One view large (V)"),
        (2, "Two views side by side (V)"),
        (4, "All views (Home)"),
    ]


def test_digits_choose_the_large_one_of_two_and_home_shows_all(charting: Charting) -> None:
    session = charting.driver
    session.press_group("Two views side by side (V)")
    session.press(Qt.Key.Key_4)
    assert sorted(session.titles()) == ["Left side", "Right side"]
    assert session.board.active_pane is session.pane("right")
    session.press(Qt.Key.Key_Home)
    assert len(session.titles()) == 4


def test_a_button_that_is_down_stays_down(charting: Charting) -> None:
    session = charting.driver
    for _ in range(2):
        session.press_group("One view large (V)")
        assert session.pressed_arrangement() == "One view large (V)"


def test_both_of_two_views_are_charted(charting: Charting) -> None:
    session = charting.driver
    session.press_group("Two views side by side (V)")
    session.click_body("back", *CALF)
    session.click_body("front", 0.45, 0.30)
    assert len(charted(charting)) == 2


def test_a_double_click_beside_the_body_opens_one_of_two_alone(charting: Charting) -> None:
    session = charting.driver
    session.press_group("Two views side by side (V)")
    session.double_click_body("back", 0.02, 0.02)
    assert session.titles() == ["Back"]
    session.double_click_body("back", 0.02, 0.02)
    assert len(session.titles()) == 4
    assert charted(charting) == []


# --- double click on the body


def test_a_double_click_charts_one_site_and_opens_the_close_up(
    charting: Charting, atlas: Atlas
) -> None:
    session = charting.driver
    charting.clock.step = timedelta(milliseconds=100)
    session.double_click_body("back", *nape(atlas))
    assert session.titles() == ["Head, back"]
    assert session.pane("head_back").region == NAPE
    assert charted(charting) == [NAPE]
    assert session.numbers_on("head_back") == [1]
    assert session.sentence() == "The same spot twice: counted once, as site 1."


def test_a_hand_that_slips_on_a_small_figure_still_means_the_spot(
    charting: Charting, atlas: Atlas
) -> None:
    session = charting.driver
    charting.clock.step = timedelta(milliseconds=100)
    session.double_click_body("back", *nape(atlas), slip=QPoint(0, 3))
    assert 3 / session.pane("back").camera.px_per_mm > 5
    assert session.titles() == ["Head, back"]
    assert len(charted(charting)) == 1


def test_a_second_press_farther_away_is_a_second_site(charting: Charting, atlas: Atlas) -> None:
    session = charting.driver
    charting.clock.step = timedelta(milliseconds=100)
    session.double_click_body("back", *nape(atlas), slip=QPoint(0, 12))
    assert len(charted(charting)) == 2
    assert len(session.titles()) == 4


def test_a_double_click_without_a_close_up_says_that_it_counts_once(charting: Charting) -> None:
    session = charting.driver
    charting.clock.step = timedelta(milliseconds=100)
    session.double_click_body("back", *CALF)
    assert len(session.titles()) == 4
    assert charted(charting) == ["calf_lateral_l"]
    assert "counted once" in session.sentence()


def test_a_double_click_in_a_close_up_charts_one_site_there(
    charting: Charting, atlas: Atlas
) -> None:
    session = charting.driver
    charting.clock.step = timedelta(milliseconds=100)
    session.press_group("Head and neck")
    middle = atlas.centre("head_back", NAPE)
    assert middle is not None
    session.double_click_body("head_back", *middle)
    assert len(session.titles()) == 4
    assert charted(charting) == [NAPE]
    assert "counted once" in session.sentence()


def test_a_double_click_on_an_earlier_disc_opens_the_close_up(
    charting: Charting, atlas: Atlas
) -> None:
    session = charting.driver
    session.click_body("back", *nape(atlas))
    session.double_click_body("back", *nape(atlas))
    assert session.titles() == ["Head, back"]
    assert charted(charting) == [NAPE]
    assert session.sentence() == ""


def test_in_a_session_that_has_ended_a_double_click_opens_the_close_up(
    charting: Charting, atlas: Atlas
) -> None:
    session = charting.driver
    session.end_visit()
    session.double_click_body("back", *nape(atlas))
    assert session.titles() == ["Head, back"]
    assert charted(charting) == []


def test_of_two_views_the_close_up_is_the_large_one(charting: Charting, atlas: Atlas) -> None:
    session = charting.driver
    charting.clock.step = timedelta(milliseconds=100)
    session.press_group("Two views side by side (V)")
    session.double_click_body("back", *nape(atlas))
    assert sorted(session.titles()) == ["Head, back", "Head, front"]
    assert session.board.arrangement is Arrangement.TWO


@pytest.mark.parametrize(("height", "columns"), [(700, 2), (900, 1)])
def test_the_buttons_use_the_height_there_is(charting: Charting, height: int, columns: int) -> None:
    charting.page.resize(1216, height)
    charting.driver.settle()
    assert charting.driver.button_columns() == columns
