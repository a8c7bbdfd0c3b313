"""Drives the search on the figure: with mouse and keys on the real widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.finding import Found
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.session.figure_bar import FigureBar
from bodymap.ui.session.find_list import FindList
from bodymap.ui.session.find_model import FoundRole
from bodymap.ui.session.find_panel import FindPanel
from bodymap.ui.session.session_page import SessionPage
from tests.drivers.session import found

LEFT_BUTTON = Qt.MouseButton.LeftButton


class FindDriver:
    """The panel over the figure, and what the figure shows."""

    def __init__(self, qtbot: QtBot, page: SessionPage) -> None:
        self._qtbot = qtbot
        self._page = page
        self._board = found(page, FigureBoard)

    @property
    def panel(self) -> FindPanel:
        """The card, which is made when it is first opened."""
        return found(self._page, FindPanel)

    @property
    def _list(self) -> FindList:
        return found(self.panel, FindList)

    @property
    def _line(self) -> QLineEdit:
        return found(self.panel, QLineEdit)

    # --- hands

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifier)

    def open_by_key(self) -> None:
        self.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    def open_by_mouse(self) -> None:
        QTest.mouseClick(self._button(found(self._page, FigureBar), "Find on"), LEFT_BUTTON)

    def close_by_mouse(self) -> None:
        QTest.mouseClick(self._button(self.panel, "Close"), LEFT_BUTTON)

    def press_side(self, side: str) -> None:
        QTest.mouseClick(self._side_button(side), LEFT_BUTTON)

    def look_for(self, text: str) -> None:
        """Replace what is looked for, by typing, and wait for what it finds."""
        if not self.is_typing():
            QTest.mouseClick(self._line, LEFT_BUTTON)
        self._line.selectAll()
        with self._qtbot.wait_signal(self.panel.looked):
            QTest.keyClicks(self.focus(), text)

    def click_result(self, title: str) -> None:
        row = self._row(title)
        self._list.scrollTo(self._list.model().index(row, 0))
        where = self._list.visualRect(self._list.model().index(row, 0)).center()
        QTest.mouseClick(self._list.viewport(), LEFT_BUTTON, pos=where)

    # --- eyes

    @property
    def is_open(self) -> bool:
        panel = self._page.findChild(FindPanel)
        return isinstance(panel, FindPanel) and panel.isVisible()

    def focus(self) -> QWidget:
        """What has the focus, or would have it in an active window."""
        return self._page.window().focusWidget() or self._page

    def is_typing(self) -> bool:
        return self.is_open and self.focus() is self._line

    def focused_view(self) -> str | None:
        """The view that has the keys."""
        pane = self._board.active_pane
        return pane.view.id if self.focus() is pane else None

    def rows(self) -> list[str]:
        """Headings and titles, down the list."""
        model = self._list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def spoken(self, title: str) -> str:
        index = self._list.model().index(self._row(title), 0)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def current(self) -> str | None:
        """The title of the current result."""
        index = self._list.currentIndex()
        return str(index.data()) if index.isValid() else None

    def side(self) -> str | None:
        """The side that is looked at, by the words of its button."""
        for side in ("left", "right"):
            if self._side_button(side).isChecked():
                return side
        return None

    def says(self) -> str:
        """The line in place of the results."""
        return " ".join(label.text() for label in self.panel.findChildren(QLabel)).strip()

    def shown(self) -> tuple[str, str | None]:
        """The large view and the region that it names."""
        pane = self._board.active_pane
        return pane.view.id, pane.region

    def covers_what_it_found(self) -> bool:
        view, region = self.shown()
        assert region is not None
        pane = self._board.pane(view)
        middle = pane.centre_px(region)
        assert middle is not None
        return self.panel.geometry().contains(pane.mapTo(self._page, middle))

    def _row(self, title: str) -> int:
        """The first result of this title."""
        model = self._list.model()
        for row in range(model.rowCount()):
            result = model.index(row, 0).data(FoundRole)
            if isinstance(result, Found) and result.title == title:
                return row
        raise AssertionError(f"{title} is not among {self.rows()}")

    def _side_button(self, side: str) -> QAbstractButton:
        return self._button(self.panel, f"Side: Patient\u2019s {side}")

    def _button(self, within: QWidget, name: str) -> QAbstractButton:
        buttons = within.findChildren(QAbstractButton)
        return next(each for each in buttons if each.accessibleName().startswith(name))
