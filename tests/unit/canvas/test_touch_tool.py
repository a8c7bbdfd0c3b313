"""What fingers on the figure mean, without a window."""

from __future__ import annotations

from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.ui.canvas.tools import Px
from bodymap.ui.canvas.touch_tool import AGAIN_MS, HOLD_MS, SLOP, TouchTool
from tests.cases import cases

SITE = new_id()
GHOST = new_id()
Asked = list[tuple[object, ...]]


class Pane:
    """Notes what a tool asks for; one marker stands at (100, 100), a ghost at (200, 100)."""

    def __init__(self) -> None:
        self.asked: Asked = []

    def marker_at(self, px: Px) -> UUID | None:
        return SITE if abs(px[0] - 100) < 10 and abs(px[1] - 100) < 10 else None

    def ghost_at(self, px: Px) -> UUID | None:
        return GHOST if abs(px[0] - 200) < 10 and abs(px[1] - 100) < 10 else None

    def choose_ghost(self, origin: UUID) -> None:
        self.asked.append(("ghost", origin))

    def choose_place(self, px: Px) -> None:
        self.asked.append(("place", px))

    def choose_again(self, px: Px, site: UUID | None) -> None:
        self.asked.append(("again", px, site))

    def select(self, site: UUID | None) -> None:
        self.asked.append(("select", site))

    def show_drag(self, site: UUID, px: Px | None) -> None:
        self.asked.append(("drag", site, px))

    def drop(self, site: UUID, px: Px) -> None:
        self.asked.append(("drop", site, px))

    def pan(self, dx: float, dy: float) -> None:
        self.asked.append(("pan", dx, dy))

    def zoom(self, factor: float, at: Px) -> None:
        self.asked.append(("zoom", round(factor, 6), at))

    def look_at(self, px: Px) -> None:
        self.asked.append(("look", px))

    def end_look(self) -> None:
        self.asked.append(("end",))

    def undo(self) -> None:
        self.asked.append(("undo",))


class Hand:
    """Puts fingers down on a tool, as one event follows another."""

    def __init__(self) -> None:
        self.pane = Pane()
        self.tool = TouchTool(self.pane)
        self.ms = 1000.0

    def fingers(self, *places: Px, after: float = 20) -> Hand:
        self.ms += after
        self.tool.fingers(dict(enumerate(places)), self.ms)
        return self

    def tap(self, px: Px, after: float = 2000) -> Hand:
        return self.fingers(px, after=after).fingers(after=60)

    def asked(self, kind: str) -> Asked:
        return [asked for asked in self.pane.asked if asked[0] == kind]

    @property
    def charted(self) -> Asked:
        return self.asked("place") + self.asked("again") + self.asked("drop")


def test_a_tap_charts_at_its_release_and_then_names_the_place() -> None:
    hand = Hand().fingers((40, 50))
    assert hand.pane.asked == []
    hand.fingers()
    assert hand.pane.asked == [("place", (40, 50)), ("look", (40, 50)), ("end",)]


def test_a_finger_that_rolls_a_little_means_where_it_came_down() -> None:
    hand = Hand().fingers((40, 50)).fingers((40 + SLOP - 1, 50)).fingers()
    assert hand.charted == [("place", (40, 50))]


def test_a_tap_on_a_marker_selects_it_and_charts_nothing() -> None:
    assert Hand().tap((101, 99)).pane.asked == [("select", SITE)]


def test_a_finger_that_rests_names_the_place_and_charts_nothing() -> None:
    hand = Hand().fingers((40, 50))
    assert hand.tool.may_be_held
    hand.tool.hold()
    hand.fingers((60, 50), after=HOLD_MS).fingers()
    assert hand.pane.asked == [("look", (40, 50)), ("look", (60, 50)), ("end",)]


def test_a_long_press_is_one_even_if_its_timer_comes_late() -> None:
    hand = Hand().fingers((40, 50)).fingers(after=HOLD_MS)
    assert hand.pane.asked == [("look", (40, 50)), ("end",)]


def test_a_finger_drags_the_figure_from_where_it_came_down() -> None:
    hand = Hand().fingers((40, 50)).fingers((60, 50)).fingers((60, 65)).fingers()
    assert hand.pane.asked == [("pan", 20, 0), ("pan", 0, 15)]


def test_a_finger_moves_a_marker() -> None:
    hand = Hand().fingers((101, 99)).fingers((130, 99)).fingers((140, 99)).fingers()
    assert hand.charted == [("drop", SITE, (140, 99))]
    assert hand.asked("select") == [("select", SITE)]


def test_a_drag_is_not_held() -> None:
    hand = Hand().fingers((40, 50)).fingers((60, 50))
    assert not hand.tool.may_be_held
    hand.tool.hold()
    assert hand.asked("look") == []


def test_two_fingers_zoom_about_their_middle_and_pan_together() -> None:
    hand = Hand().fingers((40, 50)).fingers((40, 50), (80, 50))
    hand.fingers((30, 50), (90, 50)).fingers((0, 70), (120, 70)).fingers()
    assert hand.pane.asked == [("pan", 0, 20), ("zoom", 2, (60, 70))]


def test_two_fingers_that_only_tap_undo() -> None:
    hand = Hand().fingers((40, 50)).fingers((40, 50), (80, 50)).fingers((40, 50)).fingers()
    assert hand.pane.asked == [("undo",)]


