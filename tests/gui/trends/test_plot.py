from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from bodymap.charting.pain import Phase
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview, Visit
from bodymap.ui.theme.mode import Mode
from tests.drivers.trends import Trends
from tests.factories import FIRST_VISIT, pain, session, visit_time
from tests.gui.trends.records import HEEL, NECK, NURSE, visit, weekly, with_visits


def test_the_plot_shows_each_visit_at_its_date_with_its_two_scores(trends: Trends) -> None:
    trends.open(weekly((7, 4), (5, 2), (3, 3)))
    assert trends.points() == [
        (visit_time(0), 7, 4),
        (visit_time(1), 5, 2),
        (visit_time(2), 3, 3),
    ]
    assert trends.runs() == ((7, 5, 3),)
    assert trends.marked_missing() == ([], [])


def test_every_score_from_0_to_10_is_drawn_where_it_belongs(trends: Trends) -> None:
    trends.open(weekly(*[(score, 10 - score) for score in range(11)]))
    assert [(before, after) for _, before, after in trends.points()] == [
        (score, 10 - score) for score in range(11)
    ]
    heights = [trends.place_of(place).y() for place in (10, 9, 8, 7, 6, 5)]
    steps = {lower - upper for upper, lower in pairwise(heights)}
    assert max(steps) - min(steps) <= 1, "equal scores are equally far apart"


def test_a_missing_score_is_marked_and_never_bridged(trends: Trends) -> None:
    trends.open(weekly((7, 4), (6, None), (None, 3), (None, None), (4, 1), (3, 1)))
    assert [(before, after) for _, before, after in trends.points()] == [
        (7, 4),
        (6, None),
        (None, 3),
        (None, None),
        (4, 1),
        (3, 1),
    ]
    assert trends.runs() == ((7, 6), (4, 3))
    assert trends.marked_missing() == ([2, 3], [1, 3])
    assert "Missing: 2 before (\u00d7), 2 after (+)." in trends.caption()


def test_an_open_visit_misses_nothing_yet(trends: Trends) -> None:
    trends.open(
        with_visits(
            visit(HEEL, visit_time(0), (7, 4)),
            visit(HEEL, visit_time(1), (5, None), is_open=True),
        )
    )
    assert trends.marked_missing() == ([], [])
    assert "No score is missing. One visit is still open." in trends.caption()
    trends.press("end")
    assert trends.card()[0] == "Before 5, after not yet given"


def test_the_dot_and_the_diamond_are_painted_in_their_colours(trends: Trends) -> None:
    trends.open(weekly((7, 4), (5, 2)))
    assert trends.color_at(trends.place_of(0)).name() == "#0072b2"
    trends.wear(Mode.DARK)
    assert trends.color_at(trends.place_of(0)).name() == "#56b4e9"


def test_the_plot_follows_the_theme_and_keeps_its_values(trends: Trends) -> None:
    trends.open(weekly((7, 4), (5, 2)))
    points, corner = trends.points(), trends.place_of(0) * 0
    assert trends.color_at(corner).name() == "#fbf9f6"
    trends.wear(Mode.DARK)
    assert trends.color_at(corner).name() == "#1c1a18"
    assert trends.points() == points


def test_the_plot_fills_a_larger_window_and_keeps_its_values(trends: Trends) -> None:
    trends.open(weekly((7, 4), (5, 2)))
    points, before = trends.points(), trends.place_of(1)
    trends.resize(1856, 920)
    assert trends.place_of(1).x() > before.x() + 450
    assert trends.color_at(trends.place_of(1)).name() == "#0072b2"
    assert trends.points() == points


def test_the_caption_tells_visits_period_change_and_what_is_missing(trends: Trends) -> None:
    trends.open(weekly((7, 4), (6, None), (3, 1)))
    assert trends.caption().startswith(
        "3 visits, 2 Mar \u2013 16 Mar 2026. First to last score before a visit: "
        "7 \u2192 3 (\u22124). Missing: 1 after (+)."
    )


