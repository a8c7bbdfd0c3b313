"""Views large and small, and the body walked by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.canvas.figure_board import Arrangement
from tests.gui.session.conftest import Charting

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_all_four_views_are_there_at_first(charting: Charting) -> None:
    assert charting.driver.titles() == ["Front", "Back", "Left side", "Right side"]


def test_a_click_on_a_title_opens_the_view_and_again_shows_all(charting: Charting) -> None:
    session = charting.driver
    session.press_title("Back")
    assert session.titles() == ["Back"]
    session.press_title("Back")
    assert len(session.titles()) == 4


def test_keys_open_views_and_home_shows_all(charting: Charting) -> None:
    session = charting.driver
    session.pane("front").setFocus()
    session.press(Qt.Key.Key_3)
    assert session.titles() == ["Left side"]
    session.press(Qt.Key.Key_2)
    assert session.titles() == ["Back"]
    session.press(Qt.Key.Key_Home)
    assert session.board.arrangement is Arrangement.ALL


def test_zoom_keys_zoom_the_pane_with_the_focus(charting: Charting) -> None:
    session = charting.driver
    session.pane("back").setFocus()
    session.press(Qt.Key.Key_Plus)
    assert session.pane("back").camera.zoom > 1
    assert session.pane("front").camera.zoom == 1
    session.press(Qt.Key.Key_0)
    assert session.pane("back").camera.zoom == 1


def test_a_click_on_a_zoomed_view_means_the_same_place(charting: Charting) -> None:
    session = charting.driver
    session.pane("back").zoom(4, session.pane("back").camera.to_px((0.345, 0.78)))
    session.click_body("back", 0.345, 0.78)
    (site,) = session.listed_sites()
    session.pane("back").zoom_to_fit()
    x, y = session.pane("back").camera.to_fraction(session.marker("back", 1).anchor)
    assert abs(x - 0.345) < 0.004
    assert abs(y - 0.78) < 0.004
    assert site.place.region == "calf_lateral_l"


def test_dragging_a_zoomed_figure_pans_and_charts_nothing(charting: Charting) -> None:
    session = charting.driver
    pane = session.pane("back")
    pane.zoom(4)
    before = pane.camera.centre
    session.drag_figure("back", pane.rect().center(), QPoint(0, 60))
    assert pane.camera.centre[1] < before[1]
    assert session.listed() == []


def test_arrows_walk_to_a_region_and_enter_charts_its_middle(
    charting: Charting, atlas: Atlas
) -> None:
    session = charting.driver
    session.pane("back").setFocus()
    session.press(Qt.Key.Key_Down)
    for _ in range(3):
        session.press(Qt.Key.Key_Down)
    region = session.pane("back").region
    assert region is not None
    session.press(Qt.Key.Key_Return)
    (site,) = session.listed_sites()
    assert site.place.region == region
    assert site.muscle is not None
    muscle = charting.underlying.name(site.muscle)
    assert session.listed() == [f"{muscle} \u2013 {atlas.regions[region].label}"]


def test_walking_names_the_region(charting: Charting, atlas: Atlas) -> None:
    session = charting.driver
    session.pane("front").setFocus()
    session.press(Qt.Key.Key_Down)
    region = session.pane("front").region
    assert region is not None
    assert session.board.card.words == atlas.regions[region].label


def test_shift_and_arrows_nudge_the_selected_site_by_two_millimetres(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", 0.40, 0.45)
    before = session.listed_sites()[0].place.point
    session.click_site("back", 1)
    session.press(Qt.Key.Key_Up, SHIFT)
    after = session.listed_sites()[0].place.point
    assert 1.5 < after.y - before.y < 2.5
    assert abs(after.x - before.x) < 0.5
    session.undo()
    assert session.listed_sites()[0].place.point == before


def test_backspace_removes_the_site_chosen_in_the_list(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", 0.40, 0.45)
    session.choose_row(0)
    session.press(Qt.Key.Key_Backspace)
    assert session.listed() == []


def test_the_focus_ring_is_for_who_uses_the_keyboard(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", 0.40, 0.45)
    session.press_title("Back")
    assert not session.pane("back").is_walked
    session.press(Qt.Key.Key_Down)
    assert session.pane("back").is_walked
    session.press(Qt.Key.Key_1)
    assert session.pane("front").is_walked
    session.click_body("front", 0.45, 0.30)
    assert not session.pane("front").is_walked
