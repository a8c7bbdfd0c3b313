"""What comes between two steps of a visit: a card, another visit or page, the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.charting.consent import Consent
from bodymap.charting.needle_event import EventKind
from bodymap.charting.reaction import Reaction
from bodymap.ui.session.drawing.draw_on_figure import DrawOnFigure
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.session.scores.scores_on_page import ScoresOnPage
from bodymap.ui.session.start.reason_card import ReasonCard
from bodymap.ui.session.start.start_on_figure import StartOnFigure
from bodymap.ui.theme.mode import Mode
from tests import factories
from tests.gui.whole_visit.conftest import CALF, THIGH, Screen
from tests.gui.whole_visit.presses import give_score
from tests.gui.whole_visit.sheets import SHEETS
from tests.gui.whole_visit.ways import (
    Step,
    asked_for_reason,
    first,
    of,
    one_needle,
    opened,
    sign,
    signable,
    three_needles,
    visit,
)

pytestmark = pytest.mark.in_full

OPENED = pytest.mark.parametrize(
    "way", [way for _, way in SHEETS], ids=[name for name, _ in SHEETS]
)


# --- the reason card


def test_consent_withdrawn_under_the_card_holds_the_site_up(screen: Screen) -> None:
    asked_for_reason(screen)
    (consent,) = of(screen, Consent)
    assert isinstance(consent, Consent)
    screen.clinic.records.change(replace(consent, withdrawn_at=screen.clock.now()))
    card = screen.piece(ReasonCard)
    QTest.keyClicks(card.reason.line, "Superficial only")
    QTest.keyClick(card.reason.line, Qt.Key.Key_Return)
    screen.settle()
    assert visit(screen).sites == ()
    assert any("withdrawn" in sentence for sentence in screen.sentences())


@pytest.mark.parametrize("leave", ["another visit", "end"])
def test_the_card_goes_with_its_visit(screen: Screen, leave: str) -> None:
    asked_for_reason(screen)
    if leave == "end":
        screen.page.finish()
        screen.settle()
    else:
        screen.begin()
    assert not screen.piece(ReasonCard).isVisible()


# --- sites that other records speak of


def test_a_reaction_at_a_removed_site_is_not_of_the_whole_visit(screen: Screen) -> None:
    one_needle(screen)
    site = first(screen)
    screen.clinic.records.put([factories.reaction(screen.session, site_id=site.id)])
    screen.piece(ReactionsOnPage).open()
    screen.settle()
    assert "Bruise, site 1" in screen.sentences()
    screen.page.charting.remove((site.id,))
    screen.settle()
    assert "Bruise, at a site that was removed" in screen.sentences()
    screen.page.undo_stack.undo()
    screen.settle()
    assert "Bruise, site 1" in screen.sentences()
    (reaction,) = of(screen, Reaction)
    assert isinstance(reaction, Reaction)
    assert reaction.site_id == site.id


@pytest.mark.parametrize("kind", [EventKind.BROKEN, EventKind.RETAINED])
def test_removing_a_site_whose_needle_is_in_the_patient_is_said(
    screen: Screen, kind: EventKind
) -> None:
    one_needle(screen)
    screen.clinic.records.put([factories.needle_event(screen.session, first(screen), kind)])
    screen.settle()
    screen.page.charting.remove((first(screen).id,))
    screen.settle()
    words = "Site 1 no longer counts. If its needle is in, chart it again (Ctrl+Z)."
    assert screen.says(words) == 1
    screen.page.undo_stack.undo()
    screen.settle()
    assert visit(screen).ledger.needs_explanation


# --- everything open, and then


@OPENED
def test_another_visit_begins_with_nothing_open(screen: Screen, way: Step) -> None:
    way(screen)
    screen.begin()
    assert screen.page.sheet is None
    assert screen.piece(DrawOnFigure).choice is None
    assert screen.page.undo_stack.count() == 0
    screen.click(CALF)
    assert len(visit(screen).sites) == 1


@pytest.mark.parametrize("name", ["template", "brush", "checklist", "correction"])
def test_theme_and_window_change_under_an_open_sheet(screen: Screen, name: str) -> None:
    dict(SHEETS)[name](screen)
    sheet, before = screen.page.sheet, visit(screen)
    for mode in (Mode.DARK, Mode.CONTRAST, Mode.LIGHT):
        screen.look.theme.set_mode(mode)
        screen.page.grab()
    screen.page.hide()
    screen.settle()
    screen.page.show()
    screen.activate()
    assert screen.page.sheet is sheet
    assert visit(screen).sites == before.sites


def test_undo_goes_on_after_its_sheet_was_closed(screen: Screen) -> None:
    opened(ScoresOnPage)(screen)
    give_score(screen)
    screen.page.close_sheet()
    screen.settle()
    stack = screen.page.undo_stack
    steps = stack.index()
    after = visit(screen)
    for _ in range(steps + 1):
        stack.undo()
        screen.settle()
    assert visit(screen).sites == ()
    for _ in range(steps + 1):
        stack.redo()
        screen.settle()
    assert visit(screen).sites == after.sites
    assert stack.index() == steps


# --- the end, and the clock


def test_an_ended_visit_is_opened_again_and_charted(screen: Screen) -> None:
    one_needle(screen)
    screen.page.finish()
    screen.settle()
    screen.click(THIGH)
    assert len(visit(screen).sites) == 1
    screen.press("Open again")
    screen.click(THIGH)
    assert len(visit(screen).sites) == 2


def test_a_clock_that_went_back_keeps_nobody_from_charting_and_signing(screen: Screen) -> None:
    three_needles(screen)
    screen.clock.time -= timedelta(days=400)
    screen.click((0.35, 0.84))
    try:
        if len(visit(screen).sites) == 3:
            # what consent dated ahead means is said; asked for anew, charting goes on
            screen.piece(StartOnFigure).open()
            screen.settle()
            screen.press("Consents, verbally")
            screen.page.close_sheet()
            screen.click((0.35, 0.84))
        assert len(visit(screen).sites) == 4
        screen.press("All out")
        assert visit(screen).ledger.is_balanced
        for key in (Qt.Key.Key_B, Qt.Key.Key_5, Qt.Key.Key_A, Qt.Key.Key_2):
            screen.key(key)
        sign(screen)
        assert visit(screen).signature is not None
        assert not any("differs" in sentence for sentence in screen.sentences())
    finally:
        screen.clock.time += timedelta(days=400)


# --- two pages of one clinic


def test_what_another_page_removed_is_refused_once_and_undo_goes_on(screen: Screen) -> None:
    one_needle(screen)
    screen.click(THIGH)
    other = screen.make_page()
    other.show_visit(screen.session.id)
    last = visit(screen).sites[-1]
    other.charting.remove((last.id,))
    screen.settle()
    assert len(visit(screen).sites) == 1
    screen.page.undo_stack.undo()
    screen.settle()
    assert screen.says("This needle site was removed. Restore it to change it.") == 1
    screen.page.undo_stack.undo()
    screen.settle()
    assert visit(screen).sites == ()
    other.hide()
    screen.activate()


def test_what_another_page_signed_is_charted_no_more(screen: Screen) -> None:
    signable(screen)
    other = screen.make_page()
    other.show_visit(screen.session.id)
    screen.settle()
    QTest.mouseClick(other.pain_bar.finish_button, Qt.MouseButton.LeftButton)
    screen.settle()
    before = visit(screen)
    assert before.signature is not None
    other.hide()
    screen.activate()
    screen.click(THIGH)
    screen.page.undo_stack.undo()
    screen.settle()
    assert visit(screen).sites == before.sites
    assert visit(screen).records == before.records
