"""What came of an export or an import, and the two ways in which one fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bodymap.errors import ExpectedError


@dataclass(frozen=True, slots=True)
class Written:
    """What was written to ``path``: how many of each kind, by its name."""

    path: Path
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Imported:
    """What came into the record: how many of each kind, by its name. ``remarks`` are sentences on
    what could not come along, or came as something else."""

    counts: Mapping[str, int]
    remarks: tuple[str, ...] = ()


class BadInputError(ExpectedError):
    """The file that was given cannot be taken; nothing of it is in the record."""


class NotWrittenError(ExpectedError):
    """The file cannot be written; what had its name before is untouched."""
