"""A needle site in words: where it is, and what could be hurt there."""

from __future__ import annotations

from collections.abc import Callable

from bodymap.charting.site import NeedleSite
from bodymap.services.body_layers import BodyLayers
from bodymap.ui.session.hazard_words import HazardWords
from bodymap.ui.session.site_muscles import SiteMuscles
from bodymap.ui.session.words import side_words, site_title, site_words


class SiteDescriber:
    """Words sites for the list, the figure and a screen reader. ``label`` words a region id.
    Where a map cannot be read, nothing is said of hazards: ``muscles`` tells why, once."""

    def __init__(
        self, label: Callable[[str], str], muscles: SiteMuscles, layers: BodyLayers
    ) -> None:
        self._label = label
        self._muscles = muscles
        self._hazards = HazardWords(muscles, layers)

    def title(self, site: NeedleSite) -> str:
        """Muscle and side; the region where no muscle was charted."""
        return site_title(site, self._label, self._muscles.label)

    def name(self, site: NeedleSite) -> str:
        """The title without its side."""
        if site.muscle is None:
            return self.title(site)
        return self._muscles.label(site.muscle)

    def side(self, site: NeedleSite) -> str:
        """The side that ``name`` leaves out; empty where a region's name holds it."""
        return "" if site.muscle is None else side_words(site.place.side)

    def place(self, site: NeedleSite) -> str:
        """Muscle and region."""
        return site_words(site, self._label, self._muscles.label)

    def hazard(self, site: NeedleSite) -> str:
        """What its needle could hurt where it went in; empty where the catalogue knows nothing."""
        return self._hazards.of(site)
