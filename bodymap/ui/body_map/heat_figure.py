"""One view of the body with a map of needles on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.ui.body_map import heat_words
from bodymap.ui.body_map.heat_colors import HeatTables
from bodymap.ui.body_map.heat_painter import HeatPainter
from bodymap.ui.body_map.paint_turns import PaintTurns
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.look import Look

if TYPE_CHECKING:  # numpy comes with it, and only when there is a map to show
    from bodymap.services.body_map.heat_map import ShownHeat


_SAID = 0.5
"""Of a needle: less is not worth saying."""


class HeatFigure(StillFigure):
    """Shows a map over the skin, below whatever else lies on the figure. Hovering and pressing
    regions is as in ``StillFigure``.

        figure = HeatFigure(atlas, view, look)
        figure.show_heat(model.heat(choice))    # a HeatMap, or a HeatDifference

    A map is of one figure of the body: ``show_view`` with another atlas takes it away. Figures that
    are seen together paint their maps in ``turns``; without those it paints at once.
    """

    turns: PaintTurns | None = None

    def __init__(
        self,
        atlas: Atlas,
        view: View,
        look: Look,
        parent: QWidget | None = None,
        *,
        tables: HeatTables | None = None,
    ) -> None:
        """``tables`` are colours that several figures share; without them it mixes its own."""
        super().__init__(atlas, view, look, parent)
        self._heat: ShownHeat | None = None
        self._tables = HeatTables(look.theme) if tables is None else tables
        self._heat_painter = HeatPainter(atlas, view, look, self._tables)

    @property
    def heat(self) -> ShownHeat | None:
        """The map that is shown."""
        return self._heat

    def show_heat(self, heat: ShownHeat | None) -> None:
        """Show a map, None for none. Nothing of it is worked out while the figure is hidden."""
        self._heat = heat
        self._heat_painter.show(heat)
        if self.isVisible():
            self.setAccessibleDescription(self.summary)
        self.update()

    def show_view(self, atlas: Atlas, view: View) -> None:
        """Show another view of the same map, or another figure, without a map."""
        if atlas is self.atlas and view == self.view:
            return
        same_figure = atlas is self.atlas
        super().show_view(atlas, view)
        self._heat_painter = HeatPainter(atlas, view, self._look, self._tables)
        self.show_heat(self._heat if same_figure else None)

    def heat_at(self, px: tuple[float, float]) -> float | None:
        """The map's value under a pixel, in its scale's unit; None beside the body."""
        if self._heat is None:
            return None
        x, y = self.camera.to_fraction(px)
        if self.atlas.locate(self.view.id, x, y) is None:
            return None
        return self._heat.at(self.view.id, x, y)

    @property
    def summary(self) -> str:
        """What the map shows in words: where there is most. Empty without a map."""
        if self._heat is None:
            return ""
        told = []
        for peak in self._heat.peaks(self.view.id):
            # a bell's middle may lie just beside the body, where a limb is narrow
            point = self.atlas.snap(self.view.id, peak.x, peak.y)
            if point is not None:
                told.append((self.atlas.label(self.atlas.region_at(point)), peak.value))
        return heat_words.summary_words(told, self._heat.scale)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer: the region, and the map's value."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self)
            return True
        return super().event(event)

    def words_at(self, at: QPoint) -> str:
        """What is said of a place, px: the tool tip, and below it the value where there is one."""
        value = self.heat_at((at.x(), at.y()))
        if self._heat is None or value is None or abs(value) < _SAID * self._heat.needle:
            return self.toolTip()
        said = self.tr("Here: {value}").format(
            value=heat_words.value_words(value, self._heat.scale)
        )
        return "\n".join(part for part in (self.toolTip(), said) if part)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is shown."""
        self.setAccessibleDescription(self.summary)
        super().showEvent(event)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the map; one that takes long when it is this figure's turn."""
        ratio, turns = self.devicePixelRatioF(), self.turns
        may_paint = self._heat_painter.is_painted(self.camera, ratio)
        if may_paint or turns is None or turns.take(self):
            self._heat_painter.paint(painter, self.camera, ratio)
        else:
            self._heat_painter.paint_last(painter, self.camera)
