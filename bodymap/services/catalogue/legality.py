"""Whether physical therapists may needle in a place, as lists of a certain day had it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

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
    *("id", "label", "status", "basis", "data_of", "checked", "disagreement"),
    *("confidence", "source", "note"),
)
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class Status(StrEnum):
    """What was said of a place."""

    PERMITTED = "permitted"
    SILENT = "silent"
    """The law neither names nor excludes it."""
    UNCLEAR = "unclear"
    PROHIBITED = "prohibited"


@dataclass(frozen=True, slots=True)
class Legality:
    """A notice that is as old as its date, and no legal advice: only the board of the place knows.

    ``id`` is the place as ISO 3166 has it, in small letters: ``us_co``. ``basis`` is the law or
    ruling that was named, empty where only lists were seen. ``data_of`` is the day, month or year
    that the lists speak of, empty for undated ones, ``checked`` the day on which they were
    compared (both ISO 8601). ``disagreement`` tells which source has it otherwise. ``source``
    holds ids of the sources files. A ``retired`` notice is not shown.
    """

    id: str
    label: str
    status: Status
    basis: str
    data_of: str
    checked: str
    disagreement: str
    confidence: Confidence
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def notice_id(place: str) -> str:
    """The id of the notice for a place as ISO 3166 writes it: ``US-CO`` is ``us_co``."""
    return place.casefold().replace("-", "_")


def load_legality(path: TableFile, on_problem: OnProblem = log_problem) -> tuple[Legality, ...]:
    """The notices of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _notice, key=lambda row: row.id, on_problem=on_problem)


def _notice(cells: Cells) -> Legality:
    confidence, source = sourced(cells)
    return Legality(
        id=cells.required("id"),
        label=cells.required_words("label"),
        status=cells.one_of("status", Status),
        basis=cells.words("basis"),
        data_of=_date(cells, "data_of"),
        checked=_date(cells, "checked"),
        disagreement=cells.words("disagreement"),
        confidence=confidence,
        source=source,
        note=cells.text("note"),
        retired=cells.retired,
        origin=cells.origin,
    )


def _date(cells: Cells, column: str) -> str:
    text = cells.text(column)
    if text and not _DATE.fullmatch(text):
        raise RowError(f"{column} is no date like 2026-01-31: {text[:40]}")
    return text
