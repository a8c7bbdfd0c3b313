"""Where the clinic lies, and the dated notice on the law there."""

from __future__ import annotations

import pytest

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.legality import Status
from bodymap.services.clinic import Clinic
from bodymap.ui.settings.clinic_part import ClinicPart
from bodymap.ui.settings.legality_words import board_sentence
from bodymap.ui.settings.section import SettingsSection
from tests.drivers.settings import SettingsDriver
from tests.gui.settings.conftest import Opening


def part(page: SettingsDriver) -> ClinicPart:
    shown = page.page.part(SettingsSection.CLINIC)
    assert isinstance(shown, ClinicPart)
    return shown


def test_a_state_shows_its_dated_notice(opening: Opening) -> None:
    page = opening()
    assert not part(page).card.isVisible()
    assert page.hands.reads("Choose the state or country above")
    page.choose("Country", "United States")
    assert page.kept.place == "US"
    assert not part(page).card.isVisible()
    page.choose("State", "California")
    assert page.kept.place == "US-CA"
    card = part(page).card
    assert card.isVisible()
    assert card.heading.text() == "California: not permitted"
    told = card.told.text()
    for words in ("undated list", "23 Nov 2026", "Not all agree", "Source: "):
        assert words in told
    assert page.hands.reads(board_sentence())


@pytest.mark.in_full
def test_a_place_that_nothing_is_known_of_says_so(opening: Opening) -> None:
    page = opening()
    page.choose("Country", "Germany")
    assert page.kept.place == "DE"
    assert not part(page).state.isVisible()
    assert part(page).card.told.text().startswith("Nothing is known here of this place.")
    page.undo()
    assert page.kept.place == ""


def test_what_the_board_said_takes_its_place(
    opening: Opening, own: ClinicCatalogue, clinic: Clinic
) -> None:
    page = opening()
    page.choose("Country", "United States")
    page.choose("State", "Utah")
    page.hands.press("Record what the board said")
    page.hands.press("Needling: Unclear")
    page.hands.press("Keep this notice")
    assert page.hands.reads("Write who said so: a notice without it helps nobody.")
    page.hands.fill("Who said so", "State board, letter of 2026-05-02")
    page.hands.press("Keep this notice")
    (utah,) = (one for one in own.legality() if one.id == "us_ut")
    assert utah.status is Status.UNCLEAR
    card = part(page).card
    assert card.heading.text() == "Utah: unclear"
    assert "Recorded by the clinic" in card.told.text()
    assert "State board, letter of 2026-05-02" in card.told.text()
    lines = clinic.audit.lines(AuditFilter(what=(Event.CATALOGUE_CHANGED,)))
    assert [line.after["text"] for line in lines] == ["notice for Utah"]
    page.hands.press("Back to the list")
    assert card.heading.text() == "Utah: permitted"
    page.undo()
    assert card.heading.text() == "Utah: unclear"
