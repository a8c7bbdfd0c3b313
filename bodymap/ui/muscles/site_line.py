"""A needle site that can be gone to, on the card of a cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.charting.site import NeedleSite
from bodymap.ui.muscles import words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_DISC_PX = 20
_LEFT_PX = 12
_TEXT_PX = 44
_LINE_PX = 16
_PADDING_PX = 8
_TOP = Qt.AlignmentFlag.AlignTop


class SiteLine(PressedAtEnter):
    """Number, needle and technique; below them depth and twitch, the region, and the note, where
    they are recorded."""

    def __init__(
        self, look: Look, site: NeedleSite, region: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._site = site
        self._told = words.needle_line(site)
        below = (words.found_line(site), region, " ".join(site.detail.note.split()))
        self._lines = [line for line in below if line]
        self._text = look.fonts.font(SMALL_PX + 1, tabular=True)
        self._small = look.fonts.font(SMALL_PX)
        self._number = look.fonts.font(SMALL_PX, BOLD, tabular=True)
        said = [self.tr("Site {number}").format(number=site.number), self._told, *self._lines]
        self.setAccessibleName(". ".join(said))
        self.setToolTip("\n".join([self._told, *self._lines]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def site(self) -> NeedleSite:
        """The site."""
        return self._site

    def sizeHint(self) -> QSize:
        """High enough for its lines, and for a finger."""
        lines = 1 + len(self._lines)
        high = max(self._look.theme.size("target"), lines * _LINE_PX + 2 * _PADDING_PX)
        return QSize(240, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the numbered disc and the lines."""
        theme = self._look.theme
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), theme.color("pressed" if self.isDown() else "hover"))
        line = theme.size("hairline")
        painter.fillRect(0, self.height() - line, self.width(), line, theme.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRect(_LEFT_PX, (self.height() - _DISC_PX) // 2, _DISC_PX, _DISC_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(disc)
        painter.setPen(theme.color("on-accent"))
        painter.setFont(self._number)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._site.number))
        self._write(painter)
        if self.hasFocus():
            self._draw_ring(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        theme = self._look.theme
        top = (self.height() - (1 + len(self._lines)) * _LINE_PX) // 2
        room = QRect(_TEXT_PX, top, self.width() - _TEXT_PX - 8, _LINE_PX)
        for text, font, token in (
            (self._told, self._text, "ink"),
            *((text, self._small, "ink-soft") for text in self._lines),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(token))
            short = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, _TOP, short)
            room.translate(0, _LINE_PX)

    def _draw_ring(self, painter: QPainter) -> None:
        theme = self._look.theme
        width = theme.size("focus")
        color = theme.color("accent")
        box = self.rect()
        painter.fillRect(0, 0, box.width(), width, color)
        painter.fillRect(0, box.height() - width, box.width(), width, color)
        painter.fillRect(0, 0, width, box.height(), color)
        painter.fillRect(box.width() - width, 0, width, box.height(), color)
