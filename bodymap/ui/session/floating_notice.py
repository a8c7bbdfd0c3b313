"""A notice that takes no room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight

BRIEF_MS = 4000


class FloatingNotice(NoticeBar):
    """Lies over the top of its parent, over the titles of the views.

    Where the figure made room for it and moved under the pointer, the next click would chart the
    wrong place.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._width = parent.width()
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
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Be ``width`` px wide from now on."""
        self._width = width
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry(0, 0, width, height)
        self.raise_()
