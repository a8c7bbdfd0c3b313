"""The needle in the tray, and what is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Technique(StrEnum):
    """How a needle is used."""

    SUPERFICIAL = "superficial"
    DEEP_STATIC = "deep_static"
    PISTONING = "pistoning"
    WINDING = "winding"
    ELECTRICAL = "electrical"


@dataclass(frozen=True, slots=True)
class Needle:
    """A needle's size in millimetres. The diameter is the key: gauge labels differ by maker."""

    diameter_mm: float
    length_mm: float

    def __post_init__(self) -> None:
        if not (self.diameter_mm > 0 and self.length_mm > 0):
            raise ValueError("A needle has a diameter and a length above zero.")

    @property
    def label(self) -> str:
        """As it is printed on the box: ``0.30 x 40``."""
        return f"{self.diameter_mm:.2f} \u00d7 {self.length_mm:g}"
