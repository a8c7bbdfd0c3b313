"""Tray, editor and stock in a window of 1280 by 800: names, sizes, nothing cut off."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from bodymap.charting.needle import Needle
from tests.drivers import audit
from tests.drivers.sites import CONTROL, CONTROL_SHIFT
from tests.gui.sites.conftest import Sites

CALF = (0.345, 0.78)
PAGE_PX = (1216, 656)
"""What such a window leaves to the charting screen."""


def flaws(sites: Sites) -> list[str]:
    sites.driver.settle()
    page = sites.charting.page
    beside = page.sheet or page.panel
    checks = (audit.unnamed, audit.too_small, audit.cut_off, audit.out_of_reach)
    return [flaw for check in checks for flaw in check(beside)]


def test_everything_beside_the_figure_is_for_everyone(sites: Sites) -> None:
    hands, page = sites.driver, sites.charting.page
    page.resize(*PAGE_PX)
    sites.keep_box(Needle(0.30, 40), "B77", date(2026, 3, 1))
    assert flaws(sites) == []
    hands.press("Technique: Electrical")
    assert flaws(sites) == []
    for x, y in (CALF, (0.40, 0.45), (0.355, 0.74)):
        sites.charting.driver.click_body("back", x, y)
    hands.click_row(1)
    hands.press("Pain reproduced elsewhere: yes")
    assert flaws(sites) == []
    assert hands.list.height() >= 3 * 48
    assert hands.editor.form.width() <= hands.editor.area.viewport().width()
    hands.press("Muscle (Alt+M)")
    assert flaws(sites) == []
    hands.key(Qt.Key.Key_Escape)
    hands.click_row(1)
    hands.key(Qt.Key.Key_A, CONTROL)
    assert flaws(sites) == []
    hands.key(Qt.Key.Key_B, CONTROL_SHIFT)
    assert flaws(sites) == []
    hands.click_choice(sites.stock.list_sheet().list, "0.30 \u00d7 40 mm")
    assert flaws(sites) == []
    hands.press("Where was this lot used?")
    assert flaws(sites) == []
