"""All selected sites wear the halo, in every view that sees them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.drivers.sites import CONTROL
from tests.gui.sites.conftest import Sites

CALF = (0.345, 0.78)
NEAR = (0.355, 0.74)
BUTTOCK = (0.40, 0.45)


def chart(sites: Sites) -> None:
    for place in (CALF, NEAR, BUTTOCK):
        sites.charting.driver.click_body("back", *place)
    sites.driver.settle()


def test_all_that_are_selected_wear_it_in_every_view(sites: Sites) -> None:
    chart(sites)
    hands, session = sites.driver, sites.charting.driver
    hands.click_row(1)
    assert session.halos_on("back") == [1]
    hands.click_row(3, CONTROL)
    assert session.halos_on("back") == [1, 3]
    seen_from_the_side = session.numbers_on("left")
    assert 1 in seen_from_the_side
    expected = [number for number in seen_from_the_side if number in (1, 3)]
    assert session.halos_on("left") == expected
    hands.click_row(1, CONTROL)
    assert session.halos_on("back") == [3]
    hands.key(Qt.Key.Key_A, CONTROL)
    assert session.halos_on("back") == [1, 2, 3]
    hands.key(Qt.Key.Key_Escape)
    assert session.halos_on("back") == []


def test_the_halo_is_painted_around_each_and_around_no_other(sites: Sites) -> None:
    chart(sites)
    hands, session = sites.driver, sites.charting.driver
    pane = session.pane("back")

    def beside(number: int) -> str:
        """The pixel just outside of the disc, where the halo is."""
        x, y = session.marker("back", number).label
        return pane.grab().toImage().pixelColor(round(x - 11), round(y)).name()

    plain = {number: beside(number) for number in (1, 2, 3)}
    hands.click_row(1)
    hands.click_row(3, CONTROL)
    session.settle()
    assert [number for number in plain if beside(number) != plain[number]] == [1, 3]
    hands.click_row(2)
    session.settle()
    assert [number for number in plain if beside(number) != plain[number]] == [2]


def test_what_is_selected_keeps_it_while_a_needle_is_changed_or_another_charted(
    sites: Sites,
) -> None:
    chart(sites)
    hands, session = sites.driver, sites.charting.driver
    hands.click_row(1)
    hands.click_row(3, CONTROL)
    hands.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert session.halos_on("back") == [1, 3]
    hands.press("Remove")
    assert session.halos_on("back") == []
    session.undo()
    assert session.numbers_on("back") == [1, 2, 3]
