"""The tint of the region that is named."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QTransform

from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme

_ALPHA = 0.34
_LINE_PX = 1.3
_Wanted = tuple[QPainterPath, QTransform, QRect, float, Mode]


class RegionTint:
    """Draws the tint of a region. One that is drawn again is kept as a picture until another is
    named: the card that follows the pointer has parts of it painted anew at every move."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._drawn: _Wanted | None = None
        self._picture: QPixmap | None = None

    def paint(
        self,
        painter: QPainter,
        path: QPainterPath,
        transform: QTransform,
        reach: QRect,
        ratio: float,
    ) -> None:
        """Tint a region whose outline is ``path``, laid on the pane by ``transform``. ``reach`` is
        the part of the pane that it covers, in logical px; a screen has ``ratio`` pixels to one of
        these."""
        wanted = (path, transform, reach, ratio, self._theme.mode)
        if not self._is_drawn(wanted):
            # at the first time, on the way over many regions, the picture would cost more
            self._drawn, self._picture = wanted, None
            self._draw(painter, path, transform)
            return
        if self._picture is None:
            self._picture = picture = QPixmap(reach.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            ours = QPainter(picture)
            ours.setRenderHint(QPainter.RenderHint.Antialiasing)
            ours.translate(-reach.left(), -reach.top())
            self._draw(ours, path, transform)
            ours.end()
        painter.drawPixmap(reach.topLeft(), self._picture)

    def _draw(self, painter: QPainter, path: QPainterPath, transform: QTransform) -> None:
        painter.setPen(QPen(self._theme.color("accent", 0.8), _LINE_PX))
        painter.setBrush(self._theme.color("region-tint", _ALPHA))
        painter.drawPath(transform.map(path))

    def _is_drawn(self, wanted: _Wanted) -> bool:
        drawn = self._drawn
        # the same outline is the same object: to compare all its points would take too long
        return drawn is not None and drawn[0] is wanted[0] and drawn[1:] == wanted[1:]
