"""What of the record is looked at: period, complaint, muscle, technique, twitch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.services.story.periods import Preset
from bodymap.services.story.site_filter import MuscleChoice, Twitch
from bodymap.ui.body_map import words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.select_box import SelectBox

Values = Sequence[tuple[object, str]]

PERIODS = (
    *(Preset.ALL, Preset.LATEST, Preset.FIRST_HALF, Preset.SECOND_HALF),
    *(Preset.FIRST, Preset.LAST),
)


class OneOf(SelectBox):
    """A list that opens, with a value behind each row.

    Signals:
        chosen(object): the value a person chose.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._values: tuple[object, ...] = ()
        self._offered: tuple[tuple[object, str], ...] = ()
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda row: self.chosen.emit(self._values[row]))

    def offer(self, values: Values, chosen: object) -> None:
        """Offer these, with ``chosen`` in sight. Says nothing."""
        if self._offered != tuple(values):
            self._offered = tuple(values)
            self._values = tuple(value for value, _ in values)
            self.clear()
            self.addItems([text for _, text in values])
        self.choose(chosen)

    def choose(self, value: object) -> None:
        """Bring a value into sight; one that is not offered leaves the box empty."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @property
    def value(self) -> object:
        """The value in sight; None while there is none."""
        row = self.currentIndex()
        return None if row < 0 else self._values[row]

    @property
    def values(self) -> tuple[object, ...]:
        """What is offered."""
        return self._values


class FilterBar(QWidget):
    """A row of lists. Each offers what occurs in this record; the first row leaves nothing out.

    Signals:
        changed(): something else was chosen.
        period_chosen(object): a `Preset`.
        reset_wanted(): nothing is to be left out.
    """

    changed = Signal()
    period_chosen = Signal(object)
    reset_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = OneOf(look, self.tr("Period"))
        self.complaint = OneOf(look, self.tr("Complaint"))
        self.muscle = OneOf(look, self.tr("Muscle"))
        self.technique = OneOf(look, self.tr("Technique"))
        self.twitch = OneOf(look, self.tr("Twitch"))
        self.reset = Button(look, self.tr("Reset"), Kind.QUIET, name=self.tr("Reset the filters"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for box, share in (
            *((self.period, 7), (self.complaint, 8), (self.muscle, 7)),
            *((self.technique, 8), (self.twitch, 6)),
        ):
            layout.addWidget(box, share)
        layout.addWidget(self.reset)
        self.period.chosen.connect(self.period_chosen)
        for box in (self.muscle, self.technique, self.twitch):
            box.chosen.connect(self.changed)
        self.reset.clicked.connect(self.reset_wanted)

    def offer_complaints(self, complaints: Values, chosen: object) -> None:
        """Offer the patient's complaints."""
        self.complaint.offer([(None, self.tr("All complaints")), *complaints], chosen)

    def offer_muscles(self, choices: Sequence[MuscleChoice], chosen: object) -> None:
        """Offer the muscles of the record."""
        rows = [(one.muscle, words.muscle_words(one)) for one in choices]
        self.muscle.offer([(None, self.tr("All muscles")), *rows], chosen)

    def offer_techniques(self, counts: Sequence[tuple[str, int]], chosen: object) -> None:
        """Offer the techniques of the record."""
        rows = [(one, f"{words.technique_words(one)} ({count})") for one, count in counts]
        self.technique.offer([(None, self.tr("All techniques")), *rows], chosen)

    def offer_twitches(self, has_any: bool, chosen: object) -> None:
        """Offer to tell sites by their twitch, where any was recorded."""
        rows = [(twitch, words.twitch_words(twitch)) for twitch in Twitch]
        self.twitch.offer([(None, self.tr("Any twitch")), *rows], chosen)
        self.twitch.setEnabled(has_any)

    def offer_periods(self, named: Preset | None) -> None:
        """Offer the periods that have names; with None, one that was chosen on the timeline."""
        rows: list[tuple[object, str]] = [(one, words.preset_words(one)) for one in PERIODS]
        if named is None:
            rows.append((None, self.tr("Chosen below")))
        self.period.offer(rows, named)
