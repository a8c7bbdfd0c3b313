"""The tray: the needle and technique that the next click uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.charting.needle import Needle, Technique
from bodymap.ui.session.words import needle_words, technique_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text, Tone

FIRST_NEEDLE = Needle(0.30, 40)
FIRST_TECHNIQUE = Technique.PISTONING
COLUMNS = 2


class Tray(QWidget):
    """Sticky: what it says is used until it says something else.

    Signals:
        changed(): the needle or the technique is another one now.
    """

    changed = Signal()

    def __init__(
        self, needles: Sequence[Needle], look: Look, parent: QWidget | None = None
    ) -> None:
        """``needles`` are the sizes on offer, in the order to show them."""
        super().__init__(parent)
        self._needles = tuple(needles) if FIRST_NEEDLE in needles else (FIRST_NEEDLE, *needles)
        self._sizes = SelectBox(look, self.tr("Needle, diameter by length"), self)
        self._sizes.setFont(look.fonts.font(TITLE_PX, BOLD, tabular=True))
        for needle in self._needles:
            self._sizes.addItem(needle_words(needle))
        self._sizes.setCurrentIndex(self._needles.index(FIRST_NEEDLE))
        self._sizes.currentIndexChanged.connect(self.changed)
        self._techniques = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(look, self.tr("Needle"), SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        column.addWidget(self._sizes)
        column.addSpacing(8)
        column.addWidget(Text(look, self.tr("Technique"), SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        column.addLayout(self._technique_grid(look))

    def _technique_grid(self, look: Look) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for number, technique in enumerate(Technique):
            words = technique_words(technique)
            button = Button(look, words, name=self.tr("Technique: {name}").format(name=words))
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setChecked(technique is FIRST_TECHNIQUE)
            self._techniques.addButton(button, number)
            is_last = number + 1 == len(Technique)
            across = COLUMNS - number % COLUMNS if is_last else 1
            grid.addWidget(button, number // COLUMNS, number % COLUMNS, 1, across)
        self._techniques.idToggled.connect(lambda _id, on: self.changed.emit() if on else None)
        return grid

    @property
    def needle(self) -> Needle:
        """The needle the next click uses."""
        return self._needles[self._sizes.currentIndex()]

    @property
    def technique(self) -> Technique:
        """The technique the next click uses."""
        return tuple(Technique)[self._techniques.checkedId()]

    @property
    def words(self) -> str:
        """What the next click uses, in words."""
        return f"{needle_words(self.needle)}, {technique_words(self.technique).lower()}"

    def take_needle(self, needle: Needle) -> None:
        """Put ``needle`` on the tray. Raises ValueError where it is not on offer."""
        self._sizes.setCurrentIndex(self._needles.index(needle))

    def take_technique(self, technique: Technique) -> None:
        """Use ``technique`` from now on."""
        self._techniques.button(tuple(Technique).index(technique)).setChecked(True)
