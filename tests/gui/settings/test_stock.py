"""The boxes of needles, on the settings page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.charting.person import Role
from bodymap.services.clinic import Clinic
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.settings.stock_part import StockPart
from tests import factories
from tests.drivers.settings import SettingsDriver
from tests.gui.settings.conftest import Opening


def part(page: SettingsDriver) -> StockPart:
    shown = page.page.part(SettingsSection.STOCK)
    assert isinstance(shown, StockPart)
    return shown


def test_a_box_is_added_and_put_away(opening: Opening, clinic: Clinic) -> None:
    page = opening(SettingsSection.STOCK)
    page.hands.press("Add a box")
    sheet = part(page).panel.box_sheet
    sheet.size_box.setCurrentIndex(0)
    page.hands.fill("Lot number", "L24-A")
    page.hands.press("Save the box")
    (box,) = clinic.stock.boxes()
    assert box.lot == "L24-A"
    boxes = part(page).panel.list_sheet.list
    boxes.come_in()
    QTest.keyClick(boxes, Qt.Key.Key_Return)
    page.hands.press("Put away")
    (box,) = clinic.stock.boxes()
    assert not box.is_in_use
    page.undo()
    assert [one.is_in_use for one in clinic.stock.boxes()] == [True]
    page.undo()
    assert [one.is_in_use for one in clinic.stock.boxes()] == [False], "nothing is deleted"
    assert part(page).panel.stack.currentWidget() is part(page).panel.list_sheet


@pytest.mark.in_full
def test_a_reviewer_looks_where_a_lot_was_used(opening: Opening, clinic: Clinic) -> None:
    clinic.stock.keep(factories.box(lot="L24-A"))
    page = opening(SettingsSection.STOCK, Role.REVIEWER)
    assert not page.hands.button("Add a box").isEnabled()
    boxes = part(page).panel.list_sheet.list
    boxes.come_in()
    QTest.keyClick(boxes, Qt.Key.Key_Return)
    assert not page.hands.button("Save the box").isEnabled()
    page.hands.press("Where was this lot used?")
    assert page.hands.reads("No site was charted from this lot.")
