"""A card: the one surface that may float."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look

SHADOW_PX = 16


class Card(QWidget):
    """A rounded surface. ``floating`` gives it a soft shadow, drawn inside its own margins.

    Lay out its content with ``margins()`` kept free on each side.
    """

    def __init__(self, look: Look, floating: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._floating = floating
        look.theme.changed.connect(self.update)

    def margin(self) -> int:
        """Px around the surface that belong to the shadow."""
        return SHADOW_PX if self._floating else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shadow, surface and hairline."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.size("radius-card")
        margin = self.margin()
        surface = self.rect().toRectF().adjusted(margin, margin, -margin, -margin)
        if self._floating:
            painter.setPen(Qt.PenStyle.NoPen)
            # what the surface covers anyway is most of it, and need not be filled so many times
            covered = surface.toRect().adjusted(radius, radius, -radius, -radius)
            painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(covered)))
            # many faint layers, fainter outwards: a soft edge without a blurred bitmap
            for spread in range(margin, 0, -2):
                painter.setBrush(theme.color("shadow", 0.036 * (1 - spread / (margin + 1))))
                painter.drawRoundedRect(
                    surface.adjusted(-spread, 2 - spread, spread, min(spread + 2, margin)),
                    radius + spread,
                    radius + spread,
                )
            painter.setClipping(False)
        width = theme.size("hairline")
        half = width / 2
        painter.setPen(QPen(theme.color("line"), width))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(surface.adjusted(half, half, -half, -half), radius, radius)
        painter.end()
