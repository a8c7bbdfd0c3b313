"""Makes the content of a report from what was read of the record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bodymap.charting.after_care import AdviceTold
from bodymap.charting.consent import Consent
from bodymap.charting.figure import figure_of
from bodymap.charting.reaction import Reaction
from bodymap.services.session_advice import concerns, is_warning, session_advice
from bodymap.services.story.alerts import alerts
from bodymap.services.story.record_head import record_head
from bodymap.services.story.report_content import (
    Advice,
    ReportComplaint,
    ReportContent,
    ReportPerson,
)
from bodymap.services.story.report_facts import ReportFacts
from bodymap.services.story.report_judging import judged_pain, report_trend
from bodymap.services.story.report_sources import ReportSources
from bodymap.services.story.report_visits import (
    amendment_lines,
    needle_note,
    reaction_lines,
    visit_line,
)
from bodymap.services.values import Visit


@dataclass(frozen=True, slots=True)
class Period:
    """The days of the clinic's calendar that a report is of, both within it; None without an
    end."""

    first: date | None = None
    last: date | None = None

    def has(self, at: datetime) -> bool:
        """Whether a UTC time lies within it."""
        day = at.astimezone().date()
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


WHOLE = Period()
"""The whole course."""


def make_report(
    sources: ReportSources,
    facts: ReportFacts,
    now: datetime,
    period: Period = WHOLE,
    pause: Callable[[], None] = lambda: None,
) -> ReportContent:
    """The content of a report of ``period``, made at ``now`` (UTC).

    ``pause`` is called between the visits, whose signatures are checked one by one: what it raises
    ends the work. Raises CatalogueError where the catalogue cannot be read.
    """
    numbered = [
        (number, visit)
        for number, visit in enumerate(sources.visits, start=1)
        if period.has(visit.session.started_at)
    ]
    lines = []
    for number, visit in numbered:
        lines.append(visit_line(visit, number, facts))
        pause()
    visits = [visit for _, visit in numbered]
    whole = {visit.session.id: visit for visit in sources.visits}
    trend = report_trend(
        *(sources.story, sources.episode.id, whole, period.has, facts.catalogue, now)
    )
    notes = (needle_note(visit, number) for number, visit in numbered)
    signed = (visit.signature for visit in sources.visits)
    return ReportContent(
        clinic=sources.clinic,
        made_at=now,
        person=_person(sources, now.astimezone().date()),
        complaint=_complaint(sources, facts),
        first_day=period.first,
        last_day=period.last,
        course=len(sources.visits),
        visits=tuple(lines),
        consent=_consent(sources.consents),
        alert=sources.story.overview.patient.alert.strip(),
        concerns=_concerns(sources, facts),
        trend=trend,
        judged=judged_pain(trend),
        reactions=tuple(
            line for number, visit in numbered for line in reaction_lines(visit, number, facts)
        ),
        amendments=tuple(
            line for number, visit in numbered for line in amendment_lines(visit, number)
        ),
        needle_notes=tuple(note for note in notes if not note.is_empty),
        head=record_head(one for one in signed if one is not None),
        trail=sources.trail,
        advice=_advice(sources, visits, facts),
    )


def _person(sources: ReportSources, today: date) -> ReportPerson:
    patient = sources.story.overview.patient
    return ReportPerson(
        name=" ".join(part for part in (patient.given_name, patient.family_name) if part),
        born=patient.birth_date,
        age=patient.age_on(today),
        record_number=patient.record_number,
        figure=figure_of(patient, sources.usual_figure),
    )


def _complaint(sources: ReportSources, facts: ReportFacts) -> ReportComplaint:
    episode = sources.episode
    return ReportComplaint(
        words=episode.complaint,
        side=episode.side,
        condition=facts.condition(episode.condition),
        icd10=episode.icd10,
        onset=episode.onset,
    )


def _consent(consents: Sequence[Consent]) -> Consent | None:
    """The one that counts: the newest, withdrawn or not."""
    return consents[-1] if consents else None


def _concerns(sources: ReportSources, facts: ReportFacts) -> tuple[str, ...]:
    answers = {one.answer.item: one for one in sources.answers}
    known = facts.catalogue.screening_item
    found = alerts("", answers.values(), known, None).concerns
    return tuple(one.answer.item if one.facts is None else one.facts.label for one in found)


def _advice(sources: ReportSources, visits: Sequence[Visit], facts: ReportFacts) -> Advice:
    """What applies after the last visit: the warnings whether they were told or not, of the rest
    what was told."""
    if not visits:
        return Advice(call=sources.call_line)
    last = visits[-1]
    applies = session_advice(
        facts.advice(),
        last.sites,
        last.of(Reaction),
        concerns(facts.screening_items(), sources.answers, last.session.id),
        facts.base_of,
    )
    told = {one.told.advice for one in last.of(AdviceTold)}
    return Advice(
        plain=tuple(
            one.advice.words
            for one in applies
            if one.advice.id in told and not is_warning(one.advice)
        ),
        warnings=tuple(one.advice.words for one in applies if is_warning(one.advice)),
        call=sources.call_line,
    )
