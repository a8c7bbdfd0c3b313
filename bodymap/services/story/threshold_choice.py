"""The one published threshold against which a complaint's scores are judged."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.outcome_measures import OutcomeMeasure
from bodymap.services.catalogue.sources import Source
from bodymap.services.catalogue.table import Confidence
from bodymap.services.catalogue.threshold_choices import Fit
from bodymap.services.catalogue.thresholds import OutcomeThreshold
from bodymap.trends.threshold import ChangeThreshold


@dataclass(frozen=True, slots=True)
class ChosenThreshold:
    """A threshold and how it came to be the one.

    ``fit`` says how near its population comes to the complaint's condition; None where it is the
    measure's general one, of whichever population that was published. ``fit_confidence`` and
    ``note`` speak of the fit, or with the general one of the threshold. ``sources`` are those of
    the threshold that the catalogue has.
    """

    threshold: OutcomeThreshold
    sources: tuple[Source, ...]
    fit: Fit | None
    fit_confidence: Confidence
    note: str

    @property
    def is_general(self) -> bool:
        """Whether it stands for the measure in general, and not for the condition."""
        return self.fit is None

    @property
    def citation(self) -> str:
        """The sources in words; an id where the catalogue has no words for it."""
        words = {source.id: source.citation for source in self.sources}
        return "; ".join(words.get(one, one) for one in self.threshold.source)

    @property
    def change(self) -> ChangeThreshold:
        """The same as a plain value to judge changes by."""
        row = self.threshold
        return ChangeThreshold(
            measure=row.measure,
            population=row.population_words or row.population,
            kind=row.kind.value,
            points=row.points,
            percent_of_baseline=row.percent_of_baseline,
            matters=row.kind.matters,
            as_published=row.as_published,
            citation=self.citation,
        )


def threshold_for(
    catalogue: ClinicCatalogue, condition_id: str, scale: str
) -> ChosenThreshold | None:
    """The threshold for ``scale`` (a measure, or a scale of one) in a condition.

    ``condition_id`` may be empty or unknown. The condition's own choice comes first; where it has
    none, or that was retired, or the threshold it names was, the measure's general threshold
    stands, as ``outcome_measures.csv`` names it. None where the catalogue says that none fits, and
    where there is no general one on offer: another population's never steps in unasked.
    """
    choice = catalogue.threshold_choice(condition_id, scale)
    if choice is not None and not choice.retired:
        if choice.fit is Fit.NONE:
            return None
        named = next(filter(choice.names, catalogue.thresholds()), None)
        if named is not None:
            return _chosen(catalogue, named, choice.fit, choice.confidence, choice.note)
    measure = catalogue.outcome_measure_of(scale)
    general = None if measure is None else _general(catalogue, measure, scale)
    if general is None:
        return None
    return _chosen(catalogue, general, None, general.confidence, general.note)


def _general(
    catalogue: ClinicCatalogue, measure: OutcomeMeasure, scale: str
) -> OutcomeThreshold | None:
    fitting = [
        one
        for one in catalogue.thresholds()
        if (one.measure, one.population, one.kind)
        == (scale, measure.threshold_population, measure.threshold_kind)
    ]
    # several papers may be of one population: the measure's own sources go first
    own = [one for one in fitting if not set(one.source).isdisjoint(measure.source)]
    return next(iter(own or fitting), None)


def _chosen(
    catalogue: ClinicCatalogue,
    threshold: OutcomeThreshold,
    fit: Fit | None,
    confidence: Confidence,
    note: str,
) -> ChosenThreshold:
    found = [catalogue.source(one) for one in threshold.source]
    sources = tuple(one for one in found if one is not None)
    return ChosenThreshold(threshold, sources, fit, confidence, note)
