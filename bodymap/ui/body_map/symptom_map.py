"""What was drawn at two visits, on every view, and how much skin it covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.charting.symptom import Quality
from bodymap.charting.symptom_mark import in_order
from bodymap.errors import ExpectedError
from bodymap.services.catalogue.sources import Source
from bodymap.services.story.symptom_history import (
    EXTENT_SOURCE,
    DrawnVisit,
    SymptomAreas,
    SymptomChange,
    SymptomMeasure,
)
from bodymap.ui.body_map.change_key import ChangeKey
from bodymap.ui.body_map.extent_table import ExtentTable
from bodymap.ui.body_map.extent_words import caution, caution_source
from bodymap.ui.body_map.filter_bar import OneOf
from bodymap.ui.body_map.map_board import MapBoard
from bodymap.ui.body_map.paint_turns import PaintTurns
from bodymap.ui.body_map.symptom_figure import SymptomFigure, Way
from bodymap.ui.canvas.drawing_shown import NO_DRAWING, DrawingShown
from bodymap.ui.canvas.drawing_words import quality_words
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words

PANEL_WIDTH = 288

Measured = tuple[SymptomAreas | None, SymptomAreas, SymptomChange | None]


class SymptomMap(QWidget):
    """Shows two drawings over one another, or their difference. What takes long, the skin of a
    view and the measure of a stroke, is worked out on a thread, view by view.

    Signals:
        visit_chosen(int, int): for A (0) or B (1), the place of the visit among those drawn.
        failed(object): an ExpectedError where the body's skin cannot be read.
        shown_changed(): other drawings are shown, or something else is said of them.
    """

    visit_chosen = Signal(int, int)
    failed = Signal(object)
    shown_changed = Signal()

    def __init__(
        self,
        atlas: Atlas,
        look: Look,
        source: Callable[[str], Source | None],
        parent: QWidget | None = None,
    ) -> None:
        """``source`` looks up the catalogue, and may raise CatalogueError."""
        super().__init__(parent)
        self._look = look
        self._atlas = atlas
        self._label = atlas.label
        self._source = source
        self._measure = SymptomMeasure(atlas)
        self._turns = PaintTurns(self)
        self._first: DrawnVisit | None = None
        self._second: DrawnVisit | None = None
        self._way = Way.OVERLAY
        self.board = MapBoard(atlas, look, self._make, atlas.label)
        self.first = OneOf(look, self.tr("Visit A"))
        self.second = OneOf(look, self.tr("Visit B"))
        self.quality = OneOf(look, self.tr("Quality"))
        self.table = ExtentTable(look)
        self.key = ChangeKey(look)
        self._busy = BusyLine(look)
        arrows = self.tr("Arrows are not compared: they are on the charts of the visits.")
        self._arrows = Text(look, arrows, SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._places = Background(self)
        self._areas = Background(self)
        self._measured_for: object = None
        self._gave_up = False
        self._offered: tuple[UUID, ...] = ()
        self._lay_out()
        self.first.chosen.connect(lambda place: self.visit_chosen.emit(0, place))
        self.second.chosen.connect(lambda place: self.visit_chosen.emit(1, place))
        self.quality.chosen.connect(lambda _quality: self._show())
        self.board.figures_changed.connect(self._show)

    # --- what is shown

    def draw_as(self, atlas: Atlas) -> None:
        """Draw another figure of the body. The measure stays: it is of the body frame."""
        self._gave_up = False
        self._atlas = atlas
        self.board.draw_as(atlas)
        self._show()

    def show_way(self, way: Way) -> None:
        """Lay the drawings over one another, or show their difference."""
        self._way = way
        self.key.show_way(way)
        self._show()

    def show_visits(
        self, visits: Sequence[DrawnVisit], first: int | None, second: int | None
    ) -> None:
        """Compare two of the visits that were drawn at, by their places; the first one may be
        missing."""
        offered = tuple(visit.session_id for visit in visits)
        if offered != self._offered:
            # figures of another complaint, or of another person, must not stand here meanwhile
            self._offered, self._measured_for = offered, None
            self.table.forget()
            self.key.show_change(None)
        rows: list[tuple[object, str]] = [
            (place, moment_words(visit.started_at)) for place, visit in enumerate(visits)
        ]
        self.first.offer(rows, first)
        self.second.offer(rows, second)
        self.first.setEnabled(first is not None)
        self._first = None if first is None else visits[first]
        self._second = None if second is None else visits[second]
        drawn = [one.drawing for one in (self._first, self._second) if one is not None]
        self._arrows.setVisible(any(one.radiations for one in drawn))
        felt = {stroke.quality for drawing in drawn for stroke in drawing.strokes}
        qualities: list[tuple[object, str]] = [
            (one, quality_words(one)) for one in Quality if one in felt
        ]
        chosen = self.quality.value if self.quality.value in felt else None
        self.quality.offer([(None, self.tr("All qualities")), *qualities], chosen)
        self._show()

    @property
    def shown_views(self) -> tuple[str, ...]:
        """The views on the board, by their ids."""
        return tuple(figure.view.id for figure in self.board.shown)

    @property
    def atlas(self) -> Atlas:
        """The body as it is drawn."""
        return self._atlas

    @property
    def compared(self) -> tuple[DrawnVisit | None, DrawnVisit | None]:
        """The two visits; the first is missing where there was only one."""
        return self._first, self._second

    @property
    def is_ready(self) -> bool:
        """Whether all there is to see is shown."""
        waits = any(figure.is_waiting for figure in self._figures()) and not self._gave_up
        is_busy = self._places.is_busy or self._areas.is_busy
        return not (waits or is_busy or self._turns.is_waiting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the source when somebody asks for it, by the pointer or by a press."""
        if watched is self._why and event.type() == QEvent.Type.ToolTip:
            self._explain()
            return True
        return super().eventFilter(watched, event)

    # --- inside

    def _make(self, atlas: Atlas, view: View) -> StillFigure:
        figure = SymptomFigure(atlas, view, self._look)
        figure.turns = self._turns
        return figure

    def _figures(self) -> list[SymptomFigure]:
        return [one for one in self.board.shown if isinstance(one, SymptomFigure)]

    def _show(self) -> None:
        first, second = shown_of(self._first), shown_of(self._second)
        quality = self.quality.value
        for figure in self._figures():
            wanted = quality if isinstance(quality, Quality) else None
            figure.show_drawings(first, second, self._way, wanted)
        self._prepare()
        self._count()
        self.shown_changed.emit()

    def _prepare(self) -> None:
        """Work out the views that wait, one after the other."""
        if self._places.is_busy or self._gave_up:
            return
        for figure in self._figures():
            if figure.is_waiting:
                self._busy.set_busy(True)
                work = figure.work()
                self._places.run(work, partial(self._take, figure, figure.atlas), self._give_up)
                return
        self._busy.set_busy(False)

    def _take(self, figure: SymptomFigure, atlas: Atlas, found: object) -> None:
        # meanwhile another figure of the body may be drawn, whose skin lies elsewhere
        if figure.atlas is atlas:
            assert isinstance(found, tuple), "as the figure's work gives it"
            figure.take(found)
        self._prepare()

    def _give_up(self, error: ExpectedError) -> None:
        self._gave_up = True
        self._busy.set_busy(False)
        self.failed.emit(error)

    def _count(self) -> None:
        """Measure the two drawings, where they are others than before."""
        first, second = pair = (self._first, self._second)
        if pair == self._measured_for or second is None or self._areas.is_busy:
            return
        self._measured_for = pair
        work = partial(_measured, self._measure, first, second)
        self._areas.run(work, partial(self._take_count, pair), self._give_up)

    def _take_count(self, pair: object, found: Measured) -> None:
        if pair != (self._first, self._second):
            self._measured_for = None
            self._count()
            return
        first, second, change = found
        self.table.show_areas(first, second)
        self.key.show_change(change)
        self.shown_changed.emit()

    def caution(self) -> str:
        """What is said of the painted surface."""
        return self._caution.text()

    def why(self) -> str:
        """Why that is said: the source, and how sure it is."""
        try:
            source = self._source(EXTENT_SOURCE)
        except ExpectedError:  # the words hold without it
            source = None
        return caution_source(source)

    def _explain(self) -> None:
        self._why.setToolTip(self.why())
        at = self._why.mapToGlobal(self._why.rect().bottomLeft())
        QToolTip.showText(at, self._why.toolTip(), self._why)

    def _lay_out(self) -> None:
        look = self._look
        panel = ScrollBody()
        panel.setFixedWidth(PANEL_WIDTH)
        column = panel.body
        column.setContentsMargins(12, 0, 4, 0)
        column.setSpacing(8)
        for letter, box in (("A", self.first), ("B", self.second), ("", self.quality)):
            row = QHBoxLayout()
            row.setSpacing(8)
            text = Text(look, letter, tone=Tone.SOFT)
            text.setFixedWidth(12)
            row.addWidget(text)
            row.addWidget(box, 1)
            column.addLayout(row)
        column.addWidget(self.key)
        column.addWidget(self.table)
        self._why = Button(look, kind=Kind.QUIET, icon="info", name=self.tr("Why, with the source"))
        self._why.installEventFilter(self)
        self._why.clicked.connect(self._explain)
        self._caution = Text(look, caution(), SMALL_PX, tone=Tone.SOFT, wraps=True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._caution, 1)
        row.addWidget(self._why, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self._arrows)
        column.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._busy)
        left.addWidget(self.board, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(left, 1)
        layout.addWidget(panel)


def shown_of(visit: DrawnVisit | None) -> DrawingShown:
    """The drawing of a visit as a figure shows it."""
    if visit is None:
        return NO_DRAWING
    return DrawingShown(in_order(visit.drawing), visit.drawing.radiations)


def _measured(measure: SymptomMeasure, first: DrawnVisit | None, second: DrawnVisit) -> Measured:
    now = measure.areas(second.drawing)
    if first is None:
        return None, now, None
    return measure.areas(first.drawing), now, measure.change(first.drawing, second.drawing)
