"""A needle site as a pane shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bodymap.charting.site import NeedleSite

RADIUS = 9.0
RING = 2.0
REACH_MM = 8.0
LEAST_REACH = 6.0
MOST_REACH = RADIUS + 1.0


def reach_px(px_per_mm: float) -> float:
    """How far from a marker's middle, in px, a press still means that marker.

    On a small figure a disc covers more body than two needles stand apart, so there a press at
    its rim means the body under it: the next needle matters more than the last one.
    """
    return min(max(REACH_MM * px_per_mm, LEAST_REACH), MOST_REACH)


@dataclass(frozen=True, slots=True)
class Marker:
    """A site's place on one pane, in logical px.

    ``anchor`` is the place on the body; ``label`` is where the numbered disc stands, which is the
    same unless neighbours pushed it aside. ``is_out`` says that the needle was taken out.
    """

    site: NeedleSite
    anchor: tuple[float, float]
    label: tuple[float, float]
    is_out: bool = False

    @property
    def id(self) -> UUID:
        """The site's id."""
        return self.site.id

    @property
    def is_aside(self) -> bool:
        """Whether a leader line must join the disc to its place."""
        return (
            abs(self.anchor[0] - self.label[0]) > RING or abs(self.anchor[1] - self.label[1]) > RING
        )

    def is_within(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether disc, dot or the line between them come into a box, in pane px."""
        (ax, ay), (lx, ly) = self.anchor, self.label
        return (
            min(ax, lx) <= right
            and max(ax, lx) >= left
            and min(ay, ly) <= bottom
            and max(ay, ly) >= top
        )

    def is_hit(self, px: tuple[float, float], reach: float) -> bool:
        """Whether a press at ``px`` means this marker: within ``reach`` of its disc's middle, or
        half of that from its dot on the body."""
        disc = (self.label[0] - px[0]) ** 2 + (self.label[1] - px[1]) ** 2 <= reach**2
        dot = (self.anchor[0] - px[0]) ** 2 + (self.anchor[1] - px[1]) ** 2 <= (reach / 2) ** 2
        return disc or dot


def changed_markers(before: Sequence[Marker], after: Sequence[Marker]) -> list[Marker]:
    """The markers of either side that do not look the same on the other."""
    kept = 0
    while kept < min(len(before), len(after)) and before[kept] is after[kept]:
        kept += 1
    old = {marker.id: marker for marker in before[kept:]}
    changed = []
    for marker in after[kept:]:
        known = old.pop(marker.id, None)
        if known is None:
            changed.append(marker)
        elif _looks(known) != _looks(marker):
            changed += [known, marker]
    return [*changed, *old.values()]


def _looks(marker: Marker) -> tuple[object, ...]:
    return marker.label, marker.anchor, marker.site.number, marker.is_out