def test_one_visit_is_a_plot_with_one_pair(trends: Trends) -> None:
    trends.open(weekly((7, 4)))
    assert trends.points() == [(FIRST_VISIT, 7, 4)]
    assert trends.caption().startswith("1 visit, 2 Mar 2026. No score is missing.")


@pytest.mark.parametrize(
    ("story", "line"),
    [
        (PatientStory(PatientOverview(NURSE)), "Add a complaint to see its pain here."),
        (PatientStory(PatientOverview(NURSE, (HEEL,))), "No visits yet: their pain is drawn here."),
        (weekly((None, None)), "No pain scores yet: give one in a session."),
    ],
)
def test_an_empty_page_says_what_comes_next(trends: Trends, story: PatientStory, line: str) -> None:
    trends.open(story)
    assert trends.empty_line() == line
    assert not trends.has_plot()


def test_the_plot_comes_with_the_first_score(trends: Trends) -> None:
    trends.open(weekly((None, None)))
    trends.show(weekly((None, None), (7, 4)))
    assert trends.has_plot()
    assert trends.empty_line() == ""


def test_the_complaint_visited_last_is_shown_and_another_can_be_chosen(trends: Trends) -> None:
    trends.open(
        with_visits(
            visit(NECK, visit_time(0), (8, 6)),
            visit(HEEL, visit_time(1), (7, 4)),
            episodes=(HEEL, NECK),
        )
    )
    assert trends.complaint() == "Plantar heel pain, left"
    assert trends.points() == [(visit_time(1), 7, 4)]
    trends.choose(NECK.id)
    assert trends.complaint() == "Neck pain, both sides"
    assert trends.points() == [(visit_time(0), 8, 6)]


def test_the_chosen_complaint_stays_when_the_record_changes(trends: Trends) -> None:
    visits = [visit(NECK, visit_time(0), (8, 6)), visit(HEEL, visit_time(1), (7, 4))]
    trends.open(with_visits(*visits, episodes=(HEEL, NECK)))
    trends.choose(NECK.id)
    visits.append(visit(HEEL, visit_time(2), (5, 2)))
    trends.show(with_visits(*visits, episodes=(HEEL, NECK)))
    assert trends.points() == [(visit_time(0), 8, 6)]


def test_a_complaint_scored_in_a_visit_for_another_one_counts(trends: Trends) -> None:
    neck_visit = session(NECK, started_at=visit_time(0), ended_at=visit_time(0))
    heel_too = pain(neck_visit, 6, Phase.BEFORE, episode_id=HEEL.id)
    both = Visit(neck_visit, NECK, (), (pain(neck_visit, 8), heel_too))
    trends.open(with_visits(both, visit(HEEL, visit_time(1), (5, 2)), episodes=(HEEL, NECK)))
    assert trends.points() == [(visit_time(0), 6, None), (visit_time(1), 5, 2)]
    trends.choose(NECK.id)
    assert trends.points() == [(visit_time(0), 8, None)]


def test_visits_stay_in_the_order_of_the_record_when_the_clock_went_back(trends: Trends) -> None:
    trends.open(
        with_visits(
            visit(HEEL, visit_time(3), (7, 4)),
            visit(HEEL, visit_time(1), (5, 2)),
        )
    )
    assert trends.points() == [(visit_time(3), 7, 4), (visit_time(1), 5, 2)]
    assert trends.runs() == ((7, 5),)


def test_a_long_pause_is_bridged_by_dots_only(trends: Trends) -> None:
    weeks = zip((0, 1, 12, 13), ((7, 4), (5, 2), (6, 3), (4, 1)), strict=True)
    trends.open(with_visits(*(visit(HEEL, visit_time(week), pair) for week, pair in weeks)))
    assert trends.runs() == ((7, 5), (6, 4))
    assert trends.runs("before-over-pauses") == ((5, 6),)


def test_forty_visits_over_two_years_keep_their_dates_to_the_second(trends: Trends) -> None:
    times = [FIRST_VISIT + timedelta(days=18 * place, seconds=place) for place in range(40)]
    trends.open(with_visits(*[visit(HEEL, at, (7, 4)) for at in times]))
    assert [at for at, _, _ in trends.points()] == times
