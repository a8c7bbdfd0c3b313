"""A date, typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_date import month_comes_first, read_date, write_date


class DateField(TextField):
    """A date that is typed, because a calendar is slow to a birth year. Never in the future.

    ``today`` gives the current day. Leaving the field rewrites an understood date in ISO order.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        self._today = today
        super().__init__(look, label, "", parent=parent)
        self._month_first = month_comes_first(self.locale())
        order = self.tr("3/9/1968") if self._month_first else self.tr("9.3.1968")
        self.line.setPlaceholderText(self.tr("1968-03-09 or {0}").format(order))
        self.line.editingFinished.connect(self._tidy)

    def date(self) -> date | None:
        """The day typed; None where the field is empty or not a date."""
        return read_date(self.text(), self._month_first)

    def is_right(self) -> bool:
        """Whether the field is empty or holds a day that has come; says so under it if not."""
        if not self.text():
            return True
        day = self.date()
        if day is None:
            self.show_error(self.tr("Write the date as year-month-day, for example 1968-03-09."))
        elif day > self._today():
            self.show_error(self.tr("This date lies in the future."))
        elif day.year < 1880:
            self.show_error(self.tr("This year is too long ago."))
        return not self.error()

    def _tidy(self) -> None:
        if self.is_right() and (day := self.date()) is not None:
            self.line.setText(write_date(day))
