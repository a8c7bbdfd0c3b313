"""The map of needles: filters, periods, comparing, replay, and a record that grows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.body_map.body_map_page import ROOMY_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests import factories
from tests.drivers.body_map import BodyMapDriver
from tests.gui.body_map.page.courses import NOW, Course

Key = Qt.Key

# --- the map


def test_all_sides_show_the_complaint_and_say_what_they_stand_on(opened: BodyMapDriver) -> None:
    assert opened.views() == ["front", "back", "left", "right"]
    assert opened.caption() == (
        "9 needles at 6 visits, 2 Mar \N{EN DASH} 4 May 2026 \N{MIDDLE DOT} Plantar heel pain, left"
    )
    assert opened.has_heat("back")
    assert opened.legend().startswith("Needles within")
    opened.press("Colours show: Per visit")
    assert opened.legend().startswith("Needles per visit")


def test_nothing_is_worked_out_before_the_page_is_seen(
    driver: BodyMapDriver, course: Course
) -> None:
    driver.show(course.story(), course.heel.id)
    assert driver.days() == []
    driver.page.show()
    driver.settle()
    assert len(driver.days()) == 6


def test_filters_leave_needles_out_and_say_so(opened: BodyMapDriver, course: Course) -> None:
    bar = opened.page.filters
    opened.filters_button().click()
    assert opened.rows(bar.muscle)[:2] == ["All muscles", "Soleus (6)"]
    opened.choose(bar.technique, "Winding")
    assert opened.caption().startswith("3 needles at 3 of 6 visits")
    assert opened.caption().endswith("winding only")
    assert "1" in opened.filters_button().text()
    opened.choose(bar.twitch, "With a")
    assert opened.caption().startswith("No needles at 6 visits")
    opened.press("Reset filters")
    assert opened.caption().startswith("9 needles")
    opened.choose(bar.complaint, "All")
    assert opened.caption().startswith("10 needles at 7 visits")
    opened.page.choose_episode(course.heel.id)
    assert opened.caption().startswith("10 needles at 7 visits")
    opened.page.choose_episode(course.neck.id)
    assert opened.caption().startswith("1 needle at 1 visit, 30 Mar 2026")


def test_a_complaint_without_visits_says_so(opened: BodyMapDriver, course: Course) -> None:
    opened.page.choose_episode(course.knee.id)
    assert opened.caption().startswith("No visits for this complaint yet")
    opened.press("Compare: Two")
    assert opened.heads() == ["No visits", "No visits"]


def test_one_visit_has_nothing_to_be_compared_with(opened: BodyMapDriver, course: Course) -> None:
    opened.page.choose_episode(course.neck.id)
    opened.press("Compare: Difference")
    assert opened.caption().startswith("One visit so far")


def test_the_period_is_chosen_by_name_and_by_hand(opened: BodyMapDriver) -> None:
    opened.choose(opened.page.filters.period, "First half")
    assert opened.caption().startswith("6 needles at 3 visits")
    opened.keys(Key.Key_Down, Key.Key_Right)
    assert opened.caption().startswith("4 needles at 2 visits")
    assert opened.page.filters.period.currentText() == "Chosen below"


# --- comparing


def test_two_periods_stand_side_by_side_on_one_scale(opened: BodyMapDriver) -> None:
    opened.press("Compare: Two")
    assert [head.split("\n")[0] for head in opened.heads()] == [
        "6 needles at 3 visits",
        "3 needles at 3 visits",
    ]
    assert opened.has_heat("back", 0)
    assert opened.has_heat("back", 1)
    opened.choose(opened.page.needles.map.heads[1].box, "Last visit")
    assert opened.heads()[1] == "1 needle at 1 visit\n4 May 2026"


def test_a_difference_names_its_ends_and_is_per_visit_where_periods_differ(
    opened: BodyMapDriver,
) -> None:
    opened.press("Compare: Difference")
    opened.press("Colours show: Count")
    assert opened.legend().endswith("More in B")
    assert "per visit" not in opened.legend()
    opened.choose(opened.page.needles.map.heads[1].box, "Last visit")
    assert "per visit" in opened.legend()
    assert not opened.page.needles.map.unit.isEnabled()


# --- replay


def test_the_replay_steps_from_visit_to_visit_and_ends_with_the_whole_period(
    opened: BodyMapDriver, qtbot: QtBot
) -> None:
    seen: list[str] = []
    opened.page.row.cursor_moved.connect(lambda _place: seen.append(opened.caption()))
    opened.press("Replay the visits")
    qtbot.waitUntil(lambda: not opened.page.row.replay.is_playing)
    assert [words.split(" at ")[1].split(",")[0] for words in seen[:3]] == [
        "1 visit",
        "2 visits",
        "3 visits",
    ]
    assert opened.caption().startswith("9 needles at 6 visits")
    opened.page.row.singly.click()
    assert opened.caption().startswith("1 needle at 1 visit, 4 May 2026")
    opened.press("End the replay")
    assert opened.caption().startswith("9 needles at 6 visits")


# --- a record that grows, and bad records


def test_what_is_chosen_stays_while_the_record_grows(opened: BodyMapDriver, course: Course) -> None:
    opened.choose(opened.page.filters.technique, "Pistoning")
    before = opened.caption()
    story = course.story()
    later = factories.session(course.heel, started_at=NOW - timedelta(days=1))
    visit = replace(story.overview.visits[0], session=later, scores=())
    grown = replace(story, overview=replace(story.overview, visits=(*story.overview.visits, visit)))
    opened.show(grown, course.heel.id)
    assert before.startswith("6 needles at 6 visits")
    assert opened.caption().startswith("6 needles at 6 of 7 visits")
    assert opened.caption().endswith("pistoning only")


def test_a_visit_dated_after_today_is_shown_apart(opened: BodyMapDriver, course: Course) -> None:
    story = course.story()
    wrong = factories.session(course.heel, started_at=NOW + timedelta(days=20_000))
    visit = replace(story.overview.visits[0], session=wrong, scores=())
    opened.show(
        replace(story, overview=replace(story.overview, visits=(visit, *story.overview.visits))),
        course.heel.id,
    )
    assert [one.is_ahead for one in opened.line.visits] == [False] * 6 + [True]
    assert opened.line.x_of(5) < opened.line.x_of(6)
    assert opened.caption().endswith("1 visit dated later than now")


def test_where_all_needles_are_voided_the_last_visit_is_offered(
    opened: BodyMapDriver, course: Course
) -> None:
    story = course.story()
    opened.show(PatientStory(story.overview), course.heel.id)
    assert opened.empty_line() == "No needles are charted yet."
    opened.press("Open the last visit")
    assert opened.visits_asked_for == [course.sessions[5].id]


def test_the_map_follows_the_theme(opened: BodyMapDriver, worn: Look) -> None:
    light = opened.painted("back")
    worn.theme.set_mode(Mode.DARK)
    assert opened.painted("back") != light
    worn.theme.set_mode(Mode.LIGHT)
    assert opened.painted("back") == light


def test_a_high_window_shows_the_filters_by_itself(opened: BodyMapDriver) -> None:
    opened.page.resize(1200, ROOMY_PX + 40)
    assert opened.page.filters.isVisible()
    opened.page.resize(850, 640)
    assert not opened.page.filters.isVisible()
