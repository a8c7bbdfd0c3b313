"""What of a course is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto


class Parts(Flag):
    """Pain, functional scores, or both side by side."""

    PAIN = auto()
    FUNCTION = auto()
    BOTH = PAIN | FUNCTION


@dataclass(frozen=True, slots=True)
class Shown:
    """Which ``parts`` there are, and whether the trend line is among them."""

    parts: Parts = Parts.PAIN
    has_slope: bool = True
