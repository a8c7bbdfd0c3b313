"""Courses of the demo clinic, made lean, from which a clinic of any size is stamped out.

A visit of a large made-up clinic has its needles with their muscles, that they all came out, the
pain before and after, consent at the first, clean hands, reactions or none, the bill, and the
signature under it. It has no screening answers, no drawing, no advice and no functional scores:
they would be two thirds of its rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.amendment import Amendment
from bodymap.charting.billing import Billing
from bodymap.charting.consent import Consent
from bodymap.charting.episode import Episode
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure, figure_of
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import PainSkipped, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.person import Person
from bodymap.charting.reaction import NoReaction, Reaction
from bodymap.charting.signing import SessionContent, sign
from bodymap.charting.take_over import TakeOver
from bodymap.services.demo.arrivals import plans
from bodymap.services.demo.plans import Plan
from bodymap.services.signed_content import content_of
from bodymap.services.values import Visit

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic

_SITES = 10
_AT_THE_START = (Consent, Hygiene)
_AT_THE_END = (PainSkipped, Reaction, NoReaction, Billing)
_OUT_OF_THE_ORDINARY = (Amendment, Explanation, TakeOver)
_WITH_THE_VISIT = (Phase.BEFORE, Phase.AFTER)


@dataclass(frozen=True, slots=True)
class SignedVisit:
    """A visit as it is recorded, with the signature as its last record; ``content`` is what was
    signed, ``signer`` who did, ``rows`` its needles, scores and records in their order."""

    visit: Visit
    content: SessionContent
    signer: Person

    @property
    def rows(self) -> tuple[object, ...]:
        """What follows the session in the record."""
        visit = self.visit
        starts = [one for one in visit.records if isinstance(one, _AT_THE_START)]
        rest = [one for one in visit.records if not isinstance(one, _AT_THE_START)]
        before = [one for one in visit.scores if one.phase is Phase.BEFORE]
        after = [one for one in visit.scores if one.phase is Phase.AFTER]
        outs = [one for one in rest if isinstance(one, NeedleEvent)]
        others = [one for one in rest if not isinstance(one, NeedleEvent)]
        return (*starts, *before, *visit.sites, *outs, *after, *others)


@dataclass(frozen=True, slots=True)
class Prototype:
    """One complaint of somebody, with its visits, oldest first."""

    patient: Patient
    episode: Episode
    visits: tuple[SignedVisit, ...]


def plans_to_stamp(seed: int) -> tuple[Plan, ...]:
    """The plans of the demo with as many needles as a clinic uses that only needles, the shorter
    courses first."""
    ended = (plan for plan in plans(seed) if plan.last_days_ago > 0)
    return tuple(
        sorted(
            (replace(plan, sites=_SITES, keeps_diary=False) for plan in ended),
            key=lambda plan: plan.visits,
        )
    )


def prototypes(clinic: Clinic, people: Mapping[UUID, Person]) -> tuple[Prototype, ...]:
    """All courses of a made-up ``clinic``. ``people`` are those in whose names they are to be
    charted and signed, by the id of the one who did it in ``clinic``. Visits with something out of
    the ordinary are left out."""
    found = []
    for row in clinic.history.find_patients("", 1000):
        overview = clinic.history.overview(row.patient.id)
        for episode in overview.episodes:
            visits = (
                _lean(clinic.history.visit(one.session.id), row.patient, people)
                for one in overview.visits
                if one.episode.id == episode.id
            )
            ordinary = tuple(one for one in visits if one is not None)
            found.append(Prototype(row.patient, episode, ordinary))
    return tuple(one for one in found if one.visits)


def _lean(whole: Visit, patient: Patient, people: Mapping[UUID, Person]) -> SignedVisit | None:
    ended_at, was_signed = whole.session.ended_at, whole.signature
    if was_signed is None or ended_at is None:
        return None
    if any(isinstance(one, _OUT_OF_THE_ORDINARY) for one in whole.records):
        return None
    signer = people[was_signed.signer_id]
    sites = tuple(replace(site, sequence=place) for place, site in enumerate(whole.sites, start=1))
    records = [
        *(one for one in whole.records if isinstance(one, Hygiene)),
        *(one for one in whole.records if isinstance(one, Consent)),
        _all_out(whole, len(sites) + 1),
        *(one for one in whole.records if isinstance(one, _AT_THE_END)),
    ]
    visit = Visit(
        replace(whole.session, holder_id=signer.id),
        whole.episode,
        sites,
        tuple(one for one in whole.scores if one.phase in _WITH_THE_VISIT),
        tuple(records),
    )
    content = content_of(visit, figure_of(patient, Figure.FEMALE_TYPICAL))
    signature = sign(content, signer.id, signer.signature, ended_at)
    return SignedVisit(replace(visit, records=(*visit.records, signature)), content, signer)


def _all_out(whole: Visit, sequence: int) -> NeedleEvent:
    at: datetime = max(one.at for one in whole.of(NeedleEvent))
    return NeedleEvent(new_id(), whole.session.id, None, EventKind.OUT, at, sequence)
