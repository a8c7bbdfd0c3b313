"""One line of the checklist."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.charting.checklist import Item, ItemState, Line
from bodymap.ui.session.finish.words import item_words, state_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_ICON_PX = 18
_WORDS_PX = 34
_EDGE_PX = 8
_PADDING_PX = 8
_RIGHT = Qt.AlignmentFlag.AlignRight
_WRAP = int(Qt.TextFlag.TextWordWrap)
_SIGNS = {
    ItemState.DONE: ("check", "good"),
    ItemState.MISSING: ("warning", "warn"),
    ItemState.SKIPPED: ("minus", "ink-soft"),
    ItemState.NOT_NEEDED: ("minus", "ink-faint"),
}
_BLOCKS = ("warning", "danger")


class CheckRow(PressedAtEnter):
    """Sign, name and how it stands; what is lacking in a line below. Pressing it goes where that is
    mended."""

    def __init__(self, look: Look, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, Qt.FocusPolicy.TabFocus)
        self.item = item
        self._line = Line(item, ItemState.NOT_NEEDED)
        self._why = ""
        self._font = look.fonts.font(BASE_PX)
        self._bold = look.fonts.font(BASE_PX, BOLD)
        self._small = look.fonts.font(SMALL_PX)
        self.setText(item_words(item))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, line: Line, why: str) -> None:
        """Show how the item stands; ``why`` says what is lacking, empty for nothing."""
        if (line, why) != (self._line, self._why):
            self._line, self._why = line, why
            self.updateGeometry()
        self.setAccessibleName(f"{self.text()}: {state_words(line)}")
        self.setAccessibleDescription(why)
        self.update()

    @property
    def line(self) -> Line:
        """The line that is shown."""
        return self._line

    @property
    def why(self) -> str:
        """What is said to be lacking."""
        return self._why

    def hasHeightForWidth(self) -> bool:
        """The line below wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for all lines, and for a finger."""
        words = QFontMetrics(self._font).height() + 2 * _PADDING_PX
        return max(words + self._below(width), self._look.theme.size("target"))

    def sizeHint(self) -> QSize:
        """As wide as a sheet."""
        return QSize(280, self.heightForWidth(280))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sign, words and ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.color("pressed" if self.isDown() else "hover"))
        high = QFontMetrics(self._font).height()
        top = (self.height() - high - self._below(self.width())) // 2
        icon, token = _BLOCKS if self._line.blocks_signing else _SIGNS[self._line.state]
        sign = self._look.icons.pixmap(icon, _ICON_PX, token, self.devicePixelRatioF())
        painter.drawPixmap(_EDGE_PX, top + (high - _ICON_PX) // 2, sign)
        quiet = self._line.state is ItemState.NOT_NEEDED
        line = QRect(_WORDS_PX, top, self.width() - _WORDS_PX - _EDGE_PX, high)
        painter.setFont(self._bold if self._line.state is ItemState.MISSING else self._font)
        painter.setPen(theme.color("ink-soft" if quiet else "ink"))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._small)
        painter.setPen(theme.color(self._word_token()))
        is_beside = self._is_beside(line.width())
        if is_beside:
            painter.drawText(line, _RIGHT | Qt.AlignmentFlag.AlignVCenter, state_words(self._line))
        else:
            line.translate(0, high)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, state_words(self._line))
            high = QFontMetrics(self._small).height()
        if self._why:
            painter.setPen(theme.color("ink-soft"))
            below = self._why_height(line.width())
            painter.drawText(line.adjusted(0, high + 1, 0, below + 1), _WRAP, self._why)
        if self.hasFocus():
            half = theme.size("focus") / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 4, 4)
        painter.end()

    def _word_token(self) -> str:
        if self._line.blocks_signing:
            return "danger"
        return "warn-ink" if self._line.state is ItemState.MISSING else "ink-soft"

    def _is_beside(self, width: int) -> bool:
        """Whether the state has room beside the name; else it stands under it."""
        name = QFontMetrics(self._bold).horizontalAdvance(self.text())
        state = QFontMetrics(self._small).horizontalAdvance(state_words(self._line))
        return name + _PADDING_PX + state <= width

    def _below(self, width: int) -> int:
        """How high the lines under the name are, px."""
        wide = width - _WORDS_PX - _EDGE_PX
        state = 0 if self._is_beside(wide) else QFontMetrics(self._small).height()
        return state + (self._why_height(wide) if self._why else 0)

    def _why_height(self, width: int) -> int:
        box = QRect(0, 0, max(width, 40), 10_000)
        return QFontMetrics(self._small).boundingRect(box, _WRAP, self._why).height()
