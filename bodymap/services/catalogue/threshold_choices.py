"""Which published threshold stands for a measure where the complaint is of a condition."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from bodymap.services.catalogue.known import KnownIds, expect_known
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
from bodymap.services.catalogue.thresholds import OutcomeThreshold, ThresholdKind

_COLUMNS = ("condition", "measure", "population", "kind", "fit", "confidence", "source", "note")
_OF_THE_THRESHOLD = ("measure", "population", "kind", "source")

KnownThresholds = Callable[[], Collection[OutcomeThreshold]]
"""Gives the thresholds that there are; asked only when a clinic's own row names one."""


class Fit(StrEnum):
    """How near a threshold's population comes to the people with a condition."""

    SAME = "same"
    NEAR = "near"
    NONE = "none"
    """None that was published fits, and the measure's general one does not stand in for it."""


@dataclass(frozen=True, slots=True)
class ThresholdChoice:
    """The threshold that stands for ``measure`` (a measure, or a scale of one) in a condition.

    ``population``, ``kind`` and ``source`` are those of the threshold, which together with the
    measure tell it from all others; empty and None where ``fit`` says that none fits.
    ``confidence`` speaks of the fit. A ``retired`` choice is none.
    """

    condition: str
    measure: str
    population: str
    kind: ThresholdKind | None
    fit: Fit
    confidence: Confidence
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED

    def names(self, threshold: OutcomeThreshold) -> bool:
        """Whether ``threshold`` is the one that was chosen."""
        return (self.measure, self.population, self.kind, self.source) == (
            *(threshold.measure, threshold.population),
            *(threshold.kind, threshold.source),
        )


def load_threshold_choices(
    path: TableFile,
    on_problem: OnProblem = log_problem,
    *,
    conditions: KnownIds | None = None,
    scales: KnownIds | None = None,
    thresholds: KnownThresholds | None = None,
) -> tuple[ThresholdChoice, ...]:
    """The choices of ``path`` in the file's order, the retired ones among them.

    Rows of a clinic's own may name only ``conditions``, ``scales`` (names under which scores are
    recorded) and ``thresholds`` that there are. Bad rows go to ``on_problem``; raises
    CatalogueError when the file cannot be read at all.
    """

    def make(cells: Cells) -> ThresholdChoice:
        expect_known(cells, "condition", conditions)
        expect_known(cells, "measure", scales)
        choice = _choice(cells)
        if thresholds is None or cells.changed.isdisjoint(_OF_THE_THRESHOLD):
            return choice
        if choice.fit is not Fit.NONE and not any(map(choice.names, thresholds())):
            raise RowError("no threshold has this measure, population, kind and source")
        return choice

    return read_table(
        path,
        _COLUMNS,
        make,
        key=lambda row: (row.condition, row.measure),
        on_problem=on_problem,
        key_columns=("condition", "measure"),
    )


def _choice(cells: Cells) -> ThresholdChoice:
    fit = cells.one_of("fit", Fit)
    confidence, source = sourced(cells)
    if fit is Fit.NONE and (cells.text("population") or cells.text("kind") or source):
        raise RowError("fit says none, and a threshold is named")
    is_named = fit is not Fit.NONE
    return ThresholdChoice(
        condition=cells.required("condition"),
        measure=cells.required("measure"),
        population=cells.required("population") if is_named else "",
        kind=cells.one_of("kind", ThresholdKind) if is_named else None,
        fit=fit,
        confidence=confidence,
        source=cells.some_items("source") if is_named else (),
        note=cells.words("note"),
        retired=cells.retired,
        origin=cells.origin,
    )
