"""Draws the regions that a screening answer concerns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from bodymap.ui.canvas.overlay import Overlay
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme

HATCH_PX = 6.0
TINT_ALPHA = 0.20
LINE_ALPHA = 0.70


class HeldPainter:
    """Level lines where charting asks for a reason, crossed ones where it is not possible: what
    they mean can be told without colour, and from the slanting lines of other layers."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        overlay: Overlay,
        regions: Mapping[str, QPainterPath],
        transform: QTransform,
    ) -> None:
        """Shade the regions. ``regions`` are outlines in picture fractions, which ``transform``
        leads to pane px."""
        for wanted, token, crossed in (
            (overlay.reasons, "held-reason", False),
            (overlay.closed, "held-never", True),
        ):
            shape = _united(wanted, regions, transform)
            if not shape.isEmpty():
                self._shade(painter, shape, token, crossed=crossed)

    def _shade(self, painter: QPainter, shape: QPainterPath, token: str, *, crossed: bool) -> None:
        strong = self._theme.mode is Mode.CONTRAST
        painter.fillPath(shape, self._theme.color(token, TINT_ALPHA))
        lines = self._theme.color(token, 1.0 if strong else LINE_ALPHA)
        _hatch(painter, shape, lines, crossed=crossed)
        painter.strokePath(shape, QPen(self._theme.color(token), 1.4))


def _united(
    wanted: Iterable[str], regions: Mapping[str, QPainterPath], transform: QTransform
) -> QPainterPath:
    whole = QPainterPath()
    for region in sorted(wanted):
        if region in regions:
            whole = whole.united(transform.map(regions[region]))
    return whole


def _hatch(painter: QPainter, shape: QPainterPath, color: QColor, *, crossed: bool) -> None:
    """Lines on a grid of the pane's own, so that neighbouring regions share them."""
    box = shape.boundingRect()
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1.0))
    y = box.top() // HATCH_PX * HATCH_PX
    while y <= box.bottom():
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        y += HATCH_PX
    x = box.left() // HATCH_PX * HATCH_PX
    while crossed and x <= box.right():
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        x += HATCH_PX
    painter.restore()
