"""A named area of the skin."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.anatomy.side import Side


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the catalogue: ``calf_medial_l`` of base ``calf_medial``, or a midline one.

    ``part`` is the larger part of the body it belongs to (``leg``, ``upper_back``, ...). ``label``
    is in the language that is spoken, ``english`` the same in English.
    """

    id: str
    base_id: str
    label: str
    side: Side
    part: str
    english: str = ""

    @property
    def plain(self) -> str:
        """The label without its side, where that is told beside it."""
        return self._without_side(self.label)

    @property
    def plain_english(self) -> str:
        """The same in English."""
        return self._without_side(self.english or self.label)

    @property
    def names(self) -> str:
        """What it is found by: the label, followed by the English one where that is another."""
        return self.label if self.english in ("", self.label) else f"{self.label} {self.english}"

    def _without_side(self, label: str) -> str:
        bare, _, _ = label.rpartition(", ")
        return label if self.side is Side.MIDLINE else bare or label
