"""Values of columns <-> plain values, as JSON could hold them."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from bodymap.services.whole_record import ColumnShape, ValueKind
from db.rows import to_micros
from db.whole_record.shapes import EMPTY_LIST

Convert = Callable[[Any], Any]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_UUID: Final = re.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DAY_CHARACTERS: Final = 10
_MOST: Final = 2**63


def plain_time(micros: int) -> str:
    """Microseconds since 1970 as UTC in ISO 8601."""
    moment = _EPOCH + timedelta(microseconds=micros)
    return f"{moment.isoformat(timespec='microseconds')[:-6]}Z"


def stored_time(value: Any) -> int:
    """The other way. Raises ValueError for what is none."""
    if not isinstance(value, str):
        raise ValueError("is not a time")
    try:
        return to_micros(datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        raise ValueError("is not a UTC time in ISO 8601") from None


def writer(table: str, column: ColumnShape) -> Convert | None:
    """What makes a stored value plain; None where it is plain already. NULL stays None."""
    if column.kind is ValueKind.VALUES and (table, column.name) in EMPTY_LIST:
        return lambda text: _plain_values(text) if text else []
    return _WRITERS.get(column.kind)


def reader(table: str, column: ColumnShape) -> Convert:
    """What makes a plain value a stored one. Raises ValueError with what is wrong with it."""
    read = _READERS[column.kind]
    if (table, column.name) in EMPTY_LIST:
        return lambda value: "" if value == [] else read(value)
    if not column.words:
        return read
    words = frozenset(column.words)

    def one_of(value: Any) -> Any:
        if not isinstance(value, str) or value not in words:
            raise ValueError("is none of the words for it")
        return value

    return one_of


def _plain_id(key: bytes) -> str:
    text = key.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _plain_values(text: str) -> Any:
    """The list or object that a text is; any other text as it is."""
    if text[:1] in ("[", "{"):
        try:
            found = json.loads(text)
            json.dumps(found, allow_nan=False)
        except (ValueError, RecursionError):
            return text
        return found
    return text


def _stored_id(value: Any) -> bytes:
    if not isinstance(value, str) or _UUID.fullmatch(value) is None:
        raise ValueError("is not a UUID")
    return bytes.fromhex(value.replace("-", ""))


def _stored_day(value: Any) -> str:
    try:
        if len(value) == _DAY_CHARACTERS:
            return date.fromisoformat(value).isoformat()
    except (ValueError, TypeError):
        pass
    raise ValueError("is not a day in ISO 8601")


def _stored_text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("is not a text")
    return value


def _stored_integer(value: Any) -> int:
    if type(value) is not int or not -_MOST <= value < _MOST:
        raise ValueError("is not a whole number")
    return value


def _stored_number(value: Any) -> float:
    if type(value) is float and math.isfinite(value):
        return value
    if type(value) not in (int, float):
        raise ValueError("is not a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError("is not a finite number")
    return number


def _stored_truth(value: Any) -> int:
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")
    return int(value)


def _stored_values(value: Any) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, list | dict):
        raise ValueError("is neither a list nor an object")
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


_WRITERS: Final[dict[ValueKind, Convert]] = {
    ValueKind.ID: _plain_id,
    ValueKind.TIME: plain_time,
    ValueKind.TRUTH: bool,
    ValueKind.VALUES: _plain_values,
}

_READERS: Final[dict[ValueKind, Convert]] = {
    ValueKind.ID: _stored_id,
    ValueKind.TIME: stored_time,
    ValueKind.DAY: _stored_day,
    ValueKind.TEXT: _stored_text,
    ValueKind.INTEGER: _stored_integer,
    ValueKind.NUMBER: _stored_number,
    ValueKind.TRUTH: _stored_truth,
    ValueKind.VALUES: _stored_values,
}
