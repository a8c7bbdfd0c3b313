"""A pen on the figure, as a platform tells Qt of one. What no widget takes Qt makes a mouse of."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from itertools import count, pairwise

import shiboken6
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtWidgets import QApplication

from bodymap.ui.canvas.figure_board import FigureBoard
from tests.drivers.qt_gui import qt_gui

_TABLET = (
    "_ZN22QWindowSystemInterface17handleTabletEventEP7QWindowmPK15QPointingDeviceRK7QPointFS7_"
    "6QFlagsIN2Qt11MouseButtonEEdddddiS8_INS9_16KeyboardModifierEE"
)
"""``QWindowSystemInterface::handleTabletEvent``, by which a platform tells of a pen."""
_MADE_UP = "_ZN29QWindowSystemInterfacePrivate11TabletEvent27setPlatformSynthesizesMouseEb"
"""Whether the platform itself makes a mouse of a pen; that of Linux and that of macOS do not."""
_HALF_PRESSED = 0.5
_TIP, _NOTHING = 1, 0
_MS_BETWEEN = 20


class _Point(ctypes.Structure):
    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_double))


class PenHand:
    """One pen over a board; places are px of a view's pane."""

    def __init__(self, board: FigureBoard) -> None:
        self._board = board
        self._device = QPointingDevice(
            *("pen", 7001, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen),
            *(QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 3),
        )
        make_up = getattr(qt_gui(), _MADE_UP)
        make_up.argtypes = [ctypes.c_bool]
        make_up(False)
        # far enough from each other that two taps are no double tap
        self._time = count(10_000, 5_000)

    def tap(self, view: str, px: QPoint) -> None:
        """Down and up."""
        self.draw(view, (px,))

    def tap_twice(self, view: str, px: QPoint) -> None:
        """Two taps, quickly one after the other."""
        at = next(self._time)
        for begin in (at, at + 4 * _MS_BETWEEN):
            self._send(view, px, _TIP, begin)
            self._send(view, px, _NOTHING, begin + _MS_BETWEEN)
        QApplication.processEvents()

    def draw(self, view: str, way: Sequence[QPoint]) -> None:
        """Down at the first place, over the others, and up at the last."""
        at = next(self._time)
        self._send(view, way[0], _NOTHING, at)
        self._send(view, way[0], _TIP, at)
        for start, end in pairwise(way):
            for part in (0.25, 0.5, 0.75, 1.0):
                at += _MS_BETWEEN
                px = QPointF(start) + QPointF(end - start) * part
                self._send(view, px.toPoint(), _TIP, at)
        self._send(view, way[-1], _NOTHING, at + _MS_BETWEEN)
        QApplication.processEvents()

    def hover(self, view: str, px: QPoint) -> None:
        """Over a place, without touching it."""
        at = next(self._time)
        self._send(view, px + QPoint(1, 1), _NOTHING, at)
        self._send(view, px, _NOTHING, at + _MS_BETWEEN)
        QApplication.processEvents()

    def _send(self, view: str, px: QPoint, buttons: int, at_ms: int) -> None:
        pane = self._board.pane(view)
        window = pane.window().windowHandle()
        assert window is not None
        local, on_screen = pane.mapTo(pane.window(), px), pane.mapToGlobal(px)
        tell = getattr(qt_gui(), _TABLET)
        tell.restype = ctypes.c_bool
        tell.argtypes = [
            *(ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p),
            *(ctypes.POINTER(_Point), ctypes.POINTER(_Point), ctypes.c_int),
            *([ctypes.c_double] * 5),
            *(ctypes.c_int, ctypes.c_int),
        ]
        pressure = _HALF_PRESSED if buttons else 0.0
        tell(
            *(shiboken6.getCppPointer(window)[0], at_ms),
            shiboken6.getCppPointer(self._device)[0],
            *(ctypes.byref(_Point(local.x(), local.y())),),
            *(ctypes.byref(_Point(on_screen.x(), on_screen.y())), buttons),
            *(pressure, 0.0, 0.0, 0.0, 0.0, 0, 0),
        )
        QApplication.processEvents()
