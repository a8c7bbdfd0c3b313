"""What patients are told after the needles, in plain words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bodymap.charting.after_care import Advice
from bodymap.services.catalogue.own_copy import Origin, TableFile
from bodymap.services.catalogue.sourced import named, sourced
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    log_problem,
    read_table,
)

_COLUMNS = (
    *("id", "advice", "regions", "reactions", "screening", "confidence", "scope_confidence"),
    *("source", "note"),
)


@dataclass(frozen=True, slots=True)
class AdviceFacts:
    """A piece of advice and what it rests on.

    ``confidence`` speaks of the advice, ``scope_confidence`` of the regions it applies to, None
    where it applies everywhere; what prompts it is this program's own choice. ``source`` holds ids
    of the sources files. Retired advice is found and worded, and no longer offered.
    """

    advice: Advice
    confidence: Confidence
    scope_confidence: Confidence | None
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def load_aftercare(
    path: TableFile,
    regions: Collection[str],
    reactions: Collection[str],
    screening: Collection[str],
    on_problem: OnProblem = log_problem,
) -> tuple[AdviceFacts, ...]:
    """The advice of ``path`` in the file's order, which is that of the sheet.

    ``regions`` are the base ids of the regions there are, ``reactions`` the ids of adverse events
    and ``screening`` those of screening items. Bad rows go to ``on_problem``; raises
    CatalogueError when the file cannot be read at all.
    """

    def make(cells: Cells) -> AdviceFacts:
        confidence, source = sourced(cells)
        advice = Advice(
            id=cells.required("id"),
            words=cells.required_words("advice"),
            regions=named(cells, "regions", regions),
            reactions=named(cells, "reactions", reactions),
            screening=named(cells, "screening", screening),
        )
        return AdviceFacts(
            advice=advice,
            confidence=confidence,
            scope_confidence=(
                cells.one_of("scope_confidence", Confidence) if advice.regions else None
            ),
            source=source,
            note=cells.text("note"),
            retired=cells.retired,
            origin=cells.origin,
        )

    return read_table(path, _COLUMNS, make, key=lambda row: row.advice.id, on_problem=on_problem)
