"""A button that shows what is chosen and opens the choice."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button

_CHEVRON_PX = 16
_CHEVRON_ROOM_PX = 40
_PADDING_PX = 12


class ChoiceButton(Button):
    """Looks like a list that opens. Its words give way in the middle, and are whole in its tool
    tip."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, " ", name=name, parent=parent)
        self._name = name
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        """Show what is chosen."""
        self._words = words
        self.setToolTip(f"{words}\n{self._name}")
        self.setAccessibleName(f"{self._name}: {words}")
        self.update()

    @property
    def words(self) -> str:
        """What is chosen, in full."""
        return self._words

    def sizeHint(self) -> QSize:
        """As little as a finger needs: the layout gives more."""
        side = super().sizeHint().height()
        return QSize(2 * side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then words and chevron over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        ink = "ink" if self.isEnabled() else "ink-faint"
        ratio = self.devicePixelRatioF()
        chevron = self._look.icons.pixmap("chevron-down", _CHEVRON_PX, "ink-soft", ratio)
        painter.drawPixmap(self.width() - 28, (self.height() - _CHEVRON_PX) // 2, chevron)
        area = self.rect().adjusted(_PADDING_PX, 0, -_CHEVRON_ROOM_PX, 0)
        painter.setFont(self.font())
        painter.setPen(self._look.theme.color(ink))
        middle = Qt.TextElideMode.ElideMiddle
        cut = painter.fontMetrics().elidedText(self._words, middle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.end()
