"""The figures that the body can be drawn as."""

from __future__ import annotations

from enum import StrEnum


class Figure(StrEnum):
    """A shape of the one body. Each is drawn from the same spots of the same mesh, so that a body
    point lies at the same anatomical place on all of them."""

    MALE_TYPICAL = "male_typical"
    FEMALE_TYPICAL = "female_typical"


REFERENCE = Figure.MALE_TYPICAL
"""The figure whose rest pose gives the body frame."""
