"""Two lines that lead to a visit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.overview.glance_lines import Lead
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter
from bodymap.ui.widgets.text import Tone

_EDGE_PX = 8
_BAR_PX = 3
_ICON_PX = 16
_HIGH_PX = 44
_INKS = {
    Tone.SOFT: "ink-soft",
    Tone.WARN: "warn-ink",
    Tone.DANGER: "danger",
    Tone.GOOD: "good",
}
_BARS = {Tone.WARN: "warn", Tone.DANGER: "danger"}


class VisitLead(PressedAtEnter):
    """Pressing it goes to the visit. A bar at its left says that it presses, as its words do."""

    def __init__(self, look: Look, lead: Lead, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.lead = lead
        self._bold = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX)
        self.setText(lead.words)
        self.setAccessibleName(f"{lead.words}. {lead.below}. {lead.go}.")
        self.setToolTip(f"{lead.words}\n{lead.below}\n{lead.go}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines, and a finger's height."""
        return QSize(200, max(_HIGH_PX, self._look.theme.size("target")))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar, words and ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF()
        radius = theme.size("radius-button")
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(box, radius, radius)
        bar = QRectF(0, 7, _BAR_PX, box.height() - 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(_BARS.get(self.lead.tone, "line")))
        painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        icon = self._look.icons.pixmap(
            "chevron-right", _ICON_PX, "ink-soft", self.devicePixelRatioF()
        )
        left = _BAR_PX + _EDGE_PX
        width = box.width() - left - _ICON_PX - _EDGE_PX
        painter.drawPixmap(
            round(box.right() - _ICON_PX - 2), round((box.height() - _ICON_PX) / 2), icon
        )
        first, second = QFontMetrics(self._bold), QFontMetrics(self._small)
        top = (box.height() - first.height() - second.height() - 1) / 2
        self._write(painter, QRectF(left, top, width, first.height()), self.lead.words, "ink")
        painter.setFont(self._small)
        below = QRectF(left, top + first.height() + 1, width, second.height())
        self._write(painter, below, self.lead.below, _INKS.get(self.lead.tone, "ink"), small=True)
        if self.hasFocus():
            half = theme.size("focus") / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        painter.end()

    def _write(
        self, painter: QPainter, box: QRectF, words: str, token: str, *, small: bool = False
    ) -> None:
        font = self._small if small else self._bold
        painter.setFont(font)
        painter.setPen(self._look.theme.color(token))
        fitting = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, fitting)
