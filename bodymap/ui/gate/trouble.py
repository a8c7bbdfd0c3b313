"""What stands in the way of opening the clinic, and the ways around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.notice_bar import Weight
from bodymap.ui.widgets.text import Text

Way = tuple[str, Callable[[], None]]
"""What a button says, and what it does."""

_ICON_PX = 18


class Trouble(QWidget):
    """A box with one sentence, and a button for each way on. Hidden while nothing is wrong."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._weight = Weight.WARN
        self._icon = QLabel()
        self.sentence = Text(look, "", wraps=True)
        self._buttons: list[Button] = []
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.sentence, 1)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addLayout(words)
        column.addLayout(self._ways)
        look.theme.changed.connect(self._dress)
        self.hide()

    def say(self, sentence: str, ways: Sequence[Way] = (), weight: Weight = Weight.WARN) -> None:
        """Show ``sentence`` with the ``ways`` on, the first of which gets the focus."""
        self._weight = weight
        self.sentence.setText(sentence)
        self._clear()
        for label, act in ways:
            button = Button(self._look, label)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._ways.addWidget(button)
            self._buttons.append(button)
        self._dress()
        self.show()
        for button in self._buttons:
            button.show()
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence)

    def forget(self) -> None:
        """Nothing is wrong any more."""
        self.hide()
        self.sentence.setText("")
        self._clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.size("hairline")
        painter.setPen(QPen(theme.color("line"), line))
        painter.setBrush(theme.color(self._weight.value[0]))
        radius = theme.size("radius-button")
        box = self.rect().toRectF().adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _dress(self) -> None:
        _, icon, token = self._weight.value
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap(icon, _ICON_PX, token, ratio))
        self.update()

    def _clear(self) -> None:
        for button in self._buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
