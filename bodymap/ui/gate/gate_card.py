"""What the cards at the door have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.text import Text, Tone

CARD_PX = 440
_PADDING_PX = 32


class GateCard(Card):
    """A floating card with a heading, a line of explanation and room for the rest.

    Subclasses add to ``self.body``. While busy the card takes no input and a line moves.
    """

    def __init__(
        self, look: Look, heading: str, line: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, floating=True, parent=parent)
        self.setFixedWidth(CARD_PX + 2 * self.margin())
        self.setAccessibleName(heading)
        self._content = QWidget()
        self._busy = BusyLine(look)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)
        around = QVBoxLayout(self)
        edge = self.margin() + _PADDING_PX
        around.setContentsMargins(edge, edge - 8, edge, edge - 8)
        around.setSpacing(8)
        around.addWidget(self._content)
        around.addWidget(self._busy)
        self.body.addWidget(Text(look, heading, PAGE_PX, weight=BOLD, wraps=True))
        if line:
            explanation = Text(look, line, tone=Tone.SOFT, wraps=True)
            explanation.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self.body.addWidget(explanation)

    def set_busy(self, busy: bool) -> None:
        """Take no input and show that something is being done, or stop doing so."""
        self._content.setEnabled(not busy)
        self._busy.set_busy(busy)

    def begin(self) -> None:
        """The card comes into view: put the focus where the person starts."""
        self.focusNextChild()

    def say(self, _sentence: str) -> None:
        """Say something over what the card asks for; one that asks for nothing stays silent."""

    def show_error(self, _sentence: str) -> None:
        """Say what went wrong; a card that begins nothing stays silent."""
