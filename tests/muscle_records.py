"""Patients whose needles a test writes down muscle by muscle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from bodymap.anatomy.side import Side
from bodymap.charting.episode import Episode
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.site_columns import SiteColumns
from bodymap.charting.site_detail import SiteDetail
from bodymap.paths import resource
from bodymap.services.catalogue.muscles import MuscleFacts, load_muscles
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview, Visit
from tests import factories

NURSE = factories.patient()
HEEL = factories.episode(NURSE.id)
NECK = factories.episode(NURSE.id, complaint="Neck pain")
GASTROCNEMIUS, SOLEUS, TRAPEZIUS = "gastrocnemius_medial", "soleus", "trapezius_upper"

Pair = tuple[int | None, int | None]


@cache
def catalogue() -> tuple[MuscleFacts, ...]:
    """The muscles that are shipped."""
    return load_muscles(resource("catalogue", "muscles.csv"))


def with_retired(muscle: str) -> list[MuscleFacts]:
    """The catalogue after a clinic has retired one of its muscles."""
    return [replace(one, retired=one.muscle.id == muscle) for one in catalogue()]


def needle(
    muscle: str | None,
    side: Side = Side.LEFT,
    *,
    twitch: int | None = None,
    technique: Technique = Technique.PISTONING,
) -> dict[str, object]:
    """What a test says of a needle."""
    return {
        "muscle": muscle,
        "place": factories.place(side=side),
        "technique": technique,
        "detail": SiteDetail(twitch=twitch),
    }


def visit(
    week: int,
    pair: Pair,
    *needles: dict[str, object],
    of: Episode = HEEL,
    is_open: bool = False,
) -> Visit:
    """A visit with its pain before and after, and its needles, numbered."""
    begun = factories.visit_time(week)
    ended = None if is_open else begun + timedelta(minutes=40)
    session = factories.session(of, started_at=begun, ended_at=ended)
    scores = tuple(
        factories.pain(session, score, phase)
        for phase, score in zip((Phase.BEFORE, Phase.AFTER), pair, strict=True)
        if score is not None
    )
    sites = tuple(
        factories.site(session, number=number, **changes)
        for number, changes in enumerate(needles, start=1)
    )
    return Visit(session, of, sites, scores)


def story(*visits: Visit, episodes: Sequence[Episode] = (HEEL,)) -> PatientStory:
    """The record of these visits."""
    sites = SiteColumns.of(site for visit in visits for site in visit.sites)
    return PatientStory(PatientOverview(NURSE, tuple(episodes), visits), sites)
