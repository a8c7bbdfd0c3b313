"""The visits at which a region was needled."""

from __future__ import annotations

import pytest

from bodymap.charting.pain import Phase
from bodymap.charting.site_columns import SiteColumns
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.region_visits import region_visits
from bodymap.services.story.site_filter import NO_MUSCLE, FilterableSites, SiteFilter
from bodymap.services.values import PatientOverview, Visit
from tests import factories

PATIENT = factories.patient()
HEEL = factories.episode(PATIENT.id)
FIRST, SECOND = (factories.session(HEEL, week=week) for week in (0, 1))
CALF, SHIN = factories.place(), factories.place(region="shin_l")
SITES = [
    factories.site(FIRST, number=1, place=CALF, muscle="soleus"),
    factories.site(FIRST, number=2, place=CALF, muscle=None),
    factories.site(FIRST, number=3, place=SHIN, muscle="tibialis_anterior"),
    factories.site(FIRST, number=4, place=CALF, muscle="gastrocnemius_medial"),
    factories.site(FIRST, number=5, place=CALF, muscle="gastrocnemius_medial"),
    factories.site(SECOND, number=1, place=CALF, muscle="soleus"),
]


@pytest.fixture
def table() -> FilterableSites:
    visits = (
        Visit(FIRST, HEEL, (), (factories.pain(FIRST, 7), factories.pain(FIRST, 4, Phase.AFTER))),
        Visit(SECOND, HEEL),
    )
    overview = PatientOverview(PATIENT, (HEEL,), visits)
    return FilterableSites(PatientStory(overview, sites=SiteColumns.of(SITES)))


def test_the_newest_visit_comes_first_with_needles_muscles_and_pain(
    table: FilterableSites,
) -> None:
    found = region_visits(table, "calf_medial_l", table.found(SiteFilter()).mask)
    assert [visit.session_id for visit in found] == [SECOND.id, FIRST.id]
    newest, oldest = found
    assert (newest.needles, newest.muscles, newest.before, newest.after) == (
        1,
        ("soleus",),
        None,
        None,
    )
    assert oldest.sites == tuple(SITES[place].id for place in (0, 1, 3, 4))
    assert oldest.muscles == ("gastrocnemius_medial", "soleus", NO_MUSCLE)
    assert (oldest.before, oldest.after, oldest.is_open) == (7, 4, True)


def test_only_the_sites_that_a_filter_leaves_are_listed(table: FilterableSites) -> None:
    mask = table.found(SiteFilter(muscle="soleus")).mask
    found = region_visits(table, "calf_medial_l", mask)
    assert [visit.needles for visit in found] == [1, 1]
    assert region_visits(table, "shin_l", mask) == ()
    assert region_visits(table, "a_region_of_another_atlas", mask) == ()


def test_regions_are_counted_the_most_needled_first(table: FilterableSites) -> None:
    mask = table.found(SiteFilter()).mask
    assert list(table.by_region(mask).items()) == [("calf_medial_l", 5), ("shin_l", 1)]
