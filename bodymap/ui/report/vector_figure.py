"""A view of the body in lines: its outline, the borders of its regions, the patient's L and R."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.anatomy.view import View
from bodymap.ui.canvas.outline_path import outline_path
from bodymap.ui.canvas.side_letters import LETTERS
from bodymap.ui.report.ink import Align, Ink, Type
from bodymap.ui.theme.fonts import BOLD

WHOLE = QRectF(0, 0, 1, 1)
LETTER = Type(8, 10, BOLD, token="ink-soft")  # noqa: S106 - a colour token


@dataclass(frozen=True, slots=True)
class Frame:
    """Which part of a picture is drawn where: ``part`` in fractions of the picture, ``box`` in
    points. The part fills the box in the picture's own proportions."""

    view: View
    part: QRectF
    box: QRectF

    @property
    def per_mm(self) -> float:
        """Points on paper per millimetre of the body."""
        wide, high = self.view.size_mm
        return min(
            self.box.width() / (self.part.width() * wide),
            self.box.height() / (self.part.height() * high),
        )

    @property
    def mapping(self) -> QTransform:
        """From fractions of the picture to points on the page."""
        wide, high = self.view.size_mm
        across, down = wide * self.per_mm, high * self.per_mm
        middle = self.part.center()
        return QTransform(
            across,
            0,
            0,
            down,
            self.box.center().x() - middle.x() * across,
            self.box.center().y() - middle.y() * down,
        )

    def place(self, fraction: tuple[float, float]) -> QPointF:
        """Where a place of the picture lies on the page."""
        return self.mapping.map(QPointF(*fraction))

    def has(self, fraction: tuple[float, float]) -> bool:
        """Whether a place of the picture is drawn."""
        return self.part.contains(QPointF(*fraction))


class VectorFigure:
    """Draws views of ``atlas``, never as pixels. Paths are made once for each view."""

    def __init__(self, atlas: Atlas, ink: Ink) -> None:
        self._atlas = atlas
        self._ink = ink
        self._bodies: dict[str, QPainterPath] = {}
        self._borders: dict[str, QPainterPath] = {}

    def view(self, view: str) -> View:
        """A view of the atlas."""
        return self._atlas.views[view]

    def draw(self, painter: QPainter, frame: Frame, *, is_framed: bool = False) -> None:
        """Draw the body and its borders; ``is_framed`` for a part of a picture, which ends at its
        edges."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(frame.box, Qt.ClipOperation.IntersectClip)
        body = frame.mapping.map(self._body(frame.view.id))
        painter.fillPath(body, self._ink.color("pressed", 0.55))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._line("edge", 0.22))
        painter.drawPath(frame.mapping.map(self._border(frame.view.id)))
        painter.setPen(self._line("figure-outline", 0.7))
        painter.drawPath(body)
        painter.restore()
        if is_framed:
            painter.setPen(self._ink.pen("edge", 0.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame.box)

    def letters(self, painter: QPainter, frame: Frame, baseline: float) -> None:
        """L and R of the patient, each on the side it is of."""
        edges = ((frame.view.left_edge, Align.LEFT), (frame.view.right_edge, Align.RIGHT))
        for side, align in edges:
            if side is None or side is Side.MIDLINE:
                continue
            at = frame.box.left() if align is Align.LEFT else frame.box.right()
            self._ink.write(painter, at, baseline, LETTERS[side], LETTER, align)

    def _line(self, token: str, width: float) -> QPen:
        pen = self._ink.pen(token, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _body(self, view: str) -> QPainterPath:
        if view not in self._bodies:
            self._bodies[view] = outline_path(self._atlas.silhouette(view))
        return self._bodies[view]

    def _border(self, view: str) -> QPainterPath:
        if view not in self._borders:
            path = QPainterPath()
            for outline in self._atlas.outlines(view).values():
                path.addPath(outline_path(outline))
            self._borders[view] = path
        return self._borders[view]
