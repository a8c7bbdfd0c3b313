"""What the history tells: frozen values that pages draw from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.ledger import Insertion, Ledger
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.reaction import Reaction
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.charting.signing import Signature
from bodymap.charting.site import NeedleSite

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class PatientRow:
    """One line of the patient list.

    ``complaint`` and ``side`` are those of the newest episode (empty and None without one),
    ``visits`` counts all sessions, ``last_visit`` is when the latest of them began (UTC).
    """

    patient: Patient
    complaint: str = ""
    side: ComplaintSide | None = None
    visits: int = 0
    last_visit: datetime | None = None
    has_open_session: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """One session with what was charted in it: what is voided is left out.

    ``sites`` are in the order of their numbers. They may be a tuple or a lazy sequence that
    compares and hashes like one, and so may ``scores``, at most one of each episode and phase.
    ``records`` is everything else of the visit in the order of the record; a patient's overview
    leaves it empty.
    """

    session: Session
    episode: Episode
    sites: Sequence[NeedleSite] = ()
    scores: Sequence[PainScore] = ()
    records: Sequence[SessionRecord] = ()

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind, in the order of the record."""
        return tuple(record for record in self.records if isinstance(record, kind))

    def last(self, kind: type[R]) -> R | None:
        """The last record of a kind, of which the last counts; None where there is none."""
        return next((record for record in reversed(self.records) if isinstance(record, kind)), None)

    @property
    def ledger(self) -> Ledger:
        """The needles of the visit, computed anew."""
        return Ledger.of(
            (Insertion.of(site, site.sequence) for site in self.sites), self.of(NeedleEvent)
        )

    @property
    def signature(self) -> Signature | None:
        """Who signed it; None while nobody did."""
        return self.last(Signature)

    def score(self, phase: Phase) -> PainScore | None:
        """The pain score of the visit's own episode in ``phase``, if one was given."""
        for score in self.scores:
            if score.phase is phase and score.episode_id == self.episode.id:
                return score
        return None


@dataclass(frozen=True, slots=True)
class OpenReaction:
    """A reaction that goes on, and whose it is."""

    patient: Patient
    reaction: Reaction


@dataclass(frozen=True, slots=True)
class BoxUse:
    """That a visit took ``sites`` needles out of a box."""

    box_id: UUID
    patient: Patient
    session: Session
    sites: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting of the clinic by its name; ``value`` is JSON."""

    id: UUID
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PatientOverview:
    """All of a patient. Episodes are in the order they were recorded, newest last, and so
    are visits; one that was brought in out of another record stands at its day."""

    patient: Patient
    episodes: tuple[Episode, ...] = ()
    visits: tuple[Visit, ...] = ()

    def episode(self, episode_id: UUID | None) -> Episode | None:
        """The complaint of this id; None where it is not one of the patient's."""
        return next((one for one in self.episodes if one.id == episode_id), None)

    def kept_or_likeliest(self, episode_id: UUID | None) -> UUID | None:
        """``episode_id`` where it is one of the patient's complaints; else the complaint visited
        last, else the newest one, None without any."""
        if self.episode(episode_id) is not None:
            return episode_id
        if self.visits:
            return self.visits[-1].episode.id
        return self.episodes[-1].id if self.episodes else None
