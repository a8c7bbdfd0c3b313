"""Each kind of write of a visit that the person at the desk may only read: the same sentence each
time, nothing recorded, nothing lost; and the same press charts once the visit was taken over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.charting.clock_reading import ClockReading
from bodymap.charting.person import Role
from bodymap.charting.take_over import TakeOver
from bodymap.ui.session.hold.hold_bar import HoldBar
from bodymap.ui.session.ledger.ledger_on_page import LedgerOnPage
from bodymap.ui.session.site_model import StateRole
from tests.gui.whole_visit.conftest import Screen
from tests.gui.whole_visit.test_not_saved import WRITES, Write, recorded, same, shown, stack
from tests.gui.whole_visit.ways import CTRL, SHIFT, Step, held, of, three_needles, visit

pytestmark = pytest.mark.in_full

HELD = "Anna Weber is charting this visit."
READER = "A reviewer may not chart."

_NOT_OF_THE_VISIT = ("template", "template renamed", "template retired", "box")
OF_THE_VISIT = [write for write in WRITES if write.name not in _NOT_OF_THE_VISIT]
EACH = pytest.mark.parametrize("write", OF_THE_VISIT, ids=lambda write: write.name)

_FREE = ("amendment", "withdrawal")
"""A signed visit is held by nobody: whoever charts amends it in their own name. And whoever hears
that a patient withdraws consent notes it."""


@pytest.fixture(autouse=True)
def _anna_comes_back(screen: Screen) -> Iterator[None]:
    yield
    screen.leave()


def refused(screen: Screen, press: Step, sentence: str) -> None:
    """``press`` does nothing but say why."""
    before, steps = recorded(screen), stack(screen)
    press(screen)
    bar = screen.piece(HoldBar)
    assert bar.isVisible()
    assert bar.words.text() == sentence
    assert screen.says(sentence) >= 2, "beside the bar it is said where it was pressed"
    assert recorded(screen) == before
    assert stack(screen) == steps
    assert same(shown(screen), before[0])


def charted(screen: Screen) -> tuple[object, ...]:
    """All that is recorded of the visit but by whom."""
    visit = screen.clinic.history.visit(screen.session.id)
    records = {one for one in visit.records if not isinstance(one, ClockReading | TakeOver)}
    return visit.session.ended_at, tuple(visit.sites), frozenset(visit.scores), records


@pytest.mark.parametrize(
    "write",
    [write for write in OF_THE_VISIT if write.name not in _FREE],
    ids=lambda write: write.name,
)
def test_what_another_person_charts(screen: Screen, write: Write) -> None:
    write.begin(screen)
    screen.sit(Role.THERAPIST)
    refused(screen, write.press, HELD)
    before = charted(screen)
    if write.name == "signature":
        screen.page.close_sheet()  # who could not sign was shown the checklist
    screen.key(Qt.Key.Key_T, CTRL, SHIFT)
    assert not screen.piece(HoldBar).isVisible()
    assert screen.says(HELD) == 0
    write.press(screen)
    assert charted(screen) != before
    assert len(of(screen, TakeOver)) == 1


@EACH
def test_what_a_reviewer_only_reads(screen: Screen, write: Write) -> None:
    write.begin(screen)
    screen.sit(Role.REVIEWER)
    refused(screen, write.press, READER)
    before = charted(screen)
    if write.name == "signature":
        screen.page.close_sheet()
    screen.leave()
    assert not screen.piece(HoldBar).isVisible()
    write.press(screen)
    assert charted(screen) != before


def test_the_clocks_of_the_needles_run_on_and_one_press_leads_to_all_out(screen: Screen) -> None:
    held(screen)
    assert screen.piece(LedgerOnPage).ticker.is_on
    rows = screen.page.panel.site_list.model()
    said = [rows.index(row, 0).data(StateRole) for row in range(rows.rowCount())]
    assert [one.is_in for one in said] == [True, True, True]
    assert all(one.words for one in said)
    screen.press("All out")
    assert len(visit(screen).ledger.still_in) == 3
    QTest.mouseClick(screen.piece(HoldBar).take, Qt.MouseButton.LeftButton)
    screen.settle()
    screen.press("All out")
    assert visit(screen).ledger.still_in == ()


def test_whoever_only_reads_leaves_no_reading_of_the_clocks(screen: Screen) -> None:
    three_needles(screen)
    readings = of(screen, ClockReading)
    screen.sit(Role.THERAPIST)
    page = screen.make_page()
    page.show_visit(screen.session.id)
    screen.settle()
    assert of(screen, ClockReading) == readings
    visit = screen.clinic.history.visit(screen.session.id)
    assert list(visit.of(ClockReading)) == readings
    page.close()
    page.deleteLater()
