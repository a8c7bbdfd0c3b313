"""Text on a page."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from bodymap.ui.theme.fonts import BASE_PX, REGULAR
from bodymap.ui.theme.look import Look

_LONGEST_WORD_PX = 200


class Tone(StrEnum):
    """The colour of a text, by what it means."""

    INK = "ink"
    SOFT = "soft"
    FAINT = "faint"
    ACCENT = "accent"
    WARN = "warn"
    DANGER = "danger"
    GOOD = "good"


class Text(QLabel):
    """A label in a size, weight and tone. Always plain text: a name is never read as markup."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        px: int = BASE_PX,
        *,
        weight: int = REGULAR,
        tone: Tone = Tone.INK,
        wraps: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.fonts.font(px, weight, tabular))
        self.setWordWrap(wraps)
        self.setProperty("tone", tone.value)

    def minimumSizeHint(self) -> QSize:
        """As Qt has it, but the longest word widens what a text stands in only so far."""
        least = super().minimumSizeHint()
        most = _LONGEST_WORD_PX if self.wordWrap() else least.width()
        return QSize(min(least.width(), most), least.height())

    def set_tone(self, tone: Tone) -> None:
        """Change the tone of a label that is already shown."""
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
