"""The ghosts on all panes of a board: shown, pointed at, and walked from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal

from bodymap.charting.ghost import Ghost
from bodymap.ui.canvas.arrangement import Arrangement
from bodymap.ui.canvas.ghost_marker import GhostMarker
from bodymap.ui.canvas.ghosts_shown import NO_GHOSTS, GhostsShown
from bodymap.ui.canvas.hover_card import CardWords
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.widgets.announce import announce

if TYPE_CHECKING:  # the board makes its ghosts
    from bodymap.ui.canvas.figure_board import FigureBoard

GhostWords = Callable[[Ghost], CardWords]
_ROOM = 24


def _plain(ghost: Ghost) -> CardWords:
    return CardWords(str(ghost.number))


class BoardGhosts(QObject):
    """Belongs to a board, its parent. Nothing here charts: a ghost that is chosen is announced.

    Signals:
        chosen(object): the origin of the one ghost that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, board: FigureBoard) -> None:
        super().__init__(board)
        self._board = board
        self._shown = NO_GHOSTS
        self._words: GhostWords = _plain
        self._walked: Ghost | None = None

    @property
    def shown(self) -> GhostsShown:
        """What of earlier visits is on the figure."""
        return self._shown

    def join(self, pane: ViewPane) -> None:
        """Listen to a pane."""
        pane.ghost_chosen.connect(self.chosen)

    def word(self, words: GhostWords) -> None:
        """What the card says of a ghost, from now on."""
        self._words = words

    def show(self, shown: GhostsShown) -> None:
        """Show these in every view, and no others."""
        self._shown = shown
        if self._walked is not None and not shown.ghosts:
            self._walked = None
        for pane in self._board.findChildren(ViewPane):
            pane.show_ghosts(shown)

    def words(self, ghost: Ghost) -> CardWords:
        """What the card says of a ghost."""
        return self._words(ghost)

    def words_in(self, pane: ViewPane) -> CardWords | None:
        """What the card says of the ghost that is named in a pane; None where none is."""
        return None if pane.ghost is None else self._words(pane.ghost)

    def walk(self, step: int) -> Ghost | None:
        """Name the ghost so many farther on, in the view on the board that sees it best, and bring
        the keys there; None where no view sees one. Enter then asks for its site."""
        ghosts = self._shown.ghosts
        at = self._start(step)
        for k in range(1, len(ghosts) + 1):
            ghost = ghosts[(at + k * step) % len(ghosts)]
            pane = self._pane_of(ghost)
            if pane is not None:
                self._walked = ghost
                self._go(pane, ghost)
                return ghost
        return None

    def _start(self, step: int) -> int:
        """The index to step from; a ghost that was charted meanwhile keeps its place in the row."""
        ghosts, walked = self._shown.ghosts, self._walked
        if walked in ghosts:
            return ghosts.index(walked)
        passed = sum(ghost.number < walked.number for ghost in ghosts) if walked else 0
        return passed - 1 if step > 0 else passed

    def _pane_of(self, ghost: Ghost) -> ViewPane | None:
        """The pane in which to look at a ghost: one that is on the board, or one that is opened
        for it."""
        board = self._board
        panes = [pane for pane in board.findChildren(ViewPane) if not pane.isHidden()]
        there = [pane for pane in panes if _marker(pane, ghost) is not None]
        for wanted in (ghost.place.view, board.active_pane.view.id):
            for pane in there:
                if pane.view.id == wanted:
                    return pane
        if there:
            return there[0]
        for view in (ghost.place.view, *board.atlas.views):
            if view in board.atlas.views and board.atlas.project(view, ghost.place.point):
                self._open(view)
                return board.pane(view)
        return None

    def _open(self, view: str) -> None:
        board = self._board
        if board.arrangement is Arrangement.ALL:
            board.show_group(board.atlas.views[view].group)
        else:
            board.show_large(view)

    def _go(self, pane: ViewPane, ghost: Ghost) -> None:
        for other in self._board.findChildren(ViewPane):
            if other is not pane:
                other.name_ghost(None)
        pane.take_focus(by_keyboard=True)
        marker = _marker(pane, ghost)
        if marker is not None:
            at = QPointF(*marker.label)
            if not pane.rect().adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM).contains(at.toPoint()):
                pane.pan(pane.width() / 2 - at.x(), pane.height() / 2 - at.y())
        pane.show_ghost_named(ghost.origin)
        marker = _marker(pane, ghost)
        if marker is not None and pane.region is not None:
            self._board.point_out(pane, pane.region, QPointF(*marker.label).toPoint())
        announce(pane, self._words(ghost).title)


def _marker(pane: ViewPane, ghost: Ghost) -> GhostMarker | None:
    return next((marker for marker in pane.ghosts if marker.id == ghost.origin), None)
