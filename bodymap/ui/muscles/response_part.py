"""What the pain did with each muscle and without it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.story.muscle_grid import MuscleGrid
from bodymap.services.story.response_rows import response_rows
from bodymap.ui.lock.clipboard_guard import copy_text
from bodymap.ui.muscles import response_words as words
from bodymap.ui.muscles.response_model import Order, ResponseModel
from bodymap.ui.muscles.response_table import ResponseTable
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text, Tone


class ResponsePart(QWidget):
    """The table, and below it what it cannot say. Computed when it is first seen.

    Signals:
        muscle_wanted(object, object): the id (or None) and the side of a row that was opened.
    """

    muscle_wanted = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = MuscleGrid()
        self.model = ResponseModel(self)
        self.table = ResponseTable(look, self.model)
        self.by_technique = CheckBox(look, self.tr("By technique"))
        self.order = SelectBox(look, self.tr("Sorted by"))
        for order, text in (
            (Order.MUSCLE, self.tr("Sorted by muscle")),
            (Order.VISITS, self.tr("Sorted by visits with it")),
            (Order.WITHIN, self.tr("Sorted by change in the session")),
            (Order.NEXT, self.tr("Sorted by change until next visit")),
        ):
            self.order.addItem(text, order)
        self.order.setMinimumContentsLength(30)
        self.copy = Button(look, self.tr("Copy table"), icon="copy")
        self.said = Text(look, "", tone=Tone.SOFT)
        self._method = Text(look, words.method_words(), SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.none_yet = Text(look, words.none_yet_words(), wraps=True)
        self.association = Text(look, words.association_words(), wraps=True)
        self._lay_out()
        self.by_technique.toggled.connect(self._compute)
        self.order.currentIndexChanged.connect(self._sort)
        self.copy.clicked.connect(self._copy)
        self.table.order_wanted.connect(self._choose_order)
        self.table.row_opened.connect(self._want_muscle)

    def show_grid(self, grid: MuscleGrid) -> None:
        """Show the response to the muscles of a grid."""
        self._grid = grid
        self._compute()

    def _compute(self) -> None:
        by_technique = self.by_technique.isChecked()
        self.said.setText("")
        self.table.show_techniques(by_technique)
        rows = response_rows(self._grid, by_technique=by_technique)
        self.model.show_rows(rows)
        has_any = any(row.within.is_shown or row.until_next.is_shown for row in rows)
        self.none_yet.setVisible(not has_any)

    def _sort(self) -> None:
        self.model.sort_by(self.order.currentData())

    def _choose_order(self, order: Order) -> None:
        self.order.setCurrentIndex(self.order.findData(order))

    def _copy(self) -> None:
        copy_text(words.as_text(self.model.rows))
        self.said.setText(self.tr("Copied; it can be pasted into a spreadsheet."))

    def _want_muscle(self, row: int) -> None:
        found = self.model.rows[row].row
        self.muscle_wanted.emit(found.muscle, found.side)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(16)
        head.addWidget(self.order)
        head.addWidget(self.by_technique)
        head.addWidget(self.said, 1)
        head.addWidget(self.copy)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.setSpacing(4)
        foot.addWidget(self.none_yet)
        foot.addWidget(self.association)
        foot.addWidget(self._method)
        table = QHBoxLayout()
        table.setContentsMargins(12, 0, 12, 0)
        table.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(table, 1)
        column.addLayout(foot)
