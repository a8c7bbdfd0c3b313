"""A click adds a point to a layer of napari that has ten thousand, until it is painted.

Nothing is saved by it. Needs a screen: napari paints with OpenGL.
``napari_points.py CLICKS`` prints the time of each click in ms.
"""

# the peers are not there where the types of this file are checked
# mypy: disable-error-code="import-not-found"

from __future__ import annotations

import json
import sys
from time import perf_counter_ns

import napari
import numpy as np
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

MARKERS = 10_000
SIDE = (1216, 700)
TURNS = 6
WARM = 5
"""Clicks before the ones that count: the first of them compiles what is drawn."""


def main() -> None:
    """Points on a grey picture of the size of a page, and clicks on the free ground among them."""
    luck = np.random.default_rng(7)
    viewer = napari.Viewer()
    viewer.window.resize(*SIDE)
    viewer.add_image(np.full((SIDE[1], SIDE[0]), 0.5, np.float32))
    points = viewer.add_points(luck.random((MARKERS, 2)) * (SIDE[1], SIDE[0]), size=9)
    points.mode = "add"
    application = QApplication.instance()
    assert application is not None, "the viewer made it"
    canvas = viewer.window._qt_viewer.canvas
    painted = [0]
    canvas._scene_canvas.events.draw.connect(
        lambda _event: painted.append(perf_counter_ns()), position="last"
    )
    surface = canvas.native
    settle(application)
    times = []
    for number in range(WARM + int(sys.argv[1])):
        at = QPoint(surface.width() // 4 + 7 * (number % 40), surface.height() // 3 + number % 37)
        there = len(points.data)
        QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=at)
        begun = perf_counter_ns()
        QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=at)
        while painted[-1] < begun:
            application.processEvents()
        times.append((painted[-1] - begun) / 1e6)
        assert len(points.data) == there + 1, "a click adds a point"
        settle(application)
    viewer.close()
    print(json.dumps(times[WARM:]))


def settle(application: QCoreApplication) -> None:
    """Let everything be painted."""
    for _ in range(TURNS):
        application.processEvents()


if __name__ == "__main__":
    main()
