"""Where what stands beside the figure meets it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def figure_edge(beside: QWidget, width: int) -> QRect:
    """The edge of ``beside`` towards the figure, ``width`` px wide: its left one, or its right one
    where the place that it stands in begins at the left of the page."""
    place = beside.parentWidget()
    is_at_the_left = place is not None and place.parentWidget() is not None and place.x() == 0
    left = beside.width() - width if is_at_the_left else 0
    return QRect(left, 0, width, beside.height())
