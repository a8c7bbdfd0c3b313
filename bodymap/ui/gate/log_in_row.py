"""One log-in to pick."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, REGULAR
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_DISC_PX = 28
_EDGE_PX = 8
_GAP_PX = 12
_TICK_PX = 18


class LogInRow(PressedAtEnter):
    """The log-in beside a disc with its first letter; the one that is picked has a tick."""

    def __init__(self, look: Look, log_in: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.log_in = log_in
        self.setText(log_in)
        self.setAccessibleName(self.tr("Log-in: {0}").format(log_in))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a finger needs."""
        return QSize(200, self._look.theme.size("target"))

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, ring, disc, log-in and tick."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.size("radius-button")
        is_on = self.isChecked()
        ring = theme.size("focus") if self.hasFocus() else theme.size("hairline") if is_on else 0
        box = self.rect().toRectF().adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        painter.setPen(QPen(theme.color("accent"), ring) if ring else Qt.PenStyle.NoPen)
        if is_on:
            painter.setBrush(theme.color("accent-soft"))
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(theme.color("hover"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        middle = self.height() / 2
        disc = QRectF(_EDGE_PX, middle - _DISC_PX / 2, _DISC_PX, _DISC_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if is_on else "pressed"))
        painter.drawEllipse(disc)
        painter.setFont(self._look.fonts.font(BASE_PX, BOLD))
        painter.setPen(theme.color("on-accent" if is_on else "ink"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.log_in[:1].upper())
        painter.setFont(self._look.fonts.font(BASE_PX + 1, BOLD if is_on else REGULAR))
        painter.setPen(theme.color("ink" if self.isEnabled() else "ink-faint"))
        left = disc.right() + _GAP_PX
        room = self.width() - left - _TICK_PX - 2 * _GAP_PX
        cut = painter.fontMetrics().elidedText(self.log_in, Qt.TextElideMode.ElideRight, int(room))
        words = QRectF(left, 0, room, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        if is_on:
            tick = self._look.icons.pixmap("check", _TICK_PX, "accent", self.devicePixelRatioF())
            at = self.width() - _GAP_PX - _TICK_PX
            painter.drawPixmap(at, round(middle - _TICK_PX / 2), tick)
        painter.end()
