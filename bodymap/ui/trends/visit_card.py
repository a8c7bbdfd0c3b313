"""The card beside what is looked at on a plot: its scores, its date, its changes."""

from __future__ import annotations

from collections.abc import Sequence

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
        self._lines: list[Text] = [Text(look, weight=BOLD)]
        column = QVBoxLayout(self)
        across, down = (self.margin() + padding for padding in _PADDING)
        column.setContentsMargins(across, down, across, down)
        column.setSpacing(2)
        column.addWidget(self._lines[0])
        self._column = column
        self.hide()

    def show_lines(self, lines: Sequence[str], at: QPoint) -> None:
        """Show some lines, of which the first tells most, beside ``at``, a place in the parent."""
        while len(self._lines) < len(lines):
            line = Text(self._look, px=SMALL_PX, tone=Tone.SOFT)
            self._lines.append(line)
            self._column.addWidget(line)
        for number, shown in enumerate(self._lines):
            text = lines[number] if number < len(lines) else ""
            shown.setText(text)
            shown.setVisible(bool(text))
        self.adjustSize()
        room = self._room.rect()
        away = _AWAY_PX - self.margin()
        left = at.x() + away
        if left + self.width() > room.width():
            left = at.x() - away - self.width()
        top = min(max(at.y() - self.height() // 2, 0), room.height() - self.height())
        self.move(max(left, -self.margin()), top)
        self.show()
        self.raise_()

    def words(self) -> tuple[str, ...]:
        """The lines shown now; none while hidden."""
        if self.isHidden():
            return ()
        return tuple(line.text() for line in self._lines if line.text())
