"""What a needle could hurt at a place, in words."""

from __future__ import annotations

from bodymap.charting.ghost import Ghost
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.body_layers import BodyLayers
from bodymap.ui.session.site_muscles import SiteMuscles


class HazardWords:
    """Words the hazards of a site, or of a ghost. Where a map cannot be read, nothing is said from
    then on: ``muscles`` tells why, once."""

    def __init__(self, muscles: SiteMuscles, layers: BodyLayers) -> None:
        self._muscles = muscles
        self._layers: BodyLayers | None = layers

    def of(self, site: NeedleSite | Ghost) -> str:
        """What its needle could hurt where it goes in; empty where the catalogue knows nothing."""
        if self._layers is None:
            return ""
        try:
            areas = self._layers.hazards_at(site.place.point, site.needle.length_mm)
        except ExpectedError as error:
            self._layers = None
            self._muscles.give_up(error)
            return ""
        return "; ".join(dict.fromkeys(area.hurt for area in areas))
