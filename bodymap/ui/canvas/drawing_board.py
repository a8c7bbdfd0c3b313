"""The symptom drawing on all panes of a board."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from bodymap.charting.symptom import Finding
from bodymap.errors import ExpectedError
from bodymap.ui.canvas.drawing_shown import NO_DRAWING, DrawingShown
from bodymap.ui.canvas.drawing_words import finding_words, radiation_words
from bodymap.ui.canvas.hover_card import CardWords
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.widgets.background import Background

if TYPE_CHECKING:  # the board makes its drawing
    from bodymap.services.drawn_words import Drawn
    from bodymap.ui.canvas.drawing_places import DrawingPlaces, Prepared
    from bodymap.ui.canvas.figure_board import FigureBoard


class BoardDrawing(QObject):
    """Belongs to a board, its parent. Shows a drawing in every view, and works out on a thread
    what a view that shows it for the first time would otherwise hold up the window for."""

    def __init__(self, board: FigureBoard) -> None:
        super().__init__(board)
        self._board = board
        self._shown = NO_DRAWING
        self._failed: Callable[[ExpectedError], None] = _pass_over
        self._gave_up = False
        self._name: Callable[[], tuple[Drawn, ...]] = tuple
        self._named: tuple[DrawingShown, tuple[Drawn, ...]] = (NO_DRAWING, ())
        self._work = Background(self)

    @property
    def shown(self) -> DrawingShown:
        """What is drawn."""
        return self._shown

    @property
    def is_ready(self) -> bool:
        """Whether every view on the board shows all of it, and a stroke would be quick."""
        panes = self._panes()
        return all(pane.drawing.places.is_ready and not pane.drawing.is_waiting for pane in panes)

    def tell(self, failed: Callable[[ExpectedError], None]) -> None:
        """Tell ``failed`` from now on where the body's skin cannot be read: once."""
        self._failed = failed

    def name(self, drawn: Callable[[], tuple[Drawn, ...]]) -> None:
        """What names the paint that is shown, from now on, for who hears the figure."""
        self._name = drawn

    def named(self) -> tuple[Drawn, ...]:
        """The paint that is shown: each quality with its regions. Measured only when it is asked
        for, and once for what is shown."""
        if self._named[0] != self._shown:
            self._named = (self._shown, self._name())
        return self._named[1]

    def join(self, pane: ViewPane) -> None:
        """Listen to a pane."""
        pane.drawing_waits.connect(self.prepare, Qt.ConnectionType.QueuedConnection)

    def show(self, shown: DrawingShown) -> None:
        """Show this in every view, and nothing else."""
        self._shown = shown
        for pane in self._board.findChildren(ViewPane):
            pane.show_drawing(shown)

    def show_opacity(self, opacity: float) -> None:
        """Let the figure shine through: 0 is clear, 1 covers it as the paint does."""
        for pane in self._board.findChildren(ViewPane):
            pane.show_drawing_opacity(opacity)

    def words_in(self, pane: ViewPane) -> CardWords | None:
        """What the card says of the finding or arrow under the pointer; None where none is."""
        point = pane.pointed_at
        if point is None or not (self._shown.findings or self._shown.arrows):
            return None
        atlas = self._board.atlas
        place = atlas.project(pane.view.id, point)
        mark = (
            None if place is None else pane.drawing.mark_at(pane.camera.to_px(place), pane.camera)
        )
        if isinstance(mark, Finding):
            return CardWords(finding_words(mark), atlas.label(atlas.region_at(mark.point)))
        if mark is not None:
            start, end = (atlas.label(atlas.region_at(at)) for at in (mark.start, mark.end))
            return CardWords(radiation_words(mark.quality, start, end))
        return None

    def prepare(self) -> None:
        """Look at the skin of the views on the board, so that the first stroke is quick too, and
        at strokes that were recorded before, one view after the other."""
        if self._work.is_busy or self._gave_up:
            return
        for pane in self._panes():
            places = pane.drawing.places
            if places.is_waiting or not places.is_ready:
                self._work.run(
                    places.work(),
                    partial(self._take, pane, places),
                    self._give_up,
                )
                return

    def wait(self) -> None:
        """Hold until the views on the board show all there is."""
        while not (self.is_ready or self._gave_up):
            self.prepare()
            self._work.wait()

    def _take(self, pane: ViewPane, places: DrawingPlaces, found: Prepared) -> None:
        places.take(found)
        pane.drawing.forget()
        pane.update()
        self.prepare()

    def _give_up(self, error: ExpectedError) -> None:
        self._gave_up = True
        self._failed(error)

    def _panes(self) -> list[ViewPane]:
        return [pane for pane in self._board.findChildren(ViewPane) if not pane.isHidden()]


def _pass_over(_error: ExpectedError) -> None:
    """Nobody wants to hear of it yet."""
