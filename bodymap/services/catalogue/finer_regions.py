"""Finer regions: what a region of the body is divided into, down to phalanges and levels."""

from __future__ import annotations

from collections.abc import Collection
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

_COLUMNS = ("id", "label", "parent", "kind", "confidence", "source", "note")


class FinerKind(StrEnum):
    """What sort of part a finer region is."""

    PHALANX = "phalanx"
    TOE = "toe"
    JOINT = "joint"
    """A joint at the root of a finger or toe, or the head of the bone before it."""

    INTEROSSEOUS = "interosseous"
    BORDER_RAY = "border_ray"
    """The first or the last metacarpal or metatarsal, at the edge of hand or foot."""

    WEB = "web"
    EMINENCE = "eminence"
    PALM_COLUMN = "palm_column"
    CARPUS_TARSUS = "carpus_tarsus"
    PLANTAR_COLUMN = "plantar_column"
    HEEL = "heel"
    SPINAL_LEVEL = "spinal_level"


@dataclass(frozen=True, slots=True)
class FinerRegion:
    """A part of a region of the body.

    ``id`` and ``parent`` are base ids: the part lies on the side of the region it belongs to, and
    ``label`` names it without a side. ``source`` says in words what its borders were drawn after,
    ``confidence`` how far they were checked. A ``retired`` one is found and worded, and no longer
    offered.
    """

    id: str
    label: str
    parent: str
    kind: FinerKind
    confidence: Confidence
    source: str
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def load_finer_regions(
    path: TableFile, parents: Collection[str], on_problem: OnProblem = log_problem
) -> tuple[FinerRegion, ...]:
    """The finer regions of ``path`` in the file's order, which the atlas counts them by.

    ``parents`` are the base ids of the regions there are. Rows with another parent, and other bad
    rows, go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """

    def make(cells: Cells) -> FinerRegion:
        parent = cells.required("parent")
        if parent not in parents:
            raise RowError(f"parent is no region of the body: {parent[:60]}")
        return FinerRegion(
            id=cells.required("id"),
            label=cells.required_words("label"),
            parent=parent,
            kind=cells.one_of("kind", FinerKind),
            confidence=cells.one_of("confidence", Confidence),
            source=cells.required("source"),
            note=cells.text("note"),
            retired=cells.retired,
            origin=cells.origin,
        )

    return read_table(path, _COLUMNS, make, key=lambda row: row.id, on_problem=on_problem)
