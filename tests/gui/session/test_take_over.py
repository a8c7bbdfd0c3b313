"""A visit that another person charts: who, in a bar; nothing is charted until it is taken over,
and then both names are in the record."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bodymap.charting.pain import Phase
from bodymap.charting.person import Role
from bodymap.charting.take_over import TakeOver
from bodymap.services.signed_content import is_intact
from bodymap.services.values import Visit
from bodymap.ui.session.finish.signed_strip import SignedStrip
from bodymap.ui.session.hold.hold_bar import HoldBar
from bodymap.ui.session.hold.hold_on_page import HoldOnPage
from bodymap.ui.session.hold.words import begun_words
from bodymap.ui.theme.look import Look
from tests import factories
from tests.drivers.session import found
from tests.gui.session.conftest import Charting
from tests.gui.session.finishing import Finishing, with_finish

HELD = "Anna Weber is charting this visit."
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def held(charting: Charting, look: Look) -> Charting:
    """Anna has begun a visit; whoever sits down next finds it."""
    HoldOnPage(charting.page, charting.clinic, look, charting.clock)
    charting.page.show_visit(charting.session.id)
    charting.driver.click_body("back", 0.4, 0.4)
    return charting


def bar(charting: Charting) -> HoldBar:
    charting.driver.settle()
    return found(charting.page, HoldBar)


def visit(charting: Charting) -> Visit:
    return charting.clinic.history.visit(charting.session.id)


def press_take_over(charting: Charting) -> None:
    QTest.mouseClick(bar(charting).take, Qt.MouseButton.LeftButton)
    charting.driver.settle()


def test_a_visit_of_ones_own_has_no_bar(held: Charting) -> None:
    assert not bar(held).isVisible()
    assert visit(held).session.holder_id == held.anna.id
    assert len(visit(held).sites) == 1


def test_whose_visit_it_is_stands_over_the_figure_of_the_next_one(held: Charting) -> None:
    held.sit(Role.THERAPIST)
    assert bar(held).isVisible()
    assert bar(held).words.text() == HELD
    take = bar(held).take
    assert (take.text(), take.accessibleName()) == ("Take over", "Take over")
    assert take.height() >= 44
    assert take.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert held.page.accessibleDescription() == "Anna Weber is charting this visit"


def test_a_click_says_why_and_offers_the_way(held: Charting) -> None:
    ada = held.sit(Role.THERAPIST)
    before = visit(held)
    held.driver.click_body("back", 0.6, 0.4)
    assert held.driver.sentence() == HELD
    assert visit(held) == before
    notice = next(
        button
        for button in held.page.findChildren(type(bar(held).take))
        if button.text() == "Take over" and button is not bar(held).take and button.isVisible()
    )
    QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
    held.driver.settle()
    assert visit(held).session.holder_id == ada.id
    assert held.driver.sentence() == ""
    held.driver.click_body("back", 0.6, 0.4)
    assert len(visit(held).sites) == 2


def test_both_names_are_in_the_record(held: Charting) -> None:
    ada, anna = held.sit(Role.THERAPIST), held.anna
    press_take_over(held)
    (taken,) = visit(held).of(TakeOver)
    assert (taken.taken_from, taken.taken_from_name) == (anna.id, "Anna Weber, PT")
    assert (taken.taken_by, taken.taken_by_name) == (ada.id, "Ada Brandt, DPT")
    assert not bar(held).isVisible()
    said = held.page.accessibleDescription()
    assert said == begun_words((taken,))
    assert said.startswith("Begun by Anna Weber, PT; taken over by Ada Brandt, DPT at ")
    held.page.show_visit(held.session.id)
    assert held.page.visit is not None
    assert held.page.visit.of(TakeOver) == (taken,)


def test_the_keys_take_it_over_wherever_the_focus_is(held: Charting) -> None:
    ada = held.sit(Role.THERAPIST)
    held.page.activateWindow()
    held.driver.qtbot.wait_until(held.page.isActiveWindow)
    for widget in (held.page.board.active_pane, held.page.pain_bar.row(Phase.AFTER).button(3)):
        held.clinic.desk.sit(held.anna)
        if visit(held).session.holder_id != held.anna.id:
            held.driver.press(Qt.Key.Key_T, CTRL_SHIFT)
        held.clinic.desk.sit(ada)
        widget.setFocus()
        held.driver.press(Qt.Key.Key_T, CTRL_SHIFT)
        assert visit(held).session.holder_id == ada.id
    assert [one.taken_by_name for one in visit(held).of(TakeOver)] == [
        "Ada Brandt, DPT",
        "Anna Weber, PT",
        "Ada Brandt, DPT",
    ]


def test_the_keys_mean_nothing_in_a_visit_of_ones_own(held: Charting) -> None:
    held.driver.press(Qt.Key.Key_T, CTRL_SHIFT)
    assert visit(held).of(TakeOver) == ()


def test_the_steps_of_another_person_are_not_taken_back_and_not_lost(held: Charting) -> None:
    before = visit(held)
    held.sit(Role.THERAPIST)
    held.driver.undo()
    assert held.driver.sentence() == HELD
    assert visit(held) == before
    assert held.page.undo_stack.canUndo(), "Anna may be back in a minute"
    held.clinic.desk.sit(held.anna)
    assert held.driver.sentence() == "", "what Ada could not do is said to Ada"
    held.driver.undo()
    assert visit(held).sites == ()
    held.driver.redo()
    assert len(visit(held).sites) == 1


def test_after_it_was_taken_over_there_is_nothing_of_the_other_to_undo(held: Charting) -> None:
    held.sit(Role.THERAPIST)
    press_take_over(held)
    assert not held.page.undo_stack.canUndo()
    held.driver.undo()
    assert len(visit(held).sites) == 1


def test_a_double_click_on_the_button_takes_it_over_once(held: Charting) -> None:
    held.sit(Role.THERAPIST)
    take = bar(held).take
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(take, Qt.MouseButton.LeftButton)
    held.driver.settle()
    assert len(visit(held).of(TakeOver)) == 1
    assert len(visit(held).sites) == 1


def test_what_cannot_be_saved_is_not_taken_over(held: Charting) -> None:
    held.sit(Role.THERAPIST)
    path = held.folder / "clinic.bodymap"
    away = path.rename(held.folder / "away")
    press_take_over(held)
    assert held.driver.sentence()
    assert held.driver.sentence() != HELD
    assert bar(held).isVisible()
    away.rename(path)
    assert visit(held).of(TakeOver) == ()
    press_take_over(held)
    assert len(visit(held).of(TakeOver)) == 1


def test_a_visit_from_before_people_had_log_ins_is_anybodys(held: Charting) -> None:
    old = replace(factories.session(visit(held).episode, week=1), holder_id=None)
    with held.clinic.history._access.note() as write:
        write.insert_session(old)
    held.sit(Role.THERAPIST)
    held.page.show_visit(old.id)
    assert not bar(held).isVisible()
    held.driver.click_body("back", 0.5, 0.3)
    assert len(held.clinic.history.visit(old.id).sites) == 1
    assert held.clinic.history.visit(old.id).session.holder_id is None
    held.page.show_visit(held.session.id)
    assert bar(held).isVisible()


@pytest.fixture
def finishing(charting: Charting, look: Look, qtbot: QtBot) -> Finishing:
    return with_finish(charting, look, qtbot)


def test_an_ended_visit_is_signed_by_whoever_took_it_over(finishing: Finishing) -> None:
    charting = finishing.charting
    finishing.settle_everything()
    charting.page.finish()
    charting.sit(Role.THERAPIST)
    assert bar(charting).words.text() == "Anna Weber has not signed this visit."
    assert finishing.driver.strip == "", "it is said once"
    charting.driver.open_again()
    assert charting.driver.sentence() == "Anna Weber has not signed this visit."
    assert not visit(charting).session.is_open
    finishing.piece.open()
    assert not finishing.driver.may_sign()
    assert finishing.driver.reason() == "Anna Weber has not signed this visit."
    press_take_over(charting)
    assert finishing.driver.reason() == ""
    finishing.driver.sign()
    signed = visit(charting)
    assert signed.signature is not None
    assert signed.signature.signer == "Ada Brandt, DPT"
    assert is_intact(signed)
    begun = begun_words(signed.of(TakeOver))
    shown = found(charting.page, SignedStrip)
    assert shown.accessibleDescription() == begun
    assert shown.words.toolTip() == f"{begun}\n{signed.signature.content_hash}"
    charting.clinic.desk.sit(charting.anna)
    assert not bar(charting).isVisible(), "a signed visit is held by nobody"


def test_the_end_without_a_signature_is_refused_and_the_sheet_stays(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.piece.open()
    finishing.charting.sit(Role.THERAPIST)
    finishing.driver.hands.press("End without signing")
    assert finishing.visit.session.is_open
    assert finishing.driver.is_open
    assert finishing.charting.driver.sentence() == HELD


def test_one_press_signs_nothing_of_another_persons_visit(finishing: Finishing) -> None:
    finishing.settle_everything()
    finishing.charting.sit(Role.THERAPIST)
    assert finishing.driver.button == "Finish"
    finishing.driver.press_button()
    assert finishing.driver.reason() == HELD
    assert not finishing.driver.may_sign()
    finishing.driver.press_ctrl_return()
    assert finishing.charting.driver.sentence() == HELD
    assert finishing.visit.signature is None
    press_take_over(finishing.charting)
    assert finishing.driver.button == "Sign as A. Brandt"


def test_who_charted_is_told_in_the_order_of_the_record() -> None:
    taken = factories.take_over(factories.session(factories.episode(factories.patient().id)))
    again = replace(
        taken,
        taken_from=taken.taken_by,
        taken_from_name=taken.taken_by_name,
        taken_by_name="Cleo Marsh, PT",
    )
    told = begun_words((taken, again))
    assert told.count("taken over by") == 2
    assert told.startswith(f"Begun by {taken.taken_from_name}; taken over by {taken.taken_by_name}")
    assert "; taken over by Cleo Marsh, PT at " in told
    assert begun_words(()) == ""
    nobody = replace(taken, taken_from=None, taken_from_name="")
    assert begun_words((nobody,)).startswith(f"Taken over by {taken.taken_by_name} at ")
