"""What others did is shown soon, once, and not under somebody's hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.widgets.once_while_seen import OnceWhileSeen

FAR_MS = 8000


class Page(QWidget):
    """A row in the upper half; ``shown`` counts how often it was shown anew."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = 0
        self.row = QWidget()
        layout = QVBoxLayout(self)
        layout.addWidget(self.row, 1)
        layout.addStretch(1)
        self.soon = OnceWhileSeen(self, self._show, lambda: (self.row,))
        self.resize(200, 200)

    def _show(self) -> None:
        self.shown += 1

    def point_at(self, place: QPoint) -> None:
        QTest.mouseMove(self, place)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.point_at(QPoint(100, 190))
    return made


def test_many_reasons_are_one(qtbot: QtBot, page: Page) -> None:
    for _ in range(5):
        page.soon.ask()
    qtbot.waitUntil(lambda: page.shown == 1, timeout=FAR_MS)


def test_a_page_that_is_not_seen_reads_nothing(qtbot: QtBot, page: Page) -> None:
    page.soon.ask()
    page.hide()
    other = Page()
    qtbot.addWidget(other)
    other.show()
    other.soon.ask()
    qtbot.waitUntil(lambda: other.shown == 1, timeout=FAR_MS)
    assert page.shown == 0


def test_a_row_does_not_move_under_the_pointer(qtbot: QtBot, page: Page) -> None:
    page.point_at(QPoint(100, 20))
    qtbot.waitUntil(page.row.underMouse, timeout=FAR_MS)
    other = OnceWhileSeen(page, lambda: page.point_at(QPoint(100, 190)))
    page.soon.ask()
    other.ask()
    # it looked before the other one moved the pointer away
    qtbot.waitUntil(lambda: not page.row.underMouse(), timeout=FAR_MS)
    assert page.shown == 0
    qtbot.waitUntil(lambda: page.shown == 1, timeout=FAR_MS)
