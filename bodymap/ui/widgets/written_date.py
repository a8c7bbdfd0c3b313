"""Dates as people type and read them."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

_ISO = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})")
_OTHER = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")

DAY = str(QT_TRANSLATE_NOOP("Dates", "d MMM yyyy"))
SHORT_DAY = str(QT_TRANSLATE_NOOP("Dates", "d MMM"))
WEEKDAY = str(QT_TRANSLATE_NOOP("Dates", "ddd d MMM yyyy"))
"""How a day is written, in the letters of QDate: each language has its own order and dots."""


def month_comes_first(locale: QLocale) -> bool:
    """Whether the locale writes the month before the day."""
    order = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    return order.find("m") < order.find("d")


def read_date(text: str, month_first: bool) -> date | None:
    """The day that ``text`` names, or None where it names none.

    Understands 1968-03-09, 19680309 and, with the year in full, 9.3.1968, 9/3/1968 and 9 3 1968
    in the order of day and month given. Years of two digits are refused: a century guessed
    wrongly is a wrong person.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text) or _DIGITS.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _OTHER.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        # a dot between the figures is written only where the day comes first
        month, day = (first, second) if month_first and "." not in text else (second, first)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def write_date(day: date) -> str:
    """ISO order, which nobody can misread."""
    return day.isoformat()


def day_words(day: date, form: str = DAY) -> str:
    """A day as a list shows it: 9 Mar 1968, in the words of the locale."""
    pattern = QCoreApplication.translate("Dates", form)
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_day_words(day: date, beside: date) -> str:
    """A day near another: 9 Mar, with its year only where that is not the year of the other."""
    return day_words(day, SHORT_DAY if day.year == beside.year else DAY)


def moment_words(moment: datetime) -> str:
    """The day of a UTC time, where this machine stands."""
    return day_words(moment.astimezone().date())


def when_words(moment: datetime) -> str:
    """A UTC time where this machine stands, by its day and the clock, as a list shows it."""
    return f"{moment_words(moment)}, {clock_words(moment)}"


def near_words(moment: datetime, today: date) -> str:
    """A UTC time where this machine stands: one of ``today`` as the clock shows it, else with its
    day."""
    is_today = moment.astimezone().date() == today
    return clock_words(moment) if is_today else when_words(moment)


def clock_words(moment: datetime) -> str:
    """A UTC time as the clock on the wall shows it."""
    here = moment.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
