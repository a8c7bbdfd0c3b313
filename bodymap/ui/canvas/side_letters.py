"""The patient's L and R beside the figure."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from bodymap.anatomy.side import Side
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.theme.theme import Theme

LETTERS = {Side.LEFT: "L", Side.RIGHT: "R"}
INSET = 10
BOX = 22


@dataclass(frozen=True, slots=True)
class SideLetter:
    """A letter and the box of the pane it is written in, in logical px."""

    text: str
    box: QRectF


def side_letters(view: View, camera: Camera) -> tuple[SideLetter, ...]:
    """L and R, as they are the patient's, at the head's end of the picture and always in sight.

    They stand in the corners of the picture beside the head, wherever it was turned to, and where
    those are out of sight at the edge of the pane.
    """
    letters = []
    for side, across in ((view.left_edge, 0.0), (view.right_edge, 1.0)):
        if side in LETTERS:
            middle = _in_sight(_beside_head(camera, across), camera)
            box = QRectF(0, 0, BOX, BOX)
            box.moveCenter(middle)
            letters.append(SideLetter(LETTERS[side], box))
    return tuple(letters)


def paint_side_letters(
    painter: QPainter, letters: tuple[SideLetter, ...], theme: Theme, font: QFont
) -> None:
    """Write the letters upright."""
    painter.setFont(font)
    painter.setPen(theme.color("ink-soft"))
    for letter in letters:
        painter.drawText(letter.box, Qt.AlignmentFlag.AlignCenter, letter.text)


def _beside_head(camera: Camera, across: float) -> QPointF:
    """The middle of a letter in a corner of the picture."""
    width, height = camera.picture_px
    inside = BOX / 2 / width
    return QPointF(*camera.to_px((across + (inside if across == 0 else -inside), BOX / 2 / height)))


def _in_sight(middle: QPointF, camera: Camera) -> QPointF:
    near = INSET + BOX / 2
    return QPointF(
        max(min(middle.x(), camera.pane_w - near), near),
        max(min(middle.y(), camera.pane_h - near), near),
    )
