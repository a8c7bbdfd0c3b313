"""The muscles and regions to choose from at a site."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.muscle import Layer
from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.charting.site import NeedleSite
from bodymap.services.body_layers import CONTRALATERAL
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscles import MuscleFacts, SafetyAction
from bodymap.services.underlying import Underlying
from bodymap.ui.widgets.choice_list import Choice

MOST_FOUND = 40
MOST_RANKED = 8


class AnatomyChoice:
    """What the catalogue and the atlas offer. Every question raises CatalogueError where the
    catalogue cannot be read."""

    def __init__(self, atlas: Atlas, underlying: Underlying, catalogue: ClinicCatalogue) -> None:
        self._atlas = atlas
        self._underlying = underlying
        self._catalogue = catalogue

    def muscle_name(self, muscle: str) -> str:
        """A muscle in words."""
        return self._underlying.name(muscle)

    def region_name(self, region: str) -> str:
        """A region (id or base id) in words."""
        return self._atlas.label(region)

    def ranked(self, sites: Sequence[NeedleSite]) -> tuple[Choice, ...]:
        """The muscles that may lie under all of ``sites``, as they are ranked under the first."""
        found = [
            self._underlying.muscles(site.place.point, site.place.region, MOST_RANKED)
            for site in sites
        ]
        others = [{each.facts.muscle.id for each in under} for under in found[1:]]
        return tuple(
            Choice(
                each.facts.muscle.id,
                each.name,
                _muscle_words(each.facts, each.distance_mm if len(sites) == 1 else None),
            )
            for each in found[0]
            if all(each.facts.muscle.id in under for under in others)
        )

    def muscles(self, text: str) -> tuple[Choice, ...]:
        """The muscles whose name, as it is shown, in English or in Latin, or abbreviation has all
        words of ``text``."""
        rows = self._catalogue.muscles()
        words = text.casefold().split()
        found = [
            row
            for row in rows
            if _has(words, row.muscle.name, row.latin, row.abbreviation, row.english)
        ]
        found.sort(key=lambda row: not row.muscle.name.casefold().startswith(text.casefold()))
        return tuple(
            Choice(row.muscle.id, row.muscle.name, _muscle_words(row, None))
            for row in found[:MOST_FOUND]
        )

    def usual_regions(self, sites: Sequence[NeedleSite]) -> tuple[Choice, ...]:
        """The regions in which, by the catalogue, the muscles of ``sites`` are felt, each on the
        side that is meant."""
        found: dict[str, Choice] = {}
        for site in sites:
            facts = None if site.muscle is None else self._catalogue.muscle(site.muscle)
            for named in () if facts is None else facts.referred_regions:
                for region in self._on_side(named, site.place.side):
                    found[region.id] = Choice(region.id, self.region_name(region.id))
        return tuple(found.values())

    def regions(self, text: str) -> tuple[Choice, ...]:
        """The regions whose name has all words of ``text``."""
        words = text.casefold().split()
        return tuple(
            Choice(region.id, region.label)
            for region in self._atlas.regions.values()
            if _has(words, region.names)
        )[:MOST_FOUND]

    def _on_side(self, named: str, side: Side) -> list[Region]:
        """The regions that a base id means of a muscle on ``side``: one, or of a muscle in the
        middle those of both sides."""
        if named.startswith(CONTRALATERAL):
            base, wanted = named.removeprefix(CONTRALATERAL), side.mirrored
        else:
            base, wanted = named, side
        of_base = [region for region in self._atlas.regions.values() if region.base_id == base]
        fitting = [region for region in of_base if region.side in (wanted, Side.MIDLINE)]
        return fitting or of_base


def _has(words: Sequence[str], *names: str) -> bool:
    known = " ".join(names).casefold()
    return all(word in known for word in words)


def _muscle_words(facts: MuscleFacts, distance_mm: float | None) -> str:
    layer = {
        Layer.SURFACE: QCoreApplication.translate("session", "surface"),
        Layer.MIDDLE: QCoreApplication.translate("session", "middle layer"),
        Layer.DEEP: QCoreApplication.translate("session", "deep"),
    }[facts.muscle.layer]
    parts = [layer]
    if distance_mm is not None:
        words = QCoreApplication.translate("session", "{mm} mm to its nearest trigger point")
        parts.append(words.format(mm=f"{distance_mm:.0f}"))
    if facts.software_action is SafetyAction.BLOCK:
        parts.append(QCoreApplication.translate("session", "not needled by the catalogue"))
    return " \u00b7 ".join(parts)
