"""Procedure codes, and the rules that payers attach to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bodymap.charting.procedure_code import ProcedureCode
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
    *("id", "kind", "meaning", "rule", "muscles_min", "muscles_max", "not_with", "limits"),
    *("confidence", "source", "note"),
)


class BillingKind(StrEnum):
    """What sort of thing a row tells."""

    CPT = "cpt"
    RULE = "rule"
    MEDICARE = "medicare"
    MODIFIER = "modifier"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class BillingFact:
    """A code or a rule of billing, of the United States.

    ``code`` is what a session is coded by, None for rows that only tell something. ``meaning``,
    ``rule`` and ``limits`` are in words. ``source`` holds ids of the sources files. A ``retired``
    row codes nothing any more, and is still worded.
    """

    id: str
    kind: BillingKind
    code: ProcedureCode | None
    meaning: str
    rule: str
    limits: str
    confidence: Confidence
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def load_billing(path: TableFile, on_problem: OnProblem = log_problem) -> tuple[BillingFact, ...]:
    """The codes and rules of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _fact, key=lambda row: row.id, on_problem=on_problem)


def _fact(cells: Cells) -> BillingFact:
    confidence, source = sourced(cells)
    return BillingFact(
        id=cells.required("id"),
        kind=cells.one_of("kind", BillingKind),
        code=_code(cells, source),
        meaning=cells.required_words("meaning"),
        rule=cells.text("rule"),
        limits=cells.text("limits"),
        confidence=confidence,
        source=source,
        note=cells.text("note"),
        retired=cells.retired,
        origin=cells.origin,
    )


def _code(cells: Cells, source: tuple[str, ...]) -> ProcedureCode | None:
    fewest = _count(cells, "muscles_min")
    most = _count(cells, "muscles_max")
    if fewest is None:
        if most is not None:
            raise RowError("muscles_max goes with muscles_min")
        return None
    try:
        return ProcedureCode(cells.required("id"), fewest, most, cells.items("not_with"), source)
    except ValueError as error:
        raise RowError(str(error)) from None


def _count(cells: Cells, column: str) -> int | None:
    number = cells.above_zero_or_none(column)
    if number is None:
        return None
    if number != int(number):
        raise RowError(f"{column} is no whole number: {cells.text(column)}")
    return int(number)
