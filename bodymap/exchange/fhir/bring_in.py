"""Patients and pain scores of a FHIR file into the record: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

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

__all__ = ["import_fhir", "look_at_fhir"]

COMPLAINT: Final = "Pain scores from another record"
"""What the complaint is called under which they come in."""
_SIDE_UNKNOWN: Final = (
    "The scores come in as visits without needles, under the complaint"
    f" '{COMPLAINT}', of which the side is not known: midline stands for it."
)


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
    refusals = [*preview.refusals, *_known(preview, clinic.imports)]
    if refusals:
        raise BadInputError("\n".join((f"Nothing was brought in from {source.name}.", *refusals)))
    batch = _batch(preview)
    brought = clinic.imports.add(batch, ExportKind.FHIR, progress)
    left = tuple(f"Left out: {count:,} {name}." for name, count in preview.left_out.items())
    why = (_SIDE_UNKNOWN,) if batch.episodes else ()
    return Imported(brought.counts, (*preview.remarks, *why, *left))


def _known(preview: Preview, imports: Imports) -> Iterator[str]:
    """A sentence for each patient who is in the clinic, and where an id is in use."""
    there = imports.every_patient()
    numbers = {one.record_number.casefold() for one in there if one.record_number}
    people = {_identity(one) for one in there}
    ids = imports.taken("patient", [one.patient.id for one in preview.patients])
    for one in preview.patients:
        patient = one.patient
        where = f"{one.where[:1].upper()}{one.where[1:]} (Patient)"
        if patient.id in ids:
            yield f"{where} is in this clinic, or was."
        elif patient.record_number and patient.record_number.casefold() in numbers:
            yield f"{where} has a record number of this clinic: {patient.record_number}."
        elif patient.birth_date is not None and _identity(patient) in people:
            yield f"{where} has the name and the birth date of somebody in this clinic."
        # two of the file can be the same person, too
        numbers.add(patient.record_number.casefold())
        people.add(_identity(patient))
    wanted = [score.id for one in preview.patients for score in one.scores]
    used = imports.taken("pain_score", wanted)
    if used or len(set(wanted)) != len(wanted):
        yield "A pain score of it is in this clinic, or was, or stands in it twice."


def _identity(patient: Patient) -> tuple[str, str, date | None]:
    return patient.family_name.casefold(), patient.given_name.casefold(), patient.birth_date


def _batch(preview: Preview) -> Batch:
    episodes: list[Episode] = []
    sessions: list[Session] = []
    scores: list[PainScore] = []
    for one in preview.patients:
        if not one.scores:
            continue
        episode = Episode(new_id(), one.patient.id, COMPLAINT, ComplaintSide.MIDLINE)
        episodes.append(episode)
        for visit in _visits(one):
            at = [score.at for score in visit]
            session = Session(new_id(), one.patient.id, episode.id, min(at), max(at))
            sessions.append(session)
            scores += [_pain(score, session, episode) for score in visit]
    patients = tuple(one.patient for one in preview.patients)
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
