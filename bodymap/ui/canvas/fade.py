"""Edges of a close-up that end softly, because the body goes on beyond them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera

STOPS = 8


def fade_out(painter: QPainter, view: View, camera: Camera) -> None:
    """Make what was painted fade as the view's picture does: in a smooth step from its edges."""
    left, top, right, bottom = view.fade
    pane = QRectF(0, 0, camera.pane_w, camera.pane_h)
    for edge, inner in (
        ((0.0, 0.0), (left, 0.0)),
        ((0.0, 0.0), (0.0, top)),
        ((1.0, 0.0), (1 - right, 0.0)),
        ((0.0, 1.0), (0.0, 1 - bottom)),
    ):
        if edge != inner:
            _fade(painter, QPointF(*camera.to_px(edge)), QPointF(*camera.to_px(inner)), pane)


def _fade(painter: QPainter, edge: QPointF, inner: QPointF, pane: QRectF) -> None:
    """Clear at ``edge`` and beyond, full from ``inner`` on."""
    ramp = QLinearGradient(edge, inner)
    for stop in range(STOPS + 1):
        at = stop / STOPS
        # of the colour only how opaque it is counts here
        ramp.setColorAt(at, QColor.fromHsvF(0, 0, 0, at * at * (3 - 2 * at)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(pane, ramp)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
