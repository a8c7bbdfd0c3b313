"""Outlines of the atlas as Qt's paths."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from bodymap.anatomy.outline import Outline


def outline_path(outline: Outline) -> QPainterPath:
    """An outline as a path, in picture fractions, odd-even filled."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in outline.rings:
        path.moveTo(*ring[0])
        for place in ring[1:]:
            path.lineTo(*place)
        path.closeSubpath()
    return path
