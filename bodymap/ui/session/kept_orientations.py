"""How the patient lay, visit by visit, as long as the program runs."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.orientation import Orientation


class KeptOrientations(QObject):
    """Remembers the orientation of each visit, and gives it back to the board with the visit.

    It is a way of looking at the figure and no part of the record.
    """

    def __init__(self, board: FigureBoard) -> None:
        super().__init__(board)
        self._board = board
        self._visit: UUID | None = None
        self._kept: dict[UUID, Orientation] = {}
        self._at_first: Callable[[], Orientation] = Orientation
        board.oriented.connect(self._keep)

    def begin_with(self, at_first: Callable[[], Orientation]) -> None:
        """Ask ``at_first`` how a visit is turned that was not shown yet; upright until then."""
        self._at_first = at_first

    def show_visit(self, visit: UUID) -> None:
        """Turn the figure as it was when ``visit`` was shown last."""
        self._visit = visit
        self._board.show_orientation(self._kept.get(visit) or self._at_first())

    def _keep(self, orientation: Orientation) -> None:
        if self._visit is not None:
            self._kept[self._visit] = orientation
