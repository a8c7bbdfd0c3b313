"""Collecting what is wrong, without ever holding more than can be read."""

from __future__ import annotations

from typing import Final

from db.verify.verdict import Finding, Part

MOST_OF_A_PART: Final = 50
"""So many of each part are listed; the others are counted."""


class Findings:
    """The findings of one check. ``add`` takes a sentence without anything of a patient."""

    def __init__(self) -> None:
        self._found: dict[Part, list[Finding]] = {part: [] for part in Part}
        self._more = 0

    def add(self, part: Part, sentence: str, sequence: int | None = None) -> None:
        """One thing that is wrong."""
        if len(self._found[part]) < MOST_OF_A_PART:
            self._found[part].append(Finding(part, sentence, sequence))
        else:
            self._more += 1

    def has(self, part: Part) -> bool:
        """Whether anything of a part is wrong."""
        return bool(self._found[part])

    @property
    def all(self) -> tuple[Finding, ...]:
        """The findings, part by part; within a part by the line they are about, those without one
        last."""
        return tuple(
            one
            for part in Part
            for one in sorted(
                self._found[part], key=lambda one: (one.sequence is None, one.sequence or 0)
            )
        )

    @property
    def more(self) -> int:
        """How many were not listed."""
        return self._more
