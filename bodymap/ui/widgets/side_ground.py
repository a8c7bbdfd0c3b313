"""The ground of a list at the left of a page."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.theme import Theme


def paint_side_ground(page: QWidget, theme: Theme, width_px: int) -> None:
    """Draw it, ``width_px`` wide, and at its end the hairline between it and the rest. To be called
    while ``page`` is painted."""
    painter = QPainter(page)
    painter.fillRect(0, 0, width_px, page.height(), theme.color("surface"))
    line = theme.size("hairline")
    painter.fillRect(width_px - line, 0, line, page.height(), theme.color("line"))
    painter.end()
