"""The table of what was done to the program and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import Final, Protocol

import pytest

PROPERTY: Final = "found"
"""The name of a row among what a test tells of itself."""

_TITLES: Final = ("done to it", "times", "lost", "damaged", "unclear", "what was found")

Values = tuple[str, int, int, int, int, str]


@dataclass(frozen=True, slots=True)
class Row:
    """What was done how often, and what came of it."""

    what: str
    done: int
    lost: int
    damaged: int
    unclear: int
    note: str

    def values(self) -> list[str | int]:
        """The row as it passes from one process to another."""
        return list(astuple(self))


class Found(Protocol):
    """Tells a row of the table that ``python3 main.py faults`` prints."""

    def __call__(
        self,
        what: str,
        *,
        done: int,
        lost: int = 0,
        damaged: int = 0,
        unclear: int = 0,
        note: str = "",
    ) -> None:
        """``done`` things were done; of what was acknowledged ``lost`` were not there; ``damaged``
        were not readable or not whole; ``unclear`` failed in anything but a sentence."""


def rows_of(reports: Iterable[pytest.TestReport]) -> list[Row]:
    """The rows that the tests told, in the order of their words."""
    rows = [
        Row(*value)  # type: ignore[misc]  # what ``values`` made
        for report in reports
        for name, value in report.user_properties
        if name == PROPERTY
    ]
    return sorted(rows, key=lambda row: row.what)


def as_text(rows: Sequence[Row]) -> str:
    """The table as lines for a console."""
    cells = [_TITLES, *(tuple(str(cell) for cell in row.values()) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_TITLES) - 1)]
    return "\n".join(
        "  ".join(
            [
                line[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(line[1:-1], widths[1:], strict=True)),
                line[-1],
            ]
        ).rstrip()
        for line in cells
    )
