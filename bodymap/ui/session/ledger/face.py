"""The figures of the ledger, large enough to be read from across the room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.charting.ledger import Ledger
from bodymap.ui.session.ledger.words import due_words, ledger_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, LEDGER_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

HEIGHT = 53
_BASE = HEIGHT - 4
_EDGE = 2
_BETWEEN = 12
_WIDE_BETWEEN = 16
_TICK_PX = 26
_NARROW_PX = 26
_WIDE_PX = 32
_CAPTION = 13  # room for the dots over a capital
_MOST_DUE = 88  # as wide as two figures are


@dataclass(frozen=True, slots=True)
class Count:
    """The large figure, what stands over it, and the tokens of both."""

    number: int
    caption: str
    ink: str
    caption_ink: str = "ink-soft"
    is_good: bool = False


class LedgerFace(PressedAtEnter):
    """In and Out, and beside them, as the largest text on the screen, how many are still in. Where
    there is room In and Out are larger, and the captions too. Pressed, it shows the needles one by
    one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._ledger = Ledger(())
        self._due = 0
        self._small = look.fonts.font(SMALL_PX, BOLD, tabular=True)
        self._caption = look.fonts.font(BASE_PX, BOLD)
        self._middle = look.fonts.font(_NARROW_PX, BOLD, tabular=True)
        self._wide_middle = look.fonts.font(_WIDE_PX, BOLD, tabular=True)
        self._large = look.fonts.font(LEDGER_PX, BOLD, tabular=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Needles one by one"))
        # measured once, not at every painting
        self._wide_px = self._width_of(self._wide_middle, self._caption, _WIDE_BETWEEN)
        self._least_px = self._width_of(self._middle, self._small, _BETWEEN)
        self._say()

    def show_ledger(self, ledger: Ledger, due: int) -> None:
        """Show a ledger of which ``due`` needles have been in for the target time."""
        if (ledger, due) != (self._ledger, self._due):
            self._ledger = ledger
            self._due = due
            self._say()
            self.update()

    @property
    def count(self) -> Count:
        """What the large figure says."""
        still_in, to_count = len(self._ledger.still_in), len(self._ledger.unconfirmed)
        caption = self.tr("STILL IN")
        if still_in and self._due:
            return Count(still_in, due_words(self._due).upper(), "needle-in", "warn-ink")
        if still_in:
            return Count(still_in, caption, "needle-in")
        if to_count:
            return Count(to_count, self.tr("TO COUNT"), "warn-ink")
        is_good = self._ledger.in_count > 0
        return Count(0, caption, "good" if is_good else "ink-faint", is_good=is_good)

    def sizeHint(self) -> QSize:
        """Room for two figures each."""
        return QSize(self._wide_px, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same with smaller figures: all of them are always to be read."""
        return QSize(self._least_px, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        pairs = (
            (self.tr("IN"), self._ledger.in_count),
            (self.tr("OUT"), self._ledger.out_count),
        )
        is_wide = self.width() >= self._wide_px
        figures = self._wide_middle if is_wide else self._middle
        captions = self._caption if is_wide else self._small
        left = float(_EDGE)
        for caption, number in pairs:
            self._paint_column(painter, left, (caption, captions), (number, figures))
            left += self._column(caption, figures, captions)
            left += _WIDE_BETWEEN if is_wide else _BETWEEN
        self._paint_count(painter, self.count, left, captions)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._look.theme
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(box, theme.size("radius-button"), theme.size("radius-button"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(box, theme.size("radius-button"), theme.size("radius-button"))

    def _paint_column(
        self, painter: QPainter, left: float, caption: tuple[str, QFont], number: tuple[int, QFont]
    ) -> None:
        painter.setFont(caption[1])
        painter.setPen(self._look.theme.color("ink-soft"))
        painter.drawText(QPointF(left, _CAPTION), caption[0])
        painter.setFont(number[1])
        painter.setPen(self._look.theme.color("ink"))
        painter.drawText(QPointF(left - 1, _BASE), str(number[0]))

    def _paint_count(self, painter: QPainter, count: Count, left: float, font: QFont) -> None:
        theme = self._look.theme
        painter.setFont(font)
        painter.setPen(theme.color(count.caption_ink))
        painter.drawText(QPointF(left, _CAPTION), count.caption)
        painter.setFont(self._large)
        painter.setPen(theme.color(count.ink))
        painter.drawText(QPointF(left - 2, _BASE), str(count.number))
        if count.is_good:
            beside = left + QFontMetricsF(self._large).horizontalAdvance(str(count.number))
            tick = self._look.icons.pixmap("check", _TICK_PX, "good", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(beside, _BASE - _TICK_PX - 2), tick)

    def _width_of(self, figures: QFont, captions: QFont, between: int) -> int:
        """How wide In, Out and the large figure under its longest caption are, px."""
        words = (self.tr("STILL IN"), self.tr("TO COUNT"), due_words(_MOST_DUE).upper())
        widest = max(QFontMetricsF(captions).horizontalAdvance(word) for word in words)
        count = max(widest, self._two(self._large))
        columns = (
            self._column(word, figures, captions) for word in (self.tr("IN"), self.tr("OUT"))
        )
        return round(_EDGE + sum(columns) + 2 * between + count + _EDGE)

    def _column(self, caption: str, figures: QFont, captions: QFont) -> float:
        """How wide two figures under their caption are, px."""
        return max(self._two(figures), QFontMetricsF(captions).horizontalAdvance(caption))

    def _two(self, font: QFont) -> float:
        """How wide two figures are, px."""
        return QFontMetricsF(font).horizontalAdvance("88")

    def _say(self) -> None:
        self.setAccessibleName(ledger_words(self._ledger, self._due))
