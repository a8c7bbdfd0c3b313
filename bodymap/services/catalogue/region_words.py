"""What people call the regions of the body, beside the catalogue's own labels."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.services.catalogue.own_copy import TableFile
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    log_problem,
    read_table,
)

_COLUMNS = ("region", "words", "confidence", "source")


@dataclass(frozen=True, slots=True)
class RegionWords:
    """Everyday words for a region; ``region`` is its base id, without a side.

    In another language they are followed by the English ones. The same words may mean several
    regions ("low back"). ``source`` holds ids of the sources file, none where the words are common
    English.
    """

    region: str
    words: tuple[str, ...]
    confidence: Confidence
    source: tuple[str, ...]


def load_region_words(
    path: TableFile, on_problem: OnProblem = log_problem
) -> tuple[RegionWords, ...]:
    """The words of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(
        path,
        _COLUMNS,
        _words,
        key=lambda row: row.region,
        on_problem=on_problem,
        key_columns=("region",),
    )


def _words(cells: Cells) -> RegionWords:
    return RegionWords(
        region=cells.required("region"),
        words=tuple(dict.fromkeys((*cells.items_of_words("words"), *cells.some_items("words")))),
        confidence=cells.one_of("confidence", Confidence),
        source=cells.items("source"),
    )
