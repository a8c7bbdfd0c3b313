"""What is drawn on the figure is there for who hears it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.canvas import accessible
from tests.gui.session.drawing.conftest import MIDDLE, THIGH, Drawing


@pytest.fixture(autouse=True)
def read_aloud(atlas: Atlas) -> None:
    """Panes can be read as in the running program."""
    accessible.install(atlas.label)


def names(drawing: Drawing, view: str) -> list[str]:
    pane = QAccessible.queryAccessibleInterface(drawing.session.pane(view))
    children = (pane.child(at) for at in range(pane.childCount()))
    return [child.text(QAccessible.Text.Name) for child in children]


def test_paint_is_named_by_its_quality_and_the_regions_of_the_view(painting: Drawing) -> None:
    painting.hand.drag("back", THIGH)
    (said,) = names(painting, "back")
    assert said.startswith("Ache: Thigh, back (hamstrings), left")
    assert names(painting, "head_left") == []


@pytest.mark.in_full
def test_paint_lies_everywhere_and_a_finding_at_its_place(painting: Drawing) -> None:
    painting.hand.drag("back", THIGH)
    painting.hand.take_up("Tender point")
    painting.hand.click("back", *MIDDLE)
    finding, paint = names(painting, "back")
    assert finding == "Tender point, Thigh, back (hamstrings), left"
    assert paint.startswith("Ache: ")
    pane = painting.session.pane("back")
    read = QAccessible.queryAccessibleInterface(pane)
    assert read.child(1).rect().size() == pane.size()
    middle = pane.mapFromGlobal(read.child(0).rect().center())
    assert (middle - painting.hand.px("back", MIDDLE)).manhattanLength() <= 3


def test_what_is_taken_back_is_named_no_more(painting: Drawing) -> None:
    painting.hand.drag("back", THIGH)
    first = QAccessible.queryAccessibleInterface(painting.session.pane("back")).child(0)
    assert first.text(QAccessible.Text.Name)
    painting.session.pane("back").setFocus()
    painting.session.undo()
    painting.hand.settle()
    assert names(painting, "back") == []
    assert first.text(QAccessible.Text.Name) == ""
    assert first.state().invisible
