"""A pain score of another record: an Observation under LOINC 72514-3."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from bodymap.charting.ids import new_id
from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST, Phase
from bodymap.exchange.fhir.foreign import ForeignScore
from bodymap.exchange.fhir.names import LOINC, PAIN_SCORE, UCUM, extension_url
from bodymap.exchange.fhir.taken import (
    OnRemark,
    Refused,
    codes_of,
    dict_at,
    is_day,
    list_at,
    moment_of,
    quoted,
    text_at,
    uuid_in,
)

_COUNTS: Final = ("final", "amended", "corrected")
_UNITS: Final = ("", "{score}", "1", "{number}", "{#}")
"""Units of UCUM that a score without a dimension is written in."""
_EARLIEST_YEAR: Final = 1900
_AHEAD: Final = timedelta(days=1)
"""A clock may be a time zone off, and no more."""


def is_pain_score(resource: Any) -> bool:
    """Whether a resource is a score on this scale: others than 0 to 10 are other codes."""
    is_observation = isinstance(resource, dict) and resource.get("resourceType") == "Observation"
    return is_observation and (LOINC, PAIN_SCORE) in codes_of(resource.get("code"))


def why_left_out(resource: Any) -> str:
    """Why a score counts for nothing in its own record; empty where it counts."""
    status = text_at(resource, "status")
    if status not in _COUNTS:
        return f"pain scores marked {quoted(status)}"
    has_value = any(key.startswith("value") for key in resource)
    return "" if has_value else "pain scores without a value"


def score_of(
    resource: Any, full_url: str, where: str, now: datetime, on_remark: OnRemark
) -> ForeignScore:
    """The score of a resource that is one of R4. Raises Refused; what is only half known goes to
    ``on_remark``, in words that follow the name of its place."""
    text = _time(resource)
    at = moment_of(text)
    if is_day(text):
        on_remark(f"is dated {text} without a time of day; it comes in as of noon (UTC)")
    if not (at.year >= _EARLIEST_YEAR and at - now <= _AHEAD):
        raise Refused(f"is dated {at.date().isoformat()}, which cannot be")
    return ForeignScore(
        id=uuid_in(full_url) or uuid_in(text_at(resource, "id")) or new_id(),
        where=where,
        score=_score(resource),
        at=at,
        phase=_phase(resource),
        visit=text_at(dict_at(resource, "encounter"), "reference"),
    )


def _time(resource: Any) -> str:
    span = dict_at(resource, "effectivePeriod")
    text = (
        text_at(resource, "effectiveDateTime")
        or text_at(resource, "effectiveInstant")
        or text_at(span, "start")
        or text_at(span, "end")
    )
    if not text:
        raise Refused("does not say when the score was given")
    return text


def _score(resource: Any) -> int:
    value: Any
    if "valueInteger" in resource:
        value = resource["valueInteger"]
    elif "valueQuantity" in resource:
        value = _amount(dict_at(resource, "valueQuantity"))
    else:
        kind = next(key for key in resource if key.startswith("value"))
        raise Refused(f"has its score as {quoted(kind)}, which is read as a whole number only")
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused("has a score that is no number")
    if value != int(value):
        raise Refused(f"has a score between two whole numbers: {value}")
    if not NPRS_LOWEST <= value <= NPRS_HIGHEST:
        raise Refused(f"has a score that is not between 0 and 10: {value}")
    return int(value)


def _amount(quantity: dict[str, Any]) -> Any:
    if text_at(quantity, "comparator"):
        raise Refused("has a score that is only a bound")
    if text_at(quantity, "system") in ("", UCUM) and text_at(quantity, "code") not in _UNITS:
        raise Refused(f"has a score in the unit {quoted(text_at(quantity, 'code'))}")
    return quantity.get("value")


def _phase(resource: Any) -> Phase | None:
    for one in list_at(resource, "extension"):
        code = text_at(one, "valueCode")
        if text_at(one, "url") == extension_url("pain-phase") and code in tuple(Phase):
            return Phase(code)
    return None
