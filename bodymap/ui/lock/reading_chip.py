"""That nothing can be charted here, or only for a while."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter
from bodymap.ui.widgets.written_date import clock_words

_PADDING_PX = 12
_ICON_PX = 16
_GAP_PX = 6
_HIGH_PX = 30


class ReadingChip(PressedAtEnter):
    """A rounded label in the top bar, hidden where everything can be charted. Pressed, it says why
    and offers what there is against it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_emergency = False
        self._font = look.fonts.font(BASE_PX, BOLD)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.hide()

    def say_by_role(self) -> None:
        """The role allows no more than reading."""
        whole = self.tr("Reading only: your role does not chart")
        self._say(self.tr("Reading only"), whole)

    def say_elsewhere(self) -> None:
        """Another program charts."""
        whole = self.tr("Reading only: another program has this clinic open")
        self._say(self.tr("Reading only: open elsewhere"), whole)

    def say_emergency(self, until: datetime) -> None:
        """Charting is allowed until then (UTC)."""
        words = self.tr("Emergency access until {time}").format(time=clock_words(until))
        self._say(words, words, is_emergency=True)

    def sizeHint(self) -> QSize:
        """Icon and words."""
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        width = 2 * _PADDING_PX + _ICON_PX + _GAP_PX + words + 2
        return QSize(width, self._look.theme.size("target"))

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rounded ground, lower than what a finger hits, and on it icon and words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink, icon = (
            ("danger-soft", "danger", "danger", "warning")
            if self._is_emergency
            else ("warn-soft", "warn", "warn-ink", "eye")
        )
        ring = theme.size("focus") if self.hasFocus() else theme.size("hairline")
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else edge), ring))
        painter.setBrush(theme.color(ground))
        top = (self.height() - _HIGH_PX) / 2
        box = QRectF(ring / 2, top, self.width() - ring, _HIGH_PX)
        painter.drawRoundedRect(box, _HIGH_PX / 2, _HIGH_PX / 2)
        pixmap = self._look.icons.pixmap(icon, _ICON_PX, ink, self.devicePixelRatioF())
        painter.drawPixmap(_PADDING_PX, (self.height() - _ICON_PX) // 2, pixmap)
        painter.setFont(self._font)
        painter.setPen(theme.color(ink))
        left = _PADDING_PX + _ICON_PX + _GAP_PX
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _say(self, words: str, whole: str, *, is_emergency: bool = False) -> None:
        self._is_emergency = is_emergency
        self.setText(words)
        self.setAccessibleName(whole)
        self.setToolTip(whole)
        self.updateGeometry()
        self.update()
        self.show()
