"""A few lines of the therapist's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text

_HEIGHT_PX = 76


class WordsField(QWidget):
    """A label over a box for some lines. Tab goes on to the next field."""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QPlainTextEdit()
        self.box.setFont(look.fonts.font(BASE_PX + 1))
        self.box.setAccessibleName(label)
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(_HEIGHT_PX)
        self.setFocusProxy(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Text(look, label, BASE_PX, weight=BOLD))
        layout.addWidget(self.box)

    def text(self) -> str:
        """What was written, without blanks around it."""
        return self.box.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Replace what is written."""
        self.box.setPlainText(text)
