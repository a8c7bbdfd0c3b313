"""The end of a demo visit: reactions, advice, the bill, and the signature under all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from bodymap.charting.after_care import AdviceTold, Told
from bodymap.charting.amendment import Amendment, FieldChange, SiteChanged, SiteField
from bodymap.charting.billing import Billing
from bodymap.charting.explanation import Explanation
from bodymap.charting.figure import Figure, figure_of
from bodymap.charting.ids import new_id
from bodymap.charting.procedure_code import procedure_code
from bodymap.charting.reaction import NoReaction, Reaction
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature, sign
from bodymap.charting.site import NeedleSite
from bodymap.services.demo.demo_visit import DemoVisit
from bodymap.services.demo.happenings import Happenings
from bodymap.services.demo.screening_talk import ScreeningTalk
from bodymap.services.demo.twists import DEPTH_CORRECTED, STILL_OPEN, UNCOUNTED
from bodymap.services.session_advice import session_advice
from bodymap.services.signed_content import content_of
from bodymap.services.values import Visit

if TYPE_CHECKING:
    from bodymap.anatomy.atlas import Atlas
    from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
    from bodymap.services.clinic import Clinic
    from bodymap.services.clinic_settings import ClinicSettings


@dataclass(frozen=True, slots=True)
class End:
    """``records`` end a visit; ``over`` are those of its reactions that ended after it."""

    records: tuple[SessionRecord, ...]
    over: tuple[Reaction, ...]


class VisitEnd:
    """Finishes visits. Times are UTC; ``now`` is after all of them."""

    def __init__(
        self,
        clinic: Clinic,
        atlas: Atlas,
        catalogue: ClinicCatalogue,
        talk: ScreeningTalk,
        settings: ClinicSettings,
        now: datetime,
    ) -> None:
        self.now = now
        self._clinic = clinic
        self._bases = {region.id: region.base_id for region in atlas.regions.values()}
        self._talk = talk
        self._settings = settings
        self._happenings = Happenings(catalogue.adverse_events(), now, talk.words)
        self._advice = [facts.advice for facts in catalogue.aftercare()]
        self._codes = [fact.code for fact in catalogue.billing() if fact.code is not None]
        self._billed: dict[tuple[UUID, date], list[str]] = {}

    def of(
        self,
        visit: DemoVisit,
        session: Session,
        sites: Sequence[NeedleSite],
        last_out: datetime,
        ended_at: datetime,
    ) -> End:
        """What belongs to the end of a visit at ``ended_at``, before it is signed."""
        reactions = self._reactions(visit, session, sites, last_out)
        words = next((UNCOUNTED[turn] for turn in UNCOUNTED if visit.is_turn(turn)), None)
        records: list[SessionRecord] = [*reactions]
        if words is not None:
            records.append(Explanation(new_id(), session.id, self._talk.words(words), ended_at))
        if not reactions:
            records.append(NoReaction(new_id(), session.id, last_out + timedelta(minutes=1)))
        records += self._told(visit, session, sites, reactions, ended_at)
        records.append(self._bill(session, sites))
        over = [
            replace(reaction, resolved_at=self._happenings.over(reaction, visit.aside))
            for reaction in reactions
            if reaction.is_open and reaction.follow_up_due is None
        ]
        return End(tuple(records), tuple(over))

    def seal(self, visit: DemoVisit, whole: Visit) -> Signature:
        """The signature under a visit as it is recorded, of who sits at the desk."""
        assert whole.session.ended_at is not None, "what is signed has ended"
        figure = figure_of(visit.patient, Figure.FEMALE_TYPICAL)
        signer = self._clinic.desk.person
        content = content_of(whole, figure)
        return sign(content, signer.id, signer.signature, whole.session.ended_at)

    def afterwards(
        self, end: End, visit: DemoVisit, session: Session, site: NeedleSite, ended_at: datetime
    ) -> None:
        """What came after the signature: reactions that were over, and a depth that was wrong."""
        for reaction in end.over:
            self._clinic.records.change(reaction)
        for turn, (depth_mm, reason) in DEPTH_CORRECTED.items():
            if visit.is_turn(turn):
                self._correct(session, site, depth_mm, self._talk.words(reason), ended_at)

    def _reactions(
        self, visit: DemoVisit, session: Session, sites: Sequence[NeedleSite], at: datetime
    ) -> tuple[Reaction, ...]:
        drawn = self._happenings.drawn(session.id, sites, at, visit.aside)
        open_ones = [
            self._happenings.still_open(story, session.id, sites, at)
            for turn, story in STILL_OPEN.items()
            if visit.is_turn(turn)
        ]
        return (*open_ones, *drawn)

    def _told(
        self,
        visit: DemoVisit,
        session: Session,
        sites: Sequence[NeedleSite],
        reactions: Sequence[Reaction],
        at: datetime,
    ) -> list[SessionRecord]:
        """All of the advice at a first visit, later the half of it and what was prompted."""
        applies = session_advice(
            self._advice,
            sites,
            reactions,
            self._talk.concerns(visit.person),
            lambda region: self._bases[region],
        )
        told = [
            one
            for place, one in enumerate(applies)
            if one.is_prompted or visit.number == 0 or place % 2 == 0
        ]
        return [AdviceTold(new_id(), session.id, Told(one.advice.id, at)) for one in told]

    def _bill(self, session: Session, sites: Sequence[NeedleSite]) -> Billing:
        settings = self._settings
        day = self._billed.setdefault((session.patient_id, session.started_at.date()), [])
        working = procedure_code(sites, self._codes, settings.code_policy, billed_that_day=day)
        code = "" if working.code is None or working.clashes else working.code.code
        day.append(code)
        muscles = tuple(one.muscle for one in working.counted)
        return Billing(
            *(new_id(), session.id, code, settings.code_policy, muscles),
            *(settings.fees.get(code), settings.currency),
        )

    def _correct(
        self, session: Session, site: NeedleSite, depth_mm: float, reason: str, ended_at: datetime
    ) -> None:
        what = SiteChanged(site.id, (FieldChange(SiteField.DEPTH_MM, depth_mm),))
        author = self._clinic.desk.person.signature
        at = ended_at + timedelta(hours=22)
        self._clinic.records.put((Amendment(new_id(), session.id, author, at, reason, what),))
