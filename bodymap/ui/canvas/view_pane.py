"""One view of the body that can be charted on."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.direction import Direction
from bodymap.anatomy.view import View
from bodymap.ui.canvas.chosen import Chosen
from bodymap.ui.canvas.drawing_tool import BoardTool, ToolGesture
from bodymap.ui.canvas.figure_pane import FigurePane
from bodymap.ui.canvas.ghost_marker import FINGER_REACH
from bodymap.ui.canvas.marker import reach_px
from bodymap.ui.canvas.region_walk import ARROWS, STEPS, RegionWalk
from bodymap.ui.canvas.tools import PointerTool, Px
from bodymap.ui.theme.look import Look

KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
WHEEL_STEP = 1.2
KEY_PAN_PX = 40.0


class ViewPane(FigurePane):
    """A view whose gestures become body points.

    Signals:
        place_chosen(object): a `Chosen` where a site is wanted.
        chosen_again(object, object): the `Chosen` at the second press of a double click on the
            body, and the id of the site whose marker was pressed, or None.
        site_dropped(object, object): a site's id and the `Chosen` it was dragged to.
        site_selected(object): a site's id, or None.
        ghost_chosen(object): the origin of a ghost that is to be charted again.
        pointed(object, object): the region id under the pointer or None, and a QPoint of the pane.
        touched(object, object): the same for a finger that rests or has just tapped.
        region_walked(object): the region id that the arrow keys went to.
        focused(str): the view's id, when the keys go here.
        opened(str): the view's id, at a double click beside the body.
    """

    place_chosen = Signal(object)
    chosen_again = Signal(object, object)
    site_dropped = Signal(object, object)
    site_selected = Signal(object)
    ghost_chosen = Signal(object)
    pointed = Signal(object, object)
    touched = Signal(object, object)
    region_walked = Signal(object)
    focused = Signal(str)
    opened = Signal(str)

    def __init__(self, atlas: Atlas, view: View, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(atlas, view, look, parent)
        self._walk = RegionWalk(atlas, view.id)
        self._tool: PointerTool | ToolGesture = PointerTool(self)
        self._taken_up: BoardTool | None = None
        self._pointed: BodyPoint | None = None
        self.setMouseTracking(True)

    @property
    def pointed_at(self) -> BodyPoint | None:
        """The body point under the pointer, or in the middle of the region the keys are at."""
        return self._pointed

    def set_tool(self, tool: BoardTool | None) -> None:
        """Lead presses to ``tool`` in place of charting; with None, chart again."""
        self._tool.cancel()
        self._taken_up = tool
        self._tool = PointerTool(self) if tool is None else ToolGesture(tool, lambda: self)
        if tool is None:
            self.unsetCursor()
        else:
            self.setCursor(tool.cursor(self))

    def draw_as(self, atlas: Atlas) -> None:
        """Draw the same view of the body as another figure."""
        super().draw_as(atlas)
        self._walk = RegionWalk(atlas, self._view.id)

    # --- what a tool may ask (tools.ToolHost)

    def marker_at(self, px: Px) -> UUID | None:
        """The site whose marker is under ``px``; the nearest where several are."""
        reach = reach_px(self._camera.px_per_mm)
        hits = [marker for marker in self.markers if marker.is_hit(px, reach)]
        if not hits:
            return None
        return min(hits, key=lambda m: (m.label[0] - px[0]) ** 2 + (m.label[1] - px[1]) ** 2).id

    def ghost_at(self, px: Px, reach: float | None = None) -> UUID | None:
        """The origin of the ghost under ``px``, for a pointer or as far as ``reach`` px from it."""
        near = reach_px(self._camera.px_per_mm) if reach is None else reach
        ghost = self._ghosts.at(px, self._camera, self.markers, near)
        return None if ghost is None else ghost.origin

    def choose_ghost(self, origin: UUID) -> None:
        """Announce the ghost that is to be charted again."""
        self.ghost_chosen.emit(origin)

    def choose_place(self, px: Px) -> None:
        """Announce the body point at ``px``; beside the body nothing happens but deselection."""
        chosen = self._chosen(px)
        if chosen is None:
            self.select(None)
        else:
            self.place_chosen.emit(chosen)

    def choose_again(self, px: Px, site: UUID | None) -> None:
        """Announce the second press of a double click; beside the body it opens the view."""
        chosen = self._chosen(px)
        if chosen is not None:
            self.chosen_again.emit(chosen, site)
        elif site is None:
            self.opened.emit(self._view.id)

    def select(self, site: UUID | None) -> None:
        """Announce the selection; the page decides and shows it in every view."""
        self.site_selected.emit(site)

    def show_drag(self, site: UUID, px: Px | None) -> None:  # noqa: ARG002 - the ring is the same for all
        """Show where a dragged site would land."""
        self.show_drag_at(px)

    def drop(self, site: UUID, px: Px) -> None:
        """Announce that ``site`` was dragged to ``px``; beside the body it stays where it is."""
        chosen = self._chosen(px)
        if chosen is not None:
            self.site_dropped.emit(site, chosen)

    def _chosen(self, px: Px) -> Chosen | None:
        point = self._atlas.snap(self._view.id, *self._camera.to_fraction(px))
        return None if point is None else Chosen(point, self._view.id)

    # --- Qt events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture with the left button."""
        self.show_ring(False)
        if event.button() == Qt.MouseButton.LeftButton:
            self._tool.press(_px(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or name what is under the pointer."""
        px = _px(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._tool.move(px)
            if self._tool.is_dragging:
                self.pointed.emit(None, event.position().toPoint())
                return
        self._point_at(px, event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._tool.release(_px(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture that follows straight on a click."""
        self.show_ring(False)
        if event.button() == Qt.MouseButton.LeftButton:
            self._tool.press(_px(event.position()), again=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self.name_ghost(None)
        self.show_region(None)
        self.pointed.emit(None, QPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom(WHEEL_STEP**steps, _px(event.position()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Pinch zooms too."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1 + event.value(), _px(event.position()))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the body with the arrows, place with Enter; with Ctrl the arrows pan."""
        self.show_ring(True)
        direction = ARROWS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if direction is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            dx, dy = STEPS[direction]
            self.pan(-dx * KEY_PAN_PX, -dy * KEY_PAN_PX)
        elif direction is not None and plain:
            self.walk(direction)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if self.ghost is None or self._taken_up is not None:
                self.choose_region_centre()
            else:
                self.choose_ghost(self.ghost.origin)
                # pressed once more, Enter must not mean the region that the ghost was in
                self.look_away()
                self.pointed.emit(None, QPoint())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring to who came by the keyboard."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in KEYBOARD_REASONS
        self.focused.emit(self._view.id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring and a gesture back."""
        super().focusOutEvent(event)
        self._tool.cancel()
        self.update()

    # --- keys

    def walk(self, direction: Direction) -> None:
        """Go to the neighbouring region; the first step enters the body at its middle."""
        target = self._walk.next(self._region, direction, self._camera.turn)
        if target is not None:
            self.name_ghost(None)
            self.show_region(target)
            chosen = self._walk.middle(target)
            self._pointed = None if chosen is None else chosen.point
            middle = self.centre_px(target)
            if middle is not None and not self.rect().adjusted(24, 24, -24, -24).contains(middle):
                self.pan(self.width() / 2 - middle.x(), self.height() / 2 - middle.y())
            self.region_walked.emit(target)

    def choose_region_centre(self) -> None:
        """Ask for a site at the middle of the region the keys are at."""
        chosen = None if self._region is None else self._walk.middle(self._region)
        if chosen is not None and self._taken_up is not None:
            self._taken_up.choose(self, chosen)
        elif chosen is not None:
            self.place_chosen.emit(chosen)

    def nudge(self, site: UUID, direction: Direction, mm: float) -> bool:
        """Ask for a site to move ``mm`` along the screen; False where this view does not see it."""
        for marker in self.markers:
            if marker.id == site:
                dx, dy = STEPS[direction]
                far = mm * self._camera.px_per_mm
                self.drop(site, (marker.anchor[0] + dx * far, marker.anchor[1] + dy * far))
                return True
        return False

    def look_at(self, px: Px) -> None:
        """Name what a finger rests on, without choosing it."""
        region = self._named_at(px, FINGER_REACH)
        self.show_region(region)
        self.touched.emit(region, QPointF(*px).toPoint())

    def look_away(self) -> None:
        """Name nothing any more."""
        self._pointed = None
        self.name_ghost(None)
        self.show_region(None)

    def show_ghost_named(self, origin: UUID | None) -> None:
        """Name a ghost and the place that it would be charted at."""
        self.name_ghost(origin)
        if self.ghost is not None:
            self._pointed = self.ghost.place.point
            self.show_region(self._atlas.region_at(self._pointed))

    def _named_at(self, px: Px, reach: float | None = None) -> str | None:
        """The region at ``px``, or that of the ghost there: its outline may stand beside it."""
        is_other = self._taken_up is not None or self.marker_at(px) is not None
        self.name_ghost(None if is_other else self.ghost_at(px, reach))
        if self.ghost is not None:
            self._pointed = self.ghost.place.point
            return self._atlas.region_at(self._pointed)
        chosen = self._chosen(px)
        self._pointed = None if chosen is None else chosen.point
        return None if chosen is None else self._atlas.region_at(chosen.point)

    def _point_at(self, px: Px, at: QPoint) -> None:
        region = self._named_at(px)
        shape = Qt.CursorShape.ArrowCursor if region is None else Qt.CursorShape.CrossCursor
        if self.ghost is not None or self.marker_at(px) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        if self._taken_up is not None:
            self.setCursor(self._taken_up.cursor(self))
        elif self.cursor().shape() is not shape:
            self.setCursor(shape)
        self.show_region(region)
        self.pointed.emit(region, at)


def _px(position: QPointF) -> Px:
    return position.x(), position.y()
