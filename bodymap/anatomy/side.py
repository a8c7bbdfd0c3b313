"""The patient's own left and right."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """A side of the patient, never of the screen."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"

    @property
    def mirrored(self) -> Side:
        """The other side; the midline is its own mirror."""
        return _MIRROR[self]


_MIRROR = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.MIDLINE: Side.MIDLINE}
