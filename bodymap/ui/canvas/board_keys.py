"""The keys of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:  # the board makes its keys
    from bodymap.ui.canvas.figure_board import FigureBoard

KEY_ZOOM = 1.25
DIGITS = tuple(Qt.Key(Qt.Key.Key_1 + n) for n in range(9))


class BoardKeys:
    """Digits open a view, Home shows all, V changes the arrangement, R turns, Page Up and Down
    change the group, C opens the close-up, + - 0 zoom, F2 shows the card."""

    def __init__(self, board: FigureBoard) -> None:
        self._board = board
        self._meant = {
            Qt.Key.Key_Home: board.show_all,
            Qt.Key.Key_V: lambda: board.show_arrangement(board.arrangement.following),
            Qt.Key.Key_PageDown: lambda: board.step_group(1),
            Qt.Key.Key_PageUp: lambda: board.step_group(-1),
            Qt.Key.Key_Plus: lambda: board.zoom(KEY_ZOOM),
            Qt.Key.Key_Equal: lambda: board.zoom(KEY_ZOOM),
            Qt.Key.Key_Minus: lambda: board.zoom(1 / KEY_ZOOM),
            Qt.Key.Key_0: board.zoom_to_fit,
            Qt.Key.Key_F2: board.show_card,
        }

    def take(self, key: Qt.Key, *, shift: bool) -> bool:
        """Do what a key means; False for one that means nothing here."""
        views = self._board.group_views
        if key in DIGITS and DIGITS.index(key) < len(views):
            self._board.toggle_large(views[DIGITS.index(key)])
        elif key == Qt.Key.Key_C:
            return self._board.open_close_up()
        elif key == Qt.Key.Key_R:
            self._board.turn(-1 if shift else 1)
        elif key in self._meant:
            self._meant[key]()
        else:
            return False
        return True
