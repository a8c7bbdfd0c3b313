"""Where the needles went, on every view: one map, two side by side, or their difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.trends.heat_scale import HeatUnit
from bodymap.ui.body_map.closer_figure import CloserFigure
from bodymap.ui.body_map.heat_colors import HeatTables
from bodymap.ui.body_map.heat_figure import HeatFigure
from bodymap.ui.body_map.heat_legend import HeatLegend
from bodymap.ui.body_map.map_board import MapBoard
from bodymap.ui.body_map.mode_bar import Compare
from bodymap.ui.body_map.paint_turns import PaintTurns
from bodymap.ui.body_map.period_head import PeriodHead
from bodymap.ui.body_map.region_panel import RegionPanel
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone

if TYPE_CHECKING:  # numpy comes with it, and only when there is a map to show
    from bodymap.services.body_map.heat_map import ShownHeat

LETTERS = ("A", "B")
_LEGEND_PX = 248
_NARROW_PX = 600

NameRegion = Callable[[int, str], str]
"""What the card of a region says: on which of two maps, and which region."""


class NeedleFigure(CloserFigure, HeatFigure):
    """A map of needles that can be looked at more closely."""


class NeedleMap(QWidget):
    """Boards of figures, what they stand on above and below them, and beside them the visits of a
    region.

    Signals:
        unit_chosen(object): a `HeatUnit`.
        reset_wanted(): nothing is to be left out.
        shown_changed(): another map is shown, or something else is said of it.
    """

    unit_chosen = Signal(object)
    reset_wanted = Signal()
    shown_changed = Signal()

    def __init__(
        self,
        atlas: Atlas,
        look: Look,
        muscle_name: Callable[[str], str],
        name_region: NameRegion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._look = look
        self._tables = HeatTables(look.theme)
        self._turns = PaintTurns(self)
        self._compare = Compare.ONE
        self._heats: tuple[ShownHeat | None, ...] = (None, None)
        self.boards = tuple(
            MapBoard(atlas, look, self._make, partial(name_region, at)) for at in range(2)
        )
        self.heads = tuple(PeriodHead(look, letter) for letter in LETTERS)
        self.panel = RegionPanel(look, muscle_name)
        self.legend = HeatLegend(look)
        self.legend.setFixedWidth(_LEGEND_PX)
        self.busy = BusyLine(look)
        self.unit = Segmented(
            look,
            self.tr("Colours show"),
            ((HeatUnit.NEEDLES, self.tr("Count")), (HeatUnit.PER_VISIT, self.tr("Per visit"))),
        )
        self.unit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.caption = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.reset = Button(look, self.tr("Reset filters"), Kind.QUIET)
        self._lay_out()
        self.show_compare(Compare.ONE)
        for board, other in (self.boards, self.boards[::-1]):
            board.figures_changed.connect(self._dress)
            board.looked_closer.connect(other.follow)
            board.setAccessibleName(self.tr("Map of the needles"))
        self.unit.chosen.connect(self.unit_chosen)
        self.reset.clicked.connect(self.reset_wanted)

    @property
    def is_painting(self) -> bool:
        """Whether some views still show what they showed before."""
        return self._turns.is_waiting

    @property
    def shown_views(self) -> tuple[str, ...]:
        """The views on the boards, by their ids."""
        return tuple(figure.view.id for figure in self.boards[0].shown)

    @property
    def atlas(self) -> Atlas:
        """The body as it is drawn."""
        return self._atlas

    @property
    def heats(self) -> tuple[ShownHeat, ...]:
        """The maps that are shown, one for each board with one."""
        return tuple(heat for heat in self._heats if heat is not None)

    # --- what is shown

    def draw_as(self, atlas: Atlas) -> None:
        """Draw another figure of the body, without a map until there is one of it."""
        self._heats = (None, None)
        self._atlas = atlas
        for board in self.boards:
            board.draw_as(atlas)

    def show_group(self, group: str, large: str | None) -> None:
        """Show the same views on both boards."""
        for board in self.boards:
            board.show_group(group, large)

    def show_compare(self, compare: Compare) -> None:
        """Show one board or two, and the heads of two periods."""
        self._compare = compare
        self.boards[1].setVisible(compare is Compare.TWO)
        for head in self.heads:
            head.setVisible(compare is not Compare.ONE)

    def show_heat(self, first: ShownHeat | None, second: ShownHeat | None = None) -> None:
        """Show a map, or one on each board."""
        self._heats = (first, second)
        self._dress()
        self.shown_changed.emit()

    def show_unit(self, unit: HeatUnit, *, can_choose: bool = True) -> None:
        """Show what the colours count; it is not for choice where both periods are of different
        length."""
        self.unit.choose(unit)
        self.unit.setEnabled(can_choose)

    def say(self, caption: str, *, is_empty: bool, can_reset: bool) -> None:
        """Say what the map stands on."""
        self.caption.setText(caption)
        self.caption.set_tone(Tone.INK if is_empty else Tone.SOFT)
        self.reset.setVisible(is_empty and can_reset)
        self.shown_changed.emit()

    def describe(self, words: Sequence[str]) -> None:
        """Let each board say to a screen reader what its maps stand on."""
        for board, said in zip(self.boards, words, strict=False):
            board.setAccessibleDescription(said)

    def choose(self, region: str | None) -> None:
        """Mark a region on all boards, and show its list or hide it."""
        for board in self.boards:
            board.choose(region)
        self.panel.setVisible(region is not None)
        if region is None:
            self.panel.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a sheet the caption gets a line of its own, which is wide enough to be read."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_PX
        if is_narrow != (self._under.count() > 0):
            self._foot.removeWidget(self.caption)
            self._under.removeWidget(self.caption)
            if is_narrow:
                self._under.addWidget(self.caption)
            else:
                self._foot.insertWidget(2, self.caption, 1)

    # --- inside

    def _make(self, atlas: Atlas, view: View) -> StillFigure:
        figure = NeedleFigure(atlas, view, self._look, tables=self._tables)
        figure.turns = self._turns
        return figure

    def _dress(self) -> None:
        for board, heat in zip(self.boards, self._heats, strict=True):
            for figure in board.shown:
                if isinstance(figure, HeatFigure) and figure.heat is not heat:
                    figure.show_heat(heat)

    def _lay_out(self) -> None:
        heads = QHBoxLayout()
        heads.setSpacing(16)
        for head in self.heads:
            heads.addWidget(head, 1)
        boards = QHBoxLayout()
        boards.setSpacing(12)
        for board in self.boards:
            boards.addWidget(board, 1)
        boards.addWidget(self.panel)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.legend)
        foot.addWidget(self.unit)
        self._foot, self._under = foot, QHBoxLayout()
        foot.addWidget(self.caption, 1)
        foot.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.busy)
        layout.addLayout(heads)
        layout.addLayout(boards, 1)
        layout.addLayout(foot)
        layout.addLayout(self._under)
        inner = self.unit.layout()
        if inner is not None:
            inner.setSpacing(4)
        self.panel.hide()
        self.reset.hide()
