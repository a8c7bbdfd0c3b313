"""The patient's L and R beside the figure."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from bodymap.anatomy.side import Side
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.theme.theme import Theme

LETTERS = {Side.LEFT: "L", Side.RIGHT: "R"}
INSET = 10


def paint_side_letters(
    painter: QPainter, view: View, camera: Camera, theme: Theme, font: QFont
) -> None:
    """Write L and R, as they are the patient's, beside the picture and always in sight."""
    painter.setFont(font)
    painter.setPen(theme.color("ink-soft"))
    left, _, width, _ = camera.frame
    near = max(left, INSET)
    far = min(left + width, camera.pane_w - INSET)
    box = QRectF(near, INSET, far - near, camera.pane_h - 2 * INSET)
    if view.left_edge in LETTERS:
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, LETTERS[view.left_edge]
        )
    if view.right_edge in LETTERS:
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, LETTERS[view.right_edge]
        )
