"""One sentence and one way on, where the person looks and without stopping them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text


class Weight(Enum):
    """How grave a notice is: ground token, icon, icon token."""

    INFO = ("accent-soft", "info", "accent")
    WARN = ("warn-soft", "warning", "warn")
    DANGER = ("danger-soft", "warning", "danger")
    GOOD = ("good-soft", "check", "good")


class NoticeBar(QWidget):
    """Hidden until there is something to say. It never takes the focus."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._weight = Weight.INFO
        self._act: Callable[[], None] | None = None
        self._icon = QLabel()
        self._sentence = Text(look, wraps=True)
        self._action = Button(look, " ", Kind.PLAIN)
        close = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close this notice"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(24, 4, 8, 4)
        self._line.setSpacing(12)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._sentence, 1)
        self._line.addWidget(self._action)
        self._line.addWidget(close)
        for button in (self._action, close):
            # it goes at its own press: the keys stay where they were, and not at whatever is next
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.hide)
        self._action.clicked.connect(self._press)
        look.theme.changed.connect(self._dress)
        self.hide()

    def sentence(self) -> str:
        """What is said now; empty while hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def say(
        self,
        sentence: str,
        weight: Weight = Weight.INFO,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show ``sentence`` and, with ``action`` as its label, a button that calls ``act``."""
        self._weight = weight
        self._act = act
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self._action.updateGeometry()
        self.setAccessibleName(sentence)
        self._dress()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.color(self._weight.value[0]))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.end()

    def _dress(self) -> None:
        _, icon, token = self._weight.value
        self._icon.setPixmap(self._look.icons.pixmap(icon, 18, token, self.devicePixelRatioF()))
        self.update()

    def _press(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
