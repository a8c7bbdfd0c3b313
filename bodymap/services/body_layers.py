"""What the catalogue knows of places on the skin, for the layers over the figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.anatomy.skin_maps import SkinMap
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.hazards import Grade, HazardArea, matters
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.skin_areas import SkinArea

CONTRALATERAL = "contra:"
"""Stands before a referred region that lies on the other side than the needle."""


@dataclass(frozen=True, slots=True)
class MarkedPoint:
    """A trigger point of a muscle on one side, with the muscle's abbreviation."""

    place: BodyPoint
    muscle: str
    abbreviation: str


class BodyLayers:
    """Answers for the layers over the figure. It shows what the catalogue says, and a place where
    it says nothing is not thereby safe.

    Nothing is read before the first question; each raises CatalogueError or AtlasError where the
    files cannot be read.
    """

    def __init__(self, atlas: Atlas, muscles: MuscleMap, catalogue: ClinicCatalogue) -> None:
        self._atlas = atlas
        self._muscles = muscles
        self._catalogue = catalogue

    def muscle(self, muscle: str) -> MuscleFacts | None:
        """What the catalogue says of a muscle, also of a retired one."""
        return self._catalogue.muscle(muscle)

    def points(self, muscle: str, side: Side) -> tuple[MarkedPoint, ...]:
        """The trigger points of a muscle on one side; none of one that the catalogue lacks."""
        known = self._catalogue.muscle(muscle)
        if known is None or muscle not in self._muscles.muscles:
            return ()
        return tuple(
            MarkedPoint(place, muscle, known.abbreviation)
            for place in self._muscles.trigger_points(muscle, side)
        )

    @cached_property
    def all_points(self) -> tuple[MarkedPoint, ...]:
        """The trigger points of all muscles on both sides."""
        return tuple(
            point
            for muscle in self._muscles.muscles
            for side in (Side.LEFT, Side.RIGHT)
            for point in self.points(muscle, side)
        )

    def referred(self, muscle: str, side: Side) -> frozenset[str]:
        """The regions where pain of a muscle on ``side`` is felt, each with its own side."""
        known = self._catalogue.muscle(muscle)
        found = set()
        for region in () if known is None else known.referred_regions:
            other = region.startswith(CONTRALATERAL)
            wanted = side.mirrored if other else side
            region_id = self._on_side(region.removeprefix(CONTRALATERAL), wanted)
            if region_id is not None:
                found.add(region_id)
        return frozenset(found)

    def hazards(self, needle_mm: float | None, grade: Grade) -> frozenset[str]:
        """The areas of a grade where a needle of that length could matter; all without a length."""
        return frozenset(
            area.id
            for area in self._hazards.values()
            if area.grade is grade and _matters(area, needle_mm)
        )

    def hazards_at(self, point: BodyPoint, needle_mm: float | None) -> tuple[HazardArea, ...]:
        """The areas at a point of the skin where such a needle could matter, the gravest first."""
        there = self._atlas.areas_at(SkinMap.HAZARDS, point)
        known = [self._hazards[area] for area in there if area in self._hazards]
        found = [area for area in known if _matters(area, needle_mm)]
        return tuple(
            sorted(found, key=lambda area: (not area.prohibited, area.grade is not Grade.HIGH))
        )

    def finer(self, point: BodyPoint) -> str | None:
        """What the finer region at a point of the skin is called; None where there is none."""
        region = self._atlas.regions[self._atlas.region_at(point)]
        for area in self._atlas.areas_at(SkinMap.FINER, point):
            known = self._finer.get(area)
            # a border may run up to a cell of the mesh beside that of the region itself
            if known is not None and known[0] == region.base_id:
                return known[1]
        return None

    def nerve_at(self, skin_map: SkinMap, point: BodyPoint) -> str | None:
        """What the map of dermatomes or of nerves has at a point of the skin, in words."""
        there = self._atlas.areas_at(skin_map, point)
        labels = {area.id: area.label for area in self.nerves(skin_map)}
        return next((labels[area] for area in there if area in labels), None)

    def nerves(self, skin_map: SkinMap) -> tuple[SkinArea, ...]:
        """The areas of the map of dermatomes or of nerves, in the catalogue's order."""
        if skin_map is SkinMap.DERMATOMES:
            return self._catalogue.dermatomes()
        return self._catalogue.nerve_areas()

    def _on_side(self, base: str, side: Side) -> str | None:
        return self._by_base.get((base, side)) or self._by_base.get((base, Side.MIDLINE))

    @cached_property
    def _by_base(self) -> Mapping[tuple[str, Side], str]:
        regions: tuple[Region, ...] = tuple(self._atlas.regions.values())
        return {(region.base_id, region.side): region.id for region in regions}

    @cached_property
    def _hazards(self) -> Mapping[str, HazardArea]:
        return {area.id: area for area in self._catalogue.hazards()}

    @cached_property
    def _finer(self) -> Mapping[str, tuple[str, str]]:
        return {row.id: (row.parent, row.label) for row in self._catalogue.finer_regions()}


def _matters(area: HazardArea, needle_mm: float | None) -> bool:
    return needle_mm is None or matters(area, needle_mm)


def shipped_layers(atlas: Atlas, muscles: MuscleMap, catalogue: Path) -> BodyLayers:
    """The layers of the catalogue in the folder ``catalogue`` alone."""
    return BodyLayers(atlas, muscles, ClinicCatalogue(CatalogueFolders(catalogue)))
