"""The signs of what hands find."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bodymap.charting.symptom import FindingKind

GLYPH_PX = 8.0
"""Half the width of a sign with its ground."""
_ARM = 4.4


def draw_glyph(
    painter: QPainter, kind: FindingKind, at: QPointF, ink: QColor, ground: QColor
) -> None:
    """A cross for a tender point, a square for a nodule, a band of two lines for a taut band, a
    gauge for a pressure-pain threshold; each on a ground of its own, to be seen on any paint."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(ground)
    painter.drawEllipse(at, GLYPH_PX, GLYPH_PX)
    pen = QPen(ink, 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    right, down = QPointF(_ARM, 0), QPointF(0, _ARM)
    if kind is FindingKind.TENDER_POINT:
        painter.drawLine(QLineF(at - right, at + right))
        painter.drawLine(QLineF(at - down, at + down))
    elif kind is FindingKind.NODULE:
        painter.fillRect(QRectF(at - (right + down) * 0.75, at + (right + down) * 0.75), ink)
    elif kind is FindingKind.TAUT_BAND:
        for aside in (-0.5, 0.5):
            middle = at + down * aside
            painter.drawLine(QLineF(middle - right, middle + right))
    else:
        box = QRectF(at - right - down * 0.6, at + right + down * 1.4)
        painter.drawArc(box, 0, 180 * 16)
        foot = at + down * 0.4
        painter.drawLine(QLineF(foot, foot + right * 0.6 - down * 0.8))
    painter.restore()
