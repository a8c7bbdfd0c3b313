"""A site on the other side than the complaint is charted all the same, and pointed out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide

_ONE_SIDED = {ComplaintSide.LEFT: Side.LEFT, ComplaintSide.RIGHT: Side.RIGHT}


@dataclass(frozen=True, slots=True)
class Crossing:
    """A site was charted on ``charted``, the complaint is on ``complaint``."""

    complaint: Side
    charted: Side


@dataclass(frozen=True, slots=True)
class LateralityGuard:
    """What the guard of one session knows: the complaint's side, and whether it spoke already.

    Needling the other side can be meant, as when the pain is referred. So it says it once in a
    session and never stops anything.
    """

    complaint: ComplaintSide
    has_spoken: bool = False

    @staticmethod
    def of(complaint: ComplaintSide, charted: Iterable[Side]) -> LateralityGuard:
        """The guard of a session that has sites on those sides already, as after a restart: it
        spoke of the first that crossed."""
        guard = LateralityGuard(complaint)
        return replace(guard, has_spoken=any(crossing(complaint, side) for side in charted))

    def after(self, charted: Side) -> tuple[LateralityGuard, Crossing | None]:
        """The guard after a site on that side, and what it says about it; None when nothing."""
        crossed = crossing(self.complaint, charted)
        if crossed is None or self.has_spoken:
            return self, None
        return replace(self, has_spoken=True), crossed


def crossing(complaint: ComplaintSide, charted: Side) -> Crossing | None:
    """Whether a site on that side is not on the complaint's side.

    A complaint of both sides or of the midline is crossed by nothing, and a site in the midline
    crosses nothing.
    """
    side = _ONE_SIDED.get(complaint)
    return Crossing(side, charted) if side is not None and charted is side.mirrored else None
