"""The floating card in which layers over the figure are switched on and off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from bodymap.anatomy.figure import Figure
from bodymap.ui.session.layer_choice import LayerChoice, Nerves
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone

WIDTH_PX = 340
STEPS = 20


class LayersPanel(Card):
    """Lies over the figure and takes no room of it; charting goes on beside it.

    Signals:
        chosen(object): the `LayerChoice` from now on.
        figure_chosen(object): the `Figure` that this patient is to be charted on.
        closed(): the person wants the panel away.
    """

    chosen = Signal(object)
    figure_chosen = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, floating=True, parent=parent)
        self._look = look
        self._choice = LayerChoice()
        self.setAccessibleName(self.tr("Layers over the figure"))
        close = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close the layers"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(Text(look, self.tr("Layers"), TITLE_PX, weight=BOLD), 1)
        head.addWidget(close)
        self._landmarks = self._tick(self.tr("Bony landmarks"), "landmarks")
        self._points = self._tick(self.tr("Trigger points"), "trigger_points")
        self._hazards = self._tick(self.tr("What this needle could hurt"), "hazards")
        self._referred = self._tick(self.tr("Referred pain of the selected site"), "referred")
        self._nerves: Segmented[Nerves] = Segmented(
            look,
            self.tr("Map of nerves"),
            (
                (Nerves.NONE, self.tr("None")),
                (Nerves.DERMATOMES, self.tr("Dermatomes")),
                (Nerves.CUTANEOUS, self.tr("Nerves")),
            ),
        )
        self._nerves.chosen.connect(self._nerves_chosen)
        self._strength = QSlider(Qt.Orientation.Horizontal)
        self._strength.setRange(1, STEPS)
        self._strength.setMinimumHeight(look.theme.size("target"))
        self._strength.setAccessibleName(self.tr("Strength of the nerve map"))
        self._strength.valueChanged.connect(self._strength_chosen)
        self._figures: Segmented[Figure] = Segmented(
            look,
            self.tr("Figure of this patient"),
            (
                (Figure.FEMALE_TYPICAL, self.tr("Female-typical")),
                (Figure.MALE_TYPICAL, self.tr("Male-typical")),
            ),
        )
        self._figures.chosen.connect(self.figure_chosen)
        self._about = Text(look, "", px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        column = QVBoxLayout(self)
        edge = self.margin()
        column.setContentsMargins(edge + 16, edge + 8, edge + 16, edge + 16)
        column.setSpacing(0)
        column.addLayout(head)
        for tick in (self._landmarks, self._points, self._hazards, self._referred):
            column.addWidget(tick)
        column.addSpacing(8)
        column.addWidget(Text(look, self.tr("Nerves of the skin"), weight=BOLD))
        column.addSpacing(8)
        column.addWidget(self._nerves)
        column.addWidget(self._strength)
        column.addWidget(self._about)
        column.addSpacing(16)
        column.addWidget(Text(look, self.tr("Figure of this patient"), weight=BOLD))
        column.addSpacing(8)
        column.addWidget(self._figures)
        self._column = column
        self.setFixedWidth(WIDTH_PX + 2 * edge)
        self.show_choice(self._choice)

    @property
    def choice(self) -> LayerChoice:
        """What is switched on."""
        return self._choice

    def show_choice(self, choice: LayerChoice) -> None:
        """Show ``choice`` without announcing it."""
        self._choice = choice
        for tick, on in (
            (self._landmarks, choice.landmarks),
            (self._points, choice.trigger_points),
            (self._hazards, choice.hazards),
            (self._referred, choice.referred),
        ):
            tick.blockSignals(True)
            tick.setChecked(on)
            tick.blockSignals(False)
        self._nerves.choose(choice.nerves)
        self._strength.blockSignals(True)
        self._strength.setValue(round(choice.opacity * STEPS))
        self._strength.blockSignals(False)
        self._strength.setVisible(choice.nerves is not Nerves.NONE)
        about = self._words(choice.nerves)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.adjustSize()

    def add_choice(self, choice: QWidget) -> None:
        """Put a further choice of how the screen looks at the foot."""
        self._column.addSpacing(8)
        self._column.addWidget(choice)
        self.adjustSize()

    def show_figure(self, figure: Figure) -> None:
        """Show on which figure the patient is charted."""
        self._figures.choose(figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tick(self, words: str, field: str) -> CheckBox:
        tick = CheckBox(self._look, words)
        tick.toggled.connect(lambda on: self._change(replace(self._choice, **{field: on})))
        return tick

    def _nerves_chosen(self, nerves: Nerves) -> None:
        self._change(replace(self._choice, nerves=nerves))

    def _strength_chosen(self, value: int) -> None:
        self._change(replace(self._choice, opacity=value / STEPS))

    def _change(self, choice: LayerChoice) -> None:
        self.show_choice(choice)
        self.chosen.emit(choice)

    def _words(self, nerves: Nerves) -> str:
        if nerves is Nerves.DERMATOMES:
            return self.tr(
                "A hint only, after Foerster and the ISNCSCI key points: published maps "
                "disagree, and neighbours overlap."
            )
        if nerves is Nerves.CUTANEOUS:
            return self.tr(
                "A hint only: areas of cutaneous nerves vary from person to person and overlap."
            )
        return ""
