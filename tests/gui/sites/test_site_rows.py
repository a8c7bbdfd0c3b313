"""A row of the list shows where the needle is, and what came of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from bodymap.ui.session.row_state import RowState
from bodymap.ui.session.site_model import marks
from bodymap.ui.theme.look import Look
from tests.drivers.sites import SitesDriver
from tests.gui.sites.conftest import Sites

CALF = (0.345, 0.78)
OTHER = (0.40, 0.45)


def chart_two(sites: Sites) -> SitesDriver:
    for place in (CALF, OTHER):
        sites.charting.driver.click_body("back", *place)
    sites.driver.settle()
    return sites.driver


def disc_colour(hands: SitesDriver, number: int) -> QColor:
    """A pixel of the disc that neither its number nor its ring covers."""
    picture: QImage = hands.list.viewport().grab().toImage()
    box = hands.list.visualRect(hands.list.model().index(number - 1, 0))
    at = QPoint(13, box.center().y()) * picture.devicePixelRatio()
    return picture.pixelColor(at)


def test_a_needle_that_is_out_is_a_ring(sites: Sites, look: Look) -> None:
    hands = chart_two(sites)
    hands.list.show_states(
        {hands.id(1): RowState(True, "12:04"), hands.id(2): RowState(False, "out 10:41")}
    )
    assert disc_colour(hands, 1) == look.theme.color("needle-in")
    assert disc_colour(hands, 2) == look.theme.color("surface")


def test_a_screen_reader_says_whether_the_needle_is_in(sites: Sites) -> None:
    hands = chart_two(sites)
    hands.list.show_states({hands.id(1): RowState(True, "12:04"), hands.id(2): RowState(False)})
    first, second = sites.charting.driver.listed_for_screen_readers()
    assert first.startswith("Site 1, Gastrocnemius, lateral head, left, in, 0.30")
    assert ", left, out, 0.30" in second


def test_a_time_that_is_reached_stands_in_a_frame(sites: Sites, look: Look) -> None:
    hands = chart_two(sites)
    hands.list.show_states({hands.id(1): RowState(True, "12:04"), hands.id(2): RowState(True, "9")})
    calm = hands.list.viewport().grab().toImage()
    hands.list.show_states(
        {hands.id(1): RowState(True, "12:04", is_due=True), hands.id(2): RowState(True, "9")}
    )
    due = hands.list.viewport().grab().toImage()
    box = hands.list.visualRect(hands.list.model().index(0, 0))
    at = QPoint(box.right() - 6, box.center().y() + 10)
    assert calm.pixelColor(at) == look.theme.color("surface")
    assert due.pixelColor(at) == look.theme.color("warn-soft")


def test_the_right_end_of_a_row_that_is_in_is_pressed(sites: Sites) -> None:
    hands = chart_two(sites)
    hands.list.show_states(
        {hands.id(1): RowState(True, "12:04"), hands.id(2): RowState(False, "out 10:41")}
    )
    with hands.qtbot.wait_signal(hands.list.state_pressed) as heard:
        hands.press_state(1)
    assert heard.args == [hands.id(1)]
    assert hands.selected() == []
    with hands.qtbot.assert_not_emitted(hands.list.state_pressed):
        hands.press_state(2)
    assert hands.selected() == [2]


def test_only_what_says_something_else_is_drawn_again(sites: Sites) -> None:
    hands = chart_two(sites)
    hands.list.show_states({hands.id(1): RowState(True, "0:01"), hands.id(2): RowState(False)})
    told: list[int] = []
    hands.list.model().dataChanged.connect(lambda first, _last: told.append(first.row()))
    hands.list.show_states({hands.id(1): RowState(True, "0:02"), hands.id(2): RowState(False)})
    assert told == [0]


def test_marks_tell_what_came_of_a_needle(sites: Sites) -> None:
    site = chart_two(sites).site(1)
    assert marks(site) == ""
    detail = replace(site.detail, twitch=3, is_referred=True, note="Sore")
    assert marks(replace(site, detail=detail)) == "T3+ \u2192 \u270e"
    assert marks(replace(site, detail=replace(site.detail, twitch=0))) == "T0"


def test_a_site_that_was_changed_leaves_the_selection_alone(sites: Sites) -> None:
    hands = chart_two(sites)
    hands.click_row(2)
    page = sites.charting.page
    page.charting.revise("depth", [replace(hands.site(1), depth_mm=20.0)])
    hands.settle()
    assert hands.selected() == [2]
