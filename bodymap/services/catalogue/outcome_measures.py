"""Outcome measures: what they measure, and which scores there can be."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.charting.outcome_score import Direction, Measure
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
from bodymap.services.catalogue.thresholds import ThresholdKind

_COLUMNS = (
    *("id", "name", "construct", "applies_to", "items", "score_min", "score_max", "step"),
    *("direction", "scored_as", "threshold_population", "threshold_kind", "loinc"),
    *("range_confidence", "confidence", "source", "note"),
)


@dataclass(frozen=True, slots=True)
class OutcomeMeasure:
    """An outcome measure. The wording of its questions is licensed, and not here.

    ``construct`` is what it measures, ``applies_to`` of which part of the body or complaint,
    ``items`` how many questions it has, in words. ``threshold_population`` and ``threshold_kind``
    name the published threshold that is shown unless the clinic chose another, empty and None
    where none is known. ``range_confidence`` speaks of range, step and direction, ``confidence``
    of the threshold. ``source`` holds ids of the sources files. A ``retired`` one is found and
    worded, and no longer offered.
    """

    measure: Measure
    name: str
    construct: str
    applies_to: str
    items: str
    threshold_population: str
    threshold_kind: ThresholdKind | None
    loinc: str
    range_confidence: Confidence
    confidence: Confidence
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def load_outcome_measures(
    path: TableFile, on_problem: OnProblem = log_problem
) -> tuple[OutcomeMeasure, ...]:
    """The outcome measures of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(
        path, _COLUMNS, _measure, key=lambda row: row.measure.id, on_problem=on_problem
    )


def _measure(cells: Cells) -> OutcomeMeasure:
    confidence, source = sourced(cells)
    population = cells.text("threshold_population")
    kind = cells.one_of("threshold_kind", ThresholdKind) if cells.text("threshold_kind") else None
    if bool(population) != (kind is not None):
        raise RowError("threshold_population and threshold_kind go together")
    identity = cells.required("id")
    try:
        measure = Measure(
            id=identity,
            lowest=_number(cells, "score_min"),
            highest=_number(cells, "score_max"),
            step=cells.above_zero("step"),
            direction=cells.one_of("direction", Direction),
            scales=cells.items("scored_as") or (identity,),
        )
    except ValueError as error:
        raise RowError(str(error)) from None
    return OutcomeMeasure(
        measure=measure,
        name=cells.required_words("name"),
        construct=cells.required("construct"),
        applies_to=cells.required("applies_to"),
        items=cells.required("items"),
        threshold_population=population,
        threshold_kind=kind,
        loinc=cells.text("loinc"),
        range_confidence=cells.one_of("range_confidence", Confidence),
        confidence=confidence,
        source=source,
        note=cells.text("note"),
        retired=cells.retired,
        origin=cells.origin,
    )


def _number(cells: Cells, column: str) -> float:
    text = cells.required(column)
    try:
        number = float(text)
    except ValueError:
        raise RowError(f"{column} is no number: {text[:40]}") from None
    if not abs(number) < 100_000:  # also false for what is not a number
        raise RowError(f"{column} is no end of a scale: {text[:40]}")
    return number
