"""What stands under a trend plot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from bodymap.charting.pain import Phase
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.story.trend_course import TrendCourse, trend_course
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.trends.caption import caption, standalone_caption
from bodymap.ui.trends.shown import Parts, Shown
from tests import factories
from tests.factories import visit_time

PAIN, BOTH = Shown(Parts.PAIN), Shown(Parts.BOTH)


@pytest.fixture(autouse=True)
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clinic lies in Greenwich and writes plain English."""
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.C))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
    QLocale.setDefault(usual)


@pytest.fixture(scope="module")
def catalogue() -> ClinicCatalogue:
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


def _course(
    catalogue: ClinicCatalogue, scores: list[int], *, scales: tuple[tuple[str, float], ...] = ()
) -> TrendCourse:
    """A visit a week with these scores before it, a follow-up after the first, and a bruise."""
    patient = factories.patient()
    episode = factories.episode(patient.id)
    visits = []
    for week, score in enumerate(scores):
        at = visit_time(week)
        session = factories.session(episode, started_at=at, ended_at=at + timedelta(hours=1))
        given = [factories.pain(session, score), factories.pain(session, score, Phase.AFTER)]
        if week == 0:
            given.append(factories.pain(session, score, Phase.FOLLOW_UP))
        visits.append(Visit(session, episode, (), tuple(given)))
    first = visits[0].session
    story = PatientStory(
        PatientOverview(patient, (episode,), tuple(visits)),
        reactions=(factories.reaction(first),),
        outcomes=tuple(factories.outcome(first, value, scale) for scale, value in scales),
    )
    course = trend_course(story, episode.id, catalogue, visit_time(50))
    assert course is not None
    return course


def test_a_picture_explains_everything_that_is_on_it(catalogue: ClinicCatalogue) -> None:
    course = _course(catalogue, [8, 7, 6, 5, 4, 3], scales=(("FAAM-ADL", 58.0),))
    assert standalone_caption(course, BOTH) == (
        "Plantar heel pain, left: pain before and after each visit, on the NPRS of 0 to 10, and"
        " functional scores."
        " 6 visits, 2 Mar \u2013 6 Apr 2026."
        " First to last score before a visit: 8 \u2192 3 (\u22125)."
        " No score is missing."
        " Shaded: a change that matters from the first score, MCID 2 points or 30% (chronic pain,"
        " mixed; Farrar 2001, Pain 94:149)."
        " Dashed line: 4.3 points less per month (95 % interval 4.3 to 4.3), 6 visits; the wedge is"
        " its interval (Theil and Sen)."
        " Dots: pain before each visit. Diamonds: pain after it. Ticks: visits."
        " Squares: follow-up, meant for 24 to 48 hours after a visit."
        " Triangles: reactions."
        " Bars: change in the session (solid) and since the session before (hatched)."
        " Foot and Ankle Ability Measure (FAAM-ADL, left): 1 score, 58; MCID 8 points (leg, foot,"
        " ankle; Martin 2005, Foot Ankle Int 26:968)."
        " It shows what happened, not why."
    )


def test_the_name_and_the_stretch_of_time_are_told_where_they_are_wanted(
    catalogue: ClinicCatalogue,
) -> None:
    course = _course(catalogue, [8, 7])
    days = date(2026, 3, 2), date(2026, 3, 5)
    told = standalone_caption(course, PAIN, "Brandt, Ada", days)
    assert told.startswith("Brandt, Ada: Plantar heel pain, left: pain before and after")
    assert "Shown: 2 Mar \u2013 5 Mar 2026." in told
    assert "Too few visits for a trend: 2 of 5." in told
    assert "per month" not in standalone_caption(course, Shown(Parts.PAIN, has_slope=False))


def test_a_first_score_of_0_leaves_nothing_to_shade(catalogue: ClinicCatalogue) -> None:
    told = caption(_course(catalogue, [0, 2]), PAIN)
    assert "From a first score of 0, no lower one is a change of 2 points or 30%." in told
    assert "Shaded" not in told


def test_what_cannot_be_drawn_is_told(catalogue: ClinicCatalogue) -> None:
    scales = (("GONE-9", 3.0), ("LEFS", 999.0))
    told = caption(_course(catalogue, [7], scales=scales), BOTH)
    assert told.endswith(
        "Not drawn, no longer in the catalogue: GONE-9. Not drawn, outside the scale: 1."
    )


def test_a_threshold_from_memory_says_so(catalogue: ClinicCatalogue) -> None:
    course = _course(catalogue, [7], scales=(("FFI", 40.0),))
    (function,) = course.functions
    told = standalone_caption(replace(course, functions=(function,)), Shown(Parts.FUNCTION))
    assert "MID 7 points total (plantar heel; Landorf" in told
    assert ", from memory)." in told


def test_dates_in_the_future_are_counted(catalogue: ClinicCatalogue) -> None:
    course = replace(_course(catalogue, [7, 6, 5]), ahead=(1, 2))
    assert (
        "2 visits have a date in the future, up to 16 Mar 2026: check the clock. They count for no"
        " trend." in caption(course, PAIN)
    )
