"""What sets a finding."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor

from bodymap.anatomy.body_point import BodyPoint
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.tools import Px
from bodymap.ui.canvas.view_pane import ViewPane


class FindingTool:
    """Sets a finding at each press; where the pointer comes up does not matter."""

    def __init__(self, board: FigureBoard, found: Callable[[BodyPoint], None]) -> None:
        self._board = board
        self._found = found
        self._pressed: Px | None = None

    def press(self, pane: ViewPane, px: Px) -> None:  # noqa: ARG002 - as every tool
        """Keep the place."""
        self._pressed = px

    def move(self, pane: ViewPane, px: Px) -> None:
        """A point is not drawn."""

    def release(self, pane: ViewPane, px: Px) -> None:  # noqa: ARG002 - as every tool
        """Set the finding where the press was."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            point = self._board.atlas.snap(pane.view.id, *pane.camera.to_fraction(pressed))
            if point is not None:
                self._found(point)

    def cancel(self, pane: ViewPane) -> None:  # noqa: ARG002 - as every tool
        """Forget it."""
        self._pressed = None

    def choose(self, pane: ViewPane, chosen: Chosen) -> None:  # noqa: ARG002 - as every tool
        """Set it at the middle of a region."""
        self._found(chosen.point)

    def cursor(self, pane: ViewPane) -> QCursor:  # noqa: ARG002 - the same everywhere
        """A cross."""
        return QCursor(Qt.CursorShape.CrossCursor)
