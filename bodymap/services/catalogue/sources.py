"""Where the facts of the catalogue come from."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.services.catalogue.own_copy import Origin, TableFile
from bodymap.services.catalogue.table import Cells, OnProblem, log_problem, read_table

_COLUMNS = ("id", "citation", "locator", "seen")


@dataclass(frozen=True, slots=True)
class Source:
    """A source that other files name by its id.

    ``locator`` is a DOI, PMID, PMC or trial registration number where one is known; ``seen``
    says how much of the source was read when the fact was entered. A ``retired`` source is named
    by no fact that is offered.
    """

    id: str
    citation: str
    locator: str
    seen: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def load_sources(path: TableFile, on_problem: OnProblem = log_problem) -> tuple[Source, ...]:
    """The sources of ``path`` in the file's order.

    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """
    return read_table(path, _COLUMNS, _source, key=lambda row: row.id, on_problem=on_problem)


def _source(cells: Cells) -> Source:
    return Source(
        id=cells.required("id"),
        citation=cells.required("citation"),
        locator=cells.text("locator"),
        seen=cells.required("seen"),
        retired=cells.retired,
        origin=cells.origin,
    )
