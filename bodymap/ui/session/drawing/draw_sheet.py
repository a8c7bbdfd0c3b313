"""The sheet of the symptom drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QWidget

from bodymap.charting.symptom import FindingKind, Quality
from bodymap.ui.session.drawing.choice import (
    RADII_MM,
    Choice,
    Extra,
)
from bodymap.ui.session.drawing.drawn_list import DrawnList, DrawnRow
from bodymap.ui.session.drawing.swatch_button import SwatchButton
from bodymap.ui.session.drawing.words import choice_words, intensity_words, short_words
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_number import figure

PRESSURE_STEP_KPA = 10.0
PRESSURE_HIGHEST_KPA = 2000.0
"""As far as handheld algometers go: 20 kgf on 1 cm2. Source: from memory."""
OPACITY_STEPS = 10
_NOT_GIVEN = -1
_PER_ROW = 2
_FOUND = (
    FindingKind.TENDER_POINT,
    FindingKind.NODULE,
    FindingKind.TAUT_BAND,
    FindingKind.PRESSURE_PAIN_THRESHOLD,
)


class DrawSheet(Sheet):
    """Nothing is drawn before a tool is taken up here, and pressing its button again, or Escape,
    puts it away.

    Signals:
        chosen(object): the `Choice` that is taken up from now on, or None.
        tuned(): another brush, intensity or pressure than before.
        opacity_chosen(float): how much of the drawing covers the figure, 0 to 1.
        removal_wanted(object): the id of an arrow or a finding.
        clearing_wanted(): all paint and all arrows are to go.
    """

    chosen = Signal(object)
    tuned = Signal()
    opacity_chosen = Signal(float)
    removal_wanted = Signal(object)
    clearing_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.heading.setText(self.tr("Symptom drawing"))
        self.setAccessibleName(self.heading.text())
        self._choice: Choice | None = None
        self._tools: list[SwatchButton] = []
        self._add_heading(self.tr("What is felt"))
        self.body.addLayout(self._grid((*Quality, Extra.ARROW)))
        self._brush = self._make_brush()
        self._add_intensity()
        self._add_heading(self.tr("What hands find"))
        self.body.addLayout(self._grid(_FOUND))
        self.pressure = self._make_pressure()
        self._add_heading(self.tr("Drawn for this complaint today"))
        self.drawn = DrawnList(look)
        self.drawn.removal_wanted.connect(self.removal_wanted)
        self.body.addWidget(self.drawn)
        self.body.addStretch(1)
        self._opacity = self._make_opacity()
        self._clear = Button(look, self.tr("Clear paint and arrows"), Kind.PLAIN, icon="trash")
        self._clear.clicked.connect(self.clearing_wanted)
        self.foot.addWidget(self._clear)
        self.show_rows((), is_clearable=False)
        self.take_up(None)

    @property
    def choice(self) -> Choice | None:
        """The tool that is taken up; None where a press charts."""
        return self._choice

    @property
    def radius_mm(self) -> float:
        """Half the brush's width."""
        value = self._brush.value()
        return RADII_MM[1] if value is None else value

    @property
    def intensity(self) -> int | None:
        """How intense the next stroke is, 0 to 10; None where that is not given."""
        value = self._intensity.value()
        return None if value == _NOT_GIVEN else value

    @property
    def opacity(self) -> float:
        """How much of the drawing covers the figure, 0 to 1."""
        return self._opacity.value() / OPACITY_STEPS

    def take_up(self, choice: Choice | None) -> None:
        """Show which tool is taken up. Says nothing."""
        self._choice = choice
        for button in self._tools:
            button.setChecked(button.choice == choice)
        self.pressure.setVisible(choice is FindingKind.PRESSURE_PAIN_THRESHOLD)
        self._pressure_label.setVisible(choice is FindingKind.PRESSURE_PAIN_THRESHOLD)

    def show_rows(self, rows: Sequence[DrawnRow], *, is_clearable: bool) -> None:
        """List what is drawn."""
        self.drawn.show_rows(rows)
        self._clear.setEnabled(is_clearable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the tool away first, and leaves the sheet then."""
        if event.key() == Qt.Key.Key_Escape and self._choice is not None:
            self._choose(None)
            return
        super().keyPressEvent(event)

    def ask_for_pressure(self) -> None:
        """Bring the line of the pressure into view."""
        self.bring_into_view(self.pressure.line)

    # --- what it is made of

    def _add_heading(self, words: str) -> None:
        self.body.addSpacing(8)
        self.body.addWidget(Text(self._look, words, BASE_PX, weight=BOLD, tone=Tone.SOFT))

    def _grid(self, choices: Sequence[Choice]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for k, choice in enumerate(choices):
            grid.addWidget(self._tool(choice), *divmod(k, _PER_ROW))
            grid.setColumnStretch(k % _PER_ROW, 1)
        return grid

    def _tool(self, choice: Choice) -> SwatchButton:
        button = SwatchButton(self._look, short_words(choice), choice)
        button.setAccessibleName(choice_words(choice))
        button.clicked.connect(lambda on: self._choose(choice if on else None))
        self._tools.append(button)
        return button

    def _choose(self, choice: Choice | None) -> None:
        self.take_up(choice)
        self.chosen.emit(choice)

    def _make_brush(self) -> Segmented[float]:
        names = (self.tr("S"), self.tr("M"), self.tr("L"))
        brush: Segmented[float] = Segmented(
            self._look, self.tr("Brush"), tuple(zip(RADII_MM, names, strict=True))
        )
        for button, radius in zip(brush.buttons(), RADII_MM, strict=True):
            button.setToolTip(self.tr("{mm} mm wide").format(mm=figure(2 * radius)))
        brush.choose(RADII_MM[1])
        brush.chosen.connect(lambda _radius: self.tuned.emit())
        self.body.addWidget(Text(self._look, self.tr("Brush"), SMALL_PX, tone=Tone.SOFT))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(brush, 1)
        row.addWidget(self._tool(Extra.ERASER))
        self.body.addLayout(row)
        return brush

    def _add_intensity(self) -> None:
        self._intensity_label = Text(self._look, "", SMALL_PX, tone=Tone.SOFT)
        self._intensity = self._slider(_NOT_GIVEN, 10, _NOT_GIVEN)
        self._intensity.valueChanged.connect(lambda _value: self._tune())
        self.body.addWidget(self._intensity_label)
        self.body.addWidget(self._intensity)
        self._say_intensity()

    def _tune(self) -> None:
        self._say_intensity()
        self.tuned.emit()

    def _say_intensity(self) -> None:
        words = self.tr("Intensity: {words}").format(words=intensity_words(self.intensity))
        self._intensity_label.setText(words)
        self._intensity.setAccessibleName(words)
        for button in self._tools:
            button.show_intensity(self.intensity)

    def _make_pressure(self) -> Stepper:
        self._pressure_label = Text(
            self._look, self.tr("Pressure at which touch becomes pain, kPa"), SMALL_PX
        )
        self._pressure_label.set_tone(Tone.SOFT)
        pressure = Stepper(
            self._look, self.tr("Pressure in kPa"), PRESSURE_STEP_KPA, self.tr("kPa")
        )
        pressure.set_check(self._check_pressure)
        pressure.changed.connect(lambda _value: self.tuned.emit())
        self.body.addWidget(self._pressure_label)
        self.body.addWidget(pressure)
        return pressure

    def _check_pressure(self, kpa: float) -> str:
        if kpa > PRESSURE_HIGHEST_KPA:
            words = self.tr("Algometers measure up to about {most} kPa.")
            return words.format(most=figure(PRESSURE_HIGHEST_KPA))
        return ""

    def _make_opacity(self) -> QSlider:
        slider = self._slider(1, OPACITY_STEPS, OPACITY_STEPS)
        slider.setAccessibleName(self.tr("How much the drawing covers the figure"))
        slider.valueChanged.connect(lambda _value: self.opacity_chosen.emit(self.opacity))
        box = QHBoxLayout()
        box.setSpacing(12)
        words = Text(self._look, self.tr("Covers the figure"), SMALL_PX)
        words.set_tone(Tone.SOFT)
        box.addWidget(words)
        box.addWidget(slider, 1)
        self.foot.addLayout(box)
        return slider

    def _slider(self, low: int, high: int, value: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(low, high)
        slider.setValue(value)
        slider.setMinimumHeight(self._look.theme.size("target"))
        return slider
