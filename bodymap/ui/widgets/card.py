"""A card: the one surface that may float."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.card_shadow import SHADOW_PX, CardShadow


class Card(QWidget):
    """A rounded surface. ``floating`` gives it a soft shadow, drawn inside its own margins.

    Lay out its content with ``margins()`` kept free on each side.
    """

    def __init__(self, look: Look, floating: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shadow = CardShadow(look.theme) if floating else None
        look.theme.changed.connect(self.update)

    def margin(self) -> int:
        """Px around the surface that belong to the shadow."""
        return 0 if self._shadow is None else SHADOW_PX

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shadow, surface and hairline."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.size("radius-card")
        margin = self.margin()
        surface = self.rect().toRectF().adjusted(margin, margin, -margin, -margin)
        if self._shadow is not None:
            self._shadow.draw(painter, self.rect(), self.devicePixelRatioF())
        width = theme.size("hairline")
        half = width / 2
        painter.setPen(QPen(theme.color("line"), width))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(surface.adjusted(half, half, -half, -half), radius, radius)
        painter.end()
