"""A view of the body with what was drawn at two visits."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtGui import QPainter, QPixmap

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.charting.symptom import Quality
from bodymap.ui.body_map.closer_figure import CloserFigure
from bodymap.ui.body_map.symptom_painter import SymptomPainter, of_quality
from bodymap.ui.canvas.drawing_places import DrawingPlaces, Prepared
from bodymap.ui.canvas.drawing_shown import DrawingShown
from bodymap.ui.theme.look import Look

Work = Callable[[], tuple[Prepared, Prepared]]


class Way(Enum):
    """How two drawings are compared."""

    OVERLAY = auto()
    DIFFERENCE = auto()


class SymptomFigure(CloserFigure):
    """Shows nothing of the drawings while they wait to be worked out, rather than a part."""

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        super().__init__(atlas, view, look)
        self._first, self._second = DrawingPlaces(atlas, view.id), DrawingPlaces(atlas, view.id)
        self._drawings = (DrawingShown(), DrawingShown())
        self._painter = SymptomPainter(atlas, view, look)
        self._way = Way.OVERLAY
        self._quality: Quality | None = None
        self._painted: QPixmap | None = None
        self._painted_for: object = None

    def show_view(self, atlas: Atlas, view: View) -> None:
        """Show the same drawings on another view or figure."""
        changes = atlas is not self.atlas or view != self.view
        super().show_view(atlas, view)
        if changes:
            self._first, self._second = DrawingPlaces(atlas, view.id), DrawingPlaces(atlas, view.id)
            self._painter = SymptomPainter(atlas, view, self._look)
            self._show()

    def show_drawings(
        self, first: DrawingShown, second: DrawingShown, way: Way, quality: Quality | None
    ) -> None:
        """Compare two drawings; of one quality, or with None of all."""
        self._drawings, self._way, self._quality = (first, second), way, quality
        self._show()

    @property
    def is_waiting(self) -> bool:
        """Whether there is paint that ``work`` has to place first."""
        return self._first.is_waiting or self._second.is_waiting

    def work(self) -> Work:
        """What takes longer, to be done on any thread; its result is to be given to ``take``."""
        first, second = self._first.work(), self._second.work()
        return lambda: (first(), second())

    def take(self, prepared: tuple[Prepared, Prepared]) -> None:
        """Take what ``work`` found."""
        self._first.take(prepared[0])
        self._second.take(prepared[1])
        self._painted = None
        self.update()

    def paint_over(self, painter: QPainter) -> None:
        """Lay the drawings on the figure."""
        if self.is_waiting:
            return
        ratio = self.devicePixelRatioF()
        wanted = (self.camera, ratio, self._look.theme.mode)
        if self._painted is None or self._painted_for != wanted:
            if self.turns is not None and not self.turns.take(self):
                return
            self._painted, self._painted_for = self._paint(ratio), wanted
        painter.drawPixmap(0, 0, self._painted)

    def _paint(self, ratio: float) -> QPixmap:
        first = of_quality(self._first.outlines(), self._quality)
        second = of_quality(self._second.outlines(), self._quality)
        painter = self._painter
        paint = painter.overlay if self._way is Way.OVERLAY else painter.difference
        return paint(first, second, self.camera, ratio)

    def _show(self) -> None:
        self._first.show(self._drawings[0])
        self._second.show(self._drawings[1])
        self._painted = None
        self.update()
