"""The brush and the eraser: lines over the skin."""

from __future__ import annotations

from collections.abc import Callable
from math import dist

from PySide6.QtGui import QCursor

from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.drawing_pane import Trail
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.tools import CLICK_SLOP, Px
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.session.drawing.ring_cursor import ring_cursor
from bodymap.ui.session.drawing.skin_trail import Line, SkinTrail
from bodymap.ui.theme.theme import Theme


class BrushTool:
    """Paints along the pointer's way; what it went over is told once, when it comes up."""

    def __init__(
        self,
        board: FigureBoard,
        theme: Theme,
        token: str,
        radius_mm: float,
        painted: Callable[[tuple[Line, ...]], None],
        tapped: Callable[[ViewPane, Px], bool] = lambda _pane, _px: False,
    ) -> None:
        """``tapped`` is asked at a press that did not move whether it has taken that itself."""
        self._board = board
        self._theme = theme
        self._token = token
        self._radius_mm = radius_mm
        self._painted = painted
        self._tapped = tapped
        self._trail: SkinTrail | None = None
        self._line: tuple[Px, ...] = ()

    def press(self, pane: ViewPane, px: Px) -> None:
        """Begin a line."""
        view, camera = pane.view.id, pane.camera
        atlas = self._board.atlas
        self._trail = SkinTrail(
            lambda at: atlas.locate(view, *camera.to_fraction(at)),
            camera.px_per_mm,
            self._radius_mm,
        )
        self._trail.go(px)
        self._line = (px,)
        self._show(pane)

    def move(self, pane: ViewPane, px: Px) -> None:
        """Go on with it."""
        if self._trail is not None and px != self._line[-1]:
            self._trail.go(px)
            self._line = (*self._line, px)
            self._show(pane)

    def release(self, pane: ViewPane, px: Px) -> None:
        """End it."""
        trail, line = self._trail, self._line
        self.cancel(pane)
        if trail is None:
            return
        if all(dist(at, line[0]) <= CLICK_SLOP for at in line) and self._tapped(pane, px):
            return
        lines = trail.end() or self._dab_beside(pane, px)
        if lines:
            self._painted(lines)

    def cancel(self, pane: ViewPane) -> None:
        """Forget it."""
        self._trail, self._line = None, ()
        pane.show_trail(None)

    def choose(self, pane: ViewPane, chosen: Chosen) -> None:  # noqa: ARG002 - as every tool
        """Dab the middle of a region."""
        self._painted(((chosen.point,),))

    def cursor(self, pane: ViewPane) -> QCursor:
        """A ring as wide as the brush."""
        return ring_cursor(self._theme, self._token, self._radius_mm * pane.camera.px_per_mm)

    def _show(self, pane: ViewPane) -> None:
        width = 2 * self._radius_mm * pane.camera.px_per_mm
        pane.show_trail(Trail(self._line, width, self._token))

    def _dab_beside(self, pane: ViewPane, px: Px) -> tuple[Line, ...]:
        """A press just beside the body means its edge, as a click does."""
        point = self._board.atlas.snap(pane.view.id, *pane.camera.to_fraction(px))
        return () if point is None else ((point,),)
