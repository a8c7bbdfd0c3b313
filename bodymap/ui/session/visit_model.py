"""The visit on the screen, kept in step with the record."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from bodymap.charting.pain import PainScore, Phase
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.services.changes import Changes
from bodymap.services.history import History
from bodymap.services.values import Visit


class VisitModel:
    """The shown visit. A change that names what it left behind is taken over as it is, so that
    nothing is read back on the click path; any other change reads the visit again."""

    def __init__(self, history: History, session_id: UUID) -> None:
        self._history = history
        self._visit = history.visit(session_id)

    @property
    def visit(self) -> Visit:
        """The visit as it is recorded now."""
        return self._visit

    @property
    def sites(self) -> tuple[NeedleSite, ...]:
        """The sites by number."""
        return tuple(self._visit.sites)

    def site(self, site_id: UUID) -> NeedleSite | None:
        """A site of the visit; None where it is not charted (any more)."""
        return next((site for site in self._visit.sites if site.id == site_id), None)

    def score(self, phase: Phase) -> PainScore | None:
        """The pain score of a phase; None where it is missing."""
        return self._visit.score(phase)

    def take(self, changes: Changes) -> bool:
        """Follow a change; False where it was about another visit."""
        session_id = self._visit.session.id
        if changes.session_id != session_id:
            return False
        sites = {site.id: site for site in self._visit.sites}
        scores = {score.id: score for score in self._visit.scores}
        for gone in changes.ids:
            sites.pop(gone, None)
            scores.pop(gone, None)
        session = self._visit.session
        for value in changes.after:
            if isinstance(value, NeedleSite):
                sites[value.id] = value
            elif isinstance(value, PainScore):
                scores[value.id] = value
            elif isinstance(value, Session):
                session = value
        self._visit = replace(
            self._visit,
            session=session,
            sites=tuple(sorted(sites.values(), key=lambda site: site.number)),
            scores=tuple(scores.values()),
        )
        return True
