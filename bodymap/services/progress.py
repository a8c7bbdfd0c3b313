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


class LastTold:
    """Progress that can be told once more while nothing goes on: it is heard then, too, that the
    work is to stop, and what was shown stays."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last = (0, 1)

    def __call__(self, done: int, whole: int) -> None:
        """Tell it."""
        self._last = done, whole
        self._progress(done, whole)

    def again(self) -> None:
        """Nothing went on. Raises CancelledError."""
        self._progress(*self._last)


def unwatched(_done: int, _whole: int) -> None:
    """Progress that nobody looks at."""
