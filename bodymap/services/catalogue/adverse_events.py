"""Reactions and adverse events: what can happen, how often it was seen, what is done then."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bodymap.charting.reaction import Severity
from bodymap.services.catalogue.own_copy import Origin, TableFile
from bodymap.services.catalogue.sourced import sourced
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

_COLUMNS = (
    *("id", "label", "severity", "charted", "brady_percent", "boyce_percent", "frequency_note"),
    *("time_course", "first_response", "escalation", "confidence", "verified_fields", "source"),
    "note",
)


class _YesNo(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class AdverseEvent:
    """A kind of reaction.

    ``severity`` is the usual one. ``is_charted`` is False for rows that only tell how often events
    of any kind were seen. ``brady_percent`` and ``boyce_percent`` are percent of treatments in two
    surveys (Brady 2014, Boyce 2020), None where a survey gives no figure. ``time_course``,
    ``first_response`` and ``escalation`` are in words, and may be empty; ``escalation`` says when,
    or to whom. Where ``confidence`` is ``part verified``, ``verified_fields`` names what was
    compared. ``source`` holds ids of the sources files. A ``retired`` kind is found and worded,
    and no longer offered. ``english`` is the label as it is without a translation.
    """

    id: str
    label: str
    severity: Severity
    is_charted: bool
    brady_percent: float | None
    boyce_percent: float | None
    frequency_note: str
    time_course: str
    first_response: str
    escalation: str
    confidence: Confidence
    verified_fields: tuple[str, ...]
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED
    english: str = ""


def load_adverse_events(
    path: TableFile, on_problem: OnProblem = log_problem
) -> tuple[AdverseEvent, ...]:
    """The kinds of ``path`` in the file's order, the frequent and mild ones first.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _event, key=lambda row: row.id, on_problem=on_problem)


def _event(cells: Cells) -> AdverseEvent:
    confidence, source = sourced(cells)
    verified = cells.items("verified_fields")
    if confidence is Confidence.PART_VERIFIED and not verified:
        raise RowError("verified_fields is empty, confidence says part verified")
    return AdverseEvent(
        id=cells.required("id"),
        label=cells.required_words("label"),
        severity=cells.one_of("severity", Severity),
        is_charted=cells.one_of("charted", _YesNo) is _YesNo.YES,
        brady_percent=_percent(cells, "brady_percent"),
        boyce_percent=_percent(cells, "boyce_percent"),
        frequency_note=cells.words("frequency_note"),
        time_course=cells.text("time_course"),
        first_response=cells.words("first_response"),
        escalation=cells.words("escalation"),
        confidence=confidence,
        verified_fields=verified,
        source=source,
        note=cells.text("note"),
        retired=cells.retired,
        origin=cells.origin,
        english=cells.text("label"),
    )


def _percent(cells: Cells, column: str) -> float | None:
    text = cells.text(column)
    if not text:
        return None
    try:
        percent = float(text)
    except ValueError:
        raise RowError(f"{column} is no number: {text[:40]}") from None
    if not 0 <= percent <= 100:  # also false for what is not a number
        raise RowError(f"{column} lies outside 0 to 100: {text[:40]}")
    return percent
