"""What there is to be shown as ghosts beside the visit on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from bodymap.charting.ghost import Ghost, charted_ghosts, ghosts_of
from bodymap.charting.site import NeedleSite
from bodymap.charting.template import Template
from bodymap.charting.template_names import for_condition
from bodymap.services.history import History
from bodymap.services.templates import Templates
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.session.ghosts.ghost_choice import GhostChoice, Showing


class GhostModel:
    """Keeps the earlier visits of the patient and the templates of the clinic, as they were read.
    Reading raises ClinicFileError."""

    def __init__(self, history: History, templates: Templates) -> None:
        self._history = history
        self._kept = templates
        self._visit: Visit | None = None
        self.earlier: tuple[Visit, ...] = ()
        self.templates: tuple[Template, ...] = ()

    @property
    def last(self) -> Visit | None:
        """The last earlier visit for the same complaint that has a site."""
        if self._visit is None:
            return None
        episode = self._visit.episode.id
        return next((each for each in self.earlier if each.episode.id == episode), None)

    def is_of(self, session_id: UUID | None) -> bool:
        """Whether what was read is that beside this visit."""
        return self._visit is not None and self._visit.session.id == session_id

    def read(self, visit: Visit) -> None:
        """Read what there is beside ``visit``; the same visit is read once, also where only its
        templates could not be."""
        if not self.is_of(visit.session.id):
            self.earlier = earlier_visits(self._history.overview(visit.session.patient_id), visit)
            self._visit = visit
            self.read_templates()

    def read_templates(self) -> None:
        """Read the templates anew, those for the complaint's condition first."""
        self.templates = ()
        condition = "" if self._visit is None else self._visit.episode.condition
        self.templates = for_condition(self._kept.all(), condition)

    def forget(self) -> None:
        """Another visit is shown."""
        self._visit = None
        self.earlier = ()

    def visit_of(self, choice: GhostChoice) -> Visit | None:
        """The earlier visit that is chosen."""
        if choice.showing is Showing.LAST:
            return self.last
        if choice.showing is Showing.VISIT:
            return next((each for each in self.earlier if each.session.id == choice.id), None)
        return None

    def template_of(self, choice: GhostChoice) -> Template | None:
        """The template that is chosen."""
        if choice.showing is not Showing.TEMPLATE:
            return None
        return next((each for each in self.templates if each.id == choice.id), None)

    def ghosts(self, choice: GhostChoice) -> tuple[Ghost, ...]:
        """The ghosts that are chosen, charted or not."""
        visit, template = self.visit_of(choice), self.template_of(choice)
        if visit is not None:
            return ghosts_of(visit.sites)
        return () if template is None else template.ghosts


def earlier_visits(overview: PatientOverview, of: Visit) -> tuple[Visit, ...]:
    """The patient's visits with a site that began before ``of``, newest first."""
    before = [
        visit
        for visit in overview.visits
        if visit.session.id != of.session.id
        and visit.session.started_at < of.session.started_at
        and visit.sites
    ]
    return tuple(sorted(before, key=lambda visit: visit.session.started_at, reverse=True))


def still_to_chart(ghosts: Sequence[Ghost], sites: Sequence[NeedleSite]) -> tuple[Ghost, ...]:
    """The ghosts that no site of the visit stands for yet."""
    origins = {
        site.id: site.detail.charted_from for site in sites if site.detail.charted_from is not None
    }
    charted = charted_ghosts(ghosts, sites, origins)
    return tuple(ghost for ghost in ghosts if ghost.origin not in charted)
