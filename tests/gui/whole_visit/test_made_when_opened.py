"""The sheets, panels and cards of a visit are made when somebody opens them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.ui.session.figure_bar import FigureBar
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.site_editor.site_editor import SiteEditor
from bodymap.ui.stock.needle_stock import NeedleStock
from bodymap.ui.theme.mode import Mode
from bodymap.ui.widgets.card import Card
from tests.gui.whole_visit.conftest import CALF, Screen
from tests.gui.whole_visit.ways import one_needle

MOST_WIDGETS = 260
"""Of a screen with an open visit. With all its sheets it has more than twice as many."""


def test_a_visit_costs_what_is_seen_of_it(screen: Screen) -> None:
    strangers = set(QApplication.topLevelWidgets())
    one_needle(screen)
    page = screen.page
    assert page.sheet is None
    assert [sheet for sheet in page.findChildren(Sheet) if not _is_start(sheet)] == []
    assert page.findChild(SiteEditor) is None
    assert [type(card) for card in page.findChildren(Card) if not card.isVisible()] == []
    assert len(page.findChildren(QWidget)) < MOST_WIDGETS
    assert set(QApplication.topLevelWidgets()) <= strangers, "nothing waits outside of the window"


def _is_start(sheet: Sheet) -> bool:
    """A visit that lacks its start opens that."""
    return type(sheet).__name__ == "StartSheet"


def test_what_is_opened_late_wears_the_theme_of_the_hour(screen: Screen) -> None:
    one_needle(screen)
    screen.look.theme.set_mode(Mode.DARK)
    try:
        screen.piece(NeedleStock).open()
        screen.settle()
        sheet = screen.page.sheet
        assert sheet is not None
        ground = sheet.grab().toImage().pixelColor(4, sheet.height() - 4)
        assert ground == screen.look.theme.color("surface")
        assert ground.lightness() < 128
    finally:
        screen.look.theme.set_mode(Mode.LIGHT)
        screen.page.close_sheet()


def test_what_vanishes_leaves_the_keys_to_the_view_that_was_used(screen: Screen) -> None:
    one_needle(screen)
    screen.click(CALF)
    used = screen.page.board.active_pane
    assert used.hasFocus()
    screen.press("All needles out (Ctrl+Shift+O)")
    assert used.hasFocus()
    (lies,) = (
        each
        for each in screen.piece(FigureBar).findChildren(QWidget)
        if each.accessibleName().startswith("How the patient lies")
    )
    QTest.mouseClick(lies, Qt.MouseButton.LeftButton)
    screen.settle()
    assert not used.hasFocus()
    screen.key(Qt.Key.Key_Escape)
    assert used.hasFocus()
