"""The line around the region that is pointed at, gone to by the keys, or chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.theme.look import Look

_HALO = 4.5
_LINE = 2.0


class RegionRing(QWidget):
    """Lies over a figure, whatever that paints, and lets presses through."""

    def __init__(self, figure: StillFigure, look: Look) -> None:
        super().__init__(figure)
        self._figure = figure
        self._look = look
        self._pointed: str | None = None
        self._chosen: str | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        figure.installEventFilter(self)
        self.setGeometry(figure.rect())

    @property
    def pointed(self) -> str | None:
        """The region that the keys or the pointer are at."""
        return self._pointed

    def point_at(self, region: str | None) -> None:
        """Draw a thin line around a region; None for none."""
        if region != self._pointed:
            self._pointed = region
            self.update()

    def choose(self, region: str | None) -> None:
        """Draw a strong line around a region; None for none."""
        if region != self._chosen:
            self._chosen = region
            self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay as large as the figure."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._figure.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines on a halo, so that they are seen on every colour."""
        wanted = ((self._pointed, 0.75), (self._chosen, 1.0))
        if not any(region for region, _ in wanted):
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for region, strength in wanted:
            path = None if region is None else self._figure.region_path(region)
            if path is None:
                continue
            for color, wide in (("surface", _HALO), ("ink", _LINE)):
                pen = QPen(theme.color(color, strength), wide * strength)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.strokePath(path, pen)
        painter.end()
