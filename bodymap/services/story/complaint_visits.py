"""The visits that tell of one complaint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from bodymap.charting.pain import Phase
from bodymap.services.values import Visit
from bodymap.trends.visit_pain import VisitPain


@dataclass(frozen=True, slots=True)
class ComplaintVisit:
    """A visit and the complaint's ``pain`` at it. ``place`` is where the visit stands among all of
    the patient's, from 0."""

    place: int
    visit: Visit
    pain: VisitPain


def complaint_visits(visits: Iterable[Visit], episode_id: UUID) -> Iterator[ComplaintVisit]:
    """Those of a patient's ``visits`` that were made for a complaint, and those made for another
    one at which it was scored all the same, before the needles or after them; in their order."""
    for place, visit in enumerate(visits):
        session = visit.session
        before = after = None
        for one in visit.scores:
            if one.episode_id == episode_id:
                if one.phase is Phase.BEFORE:
                    before = one.score
                elif one.phase is Phase.AFTER:
                    after = one.score
        if session.episode_id == episode_id or before is not None or after is not None:
            pain = VisitPain(session.started_at, before, after, session.is_open)
            yield ComplaintVisit(place, visit, pain)
