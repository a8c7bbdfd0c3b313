"""The tray: the needle and technique that the next click uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bodymap.charting.needle import Needle, Technique
from bodymap.ui.session.words import needle_words, technique_words
from bodymap.ui.theme.fonts import Fonts

FIRST_NEEDLE = Needle(0.30, 40)
FIRST_TECHNIQUE = Technique.PISTONING
COLUMNS = 2
HEIGHT = 44


class Tray(QWidget):
    """Sticky: what it says is used until it says something else.

    Signals:
        changed(): the needle or the technique is another one now.
    """

    changed = Signal()

    def __init__(
        self, needles: Sequence[Needle], fonts: Fonts, parent: QWidget | None = None
    ) -> None:
        """``needles`` are the sizes on offer, in the order to show them."""
        super().__init__(parent)
        self._needles = tuple(needles) if FIRST_NEEDLE in needles else (FIRST_NEEDLE, *needles)
        self._sizes = QComboBox(self)
        self._sizes.setObjectName("needle-size")
        self._sizes.setFont(fonts.font(16, 600, tabular=True))
        self._sizes.setMinimumHeight(HEIGHT)
        self._sizes.setAccessibleName(self.tr("Needle, diameter by length"))
        for needle in self._needles:
            self._sizes.addItem(needle_words(needle))
        self._sizes.setCurrentIndex(self._needles.index(FIRST_NEEDLE))
        self._sizes.currentIndexChanged.connect(self.changed)
        self._techniques = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading(self.tr("Needle"), fonts))
        column.addWidget(self._sizes)
        column.addSpacing(8)
        column.addWidget(self._heading(self.tr("Technique"), fonts))
        column.addLayout(self._technique_grid(fonts))

    def _heading(self, words: str, fonts: Fonts) -> QLabel:
        label = QLabel(words, self)
        label.setObjectName("soft")
        label.setFont(fonts.font(11, 600))
        return label

    def _technique_grid(self, fonts: Fonts) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for number, technique in enumerate(Technique):
            button = QToolButton(self)
            button.setObjectName("choice")
            button.setText(technique_words(technique))
            button.setFont(fonts.font(13))
            button.setCheckable(True)
            button.setMinimumHeight(HEIGHT)
            button.setSizePolicy(
                self._sizes.sizePolicy().horizontalPolicy().Expanding,
                button.sizePolicy().verticalPolicy(),
            )
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(
                self.tr("Technique: {name}").format(name=technique_words(technique))
            )
            button.setChecked(technique is FIRST_TECHNIQUE)
            self._techniques.addButton(button, number)
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
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
    def needle_words(self) -> str:
        """The needle as the tray words it."""
        return needle_words(self.needle)

    @property
    def technique_words(self) -> str:
        """The technique in the middle of a sentence."""
        return technique_words(self.technique).lower()

    def take_needle(self, needle: Needle) -> None:
        """Put ``needle`` on the tray. Raises ValueError where it is not on offer."""
        self._sizes.setCurrentIndex(self._needles.index(needle))

    def take_technique(self, technique: Technique) -> None:
        """Use ``technique`` from now on."""
        self._techniques.button(tuple(Technique).index(technique)).setChecked(True)
