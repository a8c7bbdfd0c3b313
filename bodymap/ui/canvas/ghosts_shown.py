"""What of earlier visits lies on the figure: ghosts that can be charted again, and dots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bodymap.charting.ghost import Ghost


@dataclass(frozen=True, slots=True, eq=False)
class Dots:
    """Where the sites of many visits stand: view id -> fractions of its picture. They are
    projected ahead, because there may be thousands of them; equal only to itself."""

    places: Mapping[str, Sequence[tuple[float, float]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GhostsShown:
    """``ghosts`` can be charted again, each for itself; ``dots`` only show where needles were."""

    ghosts: tuple[Ghost, ...] = ()
    dots: Dots | None = None


NO_GHOSTS = GhostsShown()
"""Nothing of earlier visits."""
