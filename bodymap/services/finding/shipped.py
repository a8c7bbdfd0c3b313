"""Finding in the catalogue."""

from __future__ import annotations

from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.region_words import load_region_words
from bodymap.services.finding.finder import Finder, FindingFacts
from bodymap.services.finding.sight import Sights


def shipped(atlas: Atlas, catalogue: Path) -> tuple[Finder, Sights]:
    """The finder over the catalogue in the folder ``catalogue`` alone."""
    folders = CatalogueFolders(catalogue)
    muscles = muscle_map(atlas, folders)
    return of_clinic(atlas, muscles, ClinicCatalogue(folders))


def of_clinic(
    atlas: Atlas, muscles: MuscleMap, catalogue: ClinicCatalogue
) -> tuple[Finder, Sights]:
    """The finder over a clinic's catalogue, without what is retired, and where ``atlas`` shows
    what it finds. Nothing is read before the first question."""

    def load() -> FindingFacts:
        return FindingFacts(
            catalogue.muscles(),
            tuple(atlas.regions.values()),
            catalogue.conditions(),
            load_region_words(catalogue.folders.fixed("region_words.csv")),
        )

    return Finder(load), Sights(atlas, muscles)
