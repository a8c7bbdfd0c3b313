"""Whether there is something to say about the length of a site's needle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bodymap.charting.needle_check import (
    DepthFinding,
    NeedleNotice,
    body_mass_index,
    depth_findings,
    needle_notice,
)
from bodymap.charting.patient import Patient
from bodymap.charting.site import NeedleSite
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.catalogue.sources import Source


@dataclass(frozen=True, slots=True)
class MuscleNotice:
    """A notice about a needle at a muscle. ``bmi`` is the patient's in kg/m2, None where height or
    weight is not known."""

    muscle: MuscleFacts
    notice: NeedleNotice
    bmi: float | None


class NeedleChecker:
    """Holds a needle's length against what the catalogue says of its site's muscle.

    ``muscle`` and ``source`` look up the catalogue; both raise CatalogueError where it cannot be
    read. Answers are kept: they are asked for after each change of a visit.
    """

    def __init__(
        self,
        muscle: Callable[[str], MuscleFacts | None],
        source: Callable[[str], Source | None],
    ) -> None:
        self._muscle = muscle
        self._source = source
        self._findings: dict[str, tuple[DepthFinding, ...]] = {}

    def notice(self, site: NeedleSite, patient: Patient) -> MuscleNotice | None:
        """What there is to say about the needle of ``site``; None where the catalogue has nothing,
        which says nothing about the needle."""
        facts = None if site.muscle is None else self._muscle(site.muscle)
        if facts is None:
            return None
        bmi = body_mass_index(patient.height_cm, patient.weight_kg)
        known = self._findings_of(facts)
        notice = needle_notice(site.needle.length_mm, facts.needle_mm, known, bmi)
        return None if notice is None else MuscleNotice(facts, notice, bmi)

    def citation(self, source_id: str) -> str:
        """Where a finding was published; the id where the catalogue has no more."""
        found = self._source(source_id)
        return source_id if found is None else found.citation

    def _findings_of(self, facts: MuscleFacts) -> tuple[DepthFinding, ...]:
        key = facts.muscle.id
        if key not in self._findings:
            self._findings[key] = depth_findings(
                facts.depth_evidence, facts.depth_source, facts.depth_words
            )
        return self._findings[key]
