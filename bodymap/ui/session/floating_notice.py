"""A notice that takes no room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.session.strip_ground import draw_ground
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight

BRIEF_MS = 4000
NOTICE_PX = 320
"""The least width at which a sentence stands in one line or two."""


class FloatingNotice(NoticeBar):
    """Lies on the strips over the figure, or over the titles of the views where there are none.

    Where the figure made room for it and moved under the pointer, the next click would chart the
    wrong place.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._place = QRect(0, 0, parent.width(), 0)
        self._brief = QTimer(self, singleShot=True, interval=BRIEF_MS)
        self._brief.timeout.connect(self.hide)

    def say_briefly(self, sentence: str) -> None:
        """Say what nobody has to act on, and be gone in a moment."""
        self.say(sentence)
        self._brief.start()

    def say(
        self,
        sentence: str,
        weight: Weight = Weight.INFO,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence, as high as it needs."""
        self._brief.stop()
        super().say(sentence, weight, action, act)
        self.fit(self._place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a card that looks as the strips do, on the ground of the window."""
        theme = self._look.theme
        ground, _, edge = self._weight.value
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("paper"))
        draw_ground(painter, self.rect().adjusted(0, 2, -8, -2), theme, ground, edge)
        painter.end()

    def fit(self, place: QRect) -> None:
        """Lie at ``place`` of the parent from now on, px; higher than that where the words need
        it."""
        self._place = place
        width = place.width()
        if place.height():
            self._line.setContentsMargins(12, 2, 12, 2)
            if self.heightForWidth(width) > place.height():
                # more words than a strip has room for: they hang over the figure, not on the edges
                self._line.setContentsMargins(12, 8, 12, 8)
        height = max(place.height(), self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry(place.x(), place.y(), width, height)
        self.raise_()
