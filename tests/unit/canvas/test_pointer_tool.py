"""What a gesture on the figure means, without a window."""

from __future__ import annotations

from uuid import UUID

from bodymap.charting.ids import new_id
from bodymap.ui.canvas.tools import PointerTool, Px

SITE = new_id()
GHOST = new_id()


class Pane:
    """Notes what a tool asks for; one marker stands at (100, 100), a ghost at (200, 100)."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

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


def gesture(*path: Px) -> list[tuple[object, ...]]:
    pane = Pane()
    tool = PointerTool(pane)
    tool.press(path[0])
    for px in path[1:]:
        tool.move(px)
    tool.release(path[-1])
    return pane.asked


def test_a_click_on_the_body_chooses_that_place() -> None:
    assert gesture((40, 50)) == [("place", (40, 50))]


def test_a_click_that_slips_a_little_means_where_it_began() -> None:
    assert gesture((40, 50), (42, 51)) == [("place", (40, 50))]


def test_dragging_the_body_pans_and_charts_nothing() -> None:
    assert gesture((40, 50), (50, 60), (55, 60)) == [("pan", 10, 10), ("pan", 5, 0)]


def test_a_click_on_a_marker_selects_it_and_charts_nothing() -> None:
    assert gesture((101, 99)) == [("select", SITE)]


def test_dragging_a_marker_moves_it_at_the_release() -> None:
    assert gesture((101, 99), (130, 99), (140, 99)) == [
        ("select", SITE),
        ("drag", SITE, (130, 99)),
        ("drag", SITE, (140, 99)),
        ("drag", SITE, None),
        ("drop", SITE, (140, 99)),
    ]


def test_a_cancelled_drag_moves_nothing() -> None:
    pane = Pane()
    tool = PointerTool(pane)
    tool.press((101, 99))
    tool.move((150, 99))
    tool.cancel()
    tool.release((150, 99))
    assert ("drag", SITE, None) in pane.asked
    assert not any(asked[0] == "drop" for asked in pane.asked)


def test_a_second_press_is_told_as_such_at_its_release() -> None:
    pane = Pane()
    tool = PointerTool(pane)
    tool.press((40, 50), again=True)
    assert pane.asked == []
    tool.release((40, 50))
    assert pane.asked == [("again", (40, 50), None)]


def test_a_second_press_on_a_marker_names_its_site() -> None:
    pane = Pane()
    tool = PointerTool(pane)
    tool.press((101, 99), again=True)
    tool.release((101, 99))
    assert pane.asked == [("select", SITE), ("again", (101, 99), SITE)]


def test_a_second_press_that_becomes_a_drag_is_a_drag() -> None:
    pane = Pane()
    tool = PointerTool(pane)
    tool.press((40, 50), again=True)
    tool.move((60, 50))
    tool.release((60, 50))
    assert pane.asked == [("pan", 20, 0)]
    tool.press((60, 50))
    tool.release((60, 50))
    assert pane.asked[-1] == ("place", (60, 50))


def test_a_release_without_a_press_is_nothing() -> None:
    pane = Pane()
    PointerTool(pane).release((10, 10))
    assert pane.asked == []


def test_a_click_on_a_ghost_asks_for_its_site_and_for_no_place() -> None:
    assert gesture((199, 99)) == [("ghost", GHOST)]


def test_dragging_from_a_ghost_pans_and_charts_nothing() -> None:
    assert gesture((199, 99), (220, 99)) == [("pan", 21, 0)]


def test_a_double_click_on_a_ghost_asks_once() -> None:
    pane = Pane()
    tool = PointerTool(pane)
    for again in (False, True):
        tool.press((199, 99), again=again)
        tool.release((199, 99))
    assert pane.asked == [("ghost", GHOST)]


def test_after_a_ghost_a_double_click_elsewhere_is_one_as_ever() -> None:
    pane = Pane()
    tool = PointerTool(pane)
    for px, again in (((199, 99), False), ((40, 50), False), ((40, 50), True)):
        tool.press(px, again=again)
        tool.release(px)
    assert pane.asked[1:] == [("place", (40, 50)), ("again", (40, 50), None)]
