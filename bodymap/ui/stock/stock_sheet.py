"""The boxes of needles that the clinic has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.needle_box import NeedleBox
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.stock.box_words import box_detail, box_title, in_order
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.choice_list import Choice, ChoiceList
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text import Text, Tone


class StockSheet(Sheet):
    """Boxes in use first, then those put away; a box that has expired says so.

    Signals:
        box_wanted(object): the `NeedleBox` to look at.
        new_wanted(): a box is to be added.
    """

    box_wanted = Signal(object)
    new_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        heading = self.tr("Needle stock")
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self._boxes: dict[str, NeedleBox] = {}
        self._today = date.min
        self.search = SearchField(look, self.tr("Find a box"), self.tr("Lot, maker or size"))
        self.list = ChoiceList(look, self.tr("Boxes of needles"))
        self._nothing = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.add = Button(look, self.tr("Add a box"), Kind.PRIMARY, icon="plus")
        self.body.addWidget(self.search)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.list, 1)
        self.foot.addWidget(self.add)
        self.search.rested.connect(lambda _text: self._list())
        self.search.went_down.connect(self.list.come_in)
        self.search.entered.connect(self.list.pick_first)
        self.search.left.connect(self.left)
        self.list.left.connect(self.left)
        self.list.went_up.connect(self.search.setFocus)
        self.list.picked.connect(lambda choice: self.box_wanted.emit(self._boxes[choice.id]))
        self.add.clicked.connect(self.new_wanted)

    def show_boxes(self, boxes: Sequence[NeedleBox], today: date) -> None:
        """List the boxes of the stock, ``today`` in the clinic's calendar."""
        self._boxes = {str(box.id): box for box in in_order(boxes)}
        self._today = today
        self._list()

    def _list(self) -> None:
        words = self.search.text().casefold().split()
        rows = [
            Choice(
                key,
                box_title(box),
                box_detail(box, self._today),
                warns=box.is_expired_on(self._today),
                is_faint=not box.is_in_use,
            )
            for key, box in self._boxes.items()
        ]
        found = [
            row
            for row in rows
            if all(word in f"{row.title} {row.detail}".casefold() for word in words)
        ]
        self.list.show_choices(found)
        self._nothing.setVisible(not found)
        self._nothing.setText(
            self.tr("No box is like this.")
            if rows
            else self.tr(
                "No box is recorded. With the box of a needle its lot is charted, so that a "
                "recalled lot can be found again."
            )
        )
