"""What can be wrong with a catalogue file, and who is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bodymap.errors import ExpectedError

_log = logging.getLogger(__name__)


class CatalogueError(ExpectedError):
    """A catalogue file as a whole cannot be read."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why one row of a file was left out. ``line`` counts from 1, the header included; it is 0
    where the reason concerns the file as a whole."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.reason}"


OnProblem = Callable[[RowProblem], None]


class RowError(ValueError):
    """A row cannot become a value; the text is the reason."""


def log_problem(problem: RowProblem) -> None:
    """Where problems go unless the caller collects them."""
    _log.warning("%s", problem)
