"""The pain scores of one visit, for one complaint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST


@dataclass(frozen=True, slots=True)
class VisitPain:
    """A visit's pain before and after the needling, on the NPRS, 0 (no pain) to 10.

    ``started_at`` is UTC. A score is None where none was given. While ``is_open`` the visit is
    still going on, and its scores are yet to come rather than missing.

    Raises ValueError for a score outside the scale and for a time without a zone.
    """

    started_at: datetime
    before: int | None
    after: int | None
    is_open: bool = False

    def __post_init__(self) -> None:
        if self.started_at.utcoffset() is None:
            raise ValueError("A visit's time needs a time zone.")
        for score in (self.before, self.after):
            if score is not None and not NPRS_LOWEST <= score <= NPRS_HIGHEST:
                raise ValueError(f"A pain score lies between 0 and 10, not {score}.")

    @property
    def misses_before(self) -> bool:
        """Whether the visit is over and nobody gave the pain before it."""
        return self.before is None and not self.is_open

    @property
    def misses_after(self) -> bool:
        """Whether the visit is over and nobody gave the pain after it."""
        return self.after is None and not self.is_open
