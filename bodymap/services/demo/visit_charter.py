"""Charts the visits of the demo one after the other, each from consent to signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
from bodymap.services.demo.demo_words import demo_words
from bodymap.services.demo.drawings import Drawings
from bodymap.services.demo.needling import choose_use
from bodymap.services.demo.outcomes import scores
from bodymap.services.demo.places import Places
from bodymap.services.demo.screening_talk import Reasons, ScreeningTalk, given
from bodymap.services.demo.stock_room import StockRoom
from bodymap.services.demo.twists import TAKEN_OVER, UNCOUNTED
from bodymap.services.demo.visit_end import VisitEnd
from bodymap.services.whole_visits import Step

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
_FOLLOWED_UP, _AT_HOME = 0.55, 0.8


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
        words = demo_words(catalogue.folders)
        self._talk = ScreeningTalk((facts.item for facts in catalogue.screening()), words)
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
        moment = visit.started_at + timedelta(minutes=chance.randint(2, 4))
        steps, reasons = self._begin(visit, session)
        steps.append(_scored(session, Phase.BEFORE, visit.pair.before, moment))
        moment += timedelta(minutes=chance.randint(3, 5))
        charted: list[_Charted] = []
        for spot in visit.spots_this_time():
            moment += timedelta(seconds=chance.randint(30, 80))
            use = choose_use(spot.base_region, self._tools.sizes, chance)
            others = [one.site.place.point for one in charted]
            place = self._tools.places.place(spot, chance, others)
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
        steps += _needled(session, charted)
        if visit.is_under_way:
            self._clinic.whole_visits.chart(session, visit.episode, steps)
            return session.id
        last_out = max(one.out_at for one in charted if one.out_at is not None)
        if is_taken_over:
            self._clinic.whole_visits.chart(session, visit.episode, steps)
            self._clinic.desk.sit(visit.therapist)
            self._clinic.records.take_over(session.id, last_out + timedelta(seconds=40))
            steps = []
        moment += timedelta(minutes=chance.randint(12, 18))
        steps.append(_scored(session, Phase.AFTER, visit.pair.after, moment))
        ended_at = moment + timedelta(minutes=chance.randint(1, 4))
        sites = [one.site for one in charted]
        end = self._end.of(visit, session, sites, last_out, ended_at)
        steps += end.records
        later = []
        if visit.pair.after is not None and aside.random() < _FOLLOWED_UP:
            later += self._follow_up(session, visit, ended_at)
        if visit.plan.keeps_diary:
            later += self._at_home(session, visit, ended_at)
        if is_taken_over:
            self._go_on(session.id, steps, visit, ended_at, later)
        else:
            self._clinic.whole_visits.chart(
                *(session, visit.episode, steps, ended_at),
                *(lambda whole: self._end.seal(visit, whole), later),
            )
        self._end.afterwards(end, visit, session, sites[0], ended_at)
        return session.id

    def _go_on(
        self,
        session_id: UUID,
        steps: Sequence[Step],
        visit: DemoVisit,
        ended_at: datetime,
        later: Sequence[PainScore],
    ) -> None:
        """The second half of a visit that another one began, step by step."""
        for step in (*steps, *later):
            if isinstance(step, PainScore):
                if step.phase is Phase.AFTER:
                    self._clinic.recorder.set_pain(step)
            elif not isinstance(step, NeedleSite):
                self._clinic.records.put((step,))
        known = self._clinic.history.visit(session_id)
        ended = replace(known, session=replace(known.session, ended_at=ended_at))
        self._clinic.records.sign(self._end.seal(visit, ended), ended_at)
        for score in later:
            self._clinic.recorder.set_pain(score)

    def _begin(self, visit: DemoVisit, session: Session) -> tuple[list[Step], Reasons]:
        """Consent at the first visit of a patient, screening at each, what is drawn, then clean
        hands; and the reasons that the answers ask for."""
        at = visit.started_at + timedelta(seconds=50)
        records: list[Step] = []
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
        return records, Reasons(self._talk, answers)

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

    def _follow_up(self, session: Session, visit: DemoVisit, ended_at: datetime) -> list[PainScore]:
        """The pain a day or two later, where that is not still to come."""
        assert visit.pair.after is not None, "asked for where it was scored after the needles"
        at = ended_at + timedelta(hours=24, minutes=visit.aside.randint(0, 24 * 60))
        score = min(max(visit.pair.after + visit.aside.choice((-1, 0, 0, 1)), 0), 10)
        return [_score(session, Phase.FOLLOW_UP, score, at)] if at < self._end.now else []

    def _at_home(self, session: Session, visit: DemoVisit, ended_at: datetime) -> list[PainScore]:
        """The pain that was written down at home, three or four days later and not every time."""
        at = ended_at + timedelta(days=3, minutes=visit.aside.randint(0, 24 * 60))
        between = [score for score in (visit.pair.before, visit.pair.after) if score is not None]
        if visit.aside.random() < _AT_HOME and between and at < self._end.now:
            score = round(sum(between) / len(between))
            return [_score(session, Phase.DIARY, score, at)]
        return []


def _scored(session: Session, phase: Phase, score: int | None, at: datetime) -> Step:
    """The score, or that none was given."""
    if score is None:
        return PainSkipped(new_id(), session.id, session.episode_id, phase, at)
    return _score(session, phase, score, at)


def _score(session: Session, phase: Phase, score: int, at: datetime) -> PainScore:
    return PainScore(new_id(), session.id, session.episode_id, phase, score, at)


def _needled(session: Session, charted: Sequence[_Charted]) -> list[Step]:
    """Needles in and out in the order of their times, each with the reasons to chart it."""
    steps = [(one.site.inserted_at, False, one) for one in charted]
    steps += [(one.out_at, True, one) for one in charted if one.out_at is not None]
    steps.sort(key=lambda step: step[:2])
    told: list[Step] = []
    for at, is_out, one in steps:
        told += [_out(session, one.site, at)] if is_out else [one.site, *one.overrides]
    return told


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
