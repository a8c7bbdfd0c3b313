"""Brings the clinic's stock of needles to the charting screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox
from bodymap.errors import ExpectedError
from bodymap.services.changes import ChangeBus, Changes, Kind
from bodymap.services.ports import Clock
from bodymap.services.stock import Stock
from bodymap.ui.actions.act import Act
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.stock.box_sheet import BoxSheet
from bodymap.ui.stock.lot_output import LotOutput
from bodymap.ui.stock.lot_sheet import LotSheet
from bodymap.ui.stock.stock_sheet import StockSheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.leaving import Leaving

Show = Callable[[Sequence[NeedleBox], date], None]


class NeedleStock(QObject):
    """Keeps the tray in step with the boxes of the stock, and opens their sheets beside the figure.

    Signals:
        visit_wanted(object, object): the ids of a patient and a visit that used a lot.
    """

    visit_wanted = Signal(object, object)

    def __init__(
        self,
        page: SessionPage,
        stock: Stock,
        bus: ChangeBus,
        needles: Sequence[Needle],
        also: Show,
        dialogs: FileDialogs,
        leaving: Leaving,
        look: Look,
        clock: Clock,
    ) -> None:
        """``needles`` are the sizes on offer; ``also`` is told the boxes as the tray is."""
        super().__init__(page)
        self._page = page
        self._stock = stock
        self._clock = clock
        self._also = also
        self._boxes: tuple[NeedleBox, ...] = ()
        self.list_sheet = StockSheet(look)
        self.box_sheet = BoxSheet(needles, look)
        self.lot_sheet = LotSheet(look)
        self._output = LotOutput(self.lot_sheet, self._by_id, dialogs, leaving)
        self.list_sheet.box_wanted.connect(self._open_box)
        self.list_sheet.new_wanted.connect(lambda: self._open_box(None))
        self.box_sheet.kept.connect(self._keep)
        self.box_sheet.uses_wanted.connect(self.open_lot)
        self.box_sheet.back_wanted.connect(self.open)
        self.lot_sheet.back_wanted.connect(self.open)
        self.lot_sheet.visit_wanted.connect(self.visit_wanted)
        page.tray.stock_wanted.connect(self.open)
        page.add_key(Act.STOCK, self.open)
        page.visit_changed.connect(self._read)
        stop_listening = bus.listen(self._hear)
        self.destroyed.connect(stop_listening)
        self._read()

    def open(self) -> None:
        """Show the boxes, in place of tray and list."""
        self._read()
        self._page.open_sheet(self.list_sheet)
        self.list_sheet.search.setFocus()

    def open_lot(self, lot: str) -> None:
        """Show where a lot was used."""
        try:
            uses = self._stock.uses_of_lot(lot)
        except ExpectedError as error:
            self.box_sheet.show_problem(error.sentence)
            return
        self._output.show_uses(lot, uses)
        self._page.open_sheet(self.lot_sheet)
        self.lot_sheet.back.setFocus()

    def _hear(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC:
            self._read()

    def _read(self) -> None:
        try:
            self._boxes = self._stock.boxes()
        except ExpectedError as error:
            self._page.tell(error)
            return
        today = self._clock.now().astimezone().date()
        self._page.tray.show_boxes(self._boxes, today)
        self._also(self._boxes, today)
        self.list_sheet.show_boxes(self._boxes, today)

    def _by_id(self) -> dict[UUID, NeedleBox]:
        return {box.id: box for box in self._boxes}

    def _open_box(self, box: NeedleBox | None) -> None:
        self._page.open_sheet(self.box_sheet)
        self.box_sheet.begin(box, self._boxes, self._page.tray.needle)

    def _keep(self, box: NeedleBox) -> None:
        try:
            self._stock.keep(box)
        except ExpectedError as error:
            self.box_sheet.show_problem(error.sentence)
            return
        self.open()
