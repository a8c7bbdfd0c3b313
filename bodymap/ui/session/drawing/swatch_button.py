"""A button that shows what it draws."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.charting.symptom import FindingKind, Quality
from bodymap.ui.canvas.drawing_glyphs import draw_glyph
from bodymap.ui.canvas.drawing_patterns import DrawingPatterns, level_of
from bodymap.ui.session.drawing.choice import Choice, Extra
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button

_SWATCH = QSize(26, 28)
_LEFT = 6
_GAP = 6
_ICONS = {Extra.ARROW: "radiate", Extra.ERASER: "eraser"}


class SwatchButton(Button):
    """The pattern of a quality, the sign of a finding, or an icon, and its name beside it. Being
    pressed it stays down."""

    def __init__(
        self, look: Look, words: str, choice: Choice, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, words, parent=parent)
        self._look = look
        self._choice = choice
        self._intensity: int | None = None
        self._patterns = DrawingPatterns(look.theme)
        self.setCheckable(True)
        self._words = words
        self.setText("")
        self.setAccessibleName(words)
        self.setToolTip("")

    @property
    def choice(self) -> Choice:
        """What it takes up."""
        return self._choice

    @property
    def words(self) -> str:
        """Its name, as it is shown."""
        return self._words

    def show_intensity(self, intensity: int | None) -> None:
        """Show the pattern as dense as this intensity is painted."""
        self._intensity = intensity
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for both, as high as a finger needs."""
        room = self.fontMetrics().horizontalAdvance(self._words)
        high = self._look.theme.size("target")
        return QSize(_LEFT + _SWATCH.width() + _GAP + room + _LEFT, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then what it is for."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(_LEFT, (self.height() - _SWATCH.height()) / 2, *_SWATCH.toTuple())
        self._draw_swatch(painter, box)
        painter.setPen(self._look.theme.color("ink" if self.isEnabled() else "ink-faint"))
        painter.setFont(self.font())
        words = QRectF(box.right() + _GAP, 0, self.width(), self.height())
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._words
        )
        painter.end()

    def _draw_swatch(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        choice = self._choice
        if isinstance(choice, Quality):
            level = level_of(self._intensity)
            ratio = self.devicePixelRatioF()
            painter.setPen(Qt.PenStyle.NoPen)
            for ground in (
                theme.color("symptom-ground"),
                self._patterns.signs(choice, level, ratio, box.topLeft()),
            ):
                painter.setBrush(ground)
                painter.drawRoundedRect(box, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._patterns.color(choice), 1.3))
            painter.drawRoundedRect(box, 4, 4)
        elif isinstance(choice, FindingKind):
            ink, ground_color = theme.color("symptom-ink"), theme.color("symptom-ground")
            draw_glyph(painter, choice, QPointF(box.center()), ink, ground_color)
        else:
            side = 20
            icon = self._look.icons.pixmap(_ICONS[choice], side, "ink", self.devicePixelRatioF())
            at = box.center() - QPointF(side / 2, side / 2)
            painter.drawPixmap(at, icon)
