"""What a screen reader finds on the figure, and what it is told of each step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.needle_event import EventKind
from bodymap.services.underlying import Underlying
from bodymap.ui.canvas import accessible
from bodymap.ui.theme.look import Look
from tests import factories
from tests.drivers.listener import listening
from tests.gui.session.conftest import Charting
from tests.gui.session.haunted import CALF, SHOULDER, THIGH, haunt

ELSEWHERE = (0.355, 0.74)
OTHERS = (ELSEWHERE, (0.40, 0.45), (0.40, 0.60))
CALF_SITE = "Site 1, Gastrocnemius, lateral head, left"


@pytest.fixture
def told(atlas: Atlas) -> Iterator[list[str]]:
    """What was announced, while a screen reader listens to the running program."""
    accessible.install(atlas.label)
    with listening() as heard:
        yield heard


def pane_of(charting: Charting, view: str) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(charting.driver.pane(view))


def names(charting: Charting, view: str) -> list[str]:
    charting.driver.settle()
    pane = pane_of(charting, view)
    children = (pane.child(at) for at in range(pane.childCount()))
    return [child.text(QAccessible.Text.Name) for child in children]


def heard_since(told: list[str], charting: Charting) -> list[str]:
    """What was told of the charting since this was last asked."""
    charting.driver.settle()
    since = [words for words in told if not words.startswith(("Calf", "Thigh"))]
    told.clear()
    return since


def test_each_step_is_told(charting: Charting, told: list[str]) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    assert heard_since(told, charting) == [f"{CALF_SITE}, in"]
    session.drag_site("back", 1, *ELSEWHERE)
    (moved,) = heard_since(told, charting)
    assert moved.startswith("Site 1, ")
    assert moved.endswith(", left, in, moved")
    session.undo()
    undone = heard_since(told, charting)
    assert undone == [f"Undone: move of site 1. {CALF_SITE}, in, moved"]
    session.click_site("back", 1)
    session.press(Qt.Key.Key_Delete)
    assert heard_since(told, charting) == [f"{CALF_SITE}, removed"]
    session.undo()
    assert heard_since(told, charting) == [f"Undone: removal of site 1. {CALF_SITE}, in"]
    session.redo()
    assert heard_since(told, charting) == [f"Done again: removal of site 1. {CALF_SITE}, removed"]


def test_a_step_after_an_undo_is_a_new_one(charting: Charting, told: list[str]) -> None:
    session = charting.driver
    session.click_body("back", *CALF)
    session.undo()
    charting.driver.settle()
    told.clear()
    session.click_body("back", *OTHERS[1])
    (words,) = heard_since(told, charting)
    assert words.startswith("Site 1, ")


def test_what_was_not_saved_is_not_told(charting: Charting, told: list[str]) -> None:
    charting.clinic.recorder.end_session(charting.session.id, charting.clock.now())
    charting.driver.settle()
    told.clear()
    charting.driver.click_body("back", *CALF)
    assert heard_since(told, charting) == []


def test_many_sites_at_once_are_counted(charting: Charting, told: list[str]) -> None:
    session = charting.driver
    for place in (CALF, *OTHERS):
        session.click_body("back", *place)
    session.settle()
    told.clear()
    visit = charting.page.visit
    assert visit is not None
    charting.page.charting.remove([site.id for site in visit.sites])
    assert heard_since(told, charting) == ["4 sites removed"]


def test_while_nobody_listens_nothing_is_put_into_words(charting: Charting) -> None:
    charting.driver.click_body("back", *CALF)
    charting.driver.settle()
    with listening() as told:
        charting.page.settled.emit()
        assert told == []


def test_a_site_says_whether_its_needle_is_in(charting: Charting, told: list[str]) -> None:
    charting.driver.click_body("back", *CALF)
    assert names(charting, "back") == [f"{CALF_SITE}, in"]
    visit = charting.page.visit
    assert visit is not None
    out = factories.needle_event(charting.session, visit.sites[0], EventKind.OUT)
    charting.page.charting.record("needle 1 out", (out,))
    assert names(charting, "back") == [f"{CALF_SITE}, out"]


def test_all_that_are_selected_are_said_to_be(charting: Charting, told: list[str]) -> None:
    session = charting.driver
    for place in (CALF, *OTHERS):
        session.click_body("back", *place)
    session.settle()
    session.panel.site_list.selectAll()
    session.settle()
    pane = pane_of(charting, "back")
    states = [pane.child(at).state() for at in range(pane.childCount())]
    assert [bool(state.selected) for state in states] == [True] * 4
    assert session.halos_on("back") == [1, 2, 3, 4]


def test_ghosts_are_read_after_the_sites_and_say_what_a_press_does(
    charting: Charting, told: list[str], atlas: Atlas, underlying: Underlying, look: Look
) -> None:
    haunted = haunt(charting, atlas, underlying, look)
    haunted.charted_before(CALF, THIGH, SHOULDER)
    haunted.show_anew()
    before = names(charting, "back")
    assert len(before) == 3
    assert before[0].startswith("Ghost 1, ")
    assert all(name.endswith(", press charts it") for name in before)
    assert names(charting, "front") == []
    haunted.ghosts.click("back", 1)
    after = names(charting, "back")
    assert after[0].startswith("Site 1, ")
    assert after[0].endswith(", in")
    assert after[1:] == before[1:]
    pane = pane_of(charting, "back")
    assert [pane.indexOfChild(pane.child(at)) for at in range(3)] == [0, 1, 2]
