"""Keys that the figure takes itself are those that the sheet of the keys shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.definition import RANGE, Where
from tests.gui.session.conftest import Charting

_OF_THE_PANE = (Act.WALK, Act.CHART, Act.PAN, Act.CLOSE_UP)
"""They need a region under the keys, and have tests of their own."""


def test_the_figure_takes_each_of_its_keys(charting: Charting) -> None:
    board = charting.page.board
    taken, tried = [], []
    for act in Act:
        if act.where is Where.FIGURE and act not in _OF_THE_PANE:
            for key in act.value.keys[:1]:
                pressed = QKeySequence.fromString(key)[0]  # type: ignore[index]  # not in the stubs
                shift = pressed.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
                tried.append(key)
                if board.take_key(pressed.key(), shift=shift):
                    taken.append(key)
    assert taken == tried
    assert len(tried) > 8
    assert RANGE not in tried
