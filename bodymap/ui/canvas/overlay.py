"""What lies over the figure and under the needle sites: the layers that are switched on."""

from __future__ import annotations

from dataclasses import dataclass, field

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.skin_maps import SkinMap


@dataclass(frozen=True, slots=True)
class PointMark:
    """A trigger point to be marked, with the words that stand beside it where there is room."""

    place: BodyPoint
    words: str = ""


@dataclass(frozen=True, slots=True)
class Overlay:
    """The layers of every view. Regions are ids with their side; areas are ids of a skin map.

    ``referred`` are regions where pain of a muscle is felt, ``found`` those that were looked for;
    ``hazards`` are hatched on both sides, ``cautions`` only where there is room for them.
    ``reasons`` are regions where charting asks for a reason, ``closed`` those where it is not
    possible, as the screening answers have it.
    ``nerves`` is the map of nerves that is shown, with ``words`` naming its areas, ``opacity``
    from 0 to 1.
    """

    landmarks: bool = True
    finer: bool = True
    points: tuple[PointMark, ...] = ()
    referred: frozenset[str] = frozenset()
    found: frozenset[str] = frozenset()
    hazards: frozenset[str] = frozenset()
    cautions: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    nerves: SkinMap | None = None
    words: tuple[tuple[str, str], ...] = field(default=())
    opacity: float = 0.5


PLAIN = Overlay()
"""What a figure shows of itself: borders, landmarks, finer regions where there is room."""
