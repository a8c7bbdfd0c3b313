"""The small pieces that FHIR resources are made of, as plain JSON values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from bodymap.exchange.fhir.names import UCUM, extension_url, urn

Json = dict[str, Any]

_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""R4 allows no control characters in a string but tab and line ends."""


def filled(**fields: Any) -> Json:
    """The fields that have a value: FHIR knows no empty ones. A trailing underscore is taken off a
    name, for ``class_``."""
    return {
        name.removesuffix("_"): value
        for name, value in fields.items()
        if value is not None and value not in ("", [], {})
    }


def said(words: str | None) -> str | None:
    """Words as FHIR takes them; None where nothing is left to say."""
    cleaned = _FORBIDDEN.sub(" ", words or "").strip()
    return cleaned or None


def code_of(text: str) -> str:
    """A code as FHIR takes it: no blanks at its ends, and single ones between."""
    return " ".join((said(text) or "").split())


def instant(moment: datetime) -> str:
    """A moment in UTC to the millisecond: what most systems keep. All are of one length, so that
    whoever compares them as text is right, too."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def day(of: date | None) -> str | None:
    """A day of the calendar."""
    return None if of is None else of.isoformat()


def period(start: datetime, end: datetime | None) -> Json:
    """From start to end. The end is left out where a clock that was set back puts it before the
    start: R4 knows no such period."""
    is_after = end is not None and end >= start
    return filled(start=instant(start), end=instant(end) if end and is_after else None)


def coding(system: str, code: str) -> Json | None:
    """A code of a system; None without a code. Displays are left out: many are licensed."""
    wanted = code_of(code)
    return {"system": system, "code": wanted} if wanted else None


def concept(text: str | None, *codings: Json | None) -> Json | None:
    """A concept in words and codes; None where it has neither."""
    made = filled(coding=[one for one in codings if one is not None], text=said(text))
    return made or None


def quantity(value: float, unit: str, code: str | None = None) -> Json:
    """A measured value with its unit of UCUM, which is ``unit`` itself unless ``code`` is given."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code or unit}


def reference(key: UUID, display: str | None = None) -> Json:
    """A reference to a resource of the same bundle."""
    return filled(reference=urn(key), display=said(display))


def extension(name: str, **value: Any) -> Json:
    """One of the program's own extensions with a single value, as ``valueCode="left"``."""
    return {"url": extension_url(name), **value}


def extension_of(name: str, parts: Mapping[str, Any]) -> Json | None:
    """One of the program's own extensions made of parts: name of the part -> (name of the value,
    value), or several of these. Parts without a value are left out; None where none is left."""
    inner = []
    for part, told in parts.items():
        for kind, value in told if isinstance(told, list) else [told]:
            if value is not None and value != "":
                inner.append({"url": part, kind: value})
    return {"url": extension_url(name), "extension": inner} if inner else None


def listed(*pieces: Json | None) -> list[Json]:
    """The pieces that are there."""
    return [one for one in pieces if one is not None]
