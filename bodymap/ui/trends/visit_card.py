"""The card beside a visit that is looked at: its scores, its date, its changes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.text import Text, Tone

_AWAY_PX = 14
_PADDING = (14, 9)


class VisitCard(Card):
    """Floats beside a place inside its parent, never over it, and never takes the mouse."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, floating=True, parent=parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._scores = Text(look, weight=BOLD)
        self._heading = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        self._change = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        column = QVBoxLayout(self)
        across, down = (self.margin() + padding for padding in _PADDING)
        column.setContentsMargins(across, down, across, down)
        column.setSpacing(2)
        for line in (self._scores, self._heading, self._change):
            column.addWidget(line)
        self.hide()

    def show_visit(self, heading: str, scores: str, change: str, at: QPoint) -> None:
        """Show a visit's words beside ``at``, a place in the parent."""
        self._heading.setText(heading)
        self._scores.setText(scores)
        self._change.setText(change)
        self._change.setVisible(bool(change))
        self.adjustSize()
        room = self._room.rect()
        away = _AWAY_PX - self.margin()
        left = at.x() + away
        if left + self.width() > room.width():
            left = at.x() - away - self.width()
        top = min(max(at.y() - self.height() // 2, 0), room.height() - self.height())
        self.move(left, top)
        self.show()
        self.raise_()

    def words(self) -> tuple[str, ...]:
        """The lines shown now; none while hidden."""
        if self.isHidden():
            return ()
        lines = (self._scores.text(), self._heading.text(), self._change.text())
        return tuple(line for line in lines if line)
