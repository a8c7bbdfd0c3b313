"""The charting screen by finger, by keyboard and by screen reader, in every look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.ui.canvas import accessible
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.drivers import audit
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)


@pytest.fixture
def read_aloud(atlas: Atlas) -> None:
    """Panes can be read as in the running program."""
    accessible.install(lambda region: atlas.regions[region].label)


def test_controls_are_named_large_enough_and_in_reach(charting: Charting) -> None:
    charting.driver.click_body("back", *CALF)
    assert audit.unnamed(charting.page) == []
    assert audit.too_small(charting.page) == []
    assert audit.out_of_reach(charting.page) == []


# the dark look has the measures of the light one
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.CONTRAST])
def test_nothing_is_cut_off(charting: Charting, look: Look, qapp: QApplication, mode: Mode) -> None:
    look.theme.set_mode(mode)
    charting.driver.click_body("back", *CALF)
    charting.driver.settle()
    # the words that came with the site are laid out in the turn after
    qapp.processEvents()
    assert audit.cut_off(charting.page) == []


def test_a_pane_tells_its_view_its_sites_and_the_region(
    charting: Charting, read_aloud: None
) -> None:
    session = charting.driver
    session.hover_body("back", *CALF)
    session.click_body("back", *CALF)
    pane = QAccessible.queryAccessibleInterface(session.pane("back"))
    assert pane.text(QAccessible.Text.Name) == "Body, Back, 1 site, Calf, outer, left"
    (site,) = (pane.child(at) for at in range(pane.childCount()))
    title = "Site 1, Gastrocnemius, lateral head, left, in"
    assert site.text(QAccessible.Text.Name) == title
    session.click_site("back", 1)
    assert site.state().selected
    session.undo()
    assert pane.childCount() == 0
    assert site.text(QAccessible.Text.Name) == ""


def test_a_site_is_where_its_marker_is(charting: Charting, read_aloud: None) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    pane = session.pane("back")
    site = QAccessible.queryAccessibleInterface(pane).child(0)
    x, y = session.marker("back", 1).label
    middle = pane.mapFromGlobal(site.rect().center())
    assert abs(middle.x() - x) <= 1.5
    assert abs(middle.y() - y) <= 1.5


def test_the_list_says_number_muscle_side_needle_and_technique(charting: Charting) -> None:
    session = charting.driver
    session.panel.tray.take_technique(Technique.WINDING)
    session.click_body("back", *CALF)
    (words,) = session.listed_for_screen_readers()
    assert words.startswith("Site 1, Gastrocnemius, lateral head, left, 0.30")
    assert "winding" in words


def test_undo_says_what_it_would_undo(charting: Charting) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    assert session.undo_words() == "Undo: site at Calf, outer, left"
    session.undo()
    assert session.undo_words() == "Undo"


def test_enter_presses_a_pain_number_and_a_title(charting: Charting) -> None:
    session = charting.driver
    session.press_on_pain(Phase.BEFORE, 6, Qt.Key.Key_Return)
    assert session.pain(Phase.BEFORE) == 6
    session.press_on_title("Back", Qt.Key.Key_Return)
    assert session.titles() == ["Back"]
