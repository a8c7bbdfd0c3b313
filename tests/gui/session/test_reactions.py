"""Reactions of the visit on the screen: none in one press, or what happened and where."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.charting.reaction import NoReaction, Reaction, Severity
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.ui.session.reactions.reactions_on_page import ReactionsOnPage
from bodymap.ui.theme.look import Look
from tests.drivers.audit import cut_off, out_of_reach, too_small, unnamed
from tests.drivers.reactions import ReactionsDriver
from tests.gui.session.conftest import Charting


@pytest.fixture
def on_page(charting: Charting, look: Look, tmp_path: Path, qtbot: QtBot) -> ReactionsOnPage:
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path / "own"))
    # pieces are put on a page before it is shown
    charting.page.hide()
    piece = ReactionsOnPage(
        charting.page,
        ReactionKinds(catalogue),
        lambda site: charting.page.board.atlas.label(site.place.region),
        look,
        charting.clock,
    )
    charting.page.show()
    qtbot.waitExposed(charting.page)
    return piece


@pytest.fixture
def reactions(charting: Charting, on_page: ReactionsOnPage, qtbot: QtBot) -> ReactionsDriver:
    return ReactionsDriver(qtbot, charting.page)


def recorded(charting: Charting) -> tuple[Reaction, ...]:
    return charting.clinic.history.visit(charting.session.id).of(Reaction)


def is_none(charting: Charting) -> bool:
    return bool(charting.clinic.history.visit(charting.session.id).of(NoReaction))


def test_none_is_answered_in_one_press(charting: Charting, reactions: ReactionsDriver) -> None:
    reactions.open()
    reactions.hands.press("None")
    assert is_none(charting)
    reactions.settle()
    assert reactions.hands.reads("None, said at")
    assert not reactions.hands.offers("None")


def test_none_is_undone_and_redone(charting: Charting, reactions: ReactionsDriver) -> None:
    reactions.open()
    reactions.hands.press("None")
    charting.driver.undo()
    assert not is_none(charting)
    reactions.settle()
    assert reactions.hands.offers("None")
    charting.driver.redo()
    assert is_none(charting)


def test_none_can_be_taken_back(charting: Charting, reactions: ReactionsDriver) -> None:
    reactions.open()
    reactions.hands.press("None")
    reactions.settle()
    reactions.hands.press("Take this back")
    assert not is_none(charting)


def test_kinds_stand_by_severity_and_are_searched(reactions: ReactionsDriver) -> None:
    reactions.open()
    offered = reactions.offered()
    assert offered[0] == "Mild"
    assert offered.index("Mild") < offered.index("Bruise") < offered.index("Moderate")
    assert offered.index("Moderate") < offered.index("Serious") < offered.index("Pneumothorax")
    assert "Any mild event" not in offered
    reactions.search("haem")
    assert reactions.offered() == ["Moderate", "Large haematoma"]


def test_a_reaction_on_two_sites(charting: Charting, reactions: ReactionsDriver) -> None:
    charting.driver.click_body("back", 0.40, 0.45)
    charting.driver.click_body("back", 0.60, 0.45)
    charting.driver.click_body("back", 0.40, 0.60)
    reactions.open()
    reactions.choose("Bruise")
    assert reactions.severity() == "mild"
    assert reactions.response() == "press and cool"
    assert reactions.follow_up() == "No follow-up"
    # the site charted last may be selected: what is pressed is what counts
    reactions.hands.press("The whole visit")
    reactions.press_site(1)
    reactions.press_site(3)
    reactions.hands.press("Record")
    sites = charting.clinic.history.visit(charting.session.id).sites
    assert [one.site_id for one in recorded(charting)] == [sites[0].id, sites[2].id]
    assert {one.kind for one in recorded(charting)} == {"bruising"}
    (card,) = reactions.recorded()
    assert card.startswith("Bruise, sites 1 and 3\nMild, since")
    charting.driver.undo()
    assert recorded(charting) == ()


def test_the_sites_selected_on_the_figure_are_taken(
    charting: Charting, on_page: ReactionsOnPage, reactions: ReactionsDriver
) -> None:
    charting.driver.click_body("back", 0.40, 0.45)
    charting.driver.click_body("back", 0.60, 0.45)
    first, second = charting.clinic.history.visit(charting.session.id).sites
    reactions.settle()
    on_page.open((first.id,))
    reactions.choose("Numbness")
    charting.driver.click_site("back", 2)
    reactions.hands.press("Record")
    assert [one.site_id for one in recorded(charting)] == [second.id]


def test_what_the_catalogue_says_is_shown_with_its_source(reactions: ReactionsDriver) -> None:
    reactions.open()
    reactions.choose("Pneumothorax")
    assert reactions.hands.reads("The catalogue names: emergency department the same day")
    assert reactions.hands.reads("from memory, not compared with a source")
    reactions.hands.press("Other kind")
    reactions.choose("Faint (autonomic reaction)")
    assert reactions.hands.reads("From the catalogue, compared with")


def test_a_grave_reaction_suggests_a_follow_up(
    charting: Charting, reactions: ReactionsDriver
) -> None:
    today = charting.clock.time.astimezone().date()
    reactions.open()
    reactions.choose("Large haematoma")
    assert reactions.follow_up().startswith("In 2 days")
    reactions.hands.press("Severity: Serious")
    assert reactions.follow_up().startswith("Tomorrow")
    reactions.hands.press("Severity: Mild")
    assert reactions.follow_up() == "No follow-up"
    reactions.choose_follow_up(4)
    reactions.hands.press("Severity: Moderate")
    assert reactions.follow_up().startswith("In a week"), "what was chosen stays"
    reactions.write_response("Pressed for ten minutes")
    reactions.write_note("Calf is soft")
    reactions.hands.press("Record")
    (told,) = recorded(charting)
    assert told.severity is Severity.MODERATE
    assert told.follow_up_due == today + timedelta(weeks=1)
    assert told.first_response == "Pressed for ten minutes"
    assert told.note == "Calf is soft"
    assert told.site_id is None


def test_a_follow_up_on_another_day(charting: Charting, reactions: ReactionsDriver) -> None:
    reactions.open()
    reactions.choose("Bruise")
    reactions.choose_follow_up(6)
    reactions.hands.fill("Day of the follow-up", "soon")
    reactions.hands.press("Record")
    assert recorded(charting) == ()
    assert reactions.hands.reads("Write the day as year-month-day")
    reactions.hands.fill("Day of the follow-up", "2026-02-01")
    reactions.hands.press("Record")
    assert reactions.hands.reads("This day is before the reaction.")
    reactions.hands.fill("Day of the follow-up", "2026-03-29")
    reactions.hands.press("Record")
    (told,) = recorded(charting)
    assert str(told.follow_up_due) == "2026-03-29"


def test_a_reaction_is_changed_resolved_and_undone(
    charting: Charting, reactions: ReactionsDriver
) -> None:
    reactions.open()
    reactions.choose("Nausea")
    reactions.hands.press("Record")
    (before,) = recorded(charting)
    reactions.settle()
    reactions.hands.press("Change: Nausea, whole visit")
    reactions.hands.press("Severity: Moderate")
    reactions.hands.press("Keep the change")
    (changed,) = recorded(charting)
    assert changed.severity is Severity.MODERATE
    assert changed.occurred_at == before.occurred_at
    reactions.settle()
    reactions.hands.press("Resolved: Nausea, whole visit")
    (ended,) = recorded(charting)
    assert not ended.is_open
    assert "resolved" in reactions.recorded()[0]
    charting.driver.undo()
    charting.driver.undo()
    assert recorded(charting) == (before,)


def test_a_reaction_recorded_by_mistake_is_removed(
    charting: Charting, reactions: ReactionsDriver
) -> None:
    reactions.open()
    reactions.choose("Itching")
    reactions.hands.press("Record")
    reactions.settle()
    reactions.hands.press("Change: Itching, whole visit")
    reactions.hands.press("Remove this reaction")
    assert recorded(charting) == ()


def test_a_signed_visit_takes_a_reaction_and_no_answer(
    charting: Charting, reactions: ReactionsDriver
) -> None:
    charting.seal(charting.session)
    reactions.open()
    assert not reactions.hands.offers("None")
    reactions.choose("Headache")
    reactions.hands.press("Record")
    (told,) = recorded(charting)
    assert told.kind == "headache"


def test_escape_gives_up_the_search_and_then_the_sheet(reactions: ReactionsDriver) -> None:
    reactions.open()
    reactions.search("haem")
    reactions.hands.key(Qt.Key.Key_Escape)
    assert len(reactions.offered()) > 2
    reactions.hands.key(Qt.Key.Key_Escape)
    assert not reactions.is_open()


def test_kinds_by_keys(charting: Charting, reactions: ReactionsDriver) -> None:
    reactions.open()
    reactions.search("needle")
    reactions.hands.key(Qt.Key.Key_Down)
    reactions.hands.key(Qt.Key.Key_Return)
    reactions.settle()
    reactions.hands.press("Record")
    assert [one.kind for one in recorded(charting)] == ["stuck_needle"]


def test_the_sheet_is_for_everyone(charting: Charting, reactions: ReactionsDriver) -> None:
    charting.driver.click_body("back", 0.40, 0.45)
    reactions.open()
    for kind in ("", "Pneumothorax"):
        if kind:
            reactions.choose(kind)
        reactions.settle()
        sheet = reactions.sheet
        assert unnamed(sheet) == []
        assert too_small(sheet) == []
        assert out_of_reach(sheet) == []
        assert cut_off(sheet) == []
