"""The patient's L and R beside the figure."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter

from bodymap.anatomy.side import Side
from bodymap.anatomy.view import View
from bodymap.ui.theme.theme import Theme

LETTERS = {Side.LEFT: "L", Side.RIGHT: "R"}
INSET = 10


def paint_side_letters(
    painter: QPainter, view: View, pane: QRect, theme: Theme, font: QFont
) -> None:
    """Write L and R at the edges of a pane (logical px) as they are the patient's."""
    painter.setFont(font)
    painter.setPen(theme.color("ink-soft"))
    box = pane.adjusted(INSET, INSET, -INSET, -INSET)
    if view.left_edge in LETTERS:
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, LETTERS[view.left_edge]
        )
    if view.right_edge in LETTERS:
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, LETTERS[view.right_edge]
        )
