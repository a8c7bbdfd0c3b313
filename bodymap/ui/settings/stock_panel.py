"""The boxes of needles on the settings page: the same sheets as beside the figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bodymap.charting.needle import Needle
from bodymap.charting.needle_box import NeedleBox
from bodymap.services.stock import Stock
from bodymap.services.values import BoxUse
from bodymap.ui.settings.steps import Step, Steps
from bodymap.ui.stock.box_sheet import BoxSheet
from bodymap.ui.stock.lot_look_up import LotLookUp
from bodymap.ui.stock.lot_output import LotOutput
from bodymap.ui.stock.lot_sheet import LotSheet
from bodymap.ui.stock.stock_sheet import StockSheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.leaving import Leaving

_HIGH_PX = 440


class StockPanel(QWidget):
    """All boxes, one of them, or where a lot was used.

    Signals:
        visit_wanted(object, object): the ids of a patient and a visit that used a lot.
    """

    visit_wanted = Signal(object, object)

    def __init__(
        self,
        look: Look,
        stock: Stock,
        needles: Sequence[Needle],
        steps: Steps,
        today: Callable[[], date],
        dialogs: FileDialogs,
        leaving: Leaving,
        parent: QWidget | None = None,
    ) -> None:
        """``needles`` are the sizes on offer; a box that is kept is one of the ``steps``."""
        super().__init__(parent)
        self._look = look
        self._steps = steps
        self._stock = stock
        self._today = today
        self._boxes: tuple[NeedleBox, ...] = ()
        self._is_locked = False
        self.list_sheet = StockSheet(look)
        self.box_sheet = BoxSheet(needles, look)
        self._look_up = LotLookUp(stock, self._show_lot, self.box_sheet.show_problem, self)
        self.lot_sheet = LotSheet(look)
        self._output = LotOutput(self.lot_sheet, self._by_id, dialogs, leaving)
        self.stack = QStackedWidget()
        for sheet in (self.list_sheet, self.box_sheet, self.lot_sheet):
            sheet.cross.hide()
            self.stack.addWidget(sheet)
        # what it is stands over the panel
        self.list_sheet.heading.hide()
        self.setFixedHeight(_HIGH_PX)
        self.setFocusProxy(self.list_sheet.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.stack)
        self.list_sheet.box_wanted.connect(self._open_box)
        self.list_sheet.new_wanted.connect(lambda: self._open_box(None))
        self.box_sheet.kept.connect(self._keep)
        self.box_sheet.uses_wanted.connect(self._look_up.look_up)
        for sheet in (self.box_sheet, self.lot_sheet):
            sheet.left.connect(self.show_boxes)
            sheet.back_wanted.connect(self.show_boxes)
        self.lot_sheet.visit_wanted.connect(self.visit_wanted)

    def refresh(self) -> None:
        """Read the boxes. Raises ExpectedError."""
        self._boxes = self._stock.boxes()
        self.list_sheet.show_boxes(self._boxes, self._today())

    def lock(self, reason: str) -> None:
        """Let boxes be looked at only, where there is a reason."""
        self._is_locked = bool(reason)
        self.list_sheet.add.setEnabled(not reason)
        for button in (self.box_sheet.save, self.box_sheet.put_away):
            button.setEnabled(not reason)

    def show_boxes(self) -> None:
        """Back to all of them."""
        self.stack.setCurrentWidget(self.list_sheet)
        self.list_sheet.search.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edge of the panel."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setPen(QPen(theme.color("line"), theme.size("hairline")))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _open_box(self, box: NeedleBox | None) -> None:
        self.stack.setCurrentWidget(self.box_sheet)
        self.box_sheet.begin(box, self._boxes)
        self.lock("locked" if self._is_locked else "")

    def _keep(self, box: NeedleBox) -> None:
        # nothing is deleted: what was added is put away instead
        before = self._by_id().get(box.id, replace(box, is_in_use=False))
        words = self.tr("box of lot {lot}").format(lot=box.lot)
        step = Step(words, lambda: self._stock.keep(box), lambda: self._stock.keep(before))
        problem = self._steps.take(step)
        if problem:
            self.box_sheet.show_problem(problem)
        else:
            self.show_boxes()

    def _show_lot(self, lot: str, uses: Sequence[BoxUse]) -> None:
        self._output.show_uses(lot, uses)
        self.stack.setCurrentWidget(self.lot_sheet)
        self.lot_sheet.back.setFocus()

    def _by_id(self) -> dict[UUID, NeedleBox]:
        return {box.id: box for box in self._boxes}
