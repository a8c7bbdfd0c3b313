"""A date, typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_date import month_comes_first, read_date, write_date

EXAMPLE = date(1968, 3, 9)


class DateField(TextField):
    """A date that is typed, because a calendar is slow to a birth year. Never in the future.

    ``today`` gives the current day. Leaving the field rewrites an understood date in ISO order.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        today: Callable[[], date],
        example: date = EXAMPLE,
        parent: QWidget | None = None,
    ) -> None:
        """``example`` shows how a date is written here, in the empty field."""
        self._today = today
        super().__init__(look, label, "", parent=parent)
        self._month_first = month_comes_first(self.locale())
        day, month, year = example.day, example.month, example.year
        usual = f"{month}/{day}/{year}" if self._month_first else f"{day}.{month}.{year}"
        self.line.setPlaceholderText(self.tr("{0} or {1}").format(example.isoformat(), usual))
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
