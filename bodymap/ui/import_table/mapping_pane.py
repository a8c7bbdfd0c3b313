"""Which column of the file holds what."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.exchange.csv_clinic.fields import FIELDS
from bodymap.ui.import_table.column_chip import ColumnChip
from bodymap.ui.import_table.draft import Draft
from bodymap.ui.import_table.field_row import FieldRow
from bodymap.ui.import_table.words import field_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone

PANE_PX: Final = 372
_ACROSS: Final = 2


class MappingPane(QWidget):
    """The fields of the rows' kind, each with its column; above them the columns that are not read,
    to be dragged onto a field.

    Signals:
        mapped(str, object): the id of a field, and the number of the column it is to be read from,
            None for none.
    """

    mapped = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedWidth(PANE_PX)
        self.setAccessibleName(self.tr("Columns"))
        self.rows: list[FieldRow] = []
        self.chips: list[ColumnChip] = []
        self._unread = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self._chips = QGridLayout()
        self._chips.setSpacing(8)
        self._area = ScrollBody()
        self._fields = self._area.body
        self._fields.setContentsMargins(8, 4, 8, 8)
        self._fields.setSpacing(0)
        top = QWidget()
        # the fields below take all the height there is
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head = QVBoxLayout(top)
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(8)
        head.addWidget(Text(look, self.tr("Columns"), weight=BOLD))
        head.addWidget(self._unread)
        head.addLayout(self._chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self._area, 1)
        look.theme.changed.connect(self.update)

    def show_sheet(self, draft: Draft, after: QWidget) -> None:
        """Lay out the fields of the current file's rows; Tab goes to them from ``after``."""
        # seen, each row would lay out all of them anew
        self._area.hide()
        for row in self.rows:
            self._fields.removeWidget(row)
            row.hide()
            row.deleteLater()
        while self._fields.count():
            self._fields.takeAt(0)
        sheet = draft.sheet.sheet
        columns = [
            (number, name or self.tr("Column {0}").format(number + 1))
            for number, name in enumerate(sheet.columns)
        ]
        self.rows = [
            FieldRow(self._look, field.id, field_words(field.id), columns)
            for field in FIELDS[draft.sheet.kind]
        ]
        for row in self.rows:
            row.chosen.connect(self.mapped)
            self._fields.addWidget(row)
            # what is made later would be reached last
            self.setTabOrder(after, row.select)
            after = row.select
        self._fields.addStretch(1)
        self.show_columns(draft)
        self._area.show()
        self._area.verticalScrollBar().setValue(0)

    def show_columns(self, draft: Draft) -> None:
        """Show which column each field is read from now."""
        needed = {field.id for group in draft.missing for field in group}
        for row in self.rows:
            column = draft.sheet.mapped.get(row.field_id)
            row.show_column(column, is_needed=row.field_id in needed)
        self._show_unread(draft)

    def _show_unread(self, draft: Draft) -> None:
        for chip in self.chips:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        sheet = draft.sheet.sheet
        self.chips = [
            ColumnChip(
                *(self._look, number, sheet.columns[number] or str(number + 1)),
                next(iter(sheet.sample(number, 1)), ""),
            )
            for number in draft.unread
        ]
        for place, chip in enumerate(self.chips):
            self._chips.addWidget(chip, place // _ACROSS, place % _ACROSS)
        if self.chips:
            words = self.tr("Not read yet: choose them below, or drag them onto a field.")
        else:
            words = self.tr("Every column of the file is read.")
        self._unread.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and the hairline towards the rows."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        width = theme.size("hairline")
        painter.fillRect(self.width() - width, 0, width, self.height(), theme.color("line"))
        painter.fillRect(0, 0, self.width(), width, theme.color("line"))
        painter.end()
