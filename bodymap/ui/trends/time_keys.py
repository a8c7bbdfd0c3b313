"""Keys and wheel that choose the stretch of time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent

from bodymap.ui.trends.time_window import TimeWindow

_ZOOM, _STEP = 1.5, 0.25
_WHEEL_ZOOM, _WHEEL_STEP = 1.2, 0.1
_NOTCH = 120


def window_of_key(
    event: QKeyEvent, now: TimeWindow, whole: TimeWindow, looked_at: float | None
) -> TimeWindow | None:
    """The stretch of time that a key asks for; None where it asks for none.

    + and - zoom about the day that is looked at, else about the middle; 0 shows all; Shift and the
    arrows move it.
    """
    middle = (now.low + now.high) / 2
    about = looked_at if looked_at is not None and now.has(looked_at) else middle
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    match Qt.Key(event.key()):
        case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
            return now.zoomed(_ZOOM, about, whole)
        case Qt.Key.Key_Minus | Qt.Key.Key_Underscore:
            return now.zoomed(1 / _ZOOM, about, whole)
        case Qt.Key.Key_0:
            return whole
        case Qt.Key.Key_Left if is_shifted:
            return now.moved(-_STEP, whole)
        case Qt.Key.Key_Right if is_shifted:
            return now.moved(_STEP, whole)
    return None


def window_of_wheel(
    event: QWheelEvent, now: TimeWindow, whole: TimeWindow, day: float
) -> TimeWindow | None:
    """The stretch that a turn of the wheel over ``day`` asks for: up shows more detail, Shift or a
    sideways turn moves it. None where nothing was turned."""
    across, down = event.angleDelta().x(), event.angleDelta().y()
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        across, down = across or down, 0
    if across and abs(across) >= abs(down):
        return now.moved(-across / _NOTCH * _WHEEL_STEP, whole)
    if down:
        return now.zoomed(_WHEEL_ZOOM ** (down / _NOTCH), day, whole)
    return None
