"""Hands and eyes on a window: presses, keys, and what can be read on it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.widgets.row_table import RowTable

_Widget = TypeVar("_Widget", bound=QWidget)
_MOST_TABS = 60


class Hands:
    """Works a window as a person does: by what is visible, named and within reach."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self.window = window

    def visible(self, kind: type[_Widget]) -> list[_Widget]:
        """Every widget of a kind that can be seen."""
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    # --- mouse

    def press(self, name: str) -> None:
        """Click the one button with this text or accessible name."""
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QAbstractButton:
        """The visible button with this text or accessible name."""
        found = [
            button
            for button in self.visible(QAbstractButton)
            if name in (button.text(), button.accessibleName())
        ]
        assert len(found) == 1, f"{len(found)} buttons are called {name}"
        return found[0]

    def offers(self, name: str) -> bool:
        """Whether a button of this name can be seen."""
        return any(
            name in (button.text(), button.accessibleName())
            for button in self.visible(QAbstractButton)
        )

    def click_row(self, table: RowTable, row: int) -> None:
        """Click a row of a table, on its first column."""
        where = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))

    # --- keyboard

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focus(), text)

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifiers)

    def focus(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget() or self.window.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of this name has the focus."""
        seen = []
        for _ in range(_MOST_TABS):
            seen.append(self.focus().accessibleName())
            if seen[-1] == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}, only {seen}")

    def fill(self, label: str, text: str) -> None:
        """Replace what a field holds, by typing."""
        line = self.field(label)
        line.setFocus(Qt.FocusReason.MouseFocusReason)
        line.selectAll()
        if text:
            QTest.keyClicks(line, text)
        else:
            QTest.keyClick(line, Qt.Key.Key_Delete)

    def field(self, label: str) -> QLineEdit:
        """The visible field with this label."""
        found = [line for line in self.visible(QLineEdit) if line.accessibleName() == label]
        assert len(found) == 1, f"{len(found)} fields are called {label}"
        return found[0]

    # --- eyes

    def reads(self, words: str) -> bool:
        """Whether these words stand somewhere on the window."""
        return any(words in label.text() for label in self.visible(QLabel))

    def wait_to_read(self, words: str) -> None:
        """Wait until these words stand somewhere on the window."""
        self._qtbot.waitUntil(lambda: self.reads(words), timeout=20_000)

    def wait_to_see(self, name: str) -> None:
        """Wait until the whole of the button of this name is scrolled into view."""
        button = self.button(name)

        def is_whole() -> bool:
            return button.visibleRegion().boundingRect() == button.rect()

        self._qtbot.waitUntil(is_whole, timeout=20_000)

    def wait_for(self, name: str) -> None:
        """Wait for a button of this name."""
        self._qtbot.waitUntil(lambda: self.offers(name), timeout=20_000)
