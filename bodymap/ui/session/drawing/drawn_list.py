"""What is drawn, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BASE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A line of the list; ``id`` is that of the arrow or finding that it can take away by itself,
    None for paint, which the eraser takes away."""

    words: str
    id: UUID | None = None


class DrawnList(QWidget):
    """Paint by quality, then arrows and findings one by one.

    Signals:
        removal_wanted(object): the id of an arrow or a finding.
    """

    removal_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[DrawnRow, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setAccessibleName(self.tr("What is drawn"))
        self.show_rows(())

    @property
    def rows(self) -> tuple[DrawnRow, ...]:
        """What is listed."""
        return self._rows or ()

    def show_rows(self, rows: Sequence[DrawnRow]) -> None:
        """List these."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._column.addWidget(self._row(row))
        if not rows:
            nothing = Text(
                self._look, self.tr("Nothing is drawn yet."), BASE_PX, tone=Tone.SOFT, wraps=True
            )
            self._column.addWidget(nothing)

    def _row(self, row: DrawnRow) -> QWidget:
        words = Text(self._look, row.words, BASE_PX, wraps=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if row.id is None:
            return words
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words, 1)
        name = self.tr("Remove: {what}").format(what=row.words)
        remove = Button(self._look, kind=Kind.QUIET, icon="trash", name=name)
        remove.clicked.connect(lambda: self.removal_wanted.emit(row.id))
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line
