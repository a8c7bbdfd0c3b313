"""The arrow that says where a symptom runs to."""

from __future__ import annotations

from collections.abc import Callable
from math import dist

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor

from bodymap.anatomy.body_point import BodyPoint
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.drawing_pane import Trail
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.tools import CLICK_SLOP, Px
from bodymap.ui.canvas.view_pane import ViewPane

ARROW_PX = 3.0


class ArrowTool:
    """Draws an arrow: by dragging, or by two presses, which may be in two views."""

    def __init__(
        self,
        board: FigureBoard,
        token: str,
        drawn: Callable[[BodyPoint, BodyPoint], None],
        begun: Callable[[bool], None],
    ) -> None:
        """``begun`` is told whether the next press is where the arrow leads to."""
        self._board = board
        self._token = token
        self._drawn = drawn
        self._begun = begun
        self._start: BodyPoint | None = None
        self._pressed: Px | None = None
        self._was_begun = False

    def press(self, pane: ViewPane, px: Px) -> None:
        """Begin an arrow, or end one that an earlier press began."""
        self._was_begun = self._start is not None
        self._pressed = px
        if self._start is None:
            self._start = self._point(pane, px)

    def move(self, pane: ViewPane, px: Px) -> None:
        """Show where it would lead."""
        if self._start is not None and self._pressed is not None and not self._was_begun:
            pane.show_trail(Trail((self._pressed, px), ARROW_PX, self._token))

    def release(self, pane: ViewPane, px: Px) -> None:
        """Draw it where it led somewhere; a press alone began it."""
        pressed, self._pressed = self._pressed, None
        pane.show_trail(None)
        if self._start is None or pressed is None:
            return
        moved = dist(pressed, px) > CLICK_SLOP
        end = self._point(pane, px) if self._was_begun or moved else None
        if end is None:  # beside the body it leads nowhere yet
            self._begun(True)
        else:
            self._end(end)

    def cancel(self, pane: ViewPane) -> None:
        """Forget it."""
        self._start = self._pressed = None
        self._begun(False)
        pane.show_trail(None)

    def choose(self, pane: ViewPane, chosen: Chosen) -> None:  # noqa: ARG002 - as every tool
        """Begin at the middle of a region, or lead there."""
        if self._start is None:
            self._start = chosen.point
            self._begun(True)
        else:
            self._end(chosen.point)

    def cursor(self, pane: ViewPane) -> QCursor:  # noqa: ARG002 - the same everywhere
        """A cross: an arrow leads to a place."""
        return QCursor(Qt.CursorShape.CrossCursor)

    def _end(self, end: BodyPoint) -> None:
        start, self._start = self._start, None
        self._begun(False)
        if start is not None and start != end:
            self._drawn(start, end)

    def _point(self, pane: ViewPane, px: Px) -> BodyPoint | None:
        return self._board.atlas.snap(pane.view.id, *pane.camera.to_fraction(px))
