"""One needle in the panel of needles: where it is, and what can be recorded of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.charting.ledger import NeedleState
from bodymap.ui.session.ledger.needle_choices import NeedleChoices
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.pressed_at_enter import PressedAtEnter

_ROW_PX = 52
_DISC_PX = 20


class NeedleLine(PressedAtEnter):
    """The line of a needle: its disc as on the figure, muscle and side, and where it is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._number = 0
        self._title = self._where = ""
        self._is_in = self._warns = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, needle: NeedleState, title: str, where: str, *, warns: bool) -> None:
        """Show a needle."""
        told = (needle.number, title, where, needle.is_in, warns)
        if told != (self._number, self._title, self._where, self._is_in, self._warns):
            self._number, self._title, self._where, self._is_in, self._warns = told
            words = self.tr("Needle {number}, {title}, {where}")
            self.setAccessibleName(words.format(number=needle.number, title=title, where=where))
            self.setToolTip(where)
            self.update()

    @property
    def where(self) -> str:
        """What the line says of the needle's whereabouts."""
        return self._where

    def sizeHint(self) -> QSize:
        """A line that a finger can press."""
        return QSize(160, _ROW_PX)

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw disc, title and words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "pressed" if self.isDown() else "hover" if self.underMouse() else ""
        if self.isChecked() or ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground or "accent-soft"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), theme.size("focus")))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_disc(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_disc(self, painter: QPainter) -> None:
        theme = self._look.theme
        box = QRectF(8, (self.height() - _DISC_PX) / 2, _DISC_PX, _DISC_PX)
        if self._is_in:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("needle-in"))
            painter.drawEllipse(box)
            painter.setPen(theme.color("on-needle"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("needle-out"), 2))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            painter.setPen(theme.color("needle-out"))
        painter.setFont(self._look.fonts.font(SMALL_PX, BOLD, tabular=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._look.theme
        area = QRect(38, 8, self.width() - 46, self.height() - 16)
        painter.setFont(self._look.fonts.font(BASE_PX, BOLD))
        painter.setPen(theme.color("ink"))
        title = painter.fontMetrics().elidedText(
            self._title, Qt.TextElideMode.ElideMiddle, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(self._look.fonts.font(SMALL_PX, tabular=True))
        painter.setPen(theme.color("warn-ink" if self._warns else "ink-soft"))
        where = painter.fontMetrics().elidedText(
            self._where, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, where)


class NeedleRow(QWidget):
    """A needle's line and, once it is pressed, what can be recorded of it.

    Signals:
        opened(): the line was pressed, to open it or to close it.
        told(object, str): an `EventKind` to record, with its note.
    """

    opened = Signal()
    told = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._needle: NeedleState | None = None
        self._is_signed = False
        self._choices: NeedleChoices | None = None
        self.line = NeedleLine(look, self)
        self.line.clicked.connect(self.opened)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.line)

    def say(
        self, needle: NeedleState, title: str, where: str, *, warns: bool, is_signed: bool
    ) -> None:
        """Show a needle, and offer what can have happened to it."""
        self._needle = needle
        self._is_signed = is_signed
        self.line.say(needle, title, where, warns=warns)
        self._offer()

    def show_open(self, *, is_open: bool) -> None:
        """Show what can be recorded, or hide it. It is made when it is first wanted: of many
        needles few are opened."""
        self.line.setChecked(is_open)
        if is_open and self._choices is None:
            self._choices = NeedleChoices(self._look, self)
            self._choices.told.connect(self.told)
            self._column.addWidget(self._choices)
            self._offer()
        if self._choices is not None:
            self._choices.setVisible(is_open)
            self._choices.ask_note(None)

    def _offer(self) -> None:
        if self._choices is not None and self._needle is not None:
            where = None if self._is_signed else self._needle.whereabouts
            self._choices.offer(where)
