"""Edges of a close-up that end softly, because the body goes on beyond them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera

STOPS = 8


def fade_out(painter: QPainter, view: View, camera: Camera) -> None:
    """Make what was painted fade as the view's picture does: in a smooth step from its edges."""
    left, top, width, height = camera.frame
    picture = QRectF(left, top, width, height)
    share = view.fade
    for edge, inner in (
        (picture.topLeft(), QPointF(left + share[0] * width, top)),
        (picture.topLeft(), QPointF(left, top + share[1] * height)),
        (picture.topRight(), QPointF(picture.right() - share[2] * width, top)),
        (picture.bottomLeft(), QPointF(left, picture.bottom() - share[3] * height)),
    ):
        if edge != inner:
            _fade(painter, edge, inner, QRectF(0, 0, camera.pane_w, camera.pane_h))


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
