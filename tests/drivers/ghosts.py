"""Drives the ghosts on the figure: pressed with mouse and finger, walked by keys, chosen in their
sheet."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from bodymap.ui.canvas.ghost_marker import GhostMarker
from bodymap.ui.session.ghosts.choice_row import ChoiceRow
from bodymap.ui.session.ghosts.ghosts_on_figure import GhostsOnFigure
from bodymap.ui.session.ghosts.ghosts_sheet import GhostsSheet
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.widgets.notice_bar import NoticeBar
from tests.drivers.session import SessionDriver, found

LEFT_BUTTON = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


class GhostsDriver:
    """Ghosts are meant by their numbers, rows and buttons by their words."""

    def __init__(self, session: SessionDriver, page: SessionPage, ghosts: GhostsOnFigure) -> None:
        self._session = session
        self._page = page
        self._ghosts = ghosts

    @property
    def sheet(self) -> GhostsSheet:
        return self._ghosts.sheet()

    # --- on the figure

    def numbers_on(self, view: str) -> list[int]:
        self._session.settle()
        return [marker.ghost.number for marker in self._session.pane(view).ghosts]

    def marker(self, view: str, number: int) -> GhostMarker:
        self._session.settle()
        ghosts = self._session.pane(view).ghosts
        return next(marker for marker in ghosts if marker.ghost.number == number)

    def px(self, view: str, number: int) -> QPoint:
        return QPointF(*self.marker(view, number).label).toPoint()

    def click(self, view: str, number: int) -> None:
        self._session.click_px(view, self.px(view, number))
        self._session.settle()

    def double_click(self, view: str, number: int) -> None:
        pane, px = self._session.pane(view), self.px(view, number)
        QTest.mouseClick(pane, LEFT_BUTTON, pos=px)
        self._session.settle()
        QTest.mouseDClick(pane, LEFT_BUTTON, pos=px)
        QTest.mouseRelease(pane, LEFT_BUTTON, pos=px)
        self._session.settle()

    def hover(self, view: str, number: int) -> str:
        """What the card says of a ghost."""
        pane, px = self._session.pane(view), self.px(view, number)
        QTest.mouseMove(pane, px + QPoint(1, 1))
        QTest.mouseMove(pane, px)
        card = self._session.board.card
        self._session.qtbot.waitUntil(lambda: card.words.startswith("Ghost"))
        return f"{card.words}. {card.hint}"

    def named_on(self, view: str) -> int | None:
        ghost = self._session.pane(view).ghost
        return None if ghost is None else ghost.number

    # --- keys

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        self._session.press(key, modifiers)
        self._session.settle()

    def walk(self) -> str:
        """Go to the next ghost; gives what the card says of it."""
        self.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        return self._session.board.card.words

    def walk_back(self) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.press(Qt.Key.Key_G, both)

    # --- the sheet

    def open(self) -> None:
        """Press the button beside the figure."""
        (button,) = (
            each
            for each in self._page.findChildren(QAbstractButton)
            if each.accessibleName().startswith("Ghosts of earlier visits")
        )
        QTest.mouseClick(button, LEFT_BUTTON)
        self._session.settle()

    @property
    def is_open(self) -> bool:
        return self._ghosts.sheet.holds(self._page.sheet)

    def rows(self) -> list[str]:
        """What can be chosen, from top to bottom."""
        self._settle_sheet()
        rows = [row for row in self.sheet.findChildren(ChoiceRow) if row.isVisible()]
        ordered = sorted(rows, key=lambda row: row.mapTo(self.sheet, QPoint()).y())
        return [row.accessibleName() for row in ordered]

    def chosen(self) -> list[str]:
        self._settle_sheet()
        rows = [row for row in self.sheet.findChildren(ChoiceRow) if row.isVisible()]
        return [row.text() for row in rows if row.isChecked()]

    def choose(self, title: str) -> None:
        (row,) = (
            row
            for row in self.sheet.findChildren(ChoiceRow)
            if row.text() == title and row.isVisible()
        )
        self.sheet.area.ensureWidgetVisible(row)
        QTest.mouseClick(row, LEFT_BUTTON)
        self._session.settle()

    def _settle_sheet(self) -> None:
        """Rows that are new in a sheet are shown in the turn after the one that made them."""
        self._session.settle()
        self._session.settle()

    def offers(self, words: str) -> bool:
        return bool(self._buttons(words))

    def press_button(self, words: str) -> None:
        (button,) = self._buttons(words)
        assert button.isEnabled(), words
        QTest.mouseClick(button, LEFT_BUTTON)
        self._session.settle()

    def _buttons(self, words: str) -> list[QAbstractButton]:
        buttons = self.sheet.findChildren(QAbstractButton)
        return [each for each in buttons if each.text() == words and each.isVisible()]

    def name(self, name: str) -> None:
        """Type a template's name in place of what stands there, and press Save."""
        line = self.sheet.form.name.line
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, name)
        self.press_button("Save template")

    def press_in_notice(self, words: str) -> None:
        """Press the button of the sentence over the figure."""
        notice = found(self._page, NoticeBar)
        (button,) = (b for b in notice.findChildren(QAbstractButton) if b.text() == words)
        assert button.isVisible()
        QTest.mouseClick(button, LEFT_BUTTON)
        self._session.settle()

    def suggested_name(self) -> str:
        return self.sheet.form.name.text()

    def problem(self) -> str:
        return self.sheet.form.name.error()

    def says(self) -> list[str]:
        labels = self.sheet.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def all_controls(self) -> list[QAbstractButton]:
        return [each for each in self.sheet.findChildren(QAbstractButton) if each.isVisible()]

    def wait_for_dots(self) -> None:
        board = self._session.board
        self._session.qtbot.waitUntil(lambda: board.ghosts.shown.dots is not None, timeout=5000)

    def focus_figure(self) -> None:
        self._page.activateWindow()
        self._session.pane("back").setFocus()
        QApplication.processEvents()
