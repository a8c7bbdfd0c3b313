"""What the file refused, in words that go on from the name of a row."""

from __future__ import annotations

from typing import Final

_REASONS: Final = (
    ("is there already", "is there already, or has what only one can have"),
    ("UNIQUE constraint", "is there already, or has what only one can have"),
    ("FOREIGN KEY", "refers to a row that is not there"),
    ("This visit is signed", "would change a signed visit"),
    ("NOT NULL", "lacks a value that it must have"),
    ("CHECK constraint", "has a value that cannot be"),
)


def refusal(said: str) -> str:
    """The end of a sentence for what the file said."""
    return next((words for found, words in _REASONS if found in said), "cannot be taken")
