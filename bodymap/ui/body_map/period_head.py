"""The name of one of two periods, and what it holds, over its map."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from bodymap.services.story.periods import Preset
from bodymap.ui.body_map import words
from bodymap.ui.body_map.filter_bar import PERIODS, OneOf
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

_BOX_PX = 148
_NARROW_PX = 310


class PeriodHead(QWidget):
    """A letter, a list of periods that have names, and what the chosen one holds.

    Signals:
        chosen(object): a `Preset`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self._is_narrow = False
        self.box = OneOf(look, self.tr("Period {letter}").format(letter=letter))
        self.box.setFixedWidth(_BOX_PX)
        self._words = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(Text(look, letter, BASE_PX, weight=BOLD), 0, 0)
        self._grid.addWidget(self.box, 0, 1)
        self._grid.addWidget(self._words, 0, 2)
        self.box.chosen.connect(self._choose)

    def show_period(self, preset: Preset | None, count: str, when: str) -> None:
        """Show the period, None for one without a name; how much it holds, and when it was."""
        rows: list[tuple[object, str]] = [(one, words.preset_words(one)) for one in PERIODS]
        if preset is None:
            rows.append((None, self.tr("Chosen below")))
        self.box.offer(rows, preset)
        self._words.setText(f"{count}\n{when}" if when else count)
        self._words.setToolTip(self._words.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words under the list where there is no room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_PX
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._grid.removeWidget(self._words)
            if is_narrow:
                self._grid.addWidget(self._words, 1, 0, 1, 3)
            else:
                self._grid.addWidget(self._words, 0, 2)

    def said(self) -> str:
        """What it says the period holds."""
        return self._words.text()

    def _choose(self, preset: object) -> None:
        if preset is not None:
            self.chosen.emit(preset)
