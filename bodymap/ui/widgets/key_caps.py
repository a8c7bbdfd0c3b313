"""Keys as they look on a keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look

CAP_PX = 22
_PADDING_PX = 7
_GAP_PX = 4
_BETWEEN_PX = 12
_RADIUS_PX = 4


def caps_of(keys: str) -> tuple[str, ...]:
    """The caps of one sequence: ``Ctrl+Z`` are two, ``+`` is one."""
    modifiers, _, last = keys.rpartition("+")
    if not last:
        return (*filter(None, modifiers.rstrip("+").split("+")), "+") if keys else ()
    return (*filter(None, modifiers.split("+")), last)


class KeyCaps(QWidget):
    """One sequence of keys, or several that mean the same."""

    def __init__(self, look: Look, sequences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sequences = tuple(sequences)
        self.setAccessibleName(", ".join(self._sequences))
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the caps."""
        widths = [caps_width(self._look, keys) for keys in self._sequences]
        return QSize(sum(widths) + _BETWEEN_PX * max(len(widths) - 1, 0), CAP_PX)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the caps from the right."""
        painter = QPainter(self)
        right = float(self.width())
        for keys in reversed(self._sequences):
            right = draw_caps(painter, self._look, keys, right, self.height() / 2) - _BETWEEN_PX
        painter.end()


def caps_width(look: Look, keys: str) -> int:
    """Px that a sequence takes."""
    metrics = QFontMetrics(look.fonts.font(SMALL_PX))
    widths = [_cap_width(metrics, cap) for cap in caps_of(keys)]
    return sum(widths) + _GAP_PX * max(len(widths) - 1, 0)


def draw_caps(painter: QPainter, look: Look, keys: str, right: float, middle: float) -> float:
    """Draw a sequence that ends at ``right``, around the height ``middle``; gives its left."""
    theme = look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.fonts.font(SMALL_PX))
    metrics = painter.fontMetrics()
    for cap in reversed(caps_of(keys)):
        width = _cap_width(metrics, cap)
        box = QRectF(right - width, middle - CAP_PX / 2, width, CAP_PX)
        painter.setPen(QPen(theme.color("edge"), theme.size("hairline")))
        painter.setBrush(theme.color("paper"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
        painter.setPen(theme.color("ink-soft"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        right -= width + _GAP_PX
    painter.restore()
    return right + _GAP_PX


def _cap_width(metrics: QFontMetrics, cap: str) -> int:
    return max(CAP_PX, metrics.horizontalAdvance(cap) + 2 * _PADDING_PX)
