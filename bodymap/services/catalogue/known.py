"""Names in one catalogue file that must stand in another."""

from __future__ import annotations

from collections.abc import Callable, Collection

from bodymap.services.catalogue.table import Cells, RowError

KnownIds = Callable[[], Collection[str]]
"""Gives the ids that another file has; asked only when a clinic's own row names some."""

_OTHER_SIDE = "contra:"


def expect_known(cells: Cells, column: str, known: KnownIds | None) -> None:
    """Raises RowError where a list cell that the clinic wrote names what ``known`` has not.

    The tests hold the shipped rows to it, so that opening the program need not.
    """
    if known is None or column not in cells.changed:
        return
    for item in cells.items(column):
        if item.removeprefix(_OTHER_SIDE) not in known():
            raise RowError(f"{column} names {item[:60]}, which the catalogue does not have")
