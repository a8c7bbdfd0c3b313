"""A place on the mesh: a face, and where on it."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """Barycentric place on a face of the left half: shares of its second and third corner."""

    face: int
    second: float
    third: float
