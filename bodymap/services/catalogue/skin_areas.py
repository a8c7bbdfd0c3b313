"""Dermatomes and areas of cutaneous nerves, and which of them a region may have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bodymap.services.catalogue.own_copy import TableFile
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

_AREA_COLUMNS = ("id", "label", "confidence", "source", "note")
_REGION_COLUMNS = (
    "region",
    "dermatomes",
    "nerves",
    "dermatome_confidence",
    "nerve_confidence",
    "dermatome_source",
    "nerve_source",
    "note",
)


@dataclass(frozen=True, slots=True)
class SkinArea:
    """A dermatome or the area of a cutaneous nerve.

    ``confidence`` speaks of what the area supplies; its borders are drawn from memory. ``source``
    holds ids of the sources file, ``note`` tells what published maps disagree on.
    """

    id: str
    label: str
    confidence: Confidence
    source: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class RegionNerves:
    """What may supply the skin of a region: ids of dermatomes and of nerve areas.

    ``region`` is a base id, without a side. Neighbours overlap, so this is a hint and no proof of
    a level. Facts that are not ``from memory`` name their source.
    """

    region: str
    dermatomes: tuple[str, ...]
    nerves: tuple[str, ...]
    dermatome_confidence: Confidence
    nerve_confidence: Confidence
    dermatome_source: tuple[str, ...]
    nerve_source: tuple[str, ...]
    note: str


def load_skin_areas(path: TableFile, on_problem: OnProblem = log_problem) -> tuple[SkinArea, ...]:
    """The areas of ``path`` in the file's order, which is that of the drawn map.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _AREA_COLUMNS, _area, key=lambda row: row.id, on_problem=on_problem)


def load_region_nerves(path: Path, on_problem: OnProblem = log_problem) -> tuple[RegionNerves, ...]:
    """The regions of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(
        path, _REGION_COLUMNS, _region, key=lambda row: row.region, on_problem=on_problem
    )


def _area(cells: Cells) -> SkinArea:
    return SkinArea(
        id=cells.required("id"),
        label=cells.required_words("label"),
        confidence=cells.one_of("confidence", Confidence),
        source=cells.some_items("source"),
        note=cells.text("note"),
    )


def _region(cells: Cells) -> RegionNerves:
    return RegionNerves(
        region=cells.required("region"),
        dermatomes=cells.some_items("dermatomes"),
        nerves=cells.some_items("nerves"),
        dermatome_confidence=cells.one_of("dermatome_confidence", Confidence),
        nerve_confidence=cells.one_of("nerve_confidence", Confidence),
        dermatome_source=_sources(cells, "dermatome"),
        nerve_source=_sources(cells, "nerve"),
        note=cells.text("note"),
    )


def _sources(cells: Cells, kind: str) -> tuple[str, ...]:
    sources = cells.items(f"{kind}_source")
    if not sources and cells.text(f"{kind}_confidence") != Confidence.FROM_MEMORY:
        raise RowError(f"{kind}_source is empty, and {kind}_confidence is not from memory")
    return sources
