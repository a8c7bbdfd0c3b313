"""A view of the body that can be looked at more closely."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QWheelEvent,
)

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.ui.body_map.paint_turns import PaintTurns
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.figures.still_figure import StillFigure

WHEEL_STEP = 1.2
BUTTON_STEP = 1.5
KEY_PAN_PX = 40.0
_DRAG_FROM_PX = 6.0
_PANS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class CloserFigure(StillFigure):
    """Zooms by wheel, pinch and the keys + and -, and back with 0; what is larger than its place
    is dragged, or moved with Ctrl and an arrow key. Where ``can_zoom`` is not set it stands still.

    To paint a view for the first time takes longest: figures that are seen together take ``turns``.

    Signals:
        looked_closer(object): a person made it lie as this `Camera` says.
    """

    looked_closer = Signal(object)

    can_zoom = False
    turns: PaintTurns | None = None
    _was_painted = False
    _pressed_at: QPointF | None = None
    _is_dragged = False

    def fit(self) -> None:
        """Show the whole view."""
        self._look_with(self._camera.fitted())

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Come closer by a factor; what is at ``at`` (px, None for the middle) stays there."""
        if self.can_zoom:
            place = QPointF(self.rect().center()) if at is None else at
            self._look_with(self._camera.zoomed(factor, (place.x(), place.y())))

    def follow(self, camera: Camera) -> None:
        """Lie as another figure of the same view does."""
        self._camera = camera.resized(self.width(), self.height())
        self.update()

    def _look_with(self, camera: Camera) -> None:
        if camera != self._camera:
            self._camera = camera
            self.update()
            self.looked_closer.emit(camera)

    def show_view(self, atlas: Atlas, view: View) -> None:
        """Show another view, or the same one of another figure."""
        self._was_painted &= atlas is self.atlas and view == self.view
        super().show_view(atlas, view)

    # --- Qt events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; for the first time when it is this figure's turn."""
        if self._was_painted or self.turns is None or self.turns.take(self):
            self._was_painted = True
            super().paintEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        steps = event.angleDelta().y() / 120
        if not self.can_zoom or not steps:
            super().wheelEvent(event)
            return
        self.zoom(WHEEL_STEP**steps, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Pinch zooms too."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1 + event.value(), event.position())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and move by keys."""
        key = Qt.Key(event.key())
        pan = _PANS.get(key) if event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
        if self.can_zoom and pan is not None:
            self._look_with(self._camera.panned(pan[0] * KEY_PAN_PX, pan[1] * KEY_PAN_PX))
        elif self.can_zoom and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(BUTTON_STEP)
        elif self.can_zoom and key == Qt.Key.Key_Minus:
            self.zoom(1 / BUTTON_STEP)
        elif self.can_zoom and key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press, or a drag."""
        self._pressed_at, self._is_dragged = event.position(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is larger than its place."""
        start = self._pressed_at
        if start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = event.position() - start
        if self._camera.zoom > 1 and (self._is_dragged or way.manhattanLength() >= _DRAG_FROM_PX):
            self._is_dragged, self._pressed_at = True, event.position()
            self._look_with(self._camera.panned(way.x(), way.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press; a drag was none."""
        was_dragged, self._pressed_at, self._is_dragged = self._is_dragged, None, False
        if not was_dragged:
            super().mouseReleaseEvent(event)
