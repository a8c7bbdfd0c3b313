"""Answers, from inside the program, what a screen reader could tell and what a plot holds.

It lives with the tests, so the program ships without it. It only reads: whatever a test does to
the program, it does with the mouse and the keyboard. A request is a line of JSON, the name of a
reader and what it is asked for, and so is the answer.
"""

from __future__ import annotations

import json
import math
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_STATES = (
    "checked",
    "disabled",
    "expanded",
    "focused",
    "invisible",
    "offscreen",
    "readOnly",
    "selected",
)


def controls(name: str | None = None, role: str | None = None) -> list[dict[str, Any]]:
    """Everything a screen reader finds in the visible windows, in reading order, or what has that
    accessible name and role: to tell all of it takes long, and a test that waits asks often.

    Rectangles are [x, y, width, height] in px of the screen.
    """
    # Qt tells its interfaces of changes only while somebody listens, as a screen reader does
    QAccessible.setActive(True)
    return [
        _told(found)
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for found in _below(QAccessible.queryAccessibleInterface(window))
        if (role is None or found.role().name == role)
        and (name is None or found.text(QAccessible.Text.Name) == name)
    ]


def windows() -> list[dict[str, Any]]:
    """The visible windows; ``popup`` ones take no focus of their own."""
    return [
        {
            "id": int(window.winId()),
            "title": window.title(),
            "active": window.isActive(),
            "popup": bool(window.flags() & Qt.WindowType.Popup == Qt.WindowType.Popup),
            "modal": window.modality() != Qt.WindowModality.NonModal,
        }
        for window in QGuiApplication.topLevelWindows()
        if window.isVisible()
    ]


def plots() -> list[dict[str, Any]]:
    """The data of every visible matplotlib figure: per axes its lines, point clouds and texts."""
    figures = [
        widget.figure
        for widget in QApplication.allWidgets()
        if isinstance(widget, QWidget) and hasattr(widget, "figure") and widget.isVisible()
    ]
    return [_axes_told(axes) for figure in figures for axes in figure.axes]


READERS: dict[str, Callable[..., object]] = {
    "controls": controls,
    "windows": windows,
    "plots": plots,
}


def _below(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or node.state().invisible:
        return
    yield node
    for at in range(node.childCount()):
        yield from _below(node.child(at))


def _told(node: QAccessibleInterface) -> dict[str, Any]:
    state, rect = node.state(), node.rect()
    return {
        "role": node.role().name,
        "name": node.text(QAccessible.Text.Name),
        "value": node.text(QAccessible.Text.Value),
        "description": node.text(QAccessible.Text.Description),
        "rect": [rect.x(), rect.y(), rect.width(), rect.height()],
        "states": [name for name in _STATES if getattr(state, name)],
    }


def _axes_told(axes: Any) -> dict[str, Any]:
    return {
        "title": axes.get_title(),
        "lines": [
            {
                "label": line.get_label(),
                "gid": line.get_gid(),
                "x": _numbers(line.get_xdata(orig=False)),
                "y": _numbers(line.get_ydata(orig=False)),
            }
            for line in axes.lines
        ],
        "clouds": [
            {
                "label": cloud.get_label(),
                "gid": cloud.get_gid(),
                "points": [_numbers(point) for point in cloud.get_offsets()],
            }
            for cloud in axes.collections
        ],
        "texts": [text.get_text() for text in axes.texts],
    }


def _numbers(values: Any) -> list[float | None]:
    # a gap is NaN or masked in the plot, null here
    return [
        None if not isinstance(value, int | float) or math.isnan(value) else float(value)
        for value in values.tolist()
    ]


class _Answerer(QObject):
    """Reads on the thread of the windows, whichever thread asks.

    Signals:
        asked(object, object): the name of a reader with what it is asked for, and the Future for
            its answer.
    """

    asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def _answer(self, question: list[Any], answer: Future[object]) -> None:
        try:
            name, *asked_for = question
            answer.set_result(READERS[name](*asked_for))
        except Exception as error:
            answer.set_exception(error)


def serve(path: str) -> None:
    """Listen at the socket ``path``, from now on, on a thread of its own."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(path)
    listener.listen()
    threading.Thread(target=_serve, args=(listener,), name="probe", daemon=True).start()


def _serve(listener: socket.socket) -> None:
    answerer: _Answerer | None = None
    while True:
        connection, _ = listener.accept()
        with connection, connection.makefile("rw", encoding="utf-8") as lines:
            for line in lines:
                if answerer is None:
                    answerer = _on_the_thread_of_the_windows()
                json.dump(_ask(answerer, json.loads(line)), lines)
                lines.write("\n")
                lines.flush()


def _on_the_thread_of_the_windows() -> _Answerer | None:
    application = QCoreApplication.instance()
    if application is None:
        return None
    answerer = _Answerer()
    answerer.moveToThread(application.thread())
    return answerer


def _ask(answerer: _Answerer | None, question: list[Any]) -> dict[str, object]:
    if answerer is None:
        return {"answer": []}
    answer: Future[object] = Future()
    answerer.asked.emit(question, answer)
    try:
        return {"answer": answer.result(timeout=20)}
    except Exception as error:
        return {"error": f"{question[0]}: {error!r}"}


def run(socket_path: str, program: str, arguments: list[str]) -> int:
    """Serve, then run ``program`` ("package.module:function"), which takes ``arguments``."""
    from importlib import import_module

    serve(socket_path)
    module, function = program.split(":")
    status = getattr(import_module(module), function)(arguments)
    return int(status)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2], sys.argv[3:]))
