"""Charts the visits of the demo one after the other, each from consent to signature."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.answer_given import Override
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import PainScore, PainSkipped, Phase
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import TWITCH_MOST, SiteDetail
from bodymap.services.demo.demo_visit import DemoVisit
from bodymap.services.demo.drawings import Drawings
from bodymap.services.demo.needling import choose_use
from bodymap.services.demo.outcomes import scores
from bodymap.services.demo.places import Places
from bodymap.services.demo.screening_talk import Reasons, ScreeningTalk, given
from bodymap.services.demo.stock_room import StockRoom
from bodymap.services.demo.twists import TAKEN_OVER, UNCOUNTED
from bodymap.services.demo.visit_end import VisitEnd

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.anatomy.atlas import Atlas
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.clinic import Clinic
    from bodymap.services.clinic_settings import ClinicSettings
    from bodymap.services.demo.staff import Staff
    from bodymap.services.underlying import Underlying

_STIMULATION_HZ = 2.0
_MOVED = (Technique.PISTONING, Technique.WINDING)


@dataclass(frozen=True, slots=True)
class Tools:
    """What a needle of the demo is chosen and placed with; ``sizes`` are the catalogue's by id."""

    atlas: Atlas
    underlying: Underlying
    places: Places
    sizes: Mapping[str, Needle]
    stock: StockRoom


@dataclass(frozen=True, slots=True)
class _Charted:
    """A site with the reasons to chart it, and when its needle came out: None where it is
    still in, or was not counted."""

    site: NeedleSite
    overrides: tuple[Override, ...]
    out_at: datetime | None


