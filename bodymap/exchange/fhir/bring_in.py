"""Patients and pain scores of a FHIR file into the record: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.ids import new_id
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.exchange.fhir.foreign import ForeignPatient, ForeignScore, Preview
from bodymap.exchange.fhir.looking import look_at_fhir
from bodymap.exchange.outcome import BadInputError, Imported
from bodymap.services.audit.events import ExportKind
from bodymap.services.clock import SystemClock
from bodymap.services.imports import Batch

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic
    from bodymap.services.imports import Imports
    from bodymap.services.ports import Clock
    from bodymap.services.progress import Progress

__all__ = ["FhirPlan", "import_fhir", "look_at_fhir", "plan_fhir"]

COMPLAINT: Final = "Pain scores from another record"
"""What the complaint is called under which they come in, where a window does not say it in its
language."""
SIDE_UNKNOWN: Final = (
    "The scores come in as visits without needles, under the complaint"
    f" '{COMPLAINT}', of which the side is not known: midline stands for it."
)


@dataclass(frozen=True, slots=True)
class FhirPlan:
    """What would be done with a file in this clinic. ``there`` says, by the place of a patient in
    the preview, why they do not come in; ``batch`` is what the others bring."""

    preview: Preview
    there: Mapping[int, str]
    batch: Batch

    @property
    def refusals(self) -> tuple[str, ...]:
        """A sentence for each entry that cannot be taken."""
        return (*self.preview.refusals, *self.there.values())


def import_fhir(
    clinic: Clinic, source: Path, progress: Progress, clock: Clock | None = None
) -> Imported:
    """Bring in what ``look_at_fhir`` shows of ``source``.

    Each score becomes a visit of its own that ended when the score was given, as the one before
    treatment; scores that this program wrote keep their phase, and those of one visit stay
    together. Nobody who is in the clinic is changed: a file with somebody who is there already is
    refused. Raises BadInputError with a line for each refusal, NotAllowedError, NotSavedError, and
    what ``progress`` raises; then nothing of it is in the record.
    """
    clinic.imports.require()
    preview = look_at_fhir(source, progress, clock or SystemClock())
    plan = plan_fhir(preview, clinic.imports)
    if plan.refusals:
        why = "\n".join((f"Nothing was brought in from {source.name}.", *plan.refusals))
        raise BadInputError(why)
    brought = clinic.imports.add(plan.batch, ExportKind.FHIR, progress)
    left = tuple(f"Left out: {count:,} {name}." for name, count in preview.left_out.items())
    side = (SIDE_UNKNOWN,) if plan.batch.episodes else ()
    return Imported(brought.counts, (*preview.remarks, *side, *left))


def plan_fhir(preview: Preview, imports: Imports, complaint: str = COMPLAINT) -> FhirPlan:
    """Hold what a file has against the clinic; ``complaint`` is what the scores come in under.
    Raises NotAllowedError and ClinicFileError."""
    there = dict(_known(preview, imports))
    new = [one for place, one in enumerate(preview.patients) if place not in there]
    return FhirPlan(preview, there, _batch(new, complaint))


def _known(preview: Preview, imports: Imports) -> Iterator[tuple[int, str]]:
    """The place of each patient who is in the clinic or stands in the file before, and of those
    with a score that is; and a sentence on it."""
    clinic = imports.every_patient()
    numbers = {one.record_number.casefold() for one in clinic if one.record_number}
    people = {_identity(one) for one in clinic}
    ids = imports.taken("patient", [one.patient.id for one in preview.patients])
    wanted = [score.id for one in preview.patients for score in one.scores]
    used = imports.taken("pain_score", wanted)
    seen: set[UUID] = set()
    for place, one in enumerate(preview.patients):
        patient = one.patient
        where = f"{one.where[:1].upper()}{one.where[1:]} (Patient)"
        if patient.id in ids:
            yield place, f"{where} is in this clinic, or was."
        elif patient.record_number and patient.record_number.casefold() in numbers:
            yield place, f"{where} has a record number of this clinic: {patient.record_number}."
        elif patient.birth_date is not None and _identity(patient) in people:
            yield place, f"{where} has the name and the birth date of somebody in this clinic."
        elif not _are_new(one.scores, used, seen):
            yield (
                place,
                f"{where} has a pain score that is in this clinic, or was, or is there twice.",
            )
        # two of the file can be the same person, too
        numbers.add(patient.record_number.casefold())
        people.add(_identity(patient))


def _are_new(scores: Sequence[ForeignScore], used: Set[UUID], seen: set[UUID]) -> bool:
    """Whether no score is in use, or was ``seen`` before."""
    are_new = True
    for score in scores:
        are_new = are_new and score.id not in used and score.id not in seen
        seen.add(score.id)
    return are_new


def _identity(patient: Patient) -> tuple[str, str, date | None]:
    return patient.family_name.casefold(), patient.given_name.casefold(), patient.birth_date


def _batch(people: Sequence[ForeignPatient], complaint: str) -> Batch:
    episodes: list[Episode] = []
    sessions: list[Session] = []
    scores: list[PainScore] = []
    for one in people:
        if not one.scores:
            continue
        episode = Episode(new_id(), one.patient.id, complaint, ComplaintSide.MIDLINE)
        episodes.append(episode)
        for visit in _visits(one):
            at = [score.at for score in visit]
            session = Session(new_id(), one.patient.id, episode.id, min(at), max(at))
            sessions.append(session)
            scores += [_pain(score, session, episode) for score in visit]
    patients = tuple(one.patient for one in people)
    return Batch(patients, tuple(episodes), tuple(sessions), scores=tuple(scores))


def _visits(one: ForeignPatient) -> Iterable[list[ForeignScore]]:
    """The scores that stay together, in the order of their times. Only of those that this program
    wrote is it known that they were given around the same treatment."""
    ordered = sorted(one.scores, key=lambda score: (score.visit, score.at))
    visits: list[list[ForeignScore]] = []
    for visit, group in groupby(ordered, key=lambda score: score.visit):
        given = list(group)
        phases = {score.phase for score in given}
        is_whole = bool(visit) and None not in phases and len(phases) == len(given)
        visits += [given] if is_whole else [[score] for score in given]
    return sorted(visits, key=lambda given: given[0].at)


def _pain(score: ForeignScore, session: Session, episode: Episode) -> PainScore:
    phase = score.phase or Phase.BEFORE
    return PainScore(score.id, session.id, episode.id, phase, score.score, score.at)
