"""The patient's L and R beside the figure."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from bodymap.anatomy.side import Side
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme

LETTERS = {Side.LEFT: "L", Side.RIGHT: "R"}
INSET = 10
BOX = 22
_FILLED = frozenset({"feet"})
"""The groups whose pictures reach into their corners: there the letters stand beside them."""
_EDGE = 4.0
_AROUND = 4
"""Px that a letter with its edge may reach beyond its box."""


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
            is_beside = view.group in _FILLED
            middle = _in_sight(
                _beside_head(camera, across, is_beside=is_beside),
                camera,
                BOX / 2 if is_beside else INSET + BOX / 2,
            )
            box = QRectF(0, 0, BOX, BOX)
            box.moveCenter(middle)
            letters.append(SideLetter(LETTERS[side], box))
    return tuple(letters)


def paint_side_letters(
    painter: QPainter, letters: tuple[SideLetter, ...], theme: Theme, font: QFont
) -> None:
    """Write the letters upright; an edge keeps one that touches the skin apart from it."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    edge = QPen(theme.color("paper"), _EDGE)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for letter in letters:
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, letter.text)
        wide, high = metrics.horizontalAdvance(letter.text), metrics.capHeight()
        path.translate(letter.box.center() + QPointF(-wide / 2, high / 2))
        painter.strokePath(path, edge)
        painter.setPen(theme.color("ink-soft"))
        painter.drawText(letter.box, Qt.AlignmentFlag.AlignCenter, letter.text)


class PaintedLetters:
    """The letters of one pane, each drawn once for each look of it: a pointer that moves over the
    figure has them painted again and again."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        self._font = font
        self._kept: dict[tuple[str, float, Mode], QPixmap] = {}

    def paint(self, painter: QPainter, letters: tuple[SideLetter, ...], ratio: float) -> None:
        """Put the letters where they stand, on a screen with ``ratio`` pixels to one of Qt's."""
        for letter in letters:
            corner = letter.box.topLeft() - QPointF(_AROUND, _AROUND)
            painter.drawPixmap(corner.toPoint(), self._picture(letter.text, ratio))

    def _picture(self, text: str, ratio: float) -> QPixmap:
        wanted = (text, ratio, self._theme.mode)
        if wanted not in self._kept:
            side = BOX + 2 * _AROUND
            picture = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            letter = SideLetter(text, QRectF(_AROUND, _AROUND, BOX, BOX))
            paint_side_letters(painter, (letter,), self._theme, self._font)
            painter.end()
            self._kept[wanted] = picture
        return self._kept[wanted]


def _beside_head(camera: Camera, across: float, *, is_beside: bool) -> QPointF:
    """The middle of a letter in a corner of the picture, or beside that corner."""
    width, height = camera.picture_px
    inside = (-BOX if is_beside else BOX) / 2 / width
    return QPointF(*camera.to_px((across + (inside if across == 0 else -inside), BOX / 2 / height)))


def _in_sight(middle: QPointF, camera: Camera, near: float) -> QPointF:
    """The same, but at least so near (px) to the edges of the pane."""
    return QPointF(
        max(min(middle.x(), camera.pane_w - near), near),
        max(min(middle.y(), camera.pane_h - near), near),
    )