class VisitCharter:
    """Charts visits in the order in which they happened. Times are UTC, ``now`` the end of all."""

    def __init__(
        self,
        clinic: Clinic,
        tools: Tools,
        catalogue: ClinicCatalogue,
        settings: ClinicSettings,
        staff: Staff,
        now: datetime,
    ) -> None:
        self._clinic = clinic
        self._staff = staff
        self._tools = tools
        self._catalogue = catalogue
        self._settings = settings
        self._talk = ScreeningTalk(facts.item for facts in catalogue.screening())
        self._end = VisitEnd(clinic, tools.atlas, catalogue, self._talk, settings, now)
        self._drawings = Drawings(tools.atlas)
        self._consented: set[UUID] = set()

    def chart(self, visit: DemoVisit) -> UUID:
        """Chart one visit in the name of its therapist; returns its id."""
        chance, aside = visit.chance, visit.aside
        is_taken_over = visit.is_turn(TAKEN_OVER)
        begins = self._staff.other(visit.therapist) if is_taken_over else visit.therapist
        self._clinic.desk.sit(begins)
        session = Session(
            id=new_id(),
            patient_id=visit.patient.id,
            episode_id=visit.episode.id,
            started_at=visit.started_at,
        )
        self._clinic.recorder.start_session(session)
        moment = visit.started_at + timedelta(minutes=chance.randint(2, 4))
        reasons = self._begin(visit, session)
        self._score(session, Phase.BEFORE, visit.pair.before, moment)
        moment += timedelta(minutes=chance.randint(3, 5))
        charted = []
        for spot in visit.spots_this_time():
            moment += timedelta(seconds=chance.randint(30, 80))
            use = choose_use(spot.base_region, self._tools.sizes, chance)
            place = self._tools.places.place(spot, chance)
            site = NeedleSite(
                id=new_id(),
                session_id=session.id,
                place=place,
                needle=use.needle,
                technique=use.technique,
                inserted_at=moment,
                depth_mm=use.depth_mm,
                muscle=self._tools.underlying.charted(place.point, place.region),
                detail=self._detail(use.needle, use.technique, moment, visit),
            )
            region = self._tools.atlas.regions[place.region]
            overrides = reasons.for_site(
                session.id, site.id, region, use.needle, use.technique, moment
            )
            charted.append(_Charted(site, overrides, None))
        charted = _with_outs(charted, visit)
        sites = self._needle(session, charted)
        if visit.is_under_way:
            return session.id
        last_out = max(one.out_at for one in charted if one.out_at is not None)
        if is_taken_over:
            self._clinic.desk.sit(visit.therapist)
            self._clinic.records.take_over(session.id, last_out + timedelta(seconds=40))
        moment += timedelta(minutes=chance.randint(12, 18))
        self._score(session, Phase.AFTER, visit.pair.after, moment)
        ended_at = moment + timedelta(minutes=chance.randint(1, 4))
        self._end.sign(visit, session, sites, last_out, ended_at)
        if visit.pair.after is not None and aside.random() < 0.55:
            self._follow_up(session, visit, ended_at)
        if visit.plan.keeps_diary:
            self._at_home(session, visit, ended_at)
        return session.id

    def _begin(self, visit: DemoVisit, session: Session) -> Reasons:
        """Consent at the first visit of a patient, screening at each, what is drawn, then clean
        hands."""
        at = visit.started_at + timedelta(seconds=50)
        records: list[SessionRecord] = []
        if visit.patient.id not in self._consented:
            self._consented.add(visit.patient.id)
            version, by = self._settings.consent_version, visit.patient.name
            records.append(Consent(new_id(), session.id, version, ConsentMethod.WRITTEN, by, at))
        answers = self._talk.answers(visit.person, at + timedelta(seconds=40))
        records += given(answers, session.id)
        if visit.asks_for_function:
            records += self._outcomes(visit, session, at)
        records += self._drawings.marks(visit, session)
        records.append(Hygiene(new_id(), session.id, visit.started_at + timedelta(minutes=4)))
        self._clinic.records.put(records)
        return Reasons(self._talk, answers)

    def _outcomes(
        self, visit: DemoVisit, session: Session, at: datetime
    ) -> tuple[SessionRecord, ...]:
        condition = self._catalogue.condition(visit.plan.condition)
        names = () if condition is None else condition.measures
        known = (self._catalogue.outcome_measure(name) for name in names)
        measures = [one.measure for one in known if one is not None]
        pain = visit.plan.first_pain if visit.pair.before is None else visit.pair.before
        return scores(session, measures, pain, at + timedelta(minutes=1), visit.aside)

    def _detail(
        self, needle: Needle, technique: Technique, at: datetime, visit: DemoVisit
    ) -> SiteDetail:
        aside = visit.aside
        # thrown for every site, so that another technique leaves the sites after it as they were
        twitches, is_noted, referred = aside.randint(0, TWITCH_MOST), aside.random(), aside.random()
        is_moved = technique in _MOVED and is_noted < 0.7
        return SiteDetail(
            box_id=self._tools.stock.box_of(needle, at.date()),
            twitch=twitches if is_moved else None,
            is_referred=referred < 0.3 if is_moved else None,
            stimulation_hz=_STIMULATION_HZ if technique is Technique.ELECTRICAL else None,
        )

    def _needle(self, session: Session, charted: list[_Charted]) -> tuple[NeedleSite, ...]:
        """Needles in and out in the order of their times; returns the sites as recorded."""
        steps = [(one.site.inserted_at, False, one) for one in charted]
        steps += [(one.out_at, True, one) for one in charted if one.out_at is not None]
        steps.sort(key=lambda step: step[:2])
        sites = []
        for are_outs, group in groupby(steps, key=lambda step: step[1]):
            if are_outs:
                self._clinic.records.put([_out(session, one.site, at) for at, _, one in group])
                continue
            for _, _, one in group:
                sites.append(self._clinic.recorder.add_site(one.site, beside=one.overrides))
        return tuple(sites)

    def _follow_up(self, session: Session, visit: DemoVisit, ended_at: datetime) -> None:
        """The pain a day or two later, where that is not still to come."""
        assert visit.pair.after is not None, "asked for where it was scored after the needles"
        at = ended_at + timedelta(hours=24, minutes=visit.aside.randint(0, 24 * 60))
        score = min(max(visit.pair.after + visit.aside.choice((-1, 0, 0, 1)), 0), 10)
        if at < self._end.now:
            self._score(session, Phase.FOLLOW_UP, score, at)

    def _at_home(self, session: Session, visit: DemoVisit, ended_at: datetime) -> None:
        """The pain that was written down at home, three or four days later and not every time."""
        at = ended_at + timedelta(days=3, minutes=visit.aside.randint(0, 24 * 60))
        between = [score for score in (visit.pair.before, visit.pair.after) if score is not None]
        if visit.aside.random() < 0.8 and between and at < self._end.now:
            self._score(session, Phase.DIARY, round(sum(between) / len(between)), at)

    def _score(self, session: Session, phase: Phase, score: int | None, at: datetime) -> None:
        episode = session.episode_id
        if score is None:
            skipped = PainSkipped(new_id(), session.id, episode, phase, at)
            self._clinic.records.put((skipped,))
            return
        self._clinic.recorder.set_pain(PainScore(new_id(), session.id, episode, phase, score, at))


def _with_outs(charted: list[_Charted], visit: DemoVisit) -> list[_Charted]:
    """When each needle came out: half of those that were moved up and down soon, the others in
    their order some minutes after the last was in. Of a visit that goes on only the first is
    out."""
    aside = visit.aside
    first_out = charted[-1].site.inserted_at + timedelta(seconds=aside.randint(300, 390))
    timed = []
    for number, one in enumerate(charted):
        soon, later, is_left = aside.randint(40, 100), aside.randint(8, 15), aside.random() < 0.5
        out_at = first_out + timedelta(seconds=15 * number + later)
        if one.site.technique is Technique.PISTONING and not is_left:
            out_at = one.site.inserted_at + timedelta(seconds=soon)
        timed.append(replace(one, out_at=out_at))
    if visit.is_under_way:
        soon_out = charted[-1].site.inserted_at + timedelta(seconds=45)
        return [replace(timed[0], out_at=soon_out), *charted[1:]]
    if any(visit.is_turn(turn) for turn in UNCOUNTED):
        timed[-1] = replace(timed[-1], out_at=None)
    return timed


def _out(session: Session, site: NeedleSite, at: datetime) -> NeedleEvent:
    return NeedleEvent(new_id(), session.id, site.id, EventKind.OUT, at, 0)
