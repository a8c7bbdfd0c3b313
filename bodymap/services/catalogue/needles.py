"""Needle sizes that are sold and used."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.charting.needle import Needle
from bodymap.services.catalogue.own_copy import Origin, TableFile
from bodymap.services.catalogue.table import Cells, Confidence, OnProblem, log_problem, read_table

_COLUMNS = (
    "id",
    "gauge_label",
    "diameter_mm",
    "length_mm",
    "typical_use",
    "size_confidence",
    "confidence",
    "source",
    "note",
)


@dataclass(frozen=True, slots=True)
class NeedleSize:
    """A size of needle, lengths in mm.

    ``gauge_label`` is what is usually printed on the box and differs by maker: the diameter is
    the key. ``typical_use`` is a hint in words, never advice on depth; ``confidence`` speaks of
    it, ``size_confidence`` of the size being sold. ``source`` holds ids of the sources file.
    A ``retired`` size is no longer offered.
    """

    id: str
    gauge_label: str
    diameter_mm: float
    length_mm: float
    typical_use: str
    size_confidence: Confidence
    confidence: Confidence
    source: tuple[str, ...]
    note: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED

    @property
    def needle(self) -> Needle:
        """The size as a chart records it."""
        return Needle(self.diameter_mm, self.length_mm)


def load_needles(path: TableFile, on_problem: OnProblem = log_problem) -> tuple[NeedleSize, ...]:
    """The needle sizes of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _needle, key=lambda row: row.id, on_problem=on_problem)


def _needle(cells: Cells) -> NeedleSize:
    return NeedleSize(
        id=cells.required("id"),
        gauge_label=cells.required("gauge_label"),
        diameter_mm=cells.above_zero("diameter_mm"),
        length_mm=cells.above_zero("length_mm"),
        typical_use=cells.required_words("typical_use"),
        size_confidence=cells.one_of("size_confidence", Confidence),
        confidence=cells.one_of("confidence", Confidence),
        source=cells.items("source"),
        note=cells.text("note"),
        retired=cells.retired,
        origin=cells.origin,
    )
