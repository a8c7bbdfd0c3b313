"""A body that scrolls up and down only."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.widgets.scroll_body import ScrollBody


def test_a_row_that_is_too_wide_does_not_take_the_body_sideways(qtbot: QtBot) -> None:
    area = ScrollBody()
    qtbot.addWidget(area)
    row, buttons = QWidget(), [QPushButton("as wide as the body") for _ in range(3)]
    layout = QHBoxLayout(row)
    for button in buttons:
        button.setMinimumWidth(200)
        layout.addWidget(button)
    area.body.addWidget(row)
    area.resize(300, 200)
    area.show()
    QApplication.processEvents()

    area.bring_into_view(buttons[-1])

    assert area.horizontalScrollBar().value() == 0
