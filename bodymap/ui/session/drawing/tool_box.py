"""Takes up the tool that the sheet asks for, and puts on record what it draws."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.symptom import FindingKind, Quality
from bodymap.ui.canvas.drawing_patterns import TOKENS
from bodymap.ui.canvas.drawing_tool import BoardTool
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.tools import Px
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.session.drawing.arrow_tool import ArrowTool
from bodymap.ui.session.drawing.brush_tool import BrushTool
from bodymap.ui.session.drawing.choice import Choice, Extra
from bodymap.ui.session.drawing.draw_sheet import DrawSheet
from bodymap.ui.session.drawing.drawing_strip import DrawingStrip
from bodymap.ui.session.drawing.finding_tool import FindingTool
from bodymap.ui.session.drawing.recording import DrawingRecords
from bodymap.ui.session.drawing.skin_trail import Line
from bodymap.ui.theme.theme import Theme

INK = "symptom-ink"


class ToolBox:
    """An arrow is of the quality that was painted last; a brush, the eraser and a finding are as
    the sheet says at the moment they are used."""

    def __init__(
        self,
        board: FigureBoard,
        theme: Theme,
        records: DrawingRecords,
        sheet: Callable[[], DrawSheet],
        strip: DrawingStrip,
    ) -> None:
        self._board = board
        self._theme = theme
        self._records = records
        self._sheet = sheet
        self._strip = strip
        self._painted: Quality | None = None

    def take(self, choice: Choice | None) -> None:
        """Lead presses on the figure to this; with None let them chart again."""
        if isinstance(choice, Quality):
            self._painted = choice
        self._board.set_tool(None if choice is None else self._tool(choice))
        self._strip.show_choice(choice)

    def _tool(self, choice: Choice) -> BoardTool:
        board = self._board
        if isinstance(choice, Quality):
            return self._brush(choice)
        if isinstance(choice, FindingKind):
            return FindingTool(board, lambda point: self._find(choice, point))
        if choice is Extra.ERASER:
            radius = self._sheet().radius_mm
            return BrushTool(
                *(board, self._theme, INK, radius),
                lambda lines: self._records.erase(lines, radius),
                self._removed,
            )
        quality = self._painted
        return ArrowTool(
            board,
            INK if quality is None else TOKENS[quality],
            lambda start, end: self._records.lead(start, end, quality),
            lambda begun: self._strip.show_choice(choice, is_arrow_begun=begun),
        )

    def _brush(self, quality: Quality) -> BrushTool:
        sheet = self._sheet()
        radius = sheet.radius_mm

        def painted(lines: tuple[Line, ...]) -> None:
            self._records.paint(lines, radius, quality, sheet.intensity)

        return BrushTool(self._board, self._theme, TOKENS[quality], radius, painted)

    def _find(self, kind: FindingKind, point: BodyPoint) -> None:
        pressure = None
        if kind is FindingKind.PRESSURE_PAIN_THRESHOLD:
            sheet = self._sheet()
            sheet.pressure.commit()
            pressure = sheet.pressure.value
            if pressure is None or sheet.pressure.problem():
                sheet.ask_for_pressure()
                return
        self._records.find(kind, point, pressure)

    def _removed(self, pane: ViewPane, px: Px) -> bool:
        """The eraser pressed on an arrow or a finding takes that away, and nothing else."""
        mark = pane.drawing.mark_at(px, pane.camera)
        if mark is not None:
            self._records.remove(mark.id)
        return mark is not None
