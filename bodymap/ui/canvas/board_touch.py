"""Fingers on the board."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from bodymap.ui.canvas.drawing_tool import BoardTool, ToolGesture
from bodymap.ui.canvas.ghost_marker import FINGER_REACH
from bodymap.ui.canvas.tools import Px
from bodymap.ui.canvas.touch_tool import HOLD_MS, TouchTool
from bodymap.ui.canvas.view_pane import ViewPane

ECHO_MS = 700
"""So long after a touch the system may still send it once more, as if a mouse had done it."""
MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
)
Nothing = Callable[[], None]


class BoardTouch(QObject):
    """Leads fingers to the pane that the first of them came down on.

    The board takes the touches and not each pane, so that two fingers on two panes are one
    gesture, and never two sites. ``lifted`` is told when a finger that named a place is gone,
    ``undo`` when two fingers tapped. It is a tool's host (touch_tool.TouchHost), and filters the
    mouse events that panes get for a touch that was taken already.
    """

    def __init__(
        self,
        pane_at: Callable[[QPoint], ViewPane | None],
        lifted: Nothing,
        undo: Nothing,
        board: QWidget,
    ) -> None:
        super().__init__(board)
        self._board = board
        self._pane_at = pane_at
        self._lifted = lifted
        self._undo = undo
        self._pane: ViewPane | None = None
        self._tool = TouchTool(self)
        self._echo = QTimer(self, singleShot=True, interval=ECHO_MS)
        self._rest = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._rest.timeout.connect(self._tool.hold)
        board.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def set_tool(self, tool: BoardTool | None) -> None:
        """Lead one finger to ``tool`` in place of charting; with None, chart again."""
        self._tool.use(None if tool is None else ToolGesture(tool, lambda: self._held_pane))

    def take(self, event: QTouchEvent) -> bool:
        """Take a touch of the board; False where it did not begin on a pane."""
        self._echo.start()
        kind = event.type()
        if kind == QEvent.Type.TouchCancel:
            self._tool.cancel()
            self._rest.stop()
            return True
        if kind == QEvent.Type.TouchBegin and not self._begin(event):
            return False
        down = {
            point.id(): self._px(point)
            for point in event.points()
            if point.state() != QEventPoint.State.Released
        }
        rested = self._tool.may_be_held
        self._tool.fingers(down, event.timestamp())
        if not self._tool.may_be_held:
            self._rest.stop()
        elif not rested:
            self._rest.start()
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Drop what the system sends as a mouse for a touch that the board took. A pen has no
        touch before it and stays a mouse."""
        if event.type() not in MOUSE or not isinstance(event, QMouseEvent):
            return False
        kind = event.deviceType()
        if kind == QInputDevice.DeviceType.TouchScreen:
            return True
        made_up = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        return made_up and kind != QInputDevice.DeviceType.Stylus and self._echo.isActive()

    def _begin(self, event: QTouchEvent) -> bool:
        self._pane = self._pane_at(event.points()[0].position().toPoint())
        if self._pane is None:
            return False
        self._pane.take_focus(by_keyboard=False)
        return True

    def _px(self, point: QEventPoint) -> Px:
        at = self._held_pane.mapFrom(self._board, point.position())
        return at.x(), at.y()

    @property
    def _held_pane(self) -> ViewPane:
        assert self._pane is not None
        return self._pane

    # --- what the tool may ask (touch_tool.TouchHost)

    def marker_at(self, px: Px) -> UUID | None:
        """The site whose marker is under ``px``."""
        return self._held_pane.marker_at(px)

    def ghost_at(self, px: Px) -> UUID | None:
        """The ghost under a fingertip."""
        return self._held_pane.ghost_at(px, FINGER_REACH)

    def choose_ghost(self, origin: UUID) -> None:
        """Ask for a ghost's site."""
        self._held_pane.choose_ghost(origin)

    def choose_place(self, px: Px) -> None:
        """Ask for a site."""
        self._held_pane.choose_place(px)

    def choose_again(self, px: Px, site: UUID | None) -> None:
        """Tell of a double tap."""
        self._held_pane.choose_again(px, site)

    def select(self, site: UUID | None) -> None:
        """Ask for a selection."""
        self._held_pane.select(site)

    def show_drag(self, site: UUID, px: Px | None) -> None:
        """Show where a dragged site would land."""
        self._held_pane.show_drag(site, px)

    def drop(self, site: UUID, px: Px) -> None:
        """Ask for a move."""
        self._held_pane.drop(site, px)

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture."""
        self._held_pane.pan(dx, dy)

    def zoom(self, factor: float, at: Px) -> None:
        """Zoom the picture."""
        self._held_pane.zoom(factor, at)

    def look_at(self, px: Px) -> None:
        """Name a place."""
        self._held_pane.look_at(px)

    def end_look(self) -> None:
        """The finger that named a place is gone."""
        self._lifted()

    def undo(self) -> None:
        """Two fingers tapped."""
        self._undo()
