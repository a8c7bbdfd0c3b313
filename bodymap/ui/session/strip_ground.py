"""The ground of a strip over the figure."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme


def draw_ground(painter: QPainter, area: QRect, theme: Theme, ground: str, edge: str) -> None:
    """Fill ``area`` with the colour token ``ground``, rounded as buttons are. In high contrast
    grounds are all alike: there an edge in the token ``edge`` says where the strip is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.size("radius-button")
    line = theme.size("hairline") if theme.mode is Mode.CONTRAST else 0
    painter.setPen(QPen(theme.color(edge), line) if line else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground))
    inset = line / 2
    box = QRectF(area).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius, radius)
