"""The catalogue as one clinic has it: what is shipped, with the clinic's own copy over it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from functools import cached_property
from typing import Protocol, TypeVar

from bodymap.services.catalogue.adverse_events import AdverseEvent, load_adverse_events
from bodymap.services.catalogue.aftercare import AdviceFacts, load_aftercare
from bodymap.services.catalogue.billing import BillingFact, load_billing
from bodymap.services.catalogue.conditions import Condition, load_conditions
from bodymap.services.catalogue.finer_regions import FinerRegion, load_finer_regions
from bodymap.services.catalogue.hazards import HazardArea, load_hazards
from bodymap.services.catalogue.legality import Legality, load_legality
from bodymap.services.catalogue.muscles import MuscleFacts, load_muscles
from bodymap.services.catalogue.needles import NeedleSize, load_needles
from bodymap.services.catalogue.outcome_measures import OutcomeMeasure, load_outcome_measures
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.regions import load_regions
from bodymap.services.catalogue.screening import ScreeningFacts, load_screening
from bodymap.services.catalogue.skin_areas import SkinArea, load_skin_areas
from bodymap.services.catalogue.sources import Source, load_sources
from bodymap.services.catalogue.table import OnProblem, log_problem
from bodymap.services.catalogue.threshold_choices import ThresholdChoice, load_threshold_choices
from bodymap.services.catalogue.thresholds import OutcomeThreshold, load_thresholds


class _Entry(Protocol):
    @property
    def retired(self) -> bool: ...


R = TypeVar("R", bound=_Entry)


def offered(entries: Iterable[R]) -> tuple[R, ...]:
    """The entries that are not retired, in their order."""
    return tuple(entry for entry in entries if not entry.retired)


class ClinicCatalogue:
    """Lists leave out what is retired; a look-up by id finds it, because records refer to it.

    Each file is read when it is first asked for, and kept. Bad rows go to ``on_problem``; every
    question raises CatalogueError where a shipped file cannot be read. What is shown is said in the
    language of ``folders``.
    """

    def __init__(self, folders: CatalogueFolders, on_problem: OnProblem = log_problem) -> None:
        self.folders = folders
        self._on_problem = on_problem

    def reread(self) -> None:
        """Read each file anew when it is next asked for: the clinic changed rows of its own. Who
        keeps what was read before goes on with that."""
        for name in tuple(vars(self)):
            if isinstance(vars(type(self)).get(name), cached_property):
                delattr(self, name)

    @cached_property
    def english(self) -> ClinicCatalogue:
        """The same in English, for files that other programs read."""
        if not self.folders.language:
            return self
        return ClinicCatalogue(replace(self.folders, language=""), self._on_problem)

    def conditions(self) -> tuple[Condition, ...]:
        """The conditions on offer."""
        return offered(self._conditions.values())

    def condition(self, condition_id: str) -> Condition | None:
        """The condition, retired or not; None where the catalogue never had it."""
        return self._conditions.get(condition_id)

    def needles(self) -> tuple[NeedleSize, ...]:
        """The needle sizes on offer."""
        return offered(self._needles)

    def thresholds(self) -> tuple[OutcomeThreshold, ...]:
        """The published thresholds to choose from."""
        return offered(self._thresholds)

    def threshold_choices(self) -> tuple[ThresholdChoice, ...]:
        """Which threshold stands for a measure in a condition, where it is not the general one."""
        return offered(self._threshold_choices.values())

    def threshold_choice(self, condition_id: str, scale: str) -> ThresholdChoice | None:
        """The choice for a measure or a scale of one, retired or not; None where there is none."""
        return self._threshold_choices.get((condition_id, scale))

    def muscles(self) -> tuple[MuscleFacts, ...]:
        """The muscles on offer."""
        return offered(self._muscles.values())

    def muscle(self, muscle_id: str) -> MuscleFacts | None:
        """The muscle, retired or not; None where the catalogue never had it."""
        return self._muscles.get(muscle_id)

    def all_muscles(self) -> tuple[MuscleFacts, ...]:
        """The muscles in the files' order, the retired ones among them."""
        return tuple(self._muscles.values())

    def hazards(self) -> tuple[HazardArea, ...]:
        """The areas of the skin under which more than muscle could be hurt."""
        return self._hazards

    def finer_regions(self) -> tuple[FinerRegion, ...]:
        """What regions are divided into; a retired one keeps its words."""
        return self._finer_regions

    def dermatomes(self) -> tuple[SkinArea, ...]:
        """The areas of the map of dermatomes."""
        return self._dermatomes

    def nerve_areas(self) -> tuple[SkinArea, ...]:
        """The areas of the map of cutaneous nerves."""
        return self._nerve_areas

    def screening(self) -> tuple[ScreeningFacts, ...]:
        """The screening items to ask, and those that the program finds by itself."""
        return offered(self._screening.values())

    def screening_item(self, item_id: str) -> ScreeningFacts | None:
        """The item, retired or not; None where the catalogue never had it."""
        return self._screening.get(item_id)

    def adverse_events(self) -> tuple[AdverseEvent, ...]:
        """The kinds of reactions on offer, and the rows that only tell how often any was seen."""
        return offered(self._adverse_events.values())

    def adverse_event(self, event_id: str) -> AdverseEvent | None:
        """The kind of reaction, retired or not; None where the catalogue never had it."""
        return self._adverse_events.get(event_id)

    def aftercare(self) -> tuple[AdviceFacts, ...]:
        """The advice on offer."""
        return offered(self._aftercare.values())

    def advice(self, advice_id: str) -> AdviceFacts | None:
        """The advice, retired or not; None where the catalogue never had it."""
        return self._aftercare.get(advice_id)

    def billing(self) -> tuple[BillingFact, ...]:
        """The procedure codes and the rules of billing."""
        return offered(self._billing)

    def outcome_measures(self) -> tuple[OutcomeMeasure, ...]:
        """The outcome measures on offer."""
        return offered(self._outcome_measures.values())

    def outcome_measure(self, measure_id: str) -> OutcomeMeasure | None:
        """The outcome measure, retired or not; None where the catalogue never had it."""
        return self._outcome_measures.get(measure_id)

    def outcome_measure_of(self, scale: str) -> OutcomeMeasure | None:
        """The measure that has scores recorded under ``scale``, retired or not."""
        measures = self._outcome_measures.values()
        return next((one for one in measures if scale in one.measure.scales), None)

    def legality(self) -> tuple[Legality, ...]:
        """The notices on offer of whether one may needle in a place."""
        return offered(self._legality)

    def sources(self) -> tuple[Source, ...]:
        """Every source that is known, the retired ones among them."""
        return tuple(self._sources.values())

    def every_needle(self) -> tuple[NeedleSize, ...]:
        """The needle sizes, the retired ones among them."""
        return self._needles

    def every_advice(self) -> tuple[AdviceFacts, ...]:
        """The advice, the retired among it."""
        return tuple(self._aftercare.values())

    def source(self, source_id: str) -> Source | None:
        """What a condition, a needle, a threshold, a muscle, a fact of the session or a notice
        names as its source."""
        return self._sources.get(source_id)

    @cached_property
    def _conditions(self) -> dict[str, Condition]:
        rows = load_conditions(
            self.folders.file("conditions.csv"),
            self._on_problem,
            regions=lambda: self._bases,
            muscles=lambda: self._muscles,
        )
        return {row.id: row for row in rows}

    @cached_property
    def _needles(self) -> tuple[NeedleSize, ...]:
        return load_needles(self.folders.file("needles.csv"), self._on_problem)

    @cached_property
    def _thresholds(self) -> tuple[OutcomeThreshold, ...]:
        return load_thresholds(self.folders.file("outcome_thresholds.csv"), self._on_problem)

    @cached_property
    def _threshold_choices(self) -> dict[tuple[str, str], ThresholdChoice]:
        rows = load_threshold_choices(
            self.folders.file("threshold_choice.csv"),
            self._on_problem,
            conditions=lambda: self._conditions,
            scales=lambda: {
                scale for one in self._outcome_measures.values() for scale in one.measure.scales
            },
            thresholds=lambda: self._thresholds,
        )
        return {(row.condition, row.measure): row for row in rows}

    @cached_property
    def _muscles(self) -> dict[str, MuscleFacts]:
        rows = load_muscles(
            self.folders.file("muscles.csv"), self._on_problem, regions=lambda: self._bases
        )
        return {row.muscle.id: row for row in rows}

    @cached_property
    def _hazards(self) -> tuple[HazardArea, ...]:
        return load_hazards(self.folders.fixed("hazards.csv"), self._on_problem)

    @cached_property
    def _finer_regions(self) -> tuple[FinerRegion, ...]:
        file = self.folders.file("finer_regions.csv")
        return load_finer_regions(file, self._bases, self._on_problem)

    @cached_property
    def _dermatomes(self) -> tuple[SkinArea, ...]:
        return load_skin_areas(self.folders.file("dermatomes.csv"), self._on_problem)

    @cached_property
    def _nerve_areas(self) -> tuple[SkinArea, ...]:
        return load_skin_areas(self.folders.file("nerve_areas.csv"), self._on_problem)

    @cached_property
    def _screening(self) -> dict[str, ScreeningFacts]:
        file = self.folders.file("screening.csv")
        areas = {area.id for area in self._hazards}
        rows = load_screening(file, self._bases, areas, self._on_problem)
        return {row.item.id: row for row in rows}

    @cached_property
    def _adverse_events(self) -> dict[str, AdverseEvent]:
        rows = load_adverse_events(self.folders.file("adverse_events.csv"), self._on_problem)
        return {row.id: row for row in rows}

    @cached_property
    def _aftercare(self) -> dict[str, AdviceFacts]:
        rows = load_aftercare(
            self.folders.file("aftercare.csv"),
            self._bases,
            self._adverse_events,
            self._screening,
            self._on_problem,
        )
        return {row.advice.id: row for row in rows}

    @cached_property
    def _billing(self) -> tuple[BillingFact, ...]:
        return load_billing(self.folders.file("billing.csv"), self._on_problem)

    @cached_property
    def _outcome_measures(self) -> dict[str, OutcomeMeasure]:
        rows = load_outcome_measures(self.folders.file("outcome_measures.csv"), self._on_problem)
        return {row.measure.id: row for row in rows}

    @cached_property
    def _legality(self) -> tuple[Legality, ...]:
        return load_legality(self.folders.file("legality.csv"), self._on_problem)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        files = (
            *("sources.csv", "muscle_sources.csv", "session_sources.csv"),
            "legality_sources.csv",
        )
        rows = [load_sources(self.folders.file(file), self._on_problem) for file in files]
        return {source.id: source for file in rows for source in file}

    @cached_property
    def _bases(self) -> Set[str]:
        rows = load_regions(self.folders.shipped / "regions.csv", self._on_problem)
        return {row.base_id for row in rows}
