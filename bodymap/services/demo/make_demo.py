"""Fills a new clinic with the demo's people, through the recorder like everybody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.services.catalogue import NeedleSize
from bodymap.services.demo.calendar import Calendar
from bodymap.services.demo.needling import choose_use
from bodymap.services.demo.pain_courses import Pair, pain_course
from bodymap.services.demo.people import Person
from bodymap.services.demo.places import Places, Spot
from bodymap.services.demo.plans import PLANS, Plan
from bodymap.services.recorder import Recorder

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.services.underlying import Underlying

_SITES_BY_NOW = 4


@dataclass(frozen=True, slots=True)
class _Visit:
    """One session to be charted, with the dice it is thrown with."""

    plan: Plan
    episode: Episode
    started_at: datetime
    pair: Pair
    spots: tuple[Spot, ...]
    is_under_way: bool
    chance: Random


def make_demo(
    recorder: Recorder,
    atlas: Atlas,
    underlying: Underlying,
    needles: Iterable[NeedleSize],
    *,
    seed: int,
    now: datetime,
) -> None:
    """Chart the demo clinic.

    ``needles`` are the catalogue's sizes, and the muscle of a site is the one that ``underlying``
    would chart at a click. ``now`` is UTC: sessions lie on the working days before
    it, and one began a quarter of an hour ago and is still open. The same ``seed`` and ``now``
    give the same content; ids differ. Raises NotSavedError when a write fails, CatalogueError where
    the muscles cannot be read.
    """
    sizes = {size.id: size.needle for size in needles}
    patients = _add_people(recorder)
    calendar = Calendar(now)
    places = Places(atlas)
    visits = [visit for plan in PLANS for visit in _planned(plan, patients, calendar, places, seed)]
    known: set[UUID] = set()
    for visit in sorted(visits, key=lambda visit: visit.started_at):
        if visit.episode.id not in known:
            known.add(visit.episode.id)
            recorder.add_episode(visit.episode)
        _chart(recorder, places, underlying, visit, sizes)


def _add_people(recorder: Recorder) -> dict[Person, UUID]:
    patients: dict[Person, UUID] = {}
    for plan in PLANS:
        person = plan.person
        if person in patients:
            continue
        patients[person] = new_id()
        recorder.add_patient(
            Patient(
                id=patients[person],
                given_name=person.given_name,
                family_name=person.family_name,
                birth_date=person.birth_date,
                sex=person.sex,
                record_number=person.record_number,
                figure=person.figure,
            )
        )
    return patients


def _planned(
    plan: Plan, patients: dict[Person, UUID], calendar: Calendar, places: Places, seed: int
) -> Iterator[_Visit]:
    # each plan has dice of its own, so that a change of one leaves the others as they were
    chance = Random(f"{seed} {plan.person.record_number} {plan.condition}")  # noqa: S311 - a story
    starts = calendar.starts(plan, chance)
    pairs = pain_course(
        plan.course, plan.visits, plan.first_pain, chance, forgets=plan.forgets_scores
    )
    episode = Episode(
        id=new_id(),
        patient_id=patients[plan.person],
        complaint=plan.complaint,
        side=plan.side,
        condition=plan.condition,
        icd10=plan.icd10,
        onset=(starts[0] - timedelta(weeks=plan.onset_weeks)).date(),
    )
    spots = places.spots(plan.regions, plan.side, plan.sites + 2, chance)
    last = len(starts) - 1
    for number, (started_at, pair) in enumerate(zip(starts, pairs, strict=True)):
        is_under_way = plan.last_days_ago == 0 and number == last
        yield _Visit(plan, episode, started_at, pair, spots, is_under_way, chance)


def _chart(
    recorder: Recorder,
    places: Places,
    underlying: Underlying,
    visit: _Visit,
    sizes: dict[str, Needle],
) -> None:
    chance = visit.chance
    session = Session(
        id=new_id(),
        patient_id=visit.episode.patient_id,
        episode_id=visit.episode.id,
        started_at=visit.started_at,
    )
    recorder.start_session(session)
    moment = visit.started_at + timedelta(minutes=chance.randint(2, 4))
    _score(recorder, session, Phase.BEFORE, visit.pair.before, moment)
    moment += timedelta(minutes=chance.randint(3, 5))
    for spot in _spots_this_time(visit):
        moment += timedelta(seconds=chance.randint(30, 80))
        use = choose_use(spot.base_region, sizes, chance)
        place = places.place(spot, chance)
        recorder.add_site(
            NeedleSite(
                id=new_id(),
                session_id=session.id,
                place=place,
                needle=use.needle,
                technique=use.technique,
                inserted_at=moment,
                depth_mm=use.depth_mm,
                muscle=underlying.charted(place.point, place.region),
            )
        )
    if visit.is_under_way:
        return
    moment += timedelta(minutes=chance.randint(12, 18))
    _score(recorder, session, Phase.AFTER, visit.pair.after, moment)
    recorder.end_session(session.id, moment + timedelta(minutes=chance.randint(1, 4)))


def _spots_this_time(visit: _Visit) -> list[Spot]:
    """Most of the plan's spots in their order; a session under way has had its first few."""
    if visit.is_under_way:
        return list(visit.spots[:_SITES_BY_NOW])
    count = max(3, visit.plan.sites + visit.chance.choice((-2, -1, 0, 0, 1, 2)))
    kept = visit.chance.sample(range(len(visit.spots)), min(count, len(visit.spots)))
    return [visit.spots[place] for place in sorted(kept)]


def _score(
    recorder: Recorder, session: Session, phase: Phase, score: int | None, at: datetime
) -> None:
    if score is not None:
        recorder.set_pain(
            PainScore(
                id=new_id(),
                session_id=session.id,
                episode_id=session.episode_id,
                phase=phase,
                score=score,
                scored_at=at,
            )
        )
