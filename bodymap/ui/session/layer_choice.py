"""Which layers a person has switched on over the figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bodymap.anatomy.skin_maps import SkinMap


class Nerves(StrEnum):
    """The map of the skin's nerves that is shown."""

    NONE = "none"
    DERMATOMES = "dermatomes"
    CUTANEOUS = "nerves"

    @property
    def skin_map(self) -> SkinMap | None:
        """The atlas's map; None where none is shown."""
        return None if self is Nerves.NONE else SkinMap(self.value)


@dataclass(frozen=True, slots=True)
class LayerChoice:
    """``opacity`` of the map of nerves runs from 0 to 1."""

    landmarks: bool = True
    trigger_points: bool = False
    hazards: bool = True
    referred: bool = False
    nerves: Nerves = Nerves.NONE
    opacity: float = 0.5
