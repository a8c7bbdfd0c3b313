from __future__ import annotations

from tests.drivers.trends import Trends
from tests.factories import visit_time
from tests.gui.trends.records import HEEL, visit, weekly, with_visits

COURSE = ((7, 4), (5, None), (6, 2))


def test_the_pointer_on_a_visit_shows_its_values_date_and_changes(trends: Trends) -> None:
    trends.open(weekly((7, 4), (5, 2)))
    trends.hover(1)
    assert trends.card() == (
        "Before 5, after 2",
        "Mon 9 Mar 2026 \u00b7 visit 2 of 2",
        "\u22123 in the session, +1 since the session before",
    )
    trends.hover_beside()
    assert trends.card() == ()


def test_what_is_looked_at_is_painted_over_the_plot_and_taken_away_again(trends: Trends) -> None:
    trends.open(weekly(*COURSE))
    plain = trends.picture()
    trends.hover(1)
    assert trends.picture() != plain
    trends.leave()
    assert trends.picture() == plain


def test_a_tap_shows_the_card_too(trends: Trends) -> None:
    trends.open(weekly(*COURSE))
    trends.tap(2)
    assert trends.looked_at() == 2


def test_a_missing_score_is_said_on_the_card(trends: Trends) -> None:
    trends.open(weekly(*COURSE))
    trends.hover(1)
    assert trends.card()[0] == "Before 5, after not given"


def test_the_keys_walk_through_the_visits(trends: Trends) -> None:
    trends.open(weekly(*COURSE))
    for keys, place in (
        ("right", 0),
        ("right right", 1),
        ("left", 2),
        ("left left", 1),
        ("end", 2),
        ("end right", 2),
        ("end home", 0),
        ("home left", 0),
    ):
        trends.press(*keys.split())
        assert (trends.looked_at(), bool(trends.card())) == (place, True), keys
        trends.press("escape")
        assert (trends.looked_at(), trends.card()) == (None, ())


def test_a_screen_reader_is_told_the_plot_and_the_visit(trends: Trends) -> None:
    trends.open(weekly((7, 4), (5, 2)))
    assert trends.spoken_name() == "Pain before and after each visit: Plantar heel pain, left"
    trends.press("end")
    assert trends.spoken_visit() == (
        "Mon 9 Mar 2026 \u00b7 visit 2 of 2. Before 5, after 2. "
        "\u22123 in the session, +1 since the session before."
    )
    trends.press("escape")
    assert trends.spoken_visit() == ""


def test_two_visits_at_the_same_moment_can_both_be_looked_at(trends: Trends) -> None:
    trends.open(with_visits(visit(HEEL, visit_time(0), (9, 8)), visit(HEEL, visit_time(0), (3, 2))))
    trends.hover(0)
    assert trends.card()[0] == "Before 9, after 8"
    trends.hover(1)
    assert trends.card()[0] == "Before 3, after 2"


def test_the_card_goes_when_the_record_changes(trends: Trends) -> None:
    trends.open(weekly(*COURSE))
    trends.hover(2)
    trends.show(weekly((7, 4)))
    assert trends.card() == ()
    trends.press("end")
    assert trends.card()[0] == "Before 7, after 4"
