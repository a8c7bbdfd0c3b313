"""Fingers on the figure, as a touch screen tells of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.ui.canvas.board_touch import ECHO_MS
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.touch_tool import HOLD_MS

_PATIENCE_MS = 20 * max(HOLD_MS, ECHO_MS)


class Fingers:
    """Up to a hand's fingers on one board; places are px of a view's pane."""

    def __init__(self, qtbot: QtBot, board: FigureBoard) -> None:
        self._qtbot = qtbot
        self._board = board
        self.device = QTest.createTouchDevice()
        self._down: dict[int, tuple[str, QPoint]] = {}

    def down(self, finger: int, view: str, px: QPoint) -> None:
        """Put a finger down."""
        event = self._event()
        self._rest(event)
        event.press(finger, px, self._board.pane(view)).commit()
        self._down[finger] = (view, px)

    def move(self, **places: QPoint) -> None:
        """Move fingers, named ``f1``, ``f2``, together."""
        for name, px in places.items():
            finger = int(name[1:])
            self._down[finger] = (self._down[finger][0], px)
        event = self._event()
        self._rest(event)
        event.commit()

    def lift(self, finger: int) -> None:
        """Lift a finger."""
        view, px = self._down.pop(finger)
        event = self._event()
        self._rest(event)
        event.release(finger, px, self._board.pane(view)).commit()

    def tap(self, view: str, px: QPoint) -> None:
        """One finger, down and up."""
        self.down(1, view, px)
        self.lift(1)

    def rest(self, view: str, px: QPoint) -> str:
        """Put one finger down and leave it there until the card says what is under it."""
        self.down(1, view, px)
        self._qtbot.wait_until(lambda: self._board.card.words != "", timeout=_PATIENCE_MS)
        return self._board.card.words

    def wait_until_forgotten(self) -> None:
        """Wait until the card that a finger left behind is gone."""
        self._qtbot.wait_until(lambda: self._board.card.words == "", timeout=_PATIENCE_MS)

    def _event(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._board.window(), self.device, False)

    def _rest(self, event: QTest.QTouchEventSequence) -> None:
        for finger, (view, px) in self._down.items():
            event.move(finger, px, self._board.pane(view))
