"""Which stretch of time is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bodymap.services.story.patient_story import PatientStory
from tests.drivers.trends import Trends
from tests.factories import visit_time
from tests.gui.trends.records import weekly


def _a_year() -> PatientStory:
    return weekly(*[(7, 4)] * 52)


def test_the_whole_course_is_shown_at_first_and_the_page_says_so(trends: Trends) -> None:
    trends.open(_a_year())
    low, high = trends.in_sight()
    assert low < visit_time(0)
    assert high > visit_time(51)
    assert trends.days_shown() == "Shown: 2 Mar 2026 \u2013 22 Feb 2027."
    assert trends.is_down("All")


def test_a_stretch_on_offer_is_counted_back_from_the_end(trends: Trends) -> None:
    trends.open(_a_year())
    trends.click("3 months")
    low, high = trends.in_sight()
    assert high - low == timedelta(days=92)
    assert high > visit_time(51)
    assert trends.days_shown().startswith("Shown: ")
    trends.click("All")
    assert trends.in_sight()[0] < visit_time(0)


def test_keys_zoom_move_and_show_all_again(trends: Trends) -> None:
    trends.open(_a_year())
    whole = trends.in_sight()
    trends.press("home", "+", "+")
    near = trends.in_sight()
    assert near[0] <= visit_time(0) <= near[1], "what is looked at stays in sight"
    assert (near[1] - near[0]) * 2.2 < whole[1] - whole[0]
    assert not trends.is_down("All")
    trends.press("shift right")
    later = trends.in_sight()
    assert later[0] > near[0]
    assert later[1] - later[0] == pytest.approx(near[1] - near[0], abs=timedelta(seconds=1))
    trends.press("-")
    assert trends.in_sight()[1] - trends.in_sight()[0] > later[1] - later[0]
    trends.press("0")
    assert trends.in_sight() == whole
    assert trends.is_down("All")


def test_walking_brings_the_next_visit_into_sight(trends: Trends) -> None:
    trends.open(_a_year())
    trends.press("home", "+", "+", "+", "end")
    low, high = trends.in_sight()
    assert low < visit_time(51) < high
    assert trends.card()[0] == "Before 7, after 4"


def test_the_wheel_zooms_about_the_pointer_and_the_values_stay_right(trends: Trends) -> None:
    trends.open(_a_year())
    before = trends.place_of(30).x()
    trends.turn_wheel(30, 4)
    low, high = trends.in_sight()
    assert high - low < timedelta(days=200)
    assert abs(trends.place_of(30).x() - before) <= 1
    trends.hover(31)
    assert trends.card()[1] == "Mon 5 Oct 2026 \u00b7 visit 32 of 52"


def test_a_drag_chooses_what_lies_between(trends: Trends) -> None:
    trends.open(_a_year())
    trends.drag(30, 20)
    low, high = trends.in_sight()
    assert abs(low - visit_time(20)) < timedelta(days=1)
    assert abs(high - visit_time(30)) < timedelta(days=1)


def test_the_stretch_stays_when_the_record_changes_and_goes_with_the_complaint(
    trends: Trends,
) -> None:
    story = _a_year()
    trends.open(story)
    trends.press("end", "+", "+")
    shown = trends.in_sight()
    trends.show(story)
    assert trends.in_sight() == shown
    trends.click("Trend line")
    assert trends.in_sight() == shown


def test_signs_painted_after_a_change_are_those_of_a_plot_drawn_anew(trends: Trends) -> None:
    trends.open(_a_year())
    trends.click("6 months")
    laid = trends.picture()
    canvas = trends.page.canvas()
    assert canvas is not None
    canvas.draw()
    assert trends.picture() == laid
