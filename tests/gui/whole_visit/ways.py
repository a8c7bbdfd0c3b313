"""Ways to every sheet and card of a visit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from bodymap.charting.hygiene import Hygiene
from bodymap.charting.needle_event import EventKind
from bodymap.charting.person import Role
from bodymap.charting.screening import Reply
from bodymap.charting.session import Session
from bodymap.charting.session_record import SessionRecord
from bodymap.services.values import Visit
from bodymap.ui.session.drawing.draw_sheet import DrawSheet
from bodymap.ui.session.drawing.swatch_button import SwatchButton
from bodymap.ui.session.finish.amend_sheet import AmendSheet, InWords
from bodymap.ui.session.ghosts.ghosts_on_figure import GhostsOnFigure
from bodymap.ui.session.ledger.ledger_on_page import LedgerOnPage
from bodymap.ui.session.reactions.reaction_sheet import ReactionSheet
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.session.start.reason_card import ReasonCard
from bodymap.ui.session.start.start_on_figure import StartOnFigure
from bodymap.ui.stock.box_sheet import BoxSheet
from tests import factories
from tests.gui.whole_visit.conftest import CALF, OTHER_CALF, THIGH, Screen

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Step = Callable[[Screen], object]


def ready(screen: Screen) -> None:
    screen.begin()


def one_needle(screen: Screen) -> None:
    screen.begin()
    screen.click(CALF)


def three_needles(screen: Screen) -> None:
    one_needle(screen)
    screen.click(THIGH)
    screen.click(OTHER_CALF)


def first(screen: Screen) -> Any:
    assert screen.page.visit is not None
    return screen.page.visit.sites[0]


def held(screen: Screen) -> None:
    """Needles are in, and another person than the one who put them in sits at the desk."""
    three_needles(screen)
    screen.sit(Role.THERAPIST)


def selected(screen: Screen) -> None:
    three_needles(screen)
    screen.page.select(first(screen).id)
    screen.settle()


def all_selected(screen: Screen) -> None:
    selected(screen)
    screen.key(Qt.Key.Key_A, CTRL)
    assert len(screen.page.selection) == 3


def start_with(*made: Callable[[Session], SessionRecord]) -> Step:
    def begin(screen: Screen) -> None:
        screen.begin(*made, ready=False)

    return begin


def consented(screen: Screen) -> None:
    screen.begin()
    screen.piece(StartOnFigure).open()
    screen.settle()
    screen.press("Open: Consent")


def no_hygiene(screen: Screen) -> None:
    screen.begin()
    records = screen.page.visit.of(Hygiene)  # type: ignore[union-attr]  # just begun
    screen.clinic.records.put(takes=records)
    screen.piece(StartOnFigure).open()
    screen.settle()


def heading(screen: Screen, words: str) -> str:
    return next(
        one.accessibleName()
        for one in screen.page.findChildren(QAbstractButton)
        if one.isVisible() and one.accessibleName().startswith(words)
    )


def asked_for_reason(screen: Screen) -> None:
    screen.begin()
    screen.clinic.records.put([factories.answer(screen.session, "vascular", Reply.YES)])
    screen.settle()
    screen.click(CALF)
    assert screen.piece(ReasonCard).isVisible(), screen.sentences()


def opened(kind: type[Any], before: Step = one_needle) -> Step:
    def begin(screen: Screen) -> None:
        before(screen)
        screen.piece(kind).open()
        screen.settle()

    return begin


def emergency_over(screen: Screen) -> None:
    three_needles(screen)
    screen.key(Qt.Key.Key_E, CTRL | SHIFT)
    screen.piece(LedgerOnPage).open_needles()
    screen.settle()


def needle_sheet(screen: Screen) -> None:
    three_needles(screen)
    screen.piece(LedgerOnPage).open_needles(first(screen).id)
    screen.settle()


def unexplained(screen: Screen) -> None:
    one_needle(screen)
    screen.clinic.records.put(
        [factories.needle_event(screen.session, first(screen), EventKind.BROKEN)]
    )
    screen.piece(LedgerOnPage).open_needles()
    screen.settle()


def reaction_form(screen: Screen) -> None:
    opened(ReactionsOnPage)(screen)
    sheet = sheet_of(screen, ReactionSheet)
    kinds = sheet.kinds.list
    row = next(k for k in range(kinds.count()) if "bruis" in kinds.item(k).text().lower())
    kinds.scrollToItem(kinds.item(row))
    QTest.mouseClick(
        kinds.viewport(),
        Qt.MouseButton.LeftButton,
        pos=kinds.visualItemRect(kinds.item(row)).center(),
    )
    screen.settle()
    assert sheet.is_telling


def reacted(screen: Screen) -> None:
    screen.begin(factories.reaction)
    screen.piece(ReactionsOnPage).open()
    screen.settle()


def sheet_of(screen: Screen, kind: type[Any]) -> Any:
    sheet = screen.page.sheet
    assert isinstance(sheet, kind), sheet
    return sheet


def painting(words: str) -> Step:
    def begin(screen: Screen) -> None:
        screen.begin()
        screen.key(Qt.Key.Key_D)
        buttons = sheet_of(screen, DrawSheet).findChildren(SwatchButton)
        (button,) = (one for one in buttons if one.words == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        screen.settle()

    return begin


def painted(screen: Screen) -> None:
    screen.begin(factories.mark)
    screen.key(Qt.Key.Key_D)


def haunted(screen: Screen) -> None:
    """A visit a week after one with a site."""
    person = factories.patient()
    episode = factories.episode(person.id)
    screen.clinic.recorder.add_patient(person)
    screen.clinic.recorder.add_episode(episode)
    screen.begin_of(episode)
    screen.click(CALF)
    screen.key(Qt.Key.Key_O, CTRL | SHIFT)
    screen.clinic.recorder.end_session(screen.session.id, screen.clock.now())
    screen.begin_of(episode, week=2)
    assert screen.page.board.ghosts.shown.ghosts


def template_form(screen: Screen) -> None:
    one_needle(screen)
    screen.piece(GhostsOnFigure).open()
    screen.settle()
    screen.press("Save this visit as a template\u2026")
    form = screen.piece(GhostsOnFigure).sheet().form
    form.name.set_text(f"Calf {screen.clock.now()}")


def a_template(screen: Screen) -> None:
    template_form(screen)
    screen.press("Save template")
    name = screen.clinic.templates.all()[-1].name
    row = heading(screen, name)
    screen.press(row)


def box_form(screen: Screen) -> None:
    screen.begin()
    screen.key(Qt.Key.Key_B, CTRL, SHIFT)
    screen.press("Add a box")
    sheet = sheet_of(screen, BoxSheet)
    sheet.lot.set_text(f"LOT {screen.clock.now():%H%M%S}")


def checklist(screen: Screen) -> None:
    one_needle(screen)
    screen.page.pain_bar.corner.checklist_wanted.emit()
    screen.settle()


def signable(screen: Screen) -> None:
    screen.begin()
    screen.click(CALF)
    screen.key(Qt.Key.Key_O, CTRL | SHIFT)
    for key in (Qt.Key.Key_B, Qt.Key.Key_5, Qt.Key.Key_A, Qt.Key.Key_2):
        screen.key(key)


def sign(screen: Screen) -> None:
    QTest.mouseClick(screen.page.pain_bar.finish_button, Qt.MouseButton.LeftButton)
    screen.settle()


def signed(screen: Screen) -> None:
    signable(screen)
    sign(screen)
    screen.press("Correct\N{HORIZONTAL ELLIPSIS}")
    sheet = sheet_of(screen, AmendSheet)
    sheet.choose(InWords())
    sheet.subject_chosen.emit(sheet.chosen)
    sheet.statement.set_text("The patient lay on the side.")
    sheet.reason.set_text("Slip of the pen")
    screen.settle()


def aftercare(screen: Screen) -> None:
    one_needle(screen)
    screen.press("After-care")


def visit(screen: Screen) -> Visit:
    assert screen.page.visit is not None
    return screen.page.visit.visit


def of(screen: Screen, kind: type[SessionRecord]) -> list[SessionRecord]:
    return [one for one in visit(screen).records if isinstance(one, kind)]
