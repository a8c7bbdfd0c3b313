"""A named area of the skin."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.anatomy.side import Side


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the catalogue: ``calf_medial_l`` of base ``calf_medial``, or a midline one.

    ``part`` is the larger part of the body it belongs to (``leg``, ``upper_back``, ...).
    """

    id: str
    base_id: str
    label: str
    side: Side
    part: str

    @property
    def plain(self) -> str:
        """The label without its side, where that is told beside it."""
        bare, _, _ = self.label.rpartition(", ")
        return self.label if self.side is Side.MIDLINE else bare or self.label
