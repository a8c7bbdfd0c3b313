"""A figure with a map of needles on it, looked at as a person does: where it is coloured, and
how."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from bodymap.anatomy.atlas import Atlas
from bodymap.services.body_map.heat_map import ShownHeat
from bodymap.ui.body_map.heat_figure import HeatFigure
from bodymap.ui.theme.look import Look

_LEAST = 12
"""Of 255 in any channel: what differs less is as the eye sees it the same."""


class HeatDriver:
    """Shows maps on a figure of its own."""

    def __init__(self, atlas: Atlas, view: str, look: Look, size: tuple[int, int]) -> None:
        self.figure = HeatFigure(atlas, atlas.views[view], look)
        self.figure.resize(*size)
        self._picture()  # a widget that is not shown takes its size when it is painted

    def show(self, heat: ShownHeat | None) -> None:
        """Show a map, or none."""
        self.figure.show_heat(heat)

    def colored(self) -> npt.NDArray[np.bool_]:
        """Which pixels (rows, columns) the map changes."""
        shown, heat = self._picture(), self.figure.heat
        self.figure.show_heat(None)
        bare = self._picture()
        self.figure.show_heat(heat)
        changed: npt.NDArray[np.bool_] = (np.abs(shown - bare) > _LEAST).any(2)
        return changed

    def color_at(self, x: float, y: float) -> tuple[int, int, int]:
        """Red, green and blue at a place, in fractions of the view's picture."""
        at = self.figure.camera.to_px((x, y))
        red, green, blue = self._picture()[int(at[1]), int(at[0])].tolist()
        return red, green, blue

    def column_of(self, x: float) -> int:
        """The column of pixels of a place's fraction across the picture."""
        return round(self.figure.camera.to_px((x, 0.5))[0])

    def press(self, x: float, y: float) -> None:
        """Press a place, in fractions of the view's picture."""
        at = QPoint(*map(round, self.figure.camera.to_px((x, y))))
        QTest.mouseClick(self.figure, Qt.MouseButton.LeftButton, pos=at)

    def _picture(self) -> npt.NDArray[np.int16]:
        image = self.figure.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        return lines[:, : 3 * image.width()].reshape(image.height(), -1, 3).astype(np.int16)
