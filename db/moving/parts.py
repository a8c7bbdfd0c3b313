"""One count over work that is done in several parts."""

from __future__ import annotations

from typing import Final

from bodymap.services.progress import Progress

WHOLE: Final = 1000


def part(progress: Progress, begin: int, end: int) -> Progress:
    """The progress of the part of the work that leads from ``begin`` to ``end`` thousandths."""

    def told(done: int, whole: int) -> None:
        progress(begin + (end - begin) * min(done, whole) // max(whole, 1), WHOLE)

    return told
