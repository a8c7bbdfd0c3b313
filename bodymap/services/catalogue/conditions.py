"""Conditions: what a complaint can be, and where it is usually needled."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.services.catalogue.known import KnownIds, expect_known
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
    "id",
    "label",
    "icd10cm",
    "typical_regions",
    "needled_muscles",
    "outcome_measures",
    "primary_measure",
    "icd10cm_confidence",
    "confidence",
    "muscles_seen_in_trials",
    "source",
    "note",
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of the catalogue.

    ``icd10`` are ICD-10-CM codes, several where a code exists for each side. ``typical_regions``
    and ``needled_muscles`` are base ids, without a side: they lie on the complaint's own side.
    ``confidence`` speaks of the muscles, ``icd10_confidence`` of the codes;
    ``muscles_seen_in_trials`` are those of the muscles that a publication named. ``source`` holds
    ids of the sources file. A ``retired`` condition is found and worded, and no longer offered.
    ``english`` is the label as it is without a translation.
    """

    id: str
    label: str
    icd10: tuple[str, ...]
    typical_regions: tuple[str, ...]
    needled_muscles: tuple[str, ...]
    measures: tuple[str, ...]
    primary_measure: str
    icd10_confidence: Confidence
    confidence: Confidence
    muscles_seen_in_trials: tuple[str, ...]
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED
    english: str = ""


def load_conditions(
    path: TableFile,
    on_problem: OnProblem = log_problem,
    *,
    regions: KnownIds | None = None,
    muscles: KnownIds | None = None,
) -> tuple[Condition, ...]:
    """The conditions of ``path`` in the file's order, the retired ones among them.

    Rows of a clinic's own may name only ``regions`` (base ids) and ``muscles`` that there are.
    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """

    def make(cells: Cells) -> Condition:
        expect_known(cells, "typical_regions", regions)
        expect_known(cells, "needled_muscles", muscles)
        return _condition(cells)

    return read_table(path, _COLUMNS, make, key=lambda row: row.id, on_problem=on_problem)


def _condition(cells: Cells) -> Condition:
    muscles = cells.some_items("needled_muscles")
    seen = cells.items("muscles_seen_in_trials")
    for muscle in seen:
        if muscle not in muscles:
            raise RowError(f"muscles_seen_in_trials names {muscle}, needled_muscles does not")
    measures = cells.some_items("outcome_measures")
    primary = cells.required("primary_measure")
    if primary not in measures:
        raise RowError(f"primary_measure is none of outcome_measures: {primary}")
    return Condition(
        id=cells.required("id"),
        label=cells.required_words("label"),
        icd10=cells.some_items("icd10cm"),
        typical_regions=cells.some_items("typical_regions"),
        needled_muscles=muscles,
        measures=measures,
        primary_measure=primary,
        icd10_confidence=cells.one_of("icd10cm_confidence", Confidence),
        confidence=cells.one_of("confidence", Confidence),
        muscles_seen_in_trials=seen,
        source=cells.some_items("source"),
        note=cells.text("note"),
        retired=cells.retired,
        origin=cells.origin,
        english=cells.text("label"),
    )