def test_two_fingers_at_once_undo_as_well() -> None:
    hand = Hand().tap((300, 300))
    hand.pane.asked.clear()
    hand.fingers((40, 50), (80, 50), after=2000).fingers()
    assert hand.pane.asked == [("undo",)]


def test_two_fingers_that_stay_do_not_undo() -> None:
    hand = Hand().fingers((40, 50), (80, 50)).fingers(after=HOLD_MS)
    assert hand.pane.asked == []


@cases("first", ["rests", "drags", "moves a marker", "is held"])
def test_a_second_finger_takes_back_what_the_first_began(first: str) -> None:
    start: Px = (101.0, 99.0) if first == "moves a marker" else (40.0, 50.0)
    hand = Hand().fingers(start)
    if first in ("drags", "moves a marker"):
        hand.fingers((start[0] + 40, start[1]))
    elif first == "is held":
        hand.tool.hold()
    hand.fingers(start, (200, 200)).fingers(start).fingers()
    assert hand.charted == []
    assert bool(hand.asked("undo")) == (first == "rests")
    if first == "moves a marker":
        assert hand.asked("drag")[-1] == ("drag", SITE, None)


def test_what_is_left_of_a_pinch_charts_and_pans_nothing() -> None:
    hand = Hand().fingers((40, 50), (80, 50)).fingers((20, 50), (100, 50))
    hand.pane.asked.clear()
    hand.fingers((20, 50)).fingers((90, 90)).fingers()
    assert hand.pane.asked == []


def test_three_fingers_are_no_gesture() -> None:
    hand = Hand().fingers((40, 50), (80, 50), (120, 50)).fingers((40, 50)).fingers()
    assert hand.pane.asked == []


def test_a_second_tap_on_the_spot_is_the_second_of_a_double_tap() -> None:
    hand = Hand().tap((40, 50)).tap((44, 50), after=AGAIN_MS - 100)
    assert hand.charted == [("place", (40, 50)), ("again", (44, 50), None)]
    hand.tap((44, 50), after=100)
    assert hand.asked("place") == [("place", (40, 50)), ("place", (44, 50))]


@cases(("px", "after"), [((40, 50), AGAIN_MS + 100), ((90, 50), 100)])
def test_a_later_or_farther_tap_is_another_tap(px: Px, after: float) -> None:
    hand = Hand().tap((40, 50)).tap(px, after=after)
    assert hand.asked("again") == []
    assert len(hand.asked("place")) == 2


def test_a_cancelled_touch_leaves_nothing() -> None:
    hand = Hand().fingers((101, 99)).fingers((140, 99))
    hand.tool.cancel()
    hand.fingers()
    assert hand.charted == []
    assert hand.tap((40, 50)).charted == [("place", (40, 50))]


def test_a_tap_on_a_ghost_asks_for_its_site_at_the_release() -> None:
    hand = Hand().fingers((199, 99))
    assert hand.pane.asked == []
    assert hand.fingers().pane.asked == [("ghost", GHOST)]


def test_a_double_tap_on_a_ghost_asks_once() -> None:
    hand = Hand().tap((199, 99)).tap((205, 99), after=AGAIN_MS - 200)
    assert hand.asked("ghost") == [("ghost", GHOST)]
    assert hand.charted == []


def test_a_finger_that_rests_on_a_ghost_names_it_and_charts_nothing() -> None:
    hand = Hand().fingers((199, 99)).fingers(after=HOLD_MS)
    assert hand.pane.asked == [("look", (199, 99)), ("end",)]


class Brush:
    """Notes what a finger does where a tool is taken up."""

    def __init__(self) -> None:
        self.asked: Asked = []

    def press(self, px: Px) -> None:
        self.asked.append(("press", px))

    def move(self, px: Px) -> None:
        self.asked.append(("move", px))

    def release(self, px: Px) -> None:
        self.asked.append(("release", px))

    def cancel(self) -> None:
        self.asked.append(("cancel",))


def test_one_finger_does_what_the_tool_does_that_is_taken_up() -> None:
    hand, brush = Hand(), Brush()
    hand.tool.use(brush)
    hand.fingers((40, 50))
    assert not hand.tool.may_be_held
    hand.fingers((80, 50), after=HOLD_MS * 2).fingers((90, 50)).fingers()
    assert brush.asked == [
        ("press", (40, 50)),
        ("move", (80, 50)),
        ("move", (90, 50)),
        ("release", (90, 50)),
    ]
    hand.tap((101, 99))
    assert brush.asked[4:] == [("press", (101, 99)), ("release", (101, 99))]
    assert hand.pane.asked == []
    hand.tool.use(None)
    assert hand.tap((40, 50)).charted == [("place", (40, 50))]


def test_a_second_finger_takes_back_what_a_tool_began() -> None:
    hand, brush = Hand(), Brush()
    hand.tool.use(brush)
    hand.fingers((40, 50)).fingers((80, 50)).fingers((80, 50), (160, 50))
    assert brush.asked[-1] == ("cancel",)
    hand.fingers((60, 50), (180, 50)).fingers((40, 50), (200, 50)).fingers()
    assert hand.asked("zoom") != []
    assert brush.asked[-1] == ("cancel",)
