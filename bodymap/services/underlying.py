"""What lies under a point of the skin, and what could be hurt there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle_map import MuscleMap
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscle_map import muscle_map
from bodymap.services.catalogue.muscles import MuscleFacts, SafetyAction, SafetyClass
from bodymap.services.catalogue.own_copy import CatalogueFolders


@dataclass(frozen=True, slots=True)
class UnderlyingMuscle:
    """A muscle that may lie under a point: the catalogue's facts about it, and how far its
    nearest trigger point is, in mm."""

    facts: MuscleFacts
    distance_mm: float

    @property
    def name(self) -> str:
        """What the muscle is called."""
        return self.facts.muscle.name


class Underlying:
    """Answers from the catalogue. It supports a clinician and never instructs: a muscle that is
    not named may be there all the same, and so may a hazard.

    Nothing is read before the first question or ``warm``. Raises CatalogueError where the
    catalogue cannot be read.
    """

    def __init__(self, muscles: MuscleMap, load: Callable[[], tuple[MuscleFacts, ...]]) -> None:
        self._muscles = muscles
        self._load = load

    @property
    def muscle_map(self) -> MuscleMap:
        """The muscles and their trigger points on the skin."""
        return self._muscles

    def muscles(self, point: BodyPoint, region: str, most: int) -> tuple[UnderlyingMuscle, ...]:
        """The likeliest muscles under a point of the skin, nearest trigger point first."""
        found = self._muscles.muscles_at(point, region)[:most]
        return tuple(UnderlyingMuscle(self._facts[each.muscle], each.distance_mm) for each in found)

    def charted(self, point: BodyPoint, region: str) -> str | None:
        """The id of the muscle that a needle at a point of the skin is charted in: the likeliest
        one that the catalogue does not keep from being needled, None where there is no such."""
        for each in self._muscles.muscles_at(point, region):
            if self._facts[each.muscle].software_action is not SafetyAction.BLOCK:
                return each.muscle
        return None

    def name(self, muscle: str) -> str:
        """A muscle in words; its id where the catalogue has lost it since it was charted."""
        known = self._facts.get(muscle)
        return muscle if known is None else known.muscle.name

    def hazard(self, found: tuple[UnderlyingMuscle, ...]) -> str:
        """What could be hurt, in words, at the likeliest muscle that the catalogue warns of."""
        return next(iter(self.hazards(found)), "")

    def hazards(self, found: tuple[UnderlyingMuscle, ...]) -> list[str]:
        """What could be hurt, in words, at the muscles that the catalogue warns of, each once."""
        warned = [each.facts for each in found if each.facts.safety is not SafetyClass.LOW]
        return list(dict.fromkeys(facts.hazard for facts in warned if facts.hazard))

    def warm(self) -> None:
        """Read the catalogue, so that the first question need not wait."""
        self._muscles.warm()
        _ = self._facts

    @cached_property
    def _facts(self) -> Mapping[str, MuscleFacts]:
        return {facts.muscle.id: facts for facts in self._load()}


def shipped(atlas: Atlas, catalogue: Path) -> Underlying:
    """The muscles of the catalogue in the folder ``catalogue``, under the skin of ``atlas``."""
    return of_clinic(atlas, ClinicCatalogue(CatalogueFolders(catalogue)))


def of_clinic(atlas: Atlas, catalogue: ClinicCatalogue) -> Underlying:
    """The muscles of a clinic's ``catalogue``, under the skin of ``atlas``. What is retired is
    no candidate there, and still has its name."""
    facts = catalogue.all_muscles
    return Underlying(muscle_map(atlas, catalogue.folders, facts=facts), facts)
