"""The symptom drawing of one pane: what is shown, and the layer it is painted in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.charting.symptom import Finding, Radiation
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.canvas.drawing_glyphs import GLYPH_PX
from bodymap.ui.canvas.drawing_painter import DrawingPainter
from bodymap.ui.canvas.drawing_places import DrawingPlaces
from bodymap.ui.canvas.drawing_shown import NO_DRAWING, DrawingShown
from bodymap.ui.canvas.tools import Px
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode

TRAIL_ALPHA = 0.45
_NEAR_AN_ARROW = 8.0


@dataclass(frozen=True, slots=True)
class Trail:
    """What is being drawn and not recorded yet: a line on the pane (px), as wide as the brush,
    in the colour of a token."""

    line: tuple[Px, ...]
    width: float
    token: str

    @property
    def reach(self) -> QRect:
        """The part of the pane that the end of it covers, where it grew last."""
        return self._box(self.line[-2:])

    @property
    def extent(self) -> QRect:
        """The part of the pane that all of it covers."""
        return self._box(self.line)

    def _box(self, line: tuple[Px, ...]) -> QRect:
        box = QPolygonF([QPointF(*px) for px in line]).boundingRect()
        far = self.width / 2 + 2
        return box.adjusted(-far, -far, far, far).toAlignedRect()


class PaneDrawing:
    """Keeps the painted layer until something of it changes, so that a click costs no more with a
    drawing on the figure than without."""

    def __init__(self, atlas: Atlas, view: View, look: Look) -> None:
        self._view = view
        self._look = look
        self._shown = NO_DRAWING
        self.opacity = 1.0
        self.trail: Trail | None = None
        self.places = DrawingPlaces(atlas, view.id)
        self._painter = DrawingPainter(atlas, view, look)
        self._painted: QPixmap | None = None
        self._painted_for: tuple[Camera, float, Mode] | None = None
        self._both: QPixmap | None = None
        self._both_of: tuple[int, int, float] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether there is paint that has to be worked out on a thread first."""
        return self._shown != NO_DRAWING and self.places.is_waiting

    def show(self, shown: DrawingShown) -> bool:
        """Show this and nothing else; whether that changes anything."""
        if shown == self._shown:
            return False
        self._shown = shown
        self.places.show(shown)
        self.forget()
        return True

    def forget(self) -> None:
        """Paint anew the next time."""
        self._painted = None

    def draw_as(self, atlas: Atlas) -> None:
        """Lie on another figure of the same body."""
        self._view = atlas.views[self._view.id]
        self.places = DrawingPlaces(atlas, self._view.id)
        self.places.show(self._shown)
        self._painter = DrawingPainter(atlas, self._view, self._look)
        self.forget()

    def over(self, figure: QPixmap, camera: Camera, ratio: float) -> QPixmap:
        """The figure with the drawing on it, in one: a repaint costs no more with a drawing."""
        if self._shown == NO_DRAWING:
            self._painted = self._both = None
            return figure
        layer = self._layer(camera, ratio)
        wanted = (figure.cacheKey(), layer.cacheKey(), self.opacity)
        if self._both is None or self._both_of != wanted:
            self._both, self._both_of = QPixmap(figure), wanted
            painter = QPainter(self._both)
            painter.setOpacity(self.opacity)
            painter.drawPixmap(0, 0, layer)
            painter.end()
        return self._both

    def _layer(self, camera: Camera, ratio: float) -> QPixmap:
        wanted = (camera, ratio, self._look.theme.mode)
        if self._painted is None or self._painted_for != wanted:
            self._painted = self._painter.pixmap(self.places, camera, ratio)
            self._painted_for = wanted
        return self._painted

    def paint_trail(self, painter: QPainter, camera: Camera) -> None:
        """Draw what is being drawn, where it is on the body."""
        if self.trail is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(self._painter.shape(camera), Qt.ClipOperation.IntersectClip)
        pen = QPen(self._look.theme.color(self.trail.token, TRAIL_ALPHA), self.trail.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        if len(self.trail.line) == 1:
            painter.drawPoint(QPointF(*self.trail.line[0]))
        else:
            path = QPainterPath(QPointF(*self.trail.line[0]))
            for px in self.trail.line[1:]:
                path.lineTo(*px)
            painter.drawPath(path)
        painter.restore()

    def mark_at(self, px: Px, camera: Camera) -> Finding | Radiation | None:
        """The finding or the arrow under a place of the pane, the one drawn last."""
        for finding, place in reversed(self.places.findings()):
            x, y = camera.to_px(place)
            if (x - px[0]) ** 2 + (y - px[1]) ** 2 <= (GLYPH_PX + 3) ** 2:
                return finding
        for arrow, start, end in reversed(self.places.arrows()):
            ends = [QPointF(*camera.to_px(at)) for at in (start, end) if at is not None]
            if _is_near(QPointF(*px), ends):
                return arrow
        return None


def _is_near(px: QPointF, ends: list[QPointF]) -> bool:
    """Whether a place is near to an end of an arrow."""
    far = _NEAR_AN_ARROW
    return any(QRectF(end.x() - far, end.y() - far, 2 * far, 2 * far).contains(px) for end in ends)
