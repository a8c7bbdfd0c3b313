"""Which patient, which complaint, which session: what the tabs of a patient agree on."""

from __future__ import annotations

from uuid import UUID

from bodymap.charting.episode import Episode
from bodymap.services.values import PatientOverview, Visit


class ShownPatient:
    """A patient as the record was when last read, with the complaint and session chosen.

    Without Qt. ``episode_id`` and ``session_id`` are None while nothing is chosen.
    """

    def __init__(self, overview: PatientOverview, session_id: UUID | None = None) -> None:
        self.overview = overview
        self.episode_id = overview.kept_or_likeliest(None)
        self.session_id: UUID | None = None
        visit = self.visit(session_id) or self.open_visit()
        if visit is not None:
            self.choose_visit(visit)

    def take(self, overview: PatientOverview) -> None:
        """The record was read anew; what was chosen stays chosen where it is still there."""
        self.overview = overview
        self.episode_id = overview.kept_or_likeliest(self.episode_id)
        if self.visit(self.session_id) is None:
            self.session_id = None

    @property
    def episode(self) -> Episode | None:
        """The complaint chosen."""
        return self.overview.episode(self.episode_id)

    def visit(self, session_id: UUID | None) -> Visit | None:
        """The visit of a session, if it is this patient's."""
        found = (visit for visit in self.overview.visits if visit.session.id == session_id)
        return next(found, None)

    def shown_visit(self) -> Visit | None:
        """The visit that is chosen."""
        return self.visit(self.session_id)

    def open_visit(self) -> Visit | None:
        """The open session of the chosen complaint; else of another, so that none is forgotten."""
        still = [visit for visit in reversed(self.overview.visits) if visit.session.is_open]
        own = [visit for visit in still if visit.episode.id == self.episode_id]
        return next(iter(own + still), None)

    def choose_visit(self, visit: Visit) -> None:
        """Choose a visit, and with it its complaint."""
        self.session_id = visit.session.id
        self.episode_id = visit.episode.id

    def choose_episode(self, episode_id: UUID) -> None:
        """Choose a complaint; a session of another one is let go for this one's open session."""
        self.episode_id = episode_id
        shown = self.shown_visit()
        if shown is not None and shown.episode.id == episode_id:
            return
        visit = self.open_visit()
        own = visit is not None and visit.episode.id == episode_id
        self.session_id = visit.session.id if visit is not None and own else None
