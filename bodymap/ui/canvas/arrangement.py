"""How the views of a group share the board, and which view goes with which."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Arrangement(Enum):
    """How the views share the board: all of a group, the large one with its partner, or one."""

    ALL = "all"
    TWO = "two"
    ONE = "one"

    @property
    def following(self) -> Arrangement:
        """What the key for the arrangement shows next: one, two, all, one."""
        return _FOLLOWING[self]


_FOLLOWING = {
    Arrangement.ONE: Arrangement.TWO,
    Arrangement.TWO: Arrangement.ALL,
    Arrangement.ALL: Arrangement.ONE,
}

_PAIRS = (
    ("front", "back"),
    ("left", "right"),
    ("head_front", "head_back"),
    ("head_left", "head_right"),
    ("hand_palmar_l", "hand_dorsal_l"),
    ("hand_palmar_r", "hand_dorsal_r"),
    ("feet_dorsal", "feet_plantar"),
    ("foot_medial_l", "foot_lateral_l"),
    ("foot_medial_r", "foot_lateral_r"),
)
"""Views that show one part of the body from opposite sides; hands and feet keep their side."""

_PARTNERS = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}


def shown_views(
    arrangement: Arrangement, large: str, group: Sequence[str], facing: str | None
) -> list[str]:
    """The views of ``group`` that are on the board, in reading order: the ``large`` one first
    where one or two are shown, else the one that is ``facing`` the therapist."""
    if arrangement is Arrangement.ALL:
        return sorted(group, key=lambda view: view != facing)
    other = partner(large, group) if arrangement is Arrangement.TWO else None
    return [large] if other is None else [large, other]


def partner(view: str, group: Sequence[str]) -> str | None:
    """The view of ``group`` that is shown beside ``view``; None where it has no partner."""
    other = _PARTNERS.get(view)
    return other if other in group else None
