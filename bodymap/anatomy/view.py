"""One picture of the body, and what of the body frame it shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bodymap.anatomy.side import Side


@dataclass(frozen=True, slots=True)
class View:
    """A projection of the body; places in it are fractions of the picture from the top left.

    ``picture`` is on a transparent ground, 1950 px high where it shows the whole body and up to
    1200 px in a close-up; ``small_picture`` is 700 px or 400 px high.
    ``left_edge`` and ``right_edge`` say which side of the PATIENT lies at that edge of the
    picture, None where the picture shows one side only; ``side`` then says which side that is.
    ``group`` is what the view shows: "body", "head", "hands" or "feet".
    ``fade`` is how far the picture fades in from its left, top, right and bottom edge, as a share
    of its width or height, in a smooth step from clear to full.
    """

    id: str
    title: str
    picture: Path
    picture_px: tuple[int, int]
    small_picture: Path
    small_px: tuple[int, int]
    size_mm: tuple[float, float]
    left_edge: Side | None
    right_edge: Side | None
    group: str = "body"
    side: Side | None = None
    fade: tuple[float, float, float, float] = (0, 0, 0, 0)
