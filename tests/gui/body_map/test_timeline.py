"""The timeline: visits at their dates, periods and a replay, by hand and by keys."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from bodymap.charting.ids import new_id
from bodymap.services.story.periods import Span
from bodymap.ui.body_map.timeline import CURSOR, REACH, Kind, Timeline
from bodymap.ui.body_map.timeline_painter import BASE
from bodymap.ui.body_map.timeline_scale import LONG_GAP_PX, TimelineScale, TimelineVisit
from bodymap.ui.body_map.timeline_words import gap_words
from bodymap.ui.theme.look import Look
from tests.drivers.body_map import drag, press

Key = Qt.Key
FIRST = date(2026, 3, 2)


def _visits(*days: int, ahead: int = 0) -> list[TimelineVisit]:
    past = [TimelineVisit(new_id(), FIRST + timedelta(days=day), 5) for day in days]
    far = [TimelineVisit(new_id(), date(2062, 1, 1 + n), None, True) for n in range(ahead)]
    return past + far


@pytest.fixture
def line(qtbot: QtBot, look: Look) -> Timeline:
    """A timeline that does what it is asked for."""
    line = Timeline(look)
    qtbot.addWidget(line)
    line.resize(600, line.sizeHint().height())

    def follow(lane: int, span: Span) -> None:
        spans = list(line.spans)
        spans[lane] = span
        line.show_spans(spans)

    line.span_moved.connect(follow)
    line.cursor_moved.connect(line.show_cursor)
    line.show_visits(_visits(0, 7, 14, 21, 70), [Span(0, 4)], Kind.PERIOD)
    line.show()
    return line


def test_visits_stand_at_their_dates_and_a_gap_is_seen() -> None:
    scale = TimelineScale(_visits(0, 7, 14, 21, 70), 0, 700)
    assert scale.xs == pytest.approx((0, 70, 140, 210, 700))
    (gap,) = scale.gaps
    assert [gap.left, gap.right, gap.days] == pytest.approx([210, 700, 49])


def test_a_date_in_the_future_does_not_push_the_others_together() -> None:
    scale = TimelineScale(_visits(0, 7, 14, ahead=2), 0, 700)
    assert scale.break_at is not None
    assert scale.xs[2] < scale.break_at < scale.xs[3] < scale.xs[4] <= 700
    assert scale.xs[1] == pytest.approx(scale.xs[2] / 2)
    alone = TimelineScale(_visits(ahead=1), 0, 700)
    assert (alone.break_at, alone.gaps, alone.months) == (None, (), ())
    assert 0 < alone.xs[0] < 700


def test_a_date_of_long_ago_does_not_push_the_others_together() -> None:
    visits = [TimelineVisit(new_id(), date(1970, 1, 1)), *_visits(0, 7, 14, 100)]
    scale = TimelineScale(visits, 0, 700)
    assert scale.xs[:2] == (0, LONG_GAP_PX)
    assert scale.xs[-1] == pytest.approx(700)
    assert scale.xs[3] - scale.xs[2] == pytest.approx((700 - LONG_GAP_PX) * 7 / 100)
    assert gap_words(scale.gaps[0].days) == "56 years"
    assert all(x >= LONG_GAP_PX for x, _ in scale.months)
    # a pause of years between two courses of years is what it is
    calm = TimelineScale(_visits(0, 1000, 3000, 4500), 0, 450)
    assert calm.xs == pytest.approx((0, 100, 300, 450))


def test_a_single_day_stands_in_the_middle() -> None:
    assert TimelineScale(_visits(3, 3), 0, 700).xs == (350, 350)
    assert TimelineScale((), 0, 700).nearest(5) is None


def test_the_nearest_visit_that_can_be_chosen_is_meant() -> None:
    visits = _visits(0, 10, 20)
    visits[1] = TimelineVisit(new_id(), visits[1].day, None, can_be_chosen=False)
    scale = TimelineScale(visits, 0, 200)
    assert [scale.nearest(x) for x in (-50, 90, 110, 500)] == [0, 0, 2, 2]


def test_with_nothing_chosen_keys_and_presses_do_nothing(line: Timeline, qtbot: QtBot) -> None:
    line.show_visits(line.visits, (), Kind.VISITS)
    press(line, (Key.Key_Right, Key.Key_End, Key.Key_Down, Key.Key_Space))
    drag(line, QPointF(50, 30), QPointF(250, 30))
    assert line.spans == ()
    assert line.cursor_place is None


def test_the_end_of_a_period_is_dragged_from_visit_to_visit(line: Timeline) -> None:
    drag(line, QPointF(line.x_of(4), 30), QPointF(line.x_of(1) + 20, 30))
    assert line.spans == (Span(0, 1),)
    drag(line, QPointF(line.x_of(0) - 4, 30), QPointF(line.x_of(4), 30))
    assert line.spans == (Span(1, 1),)


def test_a_finger_beside_the_end_of_a_period_takes_it(line: Timeline) -> None:
    end = line.x_of(4) + 7
    assert line.grip_at(QPointF(end - REACH + 1, BASE)) == (0, 1)
    assert line.grip_at(QPointF(end - REACH - 2, BASE)) is None
    assert line.height() >= 2 * REACH


def test_a_press_between_the_ends_brings_the_replay_there(line: Timeline) -> None:
    drag(line, QPointF(line.x_of(2), 30), QPointF(line.x_of(3), 30))
    assert line.cursor_place == 3
    assert line.spans == (Span(0, 4),)


def test_the_keys_move_the_replay_and_then_the_period(line: Timeline) -> None:
    press(line, [Key.Key_Right, Key.Key_Right])
    assert line.cursor_place == 1
    press(line, [Key.Key_End])
    assert line.cursor_place == 4
    press(line, [Key.Key_Escape, Key.Key_Left])
    assert line.cursor_place == 4
    press(line, [Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Left])
    assert line.spans == (Span(1, 2),)
    assert line.active == (0, 1)
    press(line, [Key.Key_Down])
    assert line.active == CURSOR


def test_two_periods_have_four_ends_and_no_replay(line: Timeline) -> None:
    line.show_visits(line.visits, [Span(0, 1), Span(2, 4)], Kind.PAIR)
    press(line, [Key.Key_Down, Key.Key_Down, Key.Key_Right])
    assert line.spans == (Span(0, 1), Span(3, 4))
    assert line.cursor_place is None
    with_replay: list[None] = []
    line.play_wanted.connect(lambda: with_replay.append(None))
    press(line, [Key.Key_Space])
    assert with_replay == []


def test_a_single_visit_steps_over_those_without_a_drawing(line: Timeline) -> None:
    visits = list(line.visits)
    visits[1] = TimelineVisit(new_id(), visits[1].day, 4, can_be_chosen=False)
    line.show_visits(visits, [Span(0, 0), Span(4, 4)], Kind.VISITS)
    press(line, [Key.Key_Right])
    assert line.spans == (Span(2, 2), Span(4, 4))


def test_a_reader_hears_what_the_keys_move(line: Timeline) -> None:
    assert line.accessibleDescription() == "Replay: the whole period"
    press(line, [Key.Key_Right])
    said = line.accessibleDescription()
    assert said.startswith("Replay: Visit 1 of 5")
    assert said.endswith("pain before 5")
    press(line, [Key.Key_Down])
    assert line.accessibleDescription().startswith("Start of the period: Visit 1 of 5")


def test_without_visits_no_key_does_anything(line: Timeline) -> None:
    line.show_visits((), (), Kind.PERIOD)
    press(line, [Key.Key_Right, Key.Key_Home, Key.Key_Down])
    drag(line, QPointF(50, 30), QPointF(90, 30))
    assert (line.cursor_place, line.accessibleDescription()) == (None, "No visits")
    assert not line.grab().isNull()


def test_thousands_of_visits_are_drawn_once_and_then_kept(line: Timeline) -> None:
    visits = _visits(*range(5_000))
    line.show_visits(visits, [Span(0, 4_999)], Kind.PERIOD)
    target = QPixmap(line.size())
    line.render(target)
    kept = perf_counter()
    for place in range(20):
        line.show_cursor(place)
        line.render(target)
    assert (perf_counter() - kept) / 20 < 0.05
