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
from bodymap.services.values import BoxUse
from bodymap.ui.actions.act import Act
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.stock.box_sheet import BoxSheet
from bodymap.ui.stock.lot_look_up import LotLookUp
from bodymap.ui.stock.lot_output import LotOutput
from bodymap.ui.stock.lot_sheet import LotSheet
from bodymap.ui.stock.stock_sheet import StockSheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened
from bodymap.ui.widgets.said import said

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
        self._needles = tuple(needles)
        self._dialogs, self._leaving = dialogs, leaving
        self._look = look
        self._look_up = LotLookUp(stock, self._show_lot, self._say_problem, self)
        self.list_sheet = MadeWhenOpened(self._make_list)
        self.box_sheet = MadeWhenOpened(self._make_box)
        self.lot = MadeWhenOpened(self._make_lot)
        page.tray.stock_wanted.connect(self.open)
        page.add_key(Act.STOCK, self.open)
        page.visit_changed.connect(self._read)
        stop_listening = bus.listen(self._hear)
        self.destroyed.connect(stop_listening)
        self._read()

    def open(self) -> None:
        """Show the boxes, in place of tray and list."""
        self._read()
        sheet = self.list_sheet()
        self._page.open_sheet(sheet)
        sheet.search.setFocus()

    def open_lot(self, lot: str) -> None:
        """Show where a lot was used."""
        self._look_up.look_up(lot)

    def _show_lot(self, lot: str, uses: Sequence[BoxUse]) -> None:
        output = self.lot()
        output.show_uses(lot, uses)
        self._page.open_sheet(output.sheet)
        output.sheet.back.setFocus()

    def _say_problem(self, sentence: str) -> None:
        self.box_sheet().show_problem(sentence)

    # --- the sheets

    def _make_list(self) -> StockSheet:
        sheet = StockSheet(self._look)
        sheet.box_wanted.connect(self._open_box)
        sheet.new_wanted.connect(lambda: self._open_box(None))
        sheet.show_boxes(self._boxes, self._today())
        return sheet

    def _make_box(self) -> BoxSheet:
        sheet = BoxSheet(self._needles, self._look)
        sheet.kept.connect(self._keep)
        sheet.uses_wanted.connect(self.open_lot)
        sheet.back_wanted.connect(self.open)
        return sheet

    def _make_lot(self) -> LotOutput:
        sheet = LotSheet(self._look)
        sheet.back_wanted.connect(self.open)
        sheet.visit_wanted.connect(self.visit_wanted)
        return LotOutput(sheet, self._by_id, self._dialogs, self._leaving)

    # --- the boxes

    def _hear(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC:
            self._read()

    def _read(self) -> None:
        try:
            self._boxes = self._stock.boxes()
        except ExpectedError as error:
            self._page.tell(error)
            return
        today = self._today()
        self._page.tray.show_boxes(self._boxes, today)
        self._also(self._boxes, today)
        if (sheet := self.list_sheet.made) is not None:
            sheet.show_boxes(self._boxes, today)

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _by_id(self) -> dict[UUID, NeedleBox]:
        return {box.id: box for box in self._boxes}

    def _open_box(self, box: NeedleBox | None) -> None:
        sheet = self.box_sheet()
        self._page.open_sheet(sheet)
        sheet.begin(box, self._boxes, self._page.tray.needle)

    def _keep(self, box: NeedleBox) -> None:
        try:
            self._stock.keep(box)
        except ExpectedError as error:
            self.box_sheet().show_problem(said(error))
            return
        self.open()
