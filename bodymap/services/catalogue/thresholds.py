"""How large a change of an outcome measure has to be, as published."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bodymap.services.catalogue.own_copy import Origin, TableFile
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

_COLUMNS = (
    "measure",
    "population",
    "kind",
    "as_published",
    "points",
    "percent_of_baseline",
    "confidence",
    "source",
    "note",
)


class ThresholdKind(StrEnum):
    """What a threshold says: a change that matters to people, or one above the error."""

    MCID = "MCID"
    MIC = "MIC"
    MID = "MID"
    MCIC = "MCIC"
    MCII = "MCII"
    MDC = "MDC"
    MDC90 = "MDC90"
    MDC95 = "MDC95"
    SDC = "SDC"

    @property
    def matters(self) -> bool:
        """Whether it is a change that matters to people, not merely one above the error."""
        return self in _MATTERS


_MATTERS = frozenset(
    {
        ThresholdKind.MCID,
        ThresholdKind.MIC,
        ThresholdKind.MID,
        ThresholdKind.MCIC,
        ThresholdKind.MCII,
    }
)


@dataclass(frozen=True, slots=True)
class OutcomeThreshold:
    """One published threshold: papers differ, so several stand for one measure.

    ``population`` tells it from others, ``population_words`` is how that is shown.
    ``points`` is in points of the measure's own scale, ``percent_of_baseline`` in percent of the
    first score; at least one of them is known. ``as_published`` keeps the paper's own figure,
    ``source`` holds ids of the sources file. A ``retired`` one is no longer offered.
    """

    measure: str
    population: str
    kind: ThresholdKind
    as_published: str
    points: float | None
    percent_of_baseline: float | None
    confidence: Confidence
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED
    population_words: str = ""


def load_thresholds(
    path: TableFile, on_problem: OnProblem = log_problem
) -> tuple[OutcomeThreshold, ...]:
    """The thresholds of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(
        path,
        _COLUMNS,
        _threshold,
        key=lambda row: (row.measure, row.population, row.kind, row.source),
        on_problem=on_problem,
        key_columns=("measure", "population", "kind", "source"),
    )


def _threshold(cells: Cells) -> OutcomeThreshold:
    points = cells.above_zero_or_none("points")
    percent = cells.above_zero_or_none("percent_of_baseline")
    if points is None and percent is None:
        raise RowError("neither points nor percent_of_baseline is given")
    return OutcomeThreshold(
        measure=cells.required("measure"),
        population=cells.required("population"),
        kind=cells.one_of("kind", ThresholdKind),
        as_published=cells.required_words("as_published"),
        points=points,
        percent_of_baseline=percent,
        confidence=cells.one_of("confidence", Confidence),
        source=cells.some_items("source"),
        note=cells.words("note"),
        retired=cells.retired,
        origin=cells.origin,
        population_words=cells.words("population"),
    )
