"""A threshold that the clinic takes from a paper of its own choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.catalogue.thresholds import ThresholdKind
from bodymap.services.threshold_rows import OwnThreshold
from bodymap.ui.settings.controls import SettingSelect
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_number import figure

_LONGEST = 300
_MOST_PERCENT = 100.0


class OwnThresholdForm(QWidget):
    """A button, and behind it the fields. Nothing is kept before Add.

    Signals:
        added(object): the `OwnThreshold` to keep.
    """

    added = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.open = Button(look, self.tr("Add a threshold"), icon="plus")
        self.scale = SettingSelect(look, self.tr("Measure"))
        self.kind = SettingSelect(look, self.tr("Kind"))
        self.points = TextField(look, self.tr("Points of the scale"))
        self.percent = TextField(look, self.tr("Percent of the first score"))
        self.population = TextField(
            look, self.tr("Of whom it was published"), self.tr("chronic neck pain")
        )
        self.citation = TextField(
            look, self.tr("Source"), self.tr("Smith 2019, Eur Spine J 28:1234")
        )
        self.add = Button(look, self.tr("Add it"), Kind.PRIMARY)
        self.leave = Button(look, self.tr("Leave it"), Kind.QUIET)
        self.fields = QWidget()
        self._lay_out()
        self.fields.hide()
        self.setFocusProxy(self.open)
        self.kind.offer([(one, one.value) for one in ThresholdKind])
        self.kind.choose(ThresholdKind.MCID)
        self.open.clicked.connect(self._open)
        self.leave.clicked.connect(self.close_fields)
        self.add.clicked.connect(self._add)

    def offer(self, measures: Sequence[OutcomeMeasure]) -> None:
        """The measures there are; the one that is chosen stays so."""
        now = self.scale.currentText()
        scales = [scale for one in measures for scale in one.measure.scales]
        self.scale.offer([(one, one) for one in scales])
        self.scale.setCurrentIndex(scales.index(now) if now in scales else -1)

    def close_fields(self) -> None:
        """Only the button is left, and nothing that was typed."""
        for field in (self.points, self.percent, self.population, self.citation):
            field.set_text("")
        self.fields.hide()
        self.open.show()

    def _open(self) -> None:
        self.open.hide()
        self.fields.show()
        self.scale.setFocus()

    def _add(self) -> None:
        points, percent = self._number(self.points), self._number(self.percent)
        if self.points.error() or self.percent.error():
            return
        if points is None and percent is None:
            self.points.show_error(self.tr("Write the points, or the percent of the first score."))
            return
        if percent is not None and percent > _MOST_PERCENT:
            self.percent.show_error(self.tr("A change has at most 100 percent of the first score."))
            return
        if self.scale.currentIndex() < 0:
            self.population.show_error(self.tr("Choose the measure above."))
            return
        for field, sentence in (
            (self.population, self.tr("Write of whom it was published.")),
            (self.citation, self.tr("Write the source: a figure without one is not kept.")),
        ):
            if not field.text():
                field.show_error(sentence)
                return
            if not field.is_short(_LONGEST):
                return
        kind = ThresholdKind(self.kind.currentText())
        self.added.emit(
            OwnThreshold(
                *(self.scale.currentText(), self.population.text(), kind, points, percent),
                *(self.citation.text(), _figures(points, percent)),
            )
        )

    def _number(self, field: TextField) -> float | None:
        text = field.text().replace(",", ".")
        if not text:
            return None
        try:
            number = float("" if "_" in text else text)
        except ValueError:
            number = 0.0
        if not 0 < number < float("inf"):
            field.show_error(self.tr("Write a number above zero, for example 2.5."))
            return None
        return number

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, (words, select) in enumerate(
            ((self.tr("Measure"), self.scale), (self.tr("Kind"), self.kind))
        ):
            grid.addWidget(Text(self._look, words, BASE_PX, weight=BOLD), 0, at)
            grid.addWidget(select, 1, at)
        grid.addWidget(self.points, 2, 0)
        grid.addWidget(self.percent, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.population)
        column.addWidget(self.citation)
        pressed = QHBoxLayout()
        pressed.setSpacing(8)
        pressed.addWidget(self.add)
        pressed.addWidget(self.leave)
        pressed.addStretch(1)
        column.addLayout(pressed)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addWidget(self.fields)


def _figures(points: float | None, percent: float | None) -> str:
    """The figures as they are shown beside those that papers published."""
    if points is None:
        return _tr("{percent} %").format(percent=figure(percent or 0.0))
    if percent is None:
        return _tr("{points} points").format(points=figure(points))
    both = _tr("{points} points or {percent} %")
    return both.format(points=figure(points), percent=figure(percent))


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnThresholdForm", text)
