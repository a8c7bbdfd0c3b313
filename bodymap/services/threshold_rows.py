"""The clinic's own rows for the thresholds that its figures are judged by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.catalogue.own_copy import RETIRED
from bodymap.services.catalogue.own_rows import OwnRowChange
from bodymap.services.catalogue.table import Confidence
from bodymap.services.catalogue.threshold_choices import Fit, ThresholdChoice
from bodymap.services.catalogue.thresholds import OutcomeThreshold, ThresholdKind

_MEASURES = "outcome_measures.csv"
_THRESHOLDS = "outcome_thresholds.csv"
_CHOICES = "threshold_choice.csv"
_SOURCES = "sources.csv"
_LONGEST_ID = 56


@dataclass(frozen=True, slots=True)
class OwnThreshold:
    """A threshold that the clinic takes from a paper of its own choice. ``points`` are of the scale
    ``measure``, ``percent`` of the first score; at least one of them is given. ``citation`` names
    the paper, ``as_published`` says the figures in words, empty for the usual ones."""

    measure: str
    population: str
    kind: ThresholdKind
    points: float | None
    percent: float | None
    citation: str
    as_published: str = ""


def general_rows(
    measure: OutcomeMeasure,
    threshold: OutcomeThreshold | None,
    thresholds: Iterable[OutcomeThreshold],
) -> tuple[OwnRowChange, ...]:
    """Let ``threshold``, one of ``thresholds``, stand for ``measure`` in general; None lets none.

    Where several papers are of one population and kind, the sources of the measure tell which of
    them is meant, so those of the others are left out of them.
    """
    key = {"id": measure.measure.id}
    if threshold is None:
        cells = {"threshold_population": "", "threshold_kind": ""}
        return (OwnRowChange(_MEASURES, key, cells),)
    others = {
        source
        for one in thresholds
        if one is not threshold
        and (one.population, one.kind) == (threshold.population, threshold.kind)
        for source in one.source
    }
    kept = [one for one in measure.source if one not in others and one not in threshold.source]
    return (
        OwnRowChange(
            _MEASURES,
            key,
            {
                "threshold_population": threshold.population,
                "threshold_kind": threshold.kind.value,
                "confidence": threshold.confidence.value,
                "source": ";".join((*threshold.source, *kept)),
            },
        ),
    )


def shipped_general_rows(measure_id: str) -> tuple[OwnRowChange, ...]:
    """Let what is shipped stand for a measure in general."""
    columns = ("threshold_population", "threshold_kind", "confidence", "source")
    cells: dict[str, str | None] = dict.fromkeys(columns)
    return (OwnRowChange(_MEASURES, {"id": measure_id}, cells),)


def choice_rows(
    condition: str, scale: str, threshold: OutcomeThreshold | None
) -> tuple[OwnRowChange, ...]:
    """Let ``threshold`` stand for a scale in one condition; None says that none fits."""
    cells = {"fit": Fit.NONE.value, "population": "", "kind": "", "source": ""}
    if threshold is not None:
        cells = {
            # how near its population comes nobody compared
            "fit": Fit.NEAR.value,
            "population": threshold.population,
            "kind": threshold.kind.value,
            "source": ";".join(threshold.source),
        }
    cells |= {"confidence": Confidence.FROM_MEMORY.value, "note": "", RETIRED: ""}
    return (OwnRowChange(_CHOICES, _condition_key(condition, scale), cells),)


def no_choice_rows(
    condition: str, scale: str, shipped: ThresholdChoice | None
) -> tuple[OwnRowChange, ...]:
    """Let the general threshold stand in a condition, too; ``shipped`` is what the catalogue has
    for it, None for nothing."""
    cells = None if shipped is None else {RETIRED: "yes"}
    return (OwnRowChange(_CHOICES, _condition_key(condition, scale), cells),)


def shipped_choice_rows(condition: str, scale: str) -> tuple[OwnRowChange, ...]:
    """Let what is shipped stand in a condition."""
    return (OwnRowChange(_CHOICES, _condition_key(condition, scale), None),)


def own_threshold_rows(own: OwnThreshold, sources: Collection[str]) -> tuple[OwnRowChange, ...]:
    """Add a threshold and its source; ``sources`` are the ids that sources have already."""
    source = _source_id(own.citation, sources)
    told = [] if own.points is None else [f"{own.points:g} points"]
    told += [] if own.percent is None else [f"{own.percent:g} %"]
    return (
        OwnRowChange(
            _SOURCES, {"id": source}, {"citation": own.citation, "seen": "named by the clinic"}
        ),
        OwnRowChange(
            _THRESHOLDS,
            {
                "measure": own.measure,
                "population": own.population,
                "kind": own.kind.value,
                "source": source,
            },
            {
                "as_published": own.as_published or " or ".join(told),
                "points": "" if own.points is None else f"{own.points:g}",
                "percent_of_baseline": "" if own.percent is None else f"{own.percent:g}",
                "confidence": Confidence.FROM_MEMORY.value,
            },
        ),
    )


def _condition_key(condition: str, scale: str) -> dict[str, str]:
    return {"condition": condition, "measure": scale}


def _source_id(citation: str, taken: Collection[str]) -> str:
    """An id like ``own_smith_2019`` that nothing has yet."""
    plain = unicodedata.normalize("NFKD", citation.casefold()).encode("ascii", "ignore").decode()
    words = "_".join(re.findall("[a-z0-9]+", plain))[:_LONGEST_ID]
    first = f"own_{words}".rstrip("_")
    if first not in taken:
        return first
    numbered = (f"{first}_{count}" for count in range(2, len(taken) + 3))
    return next(one for one in numbered if one not in taken)
