"""What a report is made from, read from the record a visit at a time."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.consent import Consent
from bodymap.charting.episode import Episode
from bodymap.services.audit.lines import Head
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import Visit

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic


@dataclass(frozen=True, slots=True)
class ReportSources:
    """The record of one complaint: ``visits`` are those made for it, with all of their records, in
    the order of the record; ``consents`` and ``answers`` are the patient's, of all visits.
    ``call_line`` is whom the clinic tells its patients to call, empty for nobody. ``trail`` is the
    head of the audit trail when they were read. ``usual_figure`` is drawn where nothing of the
    patient tells which."""

    clinic: str
    story: PatientStory
    episode: Episode
    visits: tuple[Visit, ...] = ()
    consents: tuple[Consent, ...] = ()
    answers: tuple[AnswerGiven, ...] = field(default=(), repr=False)
    call_line: str = ""
    trail: Head | None = None
    usual_figure: Figure = REFERENCE


def read_sources(
    clinic: Clinic, story: PatientStory, episode_id: UUID
) -> Generator[float, None, ReportSources]:
    """Read what a report of one complaint needs; gives how far it is, from 0 to 1, after each
    visit, so that whoever asks can let the window breathe in between.

    Raises ClinicFileError when the file cannot be read, LookupError where the patient has no such
    complaint.
    """
    overview = story.overview
    episode = overview.episode(episode_id)
    if episode is None:
        raise LookupError("There is no such complaint.")
    wanted = [one.session.id for one in overview.visits if one.session.episode_id == episode_id]
    visits = []
    for place, session_id in enumerate(wanted, start=1):
        visits.append(clinic.history.visit(session_id))
        yield place / (len(wanted) + 1)
    patient_id = overview.patient.id
    settings = clinic.settings.now()
    return ReportSources(
        clinic=clinic.name,
        story=story,
        episode=episode,
        visits=tuple(visits),
        consents=clinic.history.records_of(patient_id, Consent),
        answers=clinic.history.records_of(patient_id, AnswerGiven),
        call_line=settings.call_line,
        trail=clinic.audit.head(),
        usual_figure=settings.usual_figure,
    )
