"""The day on which a box of needles expires, typed as it is printed."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from PySide6.QtWidgets import QWidget

from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text_field import TextField
from bodymap.ui.widgets.written_date import month_comes_first, read_date, write_date

_MONTH = re.compile(r"(\d{4})[-./ ](\d{1,2})")
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class ExpiryField(TextField):
    """A day, or a month, which means its last day. Leaving the field writes it in ISO order."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "2028-09-30", parent=parent)
        self._label.setText(self.tr("Expires on (empty for never)"))
        self.line.setAccessibleName(self.tr("Expires on"))
        self._month_first = month_comes_first(self.locale())
        self.line.editingFinished.connect(self._tidy)

    def date(self) -> date | None:
        """The day typed; None where the field is empty or not a date."""
        return read_expiry(self.text(), month_first=self._month_first)

    def is_right(self) -> bool:
        """Whether the field is empty or holds a day; says so under it if not."""
        if not self.text():
            return True
        if self.date() is None:
            self.show_error(
                self.tr("Write the expiry as year-month or year-month-day, for example 2028-09.")
            )
        return not self.error()

    def _tidy(self) -> None:
        day = self.date()
        if day is not None:
            self.line.setText(write_date(day))


def read_expiry(text: str, *, month_first: bool) -> date | None:
    """The last day that ``text`` names, or None where it names none of this century."""
    text = text.strip()
    if month := _MONTH.fullmatch(text):
        year, number = int(month[1]), int(month[2])
        if not (1 <= number <= 12 and _FIRST_YEAR <= year <= _LAST_YEAR):
            return None
        return date(year, number, monthrange(year, number)[1])
    day = read_date(text, month_first)
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None
