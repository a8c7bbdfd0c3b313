"""The record changes, or is left, while something is under way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.services.story.patient_story import PatientStory
from tests.drivers.body_map import BodyMapDriver
from tests.gui.body_map.page.courses import Course


def _without(story: PatientStory, *places: int) -> PatientStory:
    """The same record without some of the heel's visits."""
    heels = [one for one in story.overview.visits if one.episode.complaint.startswith("Plantar")]
    heels.sort(key=lambda one: one.session.started_at)
    gone = {heels[place].session.id for place in places}
    visits = tuple(one for one in story.overview.visits if one.session.id not in gone)
    return replace(story, overview=replace(story.overview, visits=visits))


def test_a_replay_stays_at_its_visit_when_visits_before_it_go(
    opened: BodyMapDriver, course: Course
) -> None:
    opened.page.row.show_cursor(4)
    opened.show(_without(course.story(), 0, 1), course.heel.id)
    assert opened.line.cursor_place == 2
    assert opened.line.visits[2].session_id == course.sessions[4].id
    opened.show(_without(course.story(), 4), course.heel.id)
    assert opened.line.cursor_place is None
    assert not opened.hands.offers("End the replay")


def test_a_running_replay_ends_with_the_last_visit_that_is_left(
    opened: BodyMapDriver, course: Course, qtbot: QtBot
) -> None:
    row = opened.page.row
    row.replay.play(row.line.spans[0], None)
    opened.page.show_story(_without(course.story(), 1, 2, 3, 4))
    qtbot.waitUntil(lambda: not row.replay.is_playing)
    assert opened.line.cursor_place == 1
    assert opened.line.visits[1].session_id == course.sessions[5].id


def test_a_drag_that_began_before_the_record_changed_moves_nothing(
    opened: BodyMapDriver, course: Course
) -> None:
    opened.press("Compare: Two")
    end = opened.line.rect().center()
    at = opened.line.x_of(5) + 7
    QTest.mousePress(opened.line, Qt.MouseButton.LeftButton, pos=QPoint(int(at), 40))
    opened.page.choose_episode(course.knee.id)
    QTest.mouseMove(opened.line, end)
    QTest.mouseRelease(opened.line, Qt.MouseButton.LeftButton, pos=end)
    assert opened.heads() == ["No visits", "No visits"]
