"""One picture of the body, and what of the body frame it shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bodymap.anatomy.side import Side


@dataclass(frozen=True, slots=True)
class View:
    """A projection of the body; places in it are fractions of the picture from the top left.

    ``picture`` is about 1950 px high on a transparent ground, ``small_picture`` 700 px.
    ``left_edge`` and ``right_edge`` say which side of the PATIENT lies at that edge of the
    picture, None where the picture shows one side only; ``side`` then says which side that is.
    ``group`` is what the view shows: "body", "head", "hands" or "feet".
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
