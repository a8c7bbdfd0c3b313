"""Choosing the days that the figures are of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.clinic_view.period import NamedPeriod, Period, named_period
from bodymap.ui.clinic.words import named_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.date_field import DateField
from bodymap.ui.widgets.segmented import Segmented

_FIELD_PX = 220


class PeriodChooser(QWidget):
    """Named periods side by side, and two dates for any other.

    Signals:
        chosen(): another period was chosen.
    """

    chosen = Signal()

    def __init__(
        self, look: Look, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._name: NamedPeriod | None = NamedPeriod.LAST_12_MONTHS
        self._own: Period | None = None
        choices = [(name, named_words(name)) for name in (*NamedPeriod, None)]
        self.names: Segmented[NamedPeriod | None] = Segmented(look, self.tr("Period"), choices)
        self.names.choose(self._name)
        self.first = DateField(look, self.tr("From"), today, date(2026, 1, 1))
        self.last = DateField(look, self.tr("To"), today, date(2026, 3, 31))
        self.apply = Button(look, self.tr("Show"), Kind.PRIMARY)
        self._dates = QWidget()
        row = QHBoxLayout(self._dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for field in (self.first, self.last):
            field.setFixedWidth(_FIELD_PX)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            field.entered.connect(self._take_dates)
        # beside the lines, also while something is said below one of them
        beside = QVBoxLayout()
        beside.addSpacing(QFontMetrics(look.fonts.font(BASE_PX, BOLD)).height() + 4)
        beside.addWidget(self.apply)
        beside.addStretch(1)
        row.addLayout(beside)
        row.addStretch(1)
        names = QHBoxLayout()
        names.addWidget(self.names)
        names.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(names)
        layout.addWidget(self._dates)
        self._dates.hide()
        self.names.chosen.connect(self._take_name)
        self.apply.clicked.connect(self._take_dates)

    def period(self) -> Period:
        """The period that is chosen, as of today."""
        if self._name is None and self._own is not None:
            return self._own
        return named_period(self._name or NamedPeriod.LAST_12_MONTHS, self._today())

    def begin(self) -> None:
        """Put the focus on the period that is chosen."""
        for button in self.names.buttons():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_named(self, name: NamedPeriod) -> bool:
        """Whether this is the period that is chosen."""
        return self._name is name

    def choose(self, name: NamedPeriod) -> None:
        """Choose a named period, as a click on it does."""
        self.names.choose(name)
        self._take_name(name)

    def _take_name(self, name: NamedPeriod | None) -> None:
        self._dates.setVisible(name is None)
        if name is None:
            # the dates that are shown stay chosen until others are typed
            shown = self.period()
            self.first.set_text(shown.first.isoformat())
            self.last.set_text(shown.last.isoformat())
            self._own, self._name = shown, None
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._name = name
        self.chosen.emit()

    def _take_dates(self) -> None:
        are_right = [field.is_right() for field in (self.first, self.last)]
        first, last = self.first.date(), self.last.date()
        for field, day in ((self.first, first), (self.last, last)):
            if day is None and not field.error():
                field.show_error(self.tr("Write the first and the last day."))
        if not all(are_right) or first is None or last is None:
            return
        if last < first:
            self.last.show_error(self.tr("This day comes before the first one."))
            return
        self._own = Period(first, last)
        self.chosen.emit()
