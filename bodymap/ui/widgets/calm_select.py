"""A list that opens, for what is already recorded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bodymap.ui.widgets.select_box import SelectBox

_OPENS = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter),
)


class CalmSelect(SelectBox):
    """Chooses in its open list only. The arrows open it: a letter or an arrow over a closed list
    would change the record without anybody having chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open; letters and digits are for the page, Escape too."""
        if event.key() in _OPENS:
            self.showPopup()
        else:
            event.ignore()
