"""All questions of the screening, in their groups."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.anatomy.region import Region
from bodymap.charting.screening import AskedOf
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.ui.session.start.screening_row import ScreeningRow
from bodymap.ui.session.start.start_state import StartState
from bodymap.ui.session.start.start_words import SourceOf, group_words, source_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone


class ScreeningList(QWidget):
    """A row for every item that is asked of the patient or the therapist. Groups come in the order
    of the catalogue, each once.

    Signals:
        replied(str, object), marked(str, str, bool), picking(str, bool): those of the rows.
    """

    replied = Signal(str, object)
    marked = Signal(str, str, bool)
    picking = Signal(str, bool)

    def __init__(
        self,
        facts: Sequence[ScreeningFacts],
        source_of: SourceOf,
        regions: Callable[[], Sequence[Region]],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows: dict[str, ScreeningRow] = {}
        self._groups: list[tuple[Text, list[ScreeningRow]]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        groups: dict[str, list[ScreeningFacts]] = {}
        for one in facts:
            if one.item.asked_of is not AskedOf.PROGRAM:
                groups.setdefault(one.group, []).append(one)
        for group, members in groups.items():
            heading = Text(look, group_words(group), SMALL_PX, weight=BOLD, tone=Tone.SOFT)
            column.addWidget(heading)
            rows = [
                ScreeningRow(one, source_words(one, source_of), look, regions) for one in members
            ]
            for row in rows:
                column.addWidget(row)
                row.replied.connect(self.replied)
                row.marked.connect(self.marked)
                row.picking.connect(self.picking)
                self._rows[row.facts.item.id] = row
            self._groups.append((heading, rows))

    def show_state(self, state: StartState, only: Collection[str] | None = None) -> None:
        """Show the answers; of ``only`` those items where it is given."""
        for item, row in self._rows.items():
            row.show_answer(state.today.get(item), state.before.get(item))
            row.setVisible(only is None or item in only)
        for heading, rows in self._groups:
            heading.setVisible(any(not row.isHidden() for row in rows))

    def stop_picking(self, but: str = "") -> None:
        """Clicks on the figure are for no row any more, ``but`` (an item's id) perhaps."""
        for item, row in self._rows.items():
            if item != but:
                row.stop_picking()
