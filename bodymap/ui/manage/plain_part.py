"""What the parts of the page look like that are read from top to bottom."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import NoticeBar
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone

MEASURE_PX = 720
"""No wider: longer lines are hard to read."""


class PlainPart(QWidget):
    """Headings, sentences and controls in one column that scrolls, below a notice."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.notice = NoticeBar(look)
        self._area = ScrollBody()
        self._area.body.setContentsMargins(24, 12, 24, 24)
        self.body = self._area.add_column(MEASURE_PX)
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._area, 1)

    @property
    def widget(self) -> QWidget:
        """The part itself."""
        return self

    def bring_into_view(self, field: QWidget) -> None:
        """Scroll to ``field`` and put the focus there."""
        self._area.bring_into_view(field)

    def add_heading(self, words: str, *, space: int = 20) -> Text:
        """A heading, ``space`` px below what stands above it."""
        self.body.addSpacing(space)
        heading = Text(self._look, words, TITLE_PX, weight=BOLD)
        self.body.addWidget(heading)
        return heading

    def add_words(self, words: str = "", tone: Tone = Tone.SOFT) -> Text:
        """A sentence or two that wrap."""
        text = Text(self._look, words, tone=tone, wraps=True)
        self.body.addWidget(text)
        return text

    def add_row(self, *parts: QWidget, spacing: int = 8) -> QHBoxLayout:
        """Controls side by side, at the left."""
        row = QHBoxLayout()
        row.setSpacing(spacing)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        self.body.addLayout(row)
        return row
