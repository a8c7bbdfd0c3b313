"""The presses on the sheets and cards of a visit that write something."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from bodymap.charting.pain import Phase
from bodymap.ui.session.finish.finish_sheet import FinishSheet
from bodymap.ui.session.ghosts.ghosts_on_figure import GhostsOnFigure
from bodymap.ui.session.ledger.ledger_on_page import LedgerOnPage
from bodymap.ui.session.scores.score_sheet import ScoreSheet
from bodymap.ui.session.start.reason_card import ReasonCard
from tests.gui.whole_visit.conftest import CALF, Screen
from tests.gui.whole_visit.ways import Step, sheet_of


def give_reason(screen: Screen) -> None:
    card = screen.piece(ReasonCard)
    if not card.isVisible():
        screen.click(CALF)
    QTest.keyClicks(card.reason.line, "Superficial only")
    screen.press("Chart with this reason")


def explain(screen: Screen) -> None:
    field = screen.piece(LedgerOnPage).sheet().explain
    field.box.setPlainText("A splinter of 2 mm is still in.")
    screen.press("Keep the explanation")


def give_score(screen: Screen) -> None:
    sheet = sheet_of(screen, ScoreSheet)
    if not sheet.scales():
        sheet.another.setCurrentIndex(1)
        sheet.another.activated.emit(1)
        screen.settle()
    line = sheet.row(sheet.scales()[0]).line
    screen.hands.fill(line.line.accessibleName(), "20")
    screen.press(line.button.accessibleName())


def give_motion(screen: Screen) -> None:
    line = sheet_of(screen, ScoreSheet).motion.line
    if not line.line.text():
        QTest.keyClicks(line.line, "10")
    screen.press(line.button.accessibleName())


def stroke(screen: Screen) -> None:
    pane = screen.page.board.pane("back")
    start, end = (QPointF(*pane.camera.to_px(one)).toPoint() for one in (CALF, (0.34, 0.79)))
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.6, 1.0):
        QTest.mouseMove(pane, start + (end - start) * part)
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=end)
    screen.settle()


def chart_ghost(screen: Screen) -> None:
    ghosts = screen.piece(GhostsOnFigure)
    (ghost,) = screen.page.board.ghosts.shown.ghosts
    ghosts.chart(ghost.origin)
    screen.settle()


def rename(screen: Screen) -> None:
    form = screen.piece(GhostsOnFigure).sheet().form
    if not form.isVisible():
        screen.press("Rename\u2026")
        form.name.set_text(f"Renamed {screen.clock.now()}")
    screen.press("Save template")


def retire(screen: Screen) -> None:
    if screen.hands.offers("Retire"):  # it asks once more
        screen.press("Retire")
    screen.press("Retire for everyone")


def choose_no_code(screen: Screen) -> None:
    box: QComboBox = sheet_of(screen, FinishSheet).code.code
    at = box.findText("No code")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    screen.settle()


def give_fee(screen: Screen) -> None:
    line = sheet_of(screen, FinishSheet).code.fee.line
    if not line.isModified():
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "45,5")
    QTest.keyClick(line, Qt.Key.Key_Return)
    screen.settle()


def press(name: str) -> Step:
    return lambda screen: screen.press(name)


def key(*keys: Any) -> Step:
    return lambda screen: screen.key(*keys)


def agree_anew(screen: Screen) -> None:
    if screen.hands.offers("Ask for consent anew"):
        screen.press("Ask for consent anew")
    screen.press("Consents, verbally")


def keys(*pressed: Qt.Key) -> Step:
    def press_each(screen: Screen) -> None:
        for one in pressed:
            screen.key(one)

    return press_each


def skip_pain(screen: Screen) -> None:
    row = screen.page.pain_bar.row(Phase.AFTER)
    QTest.mouseClick(row.missing, Qt.MouseButton.LeftButton)
    screen.settle()
