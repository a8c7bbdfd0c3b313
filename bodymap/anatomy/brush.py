"""What is painted on the skin: a brush drawn along a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bodymap.anatomy.body_point import BodyPoint


class Brushed(Protocol):
    """A line over the skin and how wide the brush was. A single point is a dab."""

    @property
    def points(self) -> tuple[BodyPoint, ...]:
        """The middle of the brush, in mm of the body frame, in the order of painting."""

    @property
    def radius_mm(self) -> float:
        """Half the brush's width."""


@dataclass(frozen=True, slots=True)
class Coat:
    """What a brush leaves: paint of a ``kind`` in one of its shades, or with ``kind`` None bare
    skin, whatever was on it. Kinds lie over one another; a later shade of a kind replaces the
    earlier one."""

    kind: str | None
    shade: int = 0


BARE = Coat(None)
"""What an eraser leaves."""
