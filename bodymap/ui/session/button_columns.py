"""Square buttons in one column, or in more where the window is low."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.widgets.button import Button

SIDE = 44
GAP = 8
TOP = 8
MOST_COLUMNS = 4


class ButtonColumns(QWidget):
    """Buttons in sections, from the top. The widget decides how wide it is by its height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[list[Button]] = [[]]
        self.setFixedWidth(SIDE)

    def add(self, button: Button) -> None:
        """Put a button at the end."""
        button.setParent(self)
        self._sections[-1].append(button)
        self._lay_out()

    def begin_section(self) -> None:
        """Leave a gap before the next button."""
        if self._sections[-1]:
            self._sections.append([])

    def minimumSizeHint(self) -> QSize:
        """As high as the buttons are in as many columns as there may be."""
        return QSize(SIDE, self._height(MOST_COLUMNS))

    def sizeHint(self) -> QSize:
        """The same: a higher window needs fewer columns."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the height there is."""
        super().resizeEvent(event)
        self._lay_out()

    def _height(self, columns: int) -> int:
        rows = sum(-(-len(section) // columns) for section in self._sections)
        return TOP + rows * SIDE + (len(self._sections) - 1) * GAP

    def _lay_out(self) -> None:
        fitting = (n for n in range(1, MOST_COLUMNS) if self._height(n) <= self.height())
        columns = next(fitting, MOST_COLUMNS)
        self.setFixedWidth(columns * SIDE)
        top = TOP
        for section in self._sections:
            for place, button in enumerate(section):
                row, column = divmod(place, columns)
                button.setGeometry(column * SIDE, top + row * SIDE, SIDE, SIDE)
            top += -(-len(section) // columns) * SIDE + GAP
