"""Long paintings come one after the other."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.body_map.paint_turns import PaintTurns


class _Painter(QWidget):
    """Paints once, in its turn."""

    def __init__(self, turns: PaintTurns) -> None:
        super().__init__()
        self._turns = turns
        self.refused = self.painted = 0
        self.setMinimumSize(20, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.painted:
            return
        if self._turns.take(self):
            self.painted += 1
        else:
            self.refused += 1


def test_who_is_seen_together_paints_one_after_the_other(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    turns = PaintTurns(window)
    layout = QHBoxLayout(window)
    painters = [_Painter(turns) for _ in range(4)]
    for painter in painters:
        layout.addWidget(painter)
    window.show()
    qtbot.waitUntil(lambda: all(painter.painted for painter in painters))
    assert [bool(painter.refused) for painter in painters] == [False, True, True, True]
    assert not turns.is_waiting


def test_who_is_hidden_meanwhile_does_not_hold_the_others_up(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    turns = PaintTurns(window)
    hidden, seen = QWidget(window), QWidget(window)
    assert turns.take(window)
    assert not turns.take(hidden)
    assert not turns.take(seen)
    qtbot.waitUntil(lambda: not turns.is_waiting)
    assert turns.take(seen)
