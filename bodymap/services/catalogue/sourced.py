"""What a fact rests on, and the names in it that other files have."""

from __future__ import annotations

from collections.abc import Collection

from bodymap.services.catalogue.table import Cells, Confidence, RowError


def sourced(cells: Cells) -> tuple[Confidence, tuple[str, ...]]:
    """The confidence of a row, and the ids of its sources.

    Raises RowError where the row claims to have been compared with a source and names none.
    """
    confidence = cells.one_of("confidence", Confidence)
    source = cells.items("source")
    if confidence is not Confidence.FROM_MEMORY and not source:
        raise RowError(f"source is empty, confidence says {confidence}")
    return confidence, source


def named(cells: Cells, column: str, known: Collection[str]) -> frozenset[str]:
    """The ids in a list cell. Raises RowError for one that ``known`` has not."""
    items = cells.items(column)
    for item in items:
        if item not in known:
            raise RowError(f"{column} names {item[:60]}, which the catalogue does not have")
    return frozenset(items)
