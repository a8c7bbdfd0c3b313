"""Why nobody charts here while another program does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bodymap.ui.lock.popover import Popover
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text

_WIDE_PX = 360


class ElsewhereCard(Popover):
    """Says what to do about it."""

    def __init__(self, look: Look, opener: QWidget) -> None:
        super().__init__(look, opener, _WIDE_PX)
        heading = self.tr("Reading only")
        self.setAccessibleName(heading)
        words = self.tr(
            "Another program has this clinic open. What it charts is seen here, and nothing can be "
            "changed. To chart here, close it there, log out and log in again."
        )
        self.close_card = Button(look, self.tr("Close"))
        self.body.addWidget(Text(look, heading, TITLE_PX, weight=BOLD))
        self.body.addWidget(Text(look, words, wraps=True))
        self.body.addWidget(self.close_card)
        self.close_card.clicked.connect(self.leave)

    def begin(self) -> None:
        """At the way out."""
        self.close_card.setFocus(Qt.FocusReason.PopupFocusReason)
