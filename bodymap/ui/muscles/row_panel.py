"""One muscle beside the grid: its needles on the body, and those of one visit one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_columns import SiteColumns
from bodymap.services.story.muscle_grid import GridVisit, MuscleRow
from bodymap.ui.muscles import words
from bodymap.ui.muscles.cell_card import CellCard
from bodymap.ui.muscles.row_figure import RowFigure
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

PANEL_PX = 320
_MOST_PX = 520


class RowPanel(QWidget):
    """Name, side and regions of a muscle, the figure, and the card of a cell while one is open.

    Signals:
        left(): the card is not wanted any more.
    """

    left = Signal()

    def __init__(self, look: Look, atlas: Atlas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._atlas = atlas
        self._sites = SiteColumns()
        self.name = Text(look, "", TITLE_PX, weight=BOLD, wraps=True)
        self.counts = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, tabular=True)
        self.regions = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.figure = RowFigure(atlas, look)
        self.card = CellCard(look, atlas.label)
        self.card.hide()
        self.make_room(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 16)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.counts)
        column.addWidget(self.regions)
        column.addWidget(self.figure, 1)
        column.addWidget(self.card)
        self.card.left.connect(self.left)
        look.theme.changed.connect(self.update)

    def make_room(self, free_px: int) -> None:
        """Take the room that is free beside the visits, within what a figure can use."""
        self.setFixedWidth(min(max(free_px, PANEL_PX), _MOST_PX))

    def show_sites(self, atlas: Atlas, sites: SiteColumns, shown: Sequence[int]) -> None:
        """Show the body as ``atlas`` draws it, with the places of those sites that are ``shown``
        in the grid."""
        self._atlas, self._sites = atlas, sites
        self.figure.show_sites(atlas, sites, shown)
        self.close_card()

    def show_row(self, row: MuscleRow | None, chosen: Sequence[int] = ()) -> None:
        """Show a muscle, with the numbers of the sites that are ``chosen``."""
        places = [] if row is None else [at for each in row.sites.values() for at in each]
        self.name.setText("" if row is None else words.muscle_words(row))
        self.counts.setText("" if row is None else words.row_counts(row))
        regions = (self._sites.region[at] for at in places)
        self.regions.setText(words.regions_words(regions, self._atlas.label))
        self.figure.show_row(places, chosen)
        if row is not None:
            self.figure.setAccessibleName(
                self.tr("{muscle}: its needles on the body, {view}").format(
                    muscle=words.row_words(row), view=self.figure.view.title
                )
            )

    def open_card(self, visit: GridVisit, sites: Sequence[NeedleSite]) -> None:
        """List the sites of a cell."""
        self.card.show_sites(visit, sites)
        self.card.show()

    def close_card(self) -> None:
        """List nothing."""
        self.card.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the hairline towards the grid."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, theme.size("hairline"), self.height(), theme.color("line"))
        painter.end()
