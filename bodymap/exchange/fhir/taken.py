"""Careful looks into JSON that somebody else wrote, where anything can be of any type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from bodymap.exchange.fhir.names import LOINC

_LOINC_OID: Final = "urn:oid:2.16.840.1.113883.6.1"
"""How some systems write LOINC."""
_MOMENT: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.ASCII
)
_FINER: Final = re.compile(r"(\.\d{6})\d+")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_PARTIAL: Final = re.compile(r"\d{4}(-\d\d)?", re.ASCII)
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII)
_LONGEST_QUOTE: Final = 60


OnRemark = Callable[[str], None]
"""Takes what somebody should know of an entry that comes in all the same."""


class Refused(Exception):  # noqa: N818 - it is told, and is no failure of the program
    """An entry cannot be taken; ``reason`` goes on from its name: "has no subject"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def text_at(value: Any, key: str) -> str:
    """The text in a field, without blanks around; empty where there is no such text."""
    found = value.get(key) if isinstance(value, dict) else None
    return found.strip() if isinstance(found, str) else ""


def list_at(value: Any, key: str) -> list[Any]:
    """The list in a field; empty where there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def dict_at(value: Any, key: str) -> dict[str, Any]:
    """The object in a field; empty where there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def codes_of(concept: Any) -> Iterator[tuple[str, str]]:
    """The codings of a concept as (system, code), LOINC under its usual name."""
    for one in list_at(concept, "coding"):
        system, code = text_at(one, "system"), text_at(one, "code")
        yield (LOINC if system == _LOINC_OID else system), code


def moment_of(text: str) -> datetime:
    """A FHIR dateTime in UTC; a day without a time is taken at its noon. Raises Refused for a year
    or a month alone, and for what is no time."""
    if _DAY.fullmatch(text):
        text = f"{text}T12:00:00Z"
    elif _PARTIAL.fullmatch(text):
        raise Refused(f"is dated {text}, which is no day")
    if not _MOMENT.fullmatch(text):
        raise Refused(f"has a time that is none of R4: {quoted(text)}")
    try:
        # below microseconds nothing is kept
        return datetime.fromisoformat(_FINER.sub(r"\1", text)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Refused(f"has a time that there is not: {quoted(text)}") from None


def is_day(text: str) -> bool:
    """Whether a FHIR dateTime is a day without a time."""
    return _DAY.fullmatch(text) is not None


def day_of(text: str) -> date | None:
    """A FHIR date; None where it is a year or a month alone. Raises Refused for another one."""
    if _PARTIAL.fullmatch(text):
        return None
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"has a date that there is not: {quoted(text)}") from None


def uuid_in(text: str) -> UUID | None:
    """The UUID that a text is, as ``urn:uuid:`` or alone; None where it is none."""
    bare = text.removeprefix("urn:uuid:")
    return UUID(bare) if _UUID.fullmatch(bare) else None


def quoted(text: str) -> str:
    """A text of the file, short enough to be read in a sentence and without control characters."""
    shown = "".join(one if one.isprintable() else " " for one in text[:_LONGEST_QUOTE])
    return f"'{shown}...'" if len(text) > _LONGEST_QUOTE else f"'{shown}'"
