"""The quiet label in the top bar that says how it stands with the clinic's server."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.server.status_words import StatusWords, Urgency
from bodymap.ui.theme.fonts import BASE_PX, BOLD, REGULAR
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_PADDING_PX: Final = 12
_ICON_PX: Final = 16
_GAP_PX: Final = 6
_HIGH_PX: Final = 30
_INKS: Final = {
    Urgency.CALM: ("", "", "ink-soft"),
    Urgency.TOLD: ("warn-soft", "warn", "warn-ink"),
    Urgency.WANTED: ("danger-soft", "danger", "danger"),
}
"""Ground, edge and ink; nothing of the first two where nobody has to look."""


class StatusChip(PressedAtEnter):
    """Without a ground as long as all is well: nobody has to read it then. Pressed, it says why."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._urgency = Urgency.CALM
        self._icon = "check"
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, words: StatusWords) -> None:
        """Show these words."""
        self._urgency, self._icon = words.urgency, words.icon
        self.setText(words.words)
        self.setAccessibleName(words.spoken)
        self.setToolTip(words.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words."""
        words = QFontMetrics(self._look.fonts.font(BASE_PX, BOLD)).horizontalAdvance(self.text())
        width = 2 * _PADDING_PX + _ICON_PX + _GAP_PX + words + 2
        return QSize(width, self._look.theme.size("target"))

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words, and the ground where there is something to look at."""
        theme = self._look.theme
        ground, edge, ink = _INKS[self._urgency]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and not ground:
            ground = "hover"
        ring = theme.size("focus") if self.hasFocus() else theme.size("hairline")
        edge = "accent" if self.hasFocus() else edge
        painter.setPen(QPen(theme.color(edge), ring) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        top = (self.height() - _HIGH_PX) / 2
        box = QRectF(ring / 2, top, self.width() - ring, _HIGH_PX)
        painter.drawRoundedRect(box, _HIGH_PX / 2, _HIGH_PX / 2)
        pixmap = self._look.icons.pixmap(self._icon, _ICON_PX, ink, self.devicePixelRatioF())
        painter.drawPixmap(_PADDING_PX, (self.height() - _ICON_PX) // 2, pixmap)
        is_calm = self._urgency is Urgency.CALM
        painter.setFont(self._look.fonts.font(BASE_PX, REGULAR if is_calm else BOLD))
        painter.setPen(theme.color(ink))
        left = _PADDING_PX + _ICON_PX + _GAP_PX
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
