"""Where the plots of a trend stand on the widget that shows them: px from its upper left corner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect

from bodymap.ui.trends.spot_rows import Found
from bodymap.ui.trends.trend_figure import TrendFigure

_RING_ROOM_PX = 14


def box_at(trend: TrendFigure, at: QPointF | None, height: int) -> QRect | None:
    """The plot at a place of a widget ``height`` px high; None where there is none."""
    panel = None if at is None else trend.panel_at(at.x(), height - at.y())
    if panel is None:
        return None
    box = panel.box
    top = height - box.bottom - box.height
    return QRect(round(box.left), round(top), round(box.width), round(box.height))


def strip_of(trend: TrendFigure, found: Found, height: int) -> QRect:
    """The part of the plots that changes while a place is looked at."""
    day, window = trend.rows.spot(found).day, trend.window
    strip = QRect()
    for panel in trend.panels():
        across = round(panel.box.left + (day - window.low) / window.span * panel.box.width)
        strip |= QRect(across - _RING_ROOM_PX, 0, 2 * _RING_ROOM_PX, height)
    return strip
