"""The patient that the tests of the body map look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import SiteDetail
from bodymap.services.story.patient_story import PatientStory, read_story
from tests import factories
from tests.clinics import OpenRecord

CALF, BACK = (0.393, 0.785), (0.47, 0.35)
"""Places of the back view, in fractions of its picture."""
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


class StillClock:
    """It is always the same noon."""

    def now(self) -> datetime:
        return NOW


@dataclass(frozen=True)
class Course:
    """A patient of six visits for the heel, one for the neck, and one complaint without any."""

    record: OpenRecord
    heel: Episode
    neck: Episode
    knee: Episode
    sessions: tuple[Session, ...]

    def story(self) -> PatientStory:
        history = self.record.history
        return read_story(history, history.overview(self.heel.patient_id))


def _site(
    atlas: Atlas, of: Session, at: tuple[float, float], twitch: int | None, **changes: Any
) -> NeedleSite:
    point = atlas.locate("back", *at)
    assert point is not None
    region = atlas.region_at(point)
    place = factories.place(point=point, region=region, side=Side.LEFT, atlas_version=atlas.version)
    site = factories.site(of, place=place, **changes)
    return replace(site, detail=SiteDetail(twitch=twitch))


def make_course(atlas: Atlas, record: OpenRecord) -> Course:
    """Puts the patient into an empty record."""
    heel = record.add_complaint()
    neck = factories.episode(heel.patient_id, complaint="Neck pain", side=ComplaintSide.BOTH)
    knee = factories.episode(heel.patient_id, complaint="Knee pain")
    for episode in (neck, knee):
        record.recorder.add_episode(episode)
    sessions = []
    for week in (0, 1, 2, 3, 8, 9):
        session = record.start_session(heel, week=week)
        sessions.append(session)
        record.recorder.set_pain(factories.pain(session, 8 - week // 2))
        record.recorder.set_pain(factories.pain(session, 5 - week // 2, Phase.AFTER))
        record.recorder.add_site(_site(atlas, session, CALF, week % 2, muscle="soleus"))
        if week < 3:
            winding = Technique.WINDING
            record.recorder.add_site(
                _site(atlas, session, BACK, None, muscle="multifidus", technique=winding)
            )
    other = record.start_session(neck, week=4)
    record.recorder.add_site(_site(atlas, other, BACK, None, muscle="multifidus"))
    return Course(record, heel, neck, knee, (*sessions, other))
