"""What a page says while there is nothing on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone


class EmptyState(QWidget):
    """One line that says what to do next, and the one button that does it.

    Signals:
        pressed(): the button.
    """

    pressed = Signal()

    def __init__(
        self, look: Look, line: str, action: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = icon
        self._picture = QLabel()
        self._line = Text(look, line, TITLE_PX, tone=Tone.SOFT, wraps=True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._line.setMinimumWidth(360)
        self.button = Button(look, action, Kind.PRIMARY)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        # not aligned by the layout: it would be given the height that it needs at another width
        layout.addWidget(self._line)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        # only now: a widget that is shown before it has a parent is a window
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self.pressed)
        look.theme.changed.connect(self._dress)
        self._dress()

    def say(self, line: str, action: str) -> None:
        """Say something else."""
        self._line.setText(line)
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))
        self.button.updateGeometry()

    def line(self) -> str:
        """The line shown."""
        return self._line.text()

    def _dress(self) -> None:
        if self._icon_name:
            pixmap = self._look.icons.pixmap(
                self._icon_name, 40, "ink-faint", self.devicePixelRatioF()
            )
            self._picture.setPixmap(pixmap)
