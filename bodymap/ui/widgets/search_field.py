"""A field to search with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from bodymap.ui.theme.fonts import BASE_PX
from bodymap.ui.theme.look import Look

_REST_MS = 60


class SearchField(QWidget):
    """A magnifier, a line, and keys that lead on into the results.

    Signals:
        rested(str): the typing rested, or Enter was pressed: look for this.
        entered(): Enter, after ``rested``.
        went_down(): the down arrow: on into the results.
        left(): Escape.
    """

    rested = Signal(str)
    entered = Signal()
    went_down = Signal()
    left = Signal()

    def __init__(
        self, look: Look, name: str, hint: str, height_px: int = 44, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._height_px = height_px
        self.line = QLineEdit()
        self.line.setProperty("bare", True)
        self.line.setFrame(False)
        self.line.setFont(look.fonts.font(BASE_PX))
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        self.line.setClearButtonEnabled(False)
        self._glass = QLabel()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self._glass)
        layout.addWidget(self.line, 1)
        self._timer.timeout.connect(self._rest)
        self.line.textChanged.connect(self._wait)
        self.line.returnPressed.connect(self._enter)
        self.line.installEventFilter(self)
        look.theme.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        """What is looked for."""
        return self.line.text().strip()

    def clear(self) -> None:
        """Empty the field at once, without waiting for the typing to rest."""
        self.line.clear()
        self._timer.stop()

    def sizeHint(self) -> QSize:
        """As high as asked for."""
        return QSize(320, self._height_px)

    def minimumSizeHint(self) -> QSize:
        """Room for a name at least."""
        return QSize(200, self._height_px)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the down arrow and Escape out of the line; redraw the ring when focus changes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._rest_now()
                self.went_down.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rounded ground and, while typing, the ring."""
        theme = self._look.theme
        focused = self.line.hasFocus()
        width = theme.size("focus" if focused else "hairline")
        half = width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if focused else "edge"), width))
        painter.setBrush(theme.color("surface"))
        radius = theme.size("radius-button")
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(half, half, -half, -half), radius, radius
        )
        painter.end()

    def _dress(self) -> None:
        pixmap = self._look.icons.pixmap("search", 18, "ink-soft", self.devicePixelRatioF())
        self._glass.setPixmap(pixmap)
        self.update()

    def _wait(self) -> None:
        self._timer.start()

    def _rest(self) -> None:
        self.rested.emit(self.text())

    def _rest_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._rest()

    def _enter(self) -> None:
        self._rest_now()
        self.entered.emit()
