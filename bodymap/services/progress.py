"""How far long work is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bodymap.errors import ExpectedError

CANCELLED: Final = "Cancelled. Nothing was changed."


class CancelledError(ExpectedError):
    """The person had enough of waiting: what was begun is undone."""

    def __init__(self) -> None:
        super().__init__(CANCELLED)


Progress = Callable[[int, int], None]
"""Called with how much is done of how much (both of any unit, the whole at least 1). It raises
CancelledError where the work is to stop; whoever does the work cleans up and lets it pass."""


def unwatched(_done: int, _whole: int) -> None:
    """Progress that nobody looks at."""
