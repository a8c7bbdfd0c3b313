"""A whole visit as a list of steps, each one write, and how far into it a record is.

The visits follow each other without end. Nothing but the record tells how far the work is: whoever
goes on after a crash looks there, as the program does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from bodymap.anatomy.body_point import BodyPoint
from bodymap.charting.after_care import AdviceTold
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.billing import Billing
from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.consent import Consent
from bodymap.charting.episode import Episode
from bodymap.charting.figure import Figure
from bodymap.charting.hygiene import Hygiene
from bodymap.charting.ids import new_id
from bodymap.charting.needle_event import EventKind, NeedleEvent
from bodymap.charting.pain import Phase
from bodymap.charting.reaction import NoReaction
from bodymap.charting.session import Session
from bodymap.services.clinic import Clinic
from bodymap.services.values import Visit
from bodymap.services.visit_signing import VisitSigning
from tests import factories

NEEDLES: Final = 10
ONE_BY_ONE: Final = 8
"""So many needles come out one by one; then all that are left."""

BEGUN: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
STEP: Final = timedelta(seconds=30)
"""A step takes so long by both clocks."""

BOOT: Final = "the one start of the machine"
BOOT_S: Final = 1000.0
"""What the machine's clock says at ``BEGUN``."""

FIGURE: Final = Figure.FEMALE_TYPICAL
ITEMS: Final = ("diabetes", "immune", "vascular")

STEPS: Final = (
    *("start", "begin", "clocks", "pain before"),
    *(f"in {number}" for number in range(1, NEEDLES + 1)),
    *(f"out {number}" for number in range(1, ONE_BY_ONE + 1)),
    *("all out", "pain after", "no reaction", "end", "sign"),
)
"""What a visit consists of, in order."""


def time_of(visit: int, step: int) -> datetime:
    """When a step of a visit happens (UTC), visits and steps counted from 0."""
    return BEGUN + (visit * len(STEPS) + step) * STEP


def boot_seconds(at: datetime) -> float:
    """What the machine's clock says then."""
    return BOOT_S + (at - BEGUN).total_seconds()


@dataclass(frozen=True)
class Progress:
    """How far a record is: visits that were begun, and the steps of the last of them."""

    visits: tuple[Visit, ...]

    @property
    def steps(self) -> int:
        """All steps done, of all visits."""
        if not self.visits:
            return 0
        return (len(self.visits) - 1) * len(STEPS) + len(names_of(self.visits[-1]))


def progress(clinic: Clinic, complaint: Episode) -> Progress:
    """What the record says."""
    overview = clinic.history.overview(complaint.patient_id)
    return Progress(tuple(clinic.history.visit(one.session.id) for one in overview.visits))


def names_of(visit: Visit) -> list[str]:
    """The steps that are in the record of a visit, in the order of ``STEPS``. What was begun
    and is not whole has a name that no step has."""
    return ["start", *_records(visit)]


def _records(visit: Visit) -> Iterator[str]:
    begin = (len(visit.of(Consent)), len(visit.of(AnswerGiven)), len(visit.of(Hygiene)))
    if any(begin):
        yield "begin" if begin == (1, len(ITEMS), 1) else f"begin, torn: {begin}"
    yield from ("clocks" for _ in visit.of(ClockReading))
    if visit.score(Phase.BEFORE):
        yield "pain before"
    yield from (f"in {site.number}" for site in visit.sites)
    numbers = {site.id: site.number for site in visit.sites}
    for event in visit.of(NeedleEvent):
        yield "all out" if event.site_id is None else f"out {numbers[event.site_id]}"
    if visit.score(Phase.AFTER):
        yield "pain after"
    yield from ("no reaction" for _ in visit.of(NoReaction))
    end = (len(visit.of(AdviceTold)), len(visit.of(Billing)))
    if any(end):
        yield "end" if end == (1, 1) else f"end, torn: {end}"
    signed = (visit.signature is not None, not visit.session.is_open)
    if any(signed):
        yield "sign" if all(signed) else f"sign, torn: {signed}"


class Script:
    """Does the steps on an open clinic, for one complaint."""

    def __init__(self, clinic: Clinic, complaint: Episode) -> None:
        self._clinic = clinic
        self._complaint = complaint

    def go_on(self) -> Iterator[int]:
        """Do step after step from where the record is, without end; yields how many are done, after
        each that was acknowledged."""
        known = progress(self._clinic, self._complaint)
        done = known.steps
        session = known.visits[-1].session if known.visits else None
        while True:
            visit, step = divmod(done, len(STEPS))
            at = time_of(visit, step)
            if step == 0:
                session = Session(new_id(), self._complaint.patient_id, self._complaint.id, at)
                self._clinic.recorder.start_session(session)
            else:
                assert session is not None
                self._do(STEPS[step], session, at)
            done += 1
            yield done

    def _do(self, name: str, session: Session, at: datetime) -> None:
        what, _, number = name.partition(" ")
        if what == "in":
            self._needle_in(session, int(number), at)
        elif what == "out":
            self._needle_out(session, int(number), at)
        else:
            doings: dict[str, Callable[[Session, datetime], object]] = {
                "begin": self._begin,
                "clocks": self._clocks,
                "pain before": self._pain(Phase.BEFORE, 7),
                "all out": self._all_out,
                "pain after": self._pain(Phase.AFTER, 3),
                "no reaction": self._no_reaction,
                "end": self._end,
                "sign": self._sign,
            }
            doings[name](session, at)

    def _begin(self, session: Session, _at: datetime) -> None:
        answers = [factories.answer(session, item) for item in ITEMS]
        self._clinic.records.put((factories.consent(session), *answers, factories.hygiene(session)))

    def _clocks(self, session: Session, at: datetime) -> None:
        reading = ClockReading(new_id(), session.id, at, BOOT, boot_seconds(at))
        self._clinic.records.put((reading,))

    def _pain(self, phase: Phase, score: int) -> Callable[[Session, datetime], object]:
        return lambda session, at: self._clinic.recorder.set_pain(
            factories.pain(session, score, phase, scored_at=at)
        )

    def _needle_in(self, session: Session, number: int, at: datetime) -> None:
        there = factories.place(point=BodyPoint(95.0, 300.0 + number, -62.0))
        site = factories.site(session, place=there, inserted_at=at)
        assert self._clinic.recorder.add_site(site).number == number

    def _needle_out(self, session: Session, number: int, at: datetime) -> None:
        sites = self._clinic.history.visit(session.id).sites
        (site,) = (one for one in sites if one.number == number)
        event = NeedleEvent(new_id(), session.id, site.id, EventKind.OUT, at, 0)
        self._clinic.records.put((event,))

    def _all_out(self, session: Session, at: datetime) -> None:
        self._clinic.records.put((NeedleEvent(new_id(), session.id, None, EventKind.OUT, at, 0),))

    def _no_reaction(self, session: Session, _at: datetime) -> None:
        self._clinic.records.put((factories.no_reaction(session),))

    def _end(self, session: Session, _at: datetime) -> None:
        self._clinic.records.put((factories.advice_told(session), factories.billing(session)))

    def _sign(self, session: Session, at: datetime) -> None:
        clinic = self._clinic
        VisitSigning(clinic.history, clinic.records, clinic.desk).sign(session.id, FIGURE, at)
