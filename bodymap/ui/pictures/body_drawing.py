"""Draws one view of the body with what is shown on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from bodymap.ui.canvas.fade import fade_out
from bodymap.ui.canvas.figure_layer import BORDER_ALPHA
from bodymap.ui.canvas.side_letters import side_letters
from bodymap.ui.pictures.picture import Marks, Standing, Style
from bodymap.ui.pictures.picture_ink import LETTER, PictureInk

_GROUND = 0.55
"""How much of the colour of pressed things the body's ground in lines has."""
_BORDER, _EDGE = 0.6, 1.1
_HALO = 4.0


def ground_color(ink: PictureInk) -> QColor:
    """The colour of the body where it is drawn in lines: opaque, so that a map can be mixed with
    it."""
    return mixed_over(ink.color("pressed", _GROUND), ink.color("surface"))


def mixed_over(color: QColor, ground: QColor) -> QColor:
    """What a clear colour looks like on a ground that is opaque."""
    part = color.alphaF()
    channels = (
        (color.redF(), ground.redF()),
        (color.greenF(), ground.greenF()),
        (color.blueF(), ground.blueF()),
    )
    return QColor.fromRgbF(*(over * part + under * (1 - part) for over, under in channels))


def draw_body(painter: QPainter, at: Standing, marks: Marks) -> None:
    """Draw a view and its marks, from the top left corner of its box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if at.style is Style.SHADED:
        _draw_shaded(painter, at, marks)
    else:
        _draw_in_lines(painter, at, marks)
    marks.draw_over(painter, at)
    _draw_letters(painter, at)
    painter.restore()


def silhouette(at: Standing) -> QPainterPath:
    """The outline of the body in points of its box."""
    shape = at.ink.look.shapes.silhouette(at.atlas, at.view)
    return QTransform(*at.camera.mapping).map(shape)


def _draw_shaded(painter: QPainter, at: Standing, marks: Marks) -> None:
    """The picture, the map and the lines on a clear ground of their own, so that all of them end
    as softly where the body goes on."""
    box = QRectF(0, 0, at.camera.pane_w, at.camera.pane_h)
    layer = QImage(
        QSize(round(box.width() * at.scale), round(box.height() * at.scale)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    layer.fill(Qt.GlobalColor.transparent)
    on_layer = QPainter(layer)
    on_layer.setRenderHint(QPainter.RenderHint.Antialiasing)
    on_layer.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    on_layer.scale(layer.width() / box.width(), layer.height() / box.height())
    shown = QRectF(*at.camera.frame)
    wanted = (shown.size() * at.scale).toSize()
    is_small = wanted.height() <= at.view.small_px[1]
    picture = QImage(str(at.view.small_picture if is_small else at.view.picture))
    if wanted.width() < picture.width():
        # Qt's painter aliases when it shrinks; scaling beforehand does not
        picture = picture.scaled(
            wanted,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    on_layer.drawImage(shown, picture)
    marks.draw_under(on_layer, at)
    _draw_lines(on_layer, at, "figure-border", BORDER_ALPHA)
    fade_out(on_layer, at.view, at.camera)
    on_layer.end()
    painter.drawImage(box, layer)


def _draw_in_lines(painter: QPainter, at: Standing, marks: Marks) -> None:
    painter.fillPath(silhouette(at), ground_color(at.ink))
    marks.draw_under(painter, at)
    _draw_lines(painter, at, "edge", 0.75)
    if any(at.view.fade):
        # what is cut out of the body ends at a frame, as there is no fading without pixels
        painter.setPen(at.ink.pen("edge", 0.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(*at.camera.frame))


def _draw_lines(painter: QPainter, at: Standing, token: str, alpha: float) -> None:
    """The borders of the regions, and the outline of the body."""
    to_points = QTransform(*at.camera.mapping)
    borders = QPainterPath()
    for path in at.ink.look.shapes.regions(at.atlas, at.view).values():
        borders.addPath(to_points.map(path))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_line(at.ink.color(token, alpha), _BORDER))
    painter.drawPath(borders)
    painter.setPen(_line(at.ink.color("figure-outline", 0.9), _EDGE))
    painter.drawPath(silhouette(at))


def _draw_letters(painter: QPainter, at: Standing) -> None:
    """The patient's L and R, with an edge where one touches the skin."""
    edge = _line(at.ink.color("surface"), _HALO)
    for letter in side_letters(at.view, at.camera):
        path = at.ink.outline(letter.text, LETTER)
        path.translate(letter.box.center() - path.boundingRect().center())
        painter.strokePath(path, edge)
        painter.fillPath(path, at.ink.color("ink-soft"))


def _line(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def within(painter: QPainter, shape: QPainterPath, draw: Callable[[], None]) -> None:
    """Draw inside a shape alone. Not to be called by ``draw``: Qt's SVG loses the outer of two
    shapes, so that whoever wants both cuts the one to the other beforehand."""
    if shape.isEmpty():
        return
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.ReplaceClip)
    draw()
    painter.restore()


def centred(painter: QPainter, path: QPainterPath, at: QPointF, color: QColor) -> None:
    """Fill a shape with its middle at a place."""
    path.translate(at - path.boundingRect().center())
    painter.fillPath(path, color)
