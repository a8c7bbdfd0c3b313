"""What a screen reader hears of needles: on the figure, and as they are taken out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.canvas import accessible
from tests.drivers.ledger import CTRL, SHIFT, LedgerDriver
from tests.drivers.listener import listening
from tests.gui.session.conftest import Charting

CALF = (0.345, 0.78)
TITLE = "Gastrocnemius, lateral head, left"


def names(charting: Charting, view: str) -> list[str]:
    charting.driver.settle()
    pane = QAccessible.queryAccessibleInterface(charting.driver.pane(view))
    children = (pane.child(at) for at in range(pane.childCount()))
    return [child.text(QAccessible.Text.Name) for child in children]


def test_the_figure_says_in_due_and_out(
    charting: Charting, ledger: LedgerDriver, atlas: Atlas
) -> None:
    accessible.install(atlas.label)
    settings = charting.clinic.settings
    settings.keep(replace(settings.now(), dwell_target_minutes=10))
    charting.driver.click_body("back", *CALF)
    assert names(charting, "back") == [f"Site 1, {TITLE}, in"]
    ledger.machine.passes(601)
    ledger.piece.ticker.ticked.emit()
    assert names(charting, "back") == [f"Site 1, {TITLE}, in, due"]
    charting.page.select(ledger.state(1).site_id)
    charting.driver.press(Qt.Key.Key_O)
    assert names(charting, "back") == [f"Site 1, {TITLE}, out"]


def test_taking_out_and_back_is_told(charting: Charting, ledger: LedgerDriver) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    session.click_body("back", 0.40, 0.45)
    session.settle()
    with listening() as told:
        charting.page.select(ledger.state(1).site_id)
        session.press(Qt.Key.Key_O)
        session.settle()
        assert told == ["Needle 1 out, 1 still in"]
        told.clear()
        session.undo()
        session.settle()
        assert told == ["Undone: needle 1 out", "Needle 1 in, 2 still in"]
        told.clear()
        session.press(Qt.Key.Key_O, CTRL | SHIFT)
        session.settle()
        assert told == ["All needles out"]
