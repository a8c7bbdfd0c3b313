"""A clinic's own copy of the catalogue: files of the same names in a folder of its own.

The shipped file is read first, then the clinic's file is laid over it, row by row. A row with the
key of a shipped one changes that entry, a row with a new key adds one, and ``yes`` in the column
``retired`` takes an entry from the lists without forgetting it. docs/catalogue.md tells it to
those who write such files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

RETIRED = "retired"
FOLDER = "catalogue"
_EMPTIED = "-"
_FROM_MEMORY = "from memory"
_WORDING = frozenset(
    {"label", "item", "question", "name", "name_en", "abbreviation", "gauge_label", "note"}
)
_BESIDE_AN_ITEM = frozenset({"advice"})
"""Wording where it goes along with an item; where it stands alone, it is the fact itself."""
_EVIDENCE = frozenset({"source", "rests_on"})
_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?")


class Origin(StrEnum):
    """Whose facts an entry tells."""

    SHIPPED = "shipped"
    CHANGED = "changed by the clinic"
    OWN = "the clinic's own"


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """One file of the catalogue: as it is shipped, where the clinic's own may lie, and where its
    words in another language do."""

    shipped: Path
    own: Path | None = None
    words: Path | None = None


@dataclass(frozen=True, slots=True)
class CatalogueFolders:
    """Where the catalogue lies: as it is shipped, and the clinic's own folder, which need not
    exist. None stands for a program that knows no clinic.

    ``language`` is a code of ISO 639: what is shown is said in it, where it has words. Empty for
    English, which the facts are written in.
    """

    shipped: Path
    own: Path | None = None
    language: str = ""

    def file(self, name: str) -> CatalogueFile:
        """The file of that name in both folders."""
        return replace(self.fixed(name), own=self.own / name if self.own else None)

    def fixed(self, name: str) -> CatalogueFile:
        """The file of that name where a clinic has none of its own."""
        words = self.shipped / self.language / name if self.language else None
        return CatalogueFile(self.shipped / name, words=words)


TableFile = Path | CatalogueFile
"""A file that is read alone, or with the clinic's own laid over it."""


def folders_of(folder: Path | CatalogueFolders) -> CatalogueFolders:
    """Folders as they are; a lone path is the shipped folder, without a clinic's own."""
    return folder if isinstance(folder, CatalogueFolders) else CatalogueFolders(folder)


@dataclass(frozen=True, slots=True)
class LaidRow:
    """The cells of an entry after the clinic's row was laid over the shipped one.

    ``changed`` names the columns whose content now differs from what is shipped.
    """

    cells: Mapping[str, str]
    origin: Origin
    changed: frozenset[str]


def key_of(cells: Mapping[str, str], columns: Iterable[str]) -> tuple[str, ...]:
    """What tells the entry of a row from all others, free of blanks that nobody sees."""
    return tuple(_content(cells.get(column, "")) for column in columns)


def lay_over(
    shipped: Mapping[str, str] | None, given: Mapping[str, str], header: Sequence[str]
) -> LaidRow:
    """The clinic's row laid over the shipped one, or over nothing where the entry is new.

    An empty cell leaves what is shipped, a lone ``-`` empties it. Who changes a fact and names no
    other source for it cannot go on to call it verified: the confidence becomes ``from memory``.
    """
    cells = {column: (shipped or {}).get(column, "") for column in (*header, RETIRED)}
    for column, cell in given.items():
        if cell.strip():
            cells[column] = "" if cell.strip() == _EMPTIED else cell
    if shipped is None:
        return LaidRow(cells, Origin.OWN, frozenset(header))
    changed = frozenset(
        column for column in header if _content(cells[column]) != _content(shipped[column])
    )
    wording = _WORDING | _BESIDE_AN_ITEM if "item" in header else _WORDING
    if changed - wording and not changed & _EVIDENCE:
        for column in header:
            if column.endswith("confidence") and cells[column].strip():
                cells[column] = _FROM_MEMORY
        if "verified_fields" in cells:
            cells["verified_fields"] = ""
    return LaidRow(cells, Origin.CHANGED if changed else Origin.SHIPPED, changed)


def _content(cell: str) -> str:
    """What a cell says, however it is written: a spreadsheet makes 0.3 of 0.30."""
    parts = (part.strip() for part in cell.split(";"))
    return ";".join(str(float(part)) if _NUMBER.fullmatch(part) else part for part in parts)
