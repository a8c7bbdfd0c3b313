"""A second press, a key that is held down, and what is typed while the visit is signed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bodymap.charting.consent import Consent
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.reaction import NoReaction
from bodymap.ui.session.finish.finish_sheet import FinishSheet
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.stock.needle_stock import NeedleStock
from tests.gui.whole_visit.conftest import THIGH, Screen
from tests.gui.whole_visit.ways import (
    ALT,
    CTRL,
    SHIFT,
    checklist,
    first,
    of,
    opened,
    sign,
    signable,
    start_with,
    three_needles,
    visit,
)


def press_twice(screen: Screen, button: QWidget) -> None:
    """A double click on a button; its second press meets whatever is there by then."""
    window = screen.page.window()
    at = button.mapTo(window, button.rect().center())

    def under(at: QPoint) -> QWidget:
        return window.childAt(at) or window

    one = under(at)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=one.mapFrom(window, at))
    screen.settle()
    other = under(at)
    QTest.mouseDClick(other, Qt.MouseButton.LeftButton, pos=other.mapFrom(window, at))
    QTest.mouseRelease(other, Qt.MouseButton.LeftButton, pos=other.mapFrom(window, at))
    screen.settle()


def test_none_twice_is_none(screen: Screen) -> None:
    opened(ReactionsOnPage)(screen)
    press_twice(screen, screen.hands.button("None"))
    assert len(of(screen, NoReaction)) == 1


def test_answers_twice_are_no_consent(screen: Screen) -> None:
    start_with()(screen)
    press_twice(screen, screen.hands.button("All others: no concern"))
    assert of(screen, Consent) == []
    assert screen.hands.offers("Consents, verbally")


@pytest.mark.in_full
def test_all_out_twice_is_one_step(screen: Screen) -> None:
    three_needles(screen)
    steps = screen.page.undo_stack.count()
    press_twice(screen, screen.hands.button("All out"))
    assert screen.page.undo_stack.count() == steps + 1
    assert len(of(screen, NeedleEvent)) == 1


@pytest.mark.in_full
def test_finish_twice_opens_the_checklist_and_signs_nothing(screen: Screen) -> None:
    opened(ReactionsOnPage)(screen)
    screen.key(Qt.Key.Key_O, CTRL | SHIFT)
    screen.press("None")
    screen.page.close_sheet()
    screen.settle()
    press_twice(screen, screen.page.pain_bar.finish_button)
    assert visit(screen).signature is None
    assert isinstance(screen.page.sheet, FinishSheet)
    QTest.mouseClick(screen.page.pain_bar.finish_button, Qt.MouseButton.LeftButton)
    screen.settle()
    assert visit(screen).signature is not None


@pytest.mark.in_full
def test_sign_twice_is_one_signature(screen: Screen) -> None:
    signable(screen)
    press_twice(screen, screen.page.pain_bar.finish_button)
    assert visit(screen).signature is not None
    assert screen.page.sheet is None


@pytest.mark.in_full
def test_end_twice_does_not_open_the_visit_again(screen: Screen) -> None:
    checklist(screen)
    press_twice(screen, screen.hands.button("End without signing"))
    assert not visit(screen).session.is_open


@pytest.mark.in_full
def test_a_key_that_is_held_down_is_one_press(screen: Screen) -> None:
    three_needles(screen)
    pane = screen.page.board.active_pane
    pane.setFocus()
    for is_repeat in (False, True, True):
        QApplication.sendEvent(
            pane, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_O, CTRL, "", is_repeat)
        )
        screen.settle()
    assert len(of(screen, NeedleEvent)) <= 1


# --- what is typed, and the signature


@pytest.mark.in_full
def test_the_key_that_signs_takes_what_is_being_typed_first(screen: Screen) -> None:
    signable(screen)
    screen.page.select(first(screen).id)
    screen.settle()
    screen.key(Qt.Key.Key_N, ALT)
    QTest.keyClicks(screen.page.window().focusWidget(), "Twitched at once")
    screen.key(Qt.Key.Key_Return, CTRL)
    assert visit(screen).signature is None
    assert first(screen).detail.note == "Twitched at once"
    screen.key(Qt.Key.Key_Return, CTRL)
    signature = visit(screen).signature
    assert signature is not None


@pytest.mark.in_full
def test_the_key_that_signs_is_no_key_of_another_sheet(screen: Screen) -> None:
    signable(screen)
    screen.piece(NeedleStock).open()
    screen.settle()
    screen.key(Qt.Key.Key_Return, CTRL)
    assert visit(screen).signature is None


@pytest.mark.in_full
def test_after_the_signature_nothing_is_undone_or_redone(screen: Screen) -> None:
    signable(screen)
    screen.click(THIGH)
    screen.page.undo_stack.undo()
    screen.settle()
    sign(screen)
    before = visit(screen)
    screen.key(Qt.Key.Key_Z, CTRL)
    screen.key(Qt.Key.Key_Y, CTRL)
    assert visit(screen) == before
    assert screen.page.undo_stack.count() == 0
