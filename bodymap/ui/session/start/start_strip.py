"""The row over the figure that says what to keep in mind, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bodymap.ui.session.strip_ground import draw_ground
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.text import Tone

_ICON_PX = 18


class StartStrip(QWidget):
    """Alert, concerns, what is missing, and the way to the start of the visit. Hidden where there
    is nothing of it to say.

    Signals:
        wanted(): the start of the visit is to be opened.
    """

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = QLabel()
        self.alert = ElidedText(look, "", BASE_PX, weight=BOLD, tone=Tone.WARN)
        self.concerns = ElidedText(look, "", BASE_PX)
        self.missing = ElidedText(look, "", BASE_PX, tone=Tone.WARN)
        self.open = Button(
            look, self.tr("Start"), Kind.QUIET, name=self.tr("Open the start of the visit")
        )
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        # two lines, as many letters of both as there are
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.alert)
        lines.addWidget(self.concerns)
        lines.addStretch(1)
        self._lines = lines
        row.addLayout(lines, 1)
        row.addWidget(self.missing, 0)
        row.addWidget(self.open, 0)
        self.open.clicked.connect(self.wanted)
        look.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_words(self, alert: str, concerns: Sequence[str], missing: str) -> None:
        """Say these; nothing of what is empty."""
        self.alert.setText(alert)
        self.alert.setVisible(bool(alert))
        words = "  \u00b7  ".join(concerns)
        self.concerns.setText(words)
        self.concerns.setVisible(bool(words))
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        is_alone = not (alert or words)
        self._row.setStretchFactor(self._lines, 0 if is_alone else 1)
        self._row.setStretchFactor(self.missing, 1 if is_alone else 0)
        self.setVisible(bool(alert or words or missing))
        self.setAccessibleName(". ".join(part for part in (alert, words, missing) if part))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        theme = self._look.theme
        painter = QPainter(self)
        draw_ground(painter, self.rect(), theme, "warn-soft", "warn")
        painter.end()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap("warning", _ICON_PX, "warn", ratio))
        self.update()
