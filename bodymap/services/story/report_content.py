"""What a report says: frozen values, in the order in which they are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.figure import Figure
from bodymap.anatomy.side import Side
from bodymap.charting.amended import Outcome
from bodymap.charting.amendment import Amendment, What
from bodymap.charting.consent import Consent
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.ledger import Whereabouts
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.reaction import Reaction, ReactionAnswer
from bodymap.charting.site import NeedleSite
from bodymap.charting.take_over import TakeOver
from bodymap.services.audit.lines import Head
from bodymap.services.story.record_head import RecordHead
from bodymap.services.story.threshold_choice import ChosenThreshold
from bodymap.services.story.trend_course import FunctionCourse, TrendCourse
from bodymap.trends.pain_course import PainChange
from bodymap.trends.threshold import Judgement


@dataclass(frozen=True, slots=True)
class ReportPerson:
    """Whom the report is about. ``age`` is in completed years on the day of the report, ``figure``
    the body figure of the chart."""

    name: str
    born: date | None
    age: int | None
    record_number: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class ReportComplaint:
    """What was treated; ``condition`` in the catalogue's words, empty where none was chosen."""

    words: str
    side: ComplaintSide
    condition: str
    icd10: str
    onset: date | None


@dataclass(frozen=True, slots=True)
class ToldScore:
    """A pain score as it is known today, None where none was given; ``is_amended`` where that is
    not what was signed."""

    score: int | None
    is_amended: bool = False


@dataclass(frozen=True, slots=True)
class Seal:
    """A visit's signature; ``is_intact`` says whether the record still is what was signed."""

    signer: str
    signed_at: datetime
    form_version: int
    content_hash: str
    is_intact: bool

    @property
    def short_hash(self) -> str:
        """The first 16 digits."""
        return self.content_hash[:16]


@dataclass(frozen=True, slots=True)
class SiteLine:
    """One needle as it is known today: its ``outcome`` says what amendments made of it. Names are
    in the catalogue's words, ``muscle`` empty where none was recorded; ``out_at`` is None while the
    needle is in, or where it is not known when it came out."""

    site_id: UUID
    number: int
    muscle: str
    side: Side
    region_id: str
    region: str
    point: BodyPoint
    needle: Needle
    technique: Technique
    depth_mm: float | None
    twitch: int | None
    in_at: datetime
    out_at: datetime | None
    whereabouts: Whereabouts
    outcome: Outcome

    @property
    def counts(self) -> bool:
        """Whether the needle was in: one that was withdrawn never was."""
        return self.outcome is not Outcome.WITHDRAWN


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit of the complaint, ``number`` counted from 1 over the whole course.

    ``code`` is empty where none is billed; ``seal`` is None where nobody signed. ``is_consistent``
    is False where its amendments do not fit what was charted: then it is told as signed.
    ``take_overs`` tell how it passed from hand to hand, in their order.
    """

    session_id: UUID
    number: int
    started_at: datetime
    is_open: bool
    before: ToldScore
    after: ToldScore
    sites: tuple[SiteLine, ...]
    code: str
    fee: Decimal | None
    currency: str
    seal: Seal | None
    reactions: ReactionAnswer
    amendments: int
    is_consistent: bool = True
    take_overs: tuple[TakeOver, ...] = ()

    @property
    def charted_by(self) -> tuple[str, ...]:
        """Who charted it, the one who signed last; nobody where that is not recorded."""
        names = [
            name for one in self.take_overs for name in (one.taken_from_name, one.taken_by_name)
        ]
        if self.seal is not None:
            names.append(self.seal.signer)
        return tuple(dict.fromkeys(filter(None, names)))

    @property
    def needles(self) -> int:
        """How many needles were in."""
        return sum(site.counts for site in self.sites)


@dataclass(frozen=True, slots=True)
class ReactionLine:
    """One reaction of a visit, at the sites of these numbers, at none for the whole visit."""

    visit: int
    label: str
    reaction: Reaction
    sites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AmendmentLine:
    """One correction of a visit: ``before`` is what was known until then, None where nothing was
    charted or where it is said in words only; ``numbers`` are those of the visit's sites, and
    ``withdrawn`` is the site that was taken back."""

    visit: int
    amendment: Amendment
    before: What | None
    numbers: tuple[tuple[UUID, int], ...]
    withdrawn: NeedleSite | None = None


@dataclass(frozen=True, slots=True)
class NeedleNote:
    """What was out of the ordinary with the needles of a visit: numbers of sites, and in words why
    the visit was signed as it was, empty where nothing was written. While a visit ``is_open`` its
    needles may well be in."""

    visit: int
    is_open: bool
    still_in: tuple[int, ...]
    uncounted: tuple[int, ...]
    broken: tuple[int, ...]
    bent: tuple[int, ...]
    fallen: tuple[int, ...]
    explanation: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        numbered = (self.still_in, self.uncounted, self.broken, self.bent, self.fallen)
        return not (any(numbered) or self.explanation)


@dataclass(frozen=True, slots=True)
class PainJudged:
    """The change of the pain from the first to the last visit with a score before it, against the
    one published threshold that stands for the complaint, None where none does."""

    change: PainChange
    judgement: Judgement
    threshold: ChosenThreshold | None


@dataclass(frozen=True, slots=True)
class Advice:
    """After-care for the patient: what to do, what to get help at, and whom to call."""

    plain: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    call: str = ""


@dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything that a report of one complaint says.

    ``made_at`` is UTC. ``first_day`` and ``last_day`` bound the period that was asked for, None for
    the whole course; ``course`` counts the visits of the whole course, ``visits`` are those of the
    period. ``trend`` is the course of the period, with visits for another complaint at which this
    one was scored, and its functional scores. ``head`` is of the whole course, None where nothing
    was signed; ``alert`` and ``concerns`` are what whoever needles this patient has to know.
    """

    clinic: str
    made_at: datetime
    person: ReportPerson
    complaint: ReportComplaint
    first_day: date | None
    last_day: date | None
    course: int
    visits: tuple[VisitLine, ...]
    consent: Consent | None
    alert: str
    concerns: tuple[str, ...]
    trend: TrendCourse | None
    judged: PainJudged | None
    reactions: tuple[ReactionLine, ...]
    amendments: tuple[AmendmentLine, ...]
    needle_notes: tuple[NeedleNote, ...]
    head: RecordHead | None
    trail: Head | None
    advice: Advice

    @property
    def therapists(self) -> tuple[str, ...]:
        """Who charted and signed, each once, in the order of the visits."""
        return tuple(dict.fromkeys(name for one in self.visits for name in one.charted_by))

    @property
    def functions(self) -> tuple[FunctionCourse, ...]:
        """The functional scores of the period."""
        return () if self.trend is None else self.trend.functions

    @property
    def sites(self) -> tuple[SiteLine, ...]:
        """The needles that were in, of all visits of the period."""
        return tuple(site for visit in self.visits for site in visit.sites if site.counts)
