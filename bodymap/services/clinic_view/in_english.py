"""The clinic's figures in English, for files that other programs read."""

from __future__ import annotations

from dataclasses import replace

from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic_view.clinic_figures import ClinicFigures, ReactionFigures
from bodymap.services.clinic_view.clinic_report import pain_threshold

IN_WORDS = "Complaints in words of their own"
"""Those that name no condition of the catalogue."""


class InEnglish:
    """Says in English what figures were read in the language of the window. Raises CatalogueError
    where the catalogue is damaged."""

    def __init__(self, catalogue: ClinicCatalogue) -> None:
        self._catalogue = catalogue.english

    def condition(self, condition_id: str) -> str:
        """A condition in words; its id where the catalogue has it no more."""
        if not condition_id:
            return IN_WORDS
        known = self._catalogue.condition(condition_id)
        return condition_id if known is None else known.label

    def figures(self, figures: ClinicFigures) -> ClinicFigures:
        """The same counts, with the labels and thresholds in English."""
        meanings = {fact.id: fact.meaning for fact in self._catalogue.billing()}
        return replace(
            figures,
            codes=tuple(
                replace(one, meaning=meanings.get(one.code, one.meaning)) for one in figures.codes
            ),
            reactions=tuple(map(self._reaction, figures.reactions)),
            overall=tuple(map(self._overall, figures.overall)),
            outcomes=tuple(
                replace(one, threshold=pain_threshold(self._catalogue, one.condition))
                for one in figures.outcomes
            ),
        )

    def _reaction(self, one: ReactionFigures) -> ReactionFigures:
        event = self._catalogue.adverse_event(one.kind)
        return one if event is None else replace(one, label=event.label, note=event.frequency_note)

    def _overall(self, one: ReactionFigures) -> ReactionFigures:
        told = (event for event in self._catalogue.adverse_events() if not event.is_charted)
        event = next((event for event in told if event.severity is one.severity), None)
        return one if event is None else replace(one, label=event.label, note=event.frequency_note)
