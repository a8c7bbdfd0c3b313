"""Days and times, as people write them into spreadsheets.

A day such as 4/3/2025 can be two days. Which is meant is told by the other days of its column, or
by the person; nothing is guessed of a single cell. Years of two digits are refused: a century
guessed wrongly is a wrong person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Final

from bodymap.exchange.csv_clinic.troubles import CellError, Why

_ISO: Final = re.compile(r"(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})")
_DIGITS: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_OTHER: Final = re.compile(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4})")
_SHORT: Final = re.compile(r"\d{1,2}([-./ ])\d{1,2}\1\d{2}")
_SERIAL: Final = re.compile(r"\d{5}")
_NAMED: Final = re.compile(r"(\d{1,2})\.?[ -]+([^\W\d_]+)\.?,?[ -]+(\d{4})")
_NAME_FIRST: Final = re.compile(r"([^\W\d_]+)\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})")
_CLOCK: Final = re.compile(r"(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?: ?Uhr)?")
_TWELVE: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?([ap])\.?m\.?", re.IGNORECASE)
_ZONED: Final = re.compile(r"(.+?)(?:[T ]+)(\d{1,2}:\d{2}.*)")
_ZONE: Final = re.compile(r"(Z|[+-]\d{2}:?\d{2})$")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *("jan january januar jaenner", "feb february februar", "mar march maerz mrz"),
            *("apr april", "may mai", "jun june juni", "jul july juli", "aug august"),
            *("sep sept september", "oct october okt oktober", "nov november"),
            "dec december dez dezember",
        ),
        1,
    )
    for name in names.split()
}
_UMLAUTS: Final = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue"})
_NOON: Final = time(12)


class DateOrder(StrEnum):
    """What comes first in a day written in figures with the year at its end."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


def order_told(cells: Iterable[str]) -> tuple[DateOrder | None, str]:
    """Which order the cells of a column tell, None where they tell none; and a day among them that
    can only be understood by it, empty for none. A dot between the figures is written where the day
    comes first."""
    told: DateOrder | None = None
    unsure = ""
    for cell in cells:
        found = _OTHER.fullmatch(_day_part(cell))
        if found is None:
            continue
        first, sign, second = int(found[1]), found[2], int(found[3])
        if sign == "." or first > 12:
            told = told or DateOrder.DAY_FIRST
        elif second > 12:
            told = told or DateOrder.MONTH_FIRST
        elif first != second:
            unsure = unsure or found[0]
    return told, unsure


def read_day(cell: str, header: str, order: DateOrder | None) -> date:
    """The day that a cell names. Raises CellError."""
    text = " ".join(cell.split())
    if found := _ISO.fullmatch(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := _DIGITS.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _OTHER.fullmatch(text):
        first, sign, second, year = int(found[1]), found[2], int(found[3]), int(found[4])
        day, month = _parted(first, second, sign, order, header, cell)
    elif found := _NAMED.fullmatch(text):
        day, month, year = int(found[1]), _month(found[2], header, cell), int(found[3])
    elif found := _NAME_FIRST.fullmatch(text):
        month, day, year = _month(found[1], header, cell), int(found[2]), int(found[3])
    elif _SHORT.fullmatch(text):
        raise CellError(Why.SHORT_YEAR, header, cell)
    elif _SERIAL.fullmatch(text):
        raise CellError(Why.SERIAL_DAY, header, cell)
    else:
        raise CellError(Why.NO_DAY, header, cell)
    try:
        return date(year, month, day)
    except ValueError:
        raise CellError(Why.NO_DAY, header, cell) from None


def read_moment(cell: str, header: str, order: DateOrder | None) -> tuple[datetime, bool]:
    """The UTC time that a cell names, and whether it names a time of day: where it does not, noon
    of that day is taken. A time without its zone is this machine's. Raises CellError."""
    text = " ".join(cell.split())
    parted = _ZONED.fullmatch(text)
    if parted is None:
        return at_clock(read_day(text, header, order), _NOON), False
    day = read_day(parted[1], header, order)
    clock = parted[2].strip()
    zone = _ZONE.search(clock)
    if zone is None:
        return at_clock(day, read_clock(clock, header)), True
    bare = read_clock(clock[: zone.start()].strip(), header)
    offset = "+00:00" if zone[1] == "Z" else zone[1]
    try:
        moment = datetime.fromisoformat(f"{day.isoformat()}T{bare.isoformat()}{offset}")
        micros = _micros(clock)
        return moment.replace(microsecond=micros).astimezone(UTC), True
    except (ValueError, OverflowError):
        raise CellError(Why.NO_TIME, header, cell) from None


def read_clock(cell: str, header: str) -> time:
    """The time of day that a cell names: 14:30, 14.30, 2:30 pm. Raises CellError."""
    text = " ".join(cell.split())
    try:
        if found := _TWELVE.fullmatch(text):
            hour, minute = int(found[1]), int(found[2] or 0)
            if not 1 <= hour <= 12:
                raise CellError(Why.NO_TIME, header, cell)
            return time(hour % 12 + 12 * (found[3].lower() == "p"), minute)
        if found := _CLOCK.fullmatch(text):
            return time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        pass
    raise CellError(Why.NO_TIME, header, cell)


def at_clock(day: date, clock: time) -> datetime:
    """The UTC time of a day and a time of day where this machine stands."""
    try:
        return datetime.combine(day, clock).astimezone(UTC)
    except (OverflowError, OSError, ValueError):
        return datetime.combine(day, clock, UTC)


def _day_part(cell: str) -> str:
    text = " ".join(cell.split())
    parted = _ZONED.fullmatch(text)
    return text if parted is None else parted[1]


def _parted(
    first: int, second: int, sign: str, order: DateOrder | None, header: str, cell: str
) -> tuple[int, int]:
    """Day and month."""
    if sign == "." or first == second or (first > 12 and order is None):
        return first, second
    if order is None and second > 12:
        return second, first
    if order is None:
        raise CellError(Why.WHICH_ORDER, header, cell)
    return (first, second) if order is DateOrder.DAY_FIRST else (second, first)


def _month(word: str, header: str, cell: str) -> int:
    month = _MONTHS.get(word.casefold().translate(_UMLAUTS))
    if month is None:
        raise CellError(Why.NO_DAY, header, cell)
    return month


def _micros(clock: str) -> int:
    found = re.search(r"\.(\d{1,6})", clock)
    return 0 if found is None or ":" not in clock else int(found[1].ljust(6, "0"))
