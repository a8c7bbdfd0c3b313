"""Lets matplotlib draw with a QPainter: lines stay lines, and words stay words.

This module loads matplotlib.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from bodymap.ui.report.ink import Ink, Type
from bodymap.ui.theme.fonts import BOLD, REGULAR

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text
    from matplotlib.typing import ColorType

_CAPS = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "projecting": Qt.PenCapStyle.SquareCap,
}
_JOINS = {
    "miter": Qt.PenJoinStyle.MiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}
_BOLD_FROM = 550


class PainterRenderer(RendererBase):
    """Draws a figure of ``width`` x ``height`` pixels at 72 to the inch, so that its pixels are
    points, with its top left corner at the painter's origin."""

    def __init__(self, painter: QPainter, width: float, height: float, ink: Ink) -> None:
        super().__init__()
        self._painter = painter
        self._size = width, height
        self._ink = ink
        # matplotlib counts upwards from the bottom
        self._upright = Affine2D().scale(1, -1).translate(0, height)

    def get_canvas_width_height(self) -> tuple[float, float]:
        """See RendererBase."""
        return self._size

    def flipy(self) -> bool:
        """See RendererBase: places of text are counted from the top."""
        return True

    def points_to_pixels(self, points: Any) -> Any:
        """See RendererBase."""
        return points

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: ColorType | None = None,  # noqa: N803 - matplotlib's name
    ) -> None:
        """See RendererBase."""
        drawn = painter_path(path, transform + self._upright)
        with self._clipped(gc):
            self._painter.setPen(_pen(gc))
            face = _color(rgbFace, gc) if rgbFace is not None else None
            self._painter.setBrush(QBrush() if face is None else face)
            self._painter.drawPath(drawn)
            self._hatch(gc, drawn)

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,  # noqa: ARG002 - matplotlib's name
        mtext: Text | None = None,  # noqa: ARG002 - matplotlib's name
    ) -> None:
        """See RendererBase. Formulas are written as they are spelled."""
        painter = self._painter
        with self._clipped(gc):
            painter.translate(x, y)
            painter.rotate(-angle)
            self._ink.write_colored(painter, s, _type(prop), _color(gc.get_rgb(), gc))

    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: Any,  # noqa: ARG002 - matplotlib's name
    ) -> tuple[float, float, float]:
        """See RendererBase."""
        kind = _type(prop)
        descent = self._ink.descent(kind)
        return self._ink.width(s, kind), self._ink.ascent(kind) + descent, descent

    @contextmanager
    def _clipped(self, gc: GraphicsContextBase) -> Iterator[None]:
        painter = self._painter
        painter.save()
        box = gc.get_clip_rectangle()
        if box is not None:
            (left, bottom), (right, top) = box.extents[:2], box.extents[2:]
            height = self._size[1]
            painter.setClipRect(
                QRectF(QPointF(left, height - top), QPointF(right, height - bottom)),
                Qt.ClipOperation.IntersectClip,
            )
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            # what is called a transformed path is one that still has to be transformed
            shape = painter_path(cast("Path", path), transform + self._upright)
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            painter.restore()

    def _hatch(self, gc: GraphicsContextBase, within: QPainterPath) -> None:
        """Fill a shape with its hatch: what a colour says has to be seen in grey too."""
        density = 6.0
        hatch = gc.get_hatch_path(density)
        if hatch is None:
            return
        cell = 72.0
        painter = self._painter
        painter.save()
        painter.setClipPath(within, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(_color(gc.get_hatch_color(), gc), gc.get_hatch_linewidth()))
        painter.setBrush(QBrush())
        box = within.boundingRect()
        for across in range(int(box.width() // cell) + 1):
            for down in range(int(box.height() // cell) + 1):
                shift = Affine2D().scale(cell, cell)
                shift.translate(box.left() + across * cell, box.top() + down * cell)
                painter.drawPath(painter_path(hatch, shift))
        painter.restore()


def painter_path(path: Path, transform: Transform) -> QPainterPath:
    """A path of matplotlib as Qt's, as ``transform`` places it; what is not a number breaks it."""
    made = QPainterPath()
    for points, code in path.iter_segments(transform, remove_nans=True, simplify=False):
        if code == Path.MOVETO:
            made.moveTo(*points)
        elif code == Path.LINETO:
            made.lineTo(*points)
        elif code == Path.CURVE3:
            made.quadTo(*points)
        elif code == Path.CURVE4:
            made.cubicTo(*points)
        elif code == Path.CLOSEPOLY:
            made.closeSubpath()
    return made


def _pen(gc: GraphicsContextBase) -> QPen:
    width = gc.get_linewidth()
    if width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_color(gc.get_rgb(), gc), width)
    pen.setCapStyle(_CAPS[gc.get_capstyle()])
    pen.setJoinStyle(_JOINS[gc.get_joinstyle()])
    offset, dashes = cast("tuple[float | None, Sequence[float] | None]", gc.get_dashes())
    if dashes is not None:
        # Qt counts dashes in widths of the pen
        pen.setDashPattern([length / width for length in dashes])
        pen.setDashOffset((offset or 0) / width)
    return pen


def _color(color: Any, gc: GraphicsContextBase) -> QColor:
    red, green, blue, *alpha = color
    opaque = alpha[0] if alpha else 1.0
    if gc.get_forced_alpha():
        opaque = gc.get_alpha()
    return QColor.fromRgbF(float(red), float(green), float(blue), float(opaque))


def _type(prop: FontProperties) -> Type:
    weight = prop.get_weight()
    is_bold = weight in ("bold", "semibold", "demibold", "heavy", "black") or (
        not isinstance(weight, str) and weight >= _BOLD_FROM
    )
    size = float(prop.get_size_in_points())
    return Type(size, size * 1.3, BOLD if is_bold else REGULAR)
