"""The day on which a reaction is to be followed up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.session.reactions.words import short_day
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_date import month_comes_first, read_date, write_date

_DAYS = (1, 2, 3, 7, 14)
_NONE, _OTHER = 0, len(_DAYS) + 1


class DueField(QWidget):
    """A day soon, another day that is typed, or none. ``today`` is the clinic's."""

    def __init__(
        self, look: Look, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._begun_on = today()
        self.box = SelectBox(look, self.tr("Follow-up"))
        self.other = TextField(look, self.tr("Day of the follow-up"), "")
        self.other.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Text(look, self.tr("Follow-up"), BASE_PX, weight=BOLD))
        layout.addWidget(self.box)
        layout.addWidget(self.other)
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(lambda index: self.other.setVisible(index == _OTHER))
        self.begin(None)

    def begin(self, day: date | None) -> None:
        """Start with ``day`` chosen, or none."""
        self._begun_on = today = self._today()
        self.box.clear()
        self.box.addItem(self.tr("No follow-up"))
        for days in _DAYS:
            self.box.addItem(self._words(days, today))
        self.box.addItem(self.tr("Another day"))
        example = today + timedelta(weeks=3)
        self.other.line.setPlaceholderText(write_date(example))
        self.other.set_text("")
        self.choose(day)

    def choose(self, day: date | None) -> None:
        """Choose ``day``, or none."""
        days = None if day is None else (day - self._begun_on).days
        if days is None:
            self.box.setCurrentIndex(_NONE)
        elif days in _DAYS:
            self.box.setCurrentIndex(_DAYS.index(days) + 1)
        elif day is not None:
            self.box.setCurrentIndex(_OTHER)
            self.other.set_text(write_date(day))

    def day(self) -> date | None:
        """The day chosen; None for no follow-up, and for what is no date."""
        index = self.box.currentIndex()
        if index == _OTHER:
            return read_date(self.other.text(), month_comes_first(self.locale()))
        return None if index == _NONE else self._begun_on + timedelta(days=_DAYS[index - 1])

    def is_right(self, not_before: date) -> bool:
        """Whether it is a day from ``not_before`` on, or none; says so under it if not."""
        if self.box.currentIndex() != _OTHER:
            return True
        day = self.day()
        if day is None:
            example = write_date(self._begun_on)
            self.other.show_error(
                self.tr("Write the day as year-month-day, for example {0}.").format(example)
            )
        elif day < not_before:
            self.other.show_error(self.tr("This day is before the reaction."))
        return not self.other.error()

    def _words(self, days: int, today: date) -> str:
        words = {
            1: self.tr("Tomorrow, {0}"),
            2: self.tr("In 2 days, {0}"),
            3: self.tr("In 3 days, {0}"),
            7: self.tr("In a week, {0}"),
            14: self.tr("In 2 weeks, {0}"),
        }
        return words[days].format(short_day(today + timedelta(days=days), today))
