"""From the visits of a patient to the plain values that the trends are made of."""

from __future__ import annotations

from uuid import UUID

from bodymap.charting.pain import PainScore, Phase
from bodymap.services.values import PatientOverview, Visit
from bodymap.trends.visit_pain import VisitPain


def pain_by_visit(overview: PatientOverview, episode_id: UUID) -> tuple[VisitPain, ...]:
    """The pain of one complaint at each of its visits, in the order of the record.

    A visit made for another complaint counts where this one was scored in it too.
    """
    visits = []
    for visit in overview.visits:
        before = _score(visit, episode_id, Phase.BEFORE)
        after = _score(visit, episode_id, Phase.AFTER)
        if visit.session.episode_id == episode_id or before is not None or after is not None:
            visits.append(VisitPain(visit.session.started_at, before, after, visit.session.is_open))
    return tuple(visits)


def _score(visit: Visit, episode_id: UUID, phase: Phase) -> int | None:
    def fits(score: PainScore) -> bool:
        return score.episode_id == episode_id and score.phase is phase

    return next((score.score for score in visit.scores if fits(score)), None)
