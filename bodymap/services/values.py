"""What the history tells: frozen values that pages draw from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite


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
    """

    session: Session
    episode: Episode
    sites: Sequence[NeedleSite] = ()
    scores: Sequence[PainScore] = ()

    def score(self, phase: Phase) -> PainScore | None:
        """The pain score of the visit's own episode in ``phase``, if one was given."""
        for score in self.scores:
            if score.phase is phase and score.episode_id == self.episode.id:
                return score
        return None


@dataclass(frozen=True, slots=True)
class PatientOverview:
    """All of a patient: episodes and visits in the order they were recorded, newest last."""

    patient: Patient
    episodes: tuple[Episode, ...] = ()
    visits: tuple[Visit, ...] = ()
