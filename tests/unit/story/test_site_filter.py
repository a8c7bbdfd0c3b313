"""Which sites a filter leaves, and what it says of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bodymap.charting.needle import Technique
from bodymap.charting.session import Session
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_columns import SiteColumns
from bodymap.charting.site_detail import SiteDetail
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.course import Course
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.periods import Span
from bodymap.services.story.site_filter import NO_MUSCLE, FilterableSites, SiteFilter, Twitch
from bodymap.services.values import PatientOverview, Visit
from tests import factories

PATIENT = factories.patient()
HEEL = factories.episode(PATIENT.id)
NECK = factories.episode(PATIENT.id, complaint="Neck pain")
SESSIONS = [
    factories.session(HEEL, week=0),
    factories.session(NECK, week=1),
    factories.session(HEEL, week=2),
    factories.session(HEEL, week=2, started_at=factories.visit_time(2) + timedelta(hours=3)),
    factories.session(HEEL, week=5),
]


def _site(of: Session, muscle: str | None, technique: Technique, twitch: int | None) -> NeedleSite:
    site = factories.site(of, muscle=muscle, technique=technique)
    return replace(site, detail=SiteDetail(twitch=twitch))


SITES = [
    _site(SESSIONS[0], "soleus", Technique.PISTONING, 2),
    _site(SESSIONS[0], "soleus", Technique.WINDING, 0),
    _site(SESSIONS[0], None, Technique.PISTONING, None),
    _site(SESSIONS[1], "trapezius_upper", Technique.PISTONING, 1),
    _site(SESSIONS[2], "soleus", Technique.PISTONING, None),
    _site(SESSIONS[3], "gastrocnemius_medial", Technique.PISTONING, 0),
]
"""None at the last visit: it had no needles."""


def _table(sessions: list[Session], sites: list[NeedleSite]) -> FilterableSites:
    visits = tuple(Visit(one, HEEL if one.episode_id == HEEL.id else NECK) for one in sessions)
    overview = PatientOverview(PATIENT, (HEEL, NECK), visits)
    return FilterableSites(PatientStory(overview, sites=SiteColumns.of(sites)))


@pytest.fixture(scope="module")
def table() -> FilterableSites:
    return _table(SESSIONS, SITES)


def _day(week: int) -> date:
    return factories.visit_time(week).astimezone().date()


@pytest.mark.parametrize(
    ("wanted", "places", "visits", "needled"),
    [
        (SiteFilter(), [0, 1, 2, 3, 4, 5], 5, 4),
        (SiteFilter(first_day=_day(2), last_day=_day(2)), [4, 5], 2, 2),
        (SiteFilter(first_day=_day(3)), [], 1, 0),
        (SiteFilter(last_day=_day(0) - timedelta(days=1)), [], 0, 0),
        (SiteFilter(episode_ids=frozenset({NECK.id})), [3], 1, 1),
        (SiteFilter(episode_ids=frozenset()), [], 0, 0),
        (SiteFilter(muscle="soleus"), [0, 1, 4], 5, 2),
        (SiteFilter(muscle=NO_MUSCLE), [2], 5, 1),
        (SiteFilter(muscle="never_needled"), [], 5, 0),
        (SiteFilter(technique="winding"), [1], 5, 1),
        (SiteFilter(twitch=Twitch.WITH), [0, 3], 5, 2),
        (SiteFilter(twitch=Twitch.WITHOUT), [1, 5], 5, 2),
        (SiteFilter(episode_ids=frozenset({HEEL.id}), technique="pistoning"), [0, 2, 4, 5], 4, 3),
    ],
)
def test_a_filter_leaves_these_sites_of_so_many_visits(
    table: FilterableSites, wanted: SiteFilter, places: list[int], visits: int, needled: int
) -> None:
    found = table.found(wanted)
    assert found.mask.nonzero()[0].tolist() == places
    assert (found.sites, found.visits, found.needled) == (len(places), visits, needled)


def test_a_period_of_a_course_tells_two_visits_of_one_day_apart(table: FilterableSites) -> None:
    course = Course(table, SiteFilter(episode_ids=frozenset({HEEL.id})))
    assert [course.places[one.id] for one in SESSIONS if one.episode_id == HEEL.id] == [0, 1, 2, 3]
    found = course.found(Span(1, 1))
    assert found.mask.nonzero()[0].tolist() == [4]
    assert (found.visits, found.needled) == (1, 1)
    assert course.found(Span(0, 2)).mask.nonzero()[0].tolist() == [0, 1, 2, 4, 5]
    assert course.found().visits == len(course) == 4


def test_the_period_is_that_of_the_visits_not_of_their_needles(
    table: FilterableSites,
) -> None:
    found = table.found(SiteFilter(muscle="trapezius_upper"))
    assert (found.first, found.last) == (SESSIONS[0].started_at, SESSIONS[4].started_at)
    none = table.found(SiteFilter(episode_ids=frozenset()))
    assert (none.first, none.last) == (None, None)


def test_a_visit_of_a_clock_that_ran_wrong_stands_at_its_date() -> None:
    late = factories.session(HEEL, started_at=factories.visit_time(2_000))
    table = _table([late, *SESSIONS], [factories.site(late), *SITES])
    assert table.visits[-1].session == late
    assert table.found(SiteFilter(first_day=_day(1_000))).sites == 1
    assert table.found(SiteFilter(last_day=_day(5))).sites == len(SITES)


def test_where_all_sites_are_voided_there_are_visits_and_no_choices(table: FilterableSites) -> None:
    empty = _table(SESSIONS, [])
    found = empty.found(SiteFilter(technique="pistoning"))
    assert (found.sites, found.visits, len(found.mask)) == (0, 5, 0)
    assert empty.muscles(lambda _muscle: None) == ()
    assert empty.techniques() == ()
    assert not empty.has_twitches
    assert table.has_twitches


def test_a_site_whose_visit_is_unknown_is_never_found() -> None:
    table = _table(SESSIONS[:1], SITES)
    assert table.found(SiteFilter()).mask.nonzero()[0].tolist() == [0, 1, 2]


def test_a_retired_muscle_and_a_lost_one_can_still_be_chosen(table: FilterableSites) -> None:
    shipped = ClinicCatalogue(CatalogueFolders(resource("catalogue")))

    def known(muscle: str) -> MuscleFacts | None:
        facts = shipped.muscle(muscle)
        if facts is None or muscle == "gastrocnemius_medial":
            return None
        return replace(facts, retired=muscle == "soleus")

    choices = table.muscles(known)
    by_id = {one.muscle: one for one in choices}
    assert (by_id["soleus"].name, by_id["soleus"].is_retired) == ("Soleus", True)
    assert by_id["gastrocnemius_medial"].name == "gastrocnemius_medial"
    assert not by_id["trapezius_upper"].is_retired
    assert by_id["gastrocnemius_medial"].is_retired
    assert [choices[0].muscle, choices[-1].muscle] == ["soleus", NO_MUSCLE]
    assert [one.sites for one in choices] == [3, 1, 1, 1]


def test_the_most_used_technique_comes_first(table: FilterableSites) -> None:
    assert table.techniques() == (("pistoning", 5), ("winding", 1))


def test_a_filter_that_leaves_whole_visits_out_does_not_narrow_their_needles() -> None:
    assert not SiteFilter(first_day=_day(0), episode_ids=frozenset({HEEL.id})).narrows_sites
    assert SiteFilter(twitch=Twitch.WITH).narrows_sites
