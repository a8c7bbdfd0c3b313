"""What stands beside a pain scale without a score."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_LEAST_PX = 70
_EDGE_PX = 6
_LEFT = Qt.AlignmentFlag.AlignLeft
DASH = "\N{EN DASH}"


class PainMissing(PressedAtEnter):
    """Says that the score is missing, and lets it be skipped. A score that was skipped stays as
    missing as before; it only need not be asked for any more, and can be asked for again."""

    def __init__(self, phase: str, look: Look, parent: QWidget | None = None) -> None:
        """``phase`` says of which score it speaks."""
        super().__init__(look, parent, Qt.FocusPolicy.TabFocus)
        self._phase = phase
        self._is_skipped = False
        self._offers_skip = False
        self.setFixedSize(self.sizeHint())
        self.show_state(is_skipped=False, offers_skip=False)

    def show_state(self, *, is_skipped: bool, offers_skip: bool) -> None:
        """Show whether the score was skipped, and whether it can be."""
        self._is_skipped = is_skipped
        self._offers_skip = offers_skip
        self.setEnabled(offers_skip)
        first, second = self.lines()
        self.setText(first)
        skipping = self.tr("Skip pain {phase}: not given so far")
        skipped = self.tr("Pain {phase}: not given, skipped. Ask again")
        missing = self.tr("Pain {phase}: not given")
        name = missing if not offers_skip else skipped if is_skipped else skipping
        self.setAccessibleName(name.format(phase=mid_sentence(self._phase)))
        self.setToolTip(self.tr("Ask again") if is_skipped and second else "")
        self.update()

    def lines(self) -> tuple[str, str]:
        """The two lines shown; the second is what a press does, or did."""
        missing = self.tr("{dash} not given").format(dash=DASH)
        if self._is_skipped:
            return missing, self.tr("skipped")
        return missing, self.tr("Skip") if self._offers_skip else ""

    def sizeHint(self) -> QSize:
        """Always the same, so that the rows stay in line."""
        small = QFontMetrics(self._look.fonts.font(SMALL_PX))
        bold = QFontMetrics(self._look.fonts.font(BASE_PX, BOLD))
        missing, skipped = self.tr("{dash} not given").format(dash=DASH), self.tr("skipped")
        widest = max(
            *map(small.horizontalAdvance, (missing, skipped)),
            bold.horizontalAdvance(self.tr("Skip")),
        )
        return QSize(max(_LEAST_PX, _EDGE_PX + widest), self._look.theme.size("target"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the two lines, without a box: it is quiet."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.size("radius-button")
        if self._offers_skip and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(self.rect(), radius, radius)
        first, second = self.lines()
        words = self.rect().adjusted(_EDGE_PX, 4, 0, -4)
        painter.setFont(self._look.fonts.font(SMALL_PX))
        painter.setPen(theme.color("ink-soft"))
        if not second:
            painter.drawText(words, _LEFT | Qt.AlignmentFlag.AlignVCenter, first)
        else:
            painter.drawText(words, _LEFT | Qt.AlignmentFlag.AlignTop, first)
            self._draw_second(painter, words, second)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _draw_second(self, painter: QPainter, words: QRect, second: str) -> None:
        if not self._is_skipped:
            painter.setFont(self._look.fonts.font(BASE_PX, BOLD))
            painter.setPen(self._look.theme.color("ink"))
        painter.drawText(words, _LEFT | Qt.AlignmentFlag.AlignBottom, second)
