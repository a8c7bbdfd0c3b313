"""The card that asks how the patient lies."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.canvas.orientation import (
    HeadAt,
    Orientation,
    Position,
    head_words,
    position_words,
)
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.text import Text, Tone

_PADDING = 12
_HEAD_ICONS = {
    HeadAt.LEFT: "head-left",
    HeadAt.UP: "head-up",
    HeadAt.DOWN: "head-down",
    HeadAt.RIGHT: "head-right",
}


class OrientationCard(Card):
    """Floats over the figure, which turns at once. Escape leaves it, and so does whatever takes
    the keyboard elsewhere; the figure beside it can be charted all the while."""

    def __init__(self, board: FigureBoard, look: Look, opener: QWidget, parent: QWidget) -> None:
        """``opener`` is the button that opens it and may have the keyboard meanwhile."""
        super().__init__(look, floating=True, parent=parent)
        self._board = board
        self._opener = opener
        self._host = parent
        self.setAccessibleName(self.tr("How the patient lies"))
        self._positions = QButtonGroup(self)
        self._heads = QButtonGroup(self)
        around = self.margin() + _PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(4)
        column.addWidget(Text(look, self.tr("Position"), SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        for number, position in enumerate(Position):
            button = Button(look, position_words(position), Kind.QUIET)
            button.setCheckable(True)
            self._positions.addButton(button, number)
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(Text(look, self.tr("Head"), SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        row = QHBoxLayout()
        row.setSpacing(4)
        for number, head in enumerate(_HEAD_ICONS):
            button = Button(look, kind=Kind.QUIET, icon=_HEAD_ICONS[head], name=head_words(head))
            button.setCheckable(True)
            self._heads.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._positions.idClicked.connect(self._take)
        self._heads.idClicked.connect(self._take)
        board.oriented.connect(self._show)
        self._show(board.orientation)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        self.hide()

    def open_beside(self, x: int) -> None:
        """Show the card ``x`` px right of its opener's left edge, level with it as far as the
        figure has room; at the left of the opener where the figure is there."""
        self.adjustSize()
        margin = self.margin()
        place = self._opener.mapTo(self._host, QPoint(x - margin, -margin))
        end = self._board.mapTo(self._host, QPoint(self._board.width(), self._board.height()))
        # beside the buttons when they stand at the right of the figure, which ends before them
        left = min(place.x(), end.x() - self.width() + margin)
        self.move(left, max(min(place.y(), end.y() - self.height() + margin), -margin))
        self.show()
        self.raise_()
        chosen = self._positions.checkedId()
        self._positions.button(chosen).setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide the card and give the keyboard back to the figure."""
        self.hide()
        self._board.active_pane.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show(self, orientation: Orientation) -> None:
        self._positions.button(tuple(Position).index(orientation.position)).setChecked(True)
        self._heads.button(tuple(_HEAD_ICONS).index(orientation.head)).setChecked(True)

    def _take(self) -> None:
        position = tuple(Position)[self._positions.checkedId()]
        head = tuple(_HEAD_ICONS)[self._heads.checkedId()]
        self._board.show_orientation(Orientation(position, head))

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self._opener or self.isAncestorOf(now):
            return
        self.hide()
