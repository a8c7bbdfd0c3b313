"""What stands over the cards at the door."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, LEDGER_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.card_shadow import SHADOW_PX
from bodymap.ui.widgets.text import Text, Tone


class Banner(QWidget):
    """The program's name, and what it is for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QVBoxLayout(self)
        words.setContentsMargins(SHADOW_PX, 0, 0, 0)
        words.setSpacing(4)
        words.addWidget(Text(look, "bodymap", LEDGER_PX, weight=BOLD))
        words.addWidget(
            Text(
                look,
                self.tr("Chart dry needling on the body, and see whether it helped."),
                TITLE_PX,
                tone=Tone.SOFT,
                wraps=True,
            )
        )
