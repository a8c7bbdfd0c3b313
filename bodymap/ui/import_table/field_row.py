"""A field, and the column of the file that it is read from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.import_table.column_chip import COLUMN_TYPE
from bodymap.ui.theme.fonts import BOLD, REGULAR
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.elided_text import ElidedText

_LABEL_PX: Final = 128


class FieldRow(QWidget):
    """Its list chooses the column; a column can also be dropped on it.

    Signals:
        chosen(str, object): the field's id, and the column's number or None.
    """

    chosen = Signal(str, object)

    def __init__(
        self,
        look: Look,
        field_id: str,
        words: str,
        columns: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        """``columns`` are the numbers and the words of all columns of the file."""
        super().__init__(parent)
        self._look = look
        self._is_over = False
        self._weight = REGULAR
        self.field_id = field_id
        self.setAcceptDrops(True)
        self.label = ElidedText(look, words)
        self.label.setFixedWidth(_LABEL_PX)
        self.select = CalmSelect(look, self.tr("Column for {0}").format(words))
        self.select.addItem(self.tr("\u2014 none \u2014"), None)
        for number, name in columns:
            self.select.addItem(name, number)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.select, 1)
        self.select.activated.connect(self._choose)
        look.theme.changed.connect(self._write)

    def show_column(self, column: int | None, *, is_needed: bool) -> None:
        """Show what it is read from; ``is_needed`` says that something still has to be chosen."""
        self.select.setCurrentIndex(self.select.findData(column))
        has_one = column is not None
        tone = "danger" if is_needed else "ink" if has_one else "soft"
        self.label.setProperty("tone", tone)
        self.label.style().unpolish(self.label)
        self.label.style().polish(self.label)
        self._weight = BOLD if has_one else REGULAR
        self._write()

    def _write(self) -> None:
        """Whatever dresses the label anew, a tone or a theme, gives it back its first letters."""
        self.label.setFont(self._look.fonts.font(weight=self._weight))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A column may be dropped here."""
        if event.mimeData().hasFormat(COLUMN_TYPE):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went on."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the field from the column that was dropped."""
        self._show_over(False)
        data = event.mimeData().data(COLUMN_TYPE).toStdString()
        if data.isdigit():
            event.acceptProposedAction()
            self.chosen.emit(self.field_id, int(data))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show where a column would be dropped."""
        if not self._is_over:
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.size("focus")
        painter.setPen(QPen(theme.color("accent"), width, Qt.PenStyle.SolidLine))
        painter.setBrush(theme.color("accent-soft"))
        half = width / 2
        radius = theme.size("radius-button")
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(half, half, -half, -half), radius, radius
        )
        painter.end()

    def _choose(self, _index: int) -> None:
        self.chosen.emit(self.field_id, self.select.currentData())

    def _show_over(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()
