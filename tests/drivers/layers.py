"""Drives the layers over the figure: their panel by mouse and keys, and what is painted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider

from bodymap.ui.session.layers_on_figure import LayersOnFigure
from bodymap.ui.session.layers_panel import LayersPanel
from bodymap.ui.session.session_page import SessionPage
from tests.drivers.session import SessionDriver, found


class LayersDriver:
    """Switches are meant by the words beside them."""

    def __init__(self, session: SessionDriver, page: SessionPage, layers: LayersOnFigure) -> None:
        self._session = session
        self._page = page
        self._layers = layers

    @property
    def panel(self) -> LayersPanel:
        return self._layers.panel()

    @property
    def is_open(self) -> bool:
        return self.panel.isVisible()

    def open_by_key(self) -> None:
        self._session.press(Qt.Key.Key_L)

    def press(self, words: str) -> None:
        """Click the one switch or button of the panel with these words."""
        (button,) = (
            each
            for each in self.panel.findChildren(QAbstractButton)
            if words in (each.text(), each.accessibleName())
        )
        assert button.isVisible(), words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self.panel or self.panel.isAncestorOf(focus))

    def strengthen(self) -> None:
        """Drag the slider of the map of nerves to its end, by its key."""
        QTest.keyClick(found(self.panel, QSlider), Qt.Key.Key_End)

    def colors_around(self, view: str, x: float, y: float, px: int) -> list[QColor]:
        """The colours of a square of the view, ``px`` to each side of a place of it."""
        self._session.settle()
        pane = self._session.pane(view)
        image = pane.grab().toImage()
        at = self._session.px(view, x, y)
        return [
            image.pixelColor(at.x() + dx, at.y() + dy)
            for dx in range(-px, px + 1)
            for dy in range(-px, px + 1)
        ]
