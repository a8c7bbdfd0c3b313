"""What the patient is told, and the sheet to take home."""

from __future__ import annotations

import resource as limits
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from bodymap.charting.after_care import AdviceTold
from bodymap.charting.person import Role
from bodymap.charting.screening import Reply
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.ui.session.aftercare.aftercare_on_page import AftercareOnPage
from bodymap.ui.session.aftercare.leaflet import Leaflet
from bodymap.ui.session.aftercare.leaflet_output import LeafletOutput
from bodymap.ui.session.aftercare.leaflet_page import LeafletPage
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from bodymap.ui.widgets.leaving import Leaving
from db import failures
from tests import factories
from tests.clinics import contents
from tests.drivers.aftercare import AftercareDriver, PaperAnswers
from tests.drivers.audit import cut_off, out_of_reach, too_small, unnamed
from tests.drivers.gate import FileAnswers
from tests.drivers.pdf_text import PdfText
from tests.gui.session.conftest import Charting


@dataclass
class Telling:
    """The sheet at a visit with one site in the inner calf."""

    charting: Charting
    driver: AftercareDriver
    files: FileAnswers
    paper: PaperAnswers

    def told(self) -> set[str]:
        visit = self.charting.clinic.history.visit(self.charting.session.id)
        return {one.told.advice for one in visit.of(AdviceTold)}


@contextmanager
def small_files() -> Iterator[None]:
    """No file of this process grows past a kilobyte: to whoever writes, the disk is full."""
    before = limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (1024, before[1]))
    try:
        yield
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, before)


@pytest.fixture
def telling(charting: Charting, look: Look, tmp_path: Path, qtbot: QtBot) -> Telling:
    files, paper = FileAnswers(), PaperAnswers()
    light = Theme(resource("styles"))
    leaving = Leaving(charting.clinic.exports.begin, files)
    page = LeafletPage(look.fonts, light, QLocale("en_GB"))
    output = LeafletOutput(page, files, leaving, paper)
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), tmp_path / "own"))
    charting.page.hide()
    AftercareOnPage(charting.page, catalogue, charting.clinic, output, look, charting.clock)
    charting.clinic.recorder.add_site(factories.site(charting.session))
    charting.page.show()
    qtbot.waitExposed(charting.page)
    return Telling(charting, AftercareDriver(qtbot, charting.page), files, paper)


def test_advice_of_the_regions_that_were_needled(telling: Telling) -> None:
    telling.driver.open()
    offered = telling.driver.offered()
    assert "calf_warning" in offered
    assert "chest_warning" not in offered
    assert offered[-3:] == ("infection_warning", "nerve_warning", "calf_warning")


def test_a_visit_without_a_needle_has_nothing_to_tell(telling: Telling) -> None:
    (site,) = telling.charting.driver.listed_sites()
    telling.charting.clinic.recorder.void_site(site.id)
    telling.driver.open()
    assert telling.driver.offered() == ()
    assert telling.driver.hands.reads("there is nothing to tell")


def test_all_told_in_one_press(telling: Telling) -> None:
    telling.driver.open()
    telling.driver.hands.press("All told")
    assert telling.told() == set(telling.driver.offered())
    assert telling.driver.hands.reads("All of it was told.")
    assert not telling.driver.hands.offers("All told")
    telling.charting.driver.undo()
    assert telling.told() == set(), "one press is one step"


def test_a_tick_is_recorded_and_taken_back(telling: Telling) -> None:
    telling.driver.open()
    telling.driver.tick("move")
    telling.driver.tick("heat_ice")
    assert telling.told() == {"move", "heat_ice"}
    telling.driver.tick("move")
    assert telling.told() == {"heat_ice"}
    assert telling.driver.ticked() == ["heat_ice"]


def test_a_reaction_puts_its_advice_first(telling: Telling) -> None:
    telling.driver.open()
    assert telling.driver.offered()[0] != "bruise"
    telling.charting.clinic.records.put((factories.reaction(telling.charting.session),))
    assert telling.driver.offered()[0] == "bruise"
    assert "prompted" in telling.driver.below("bruise")
    assert telling.driver.below("move") == ""


def test_an_answer_of_an_earlier_visit_counts(telling: Telling) -> None:
    clinic = telling.charting.clinic
    episode = clinic.history.visit(telling.charting.session.id).episode
    before = factories.session(episode, week=-1)
    clinic.recorder.start_session(before)
    clinic.records.put((factories.answer(before, "anticoagulant", Reply.YES),))
    telling.driver.open()
    assert "prompted" in telling.driver.below("bruise")


def test_the_sheet_is_a_whole_page_of_plain_words(telling: Telling, tmp_path: Path) -> None:
    telling.driver.open()
    telling.driver.tick("move")
    telling.driver.hands.fill("Whom to call", "020 7946 0000, 8 to 18")
    telling.files.answer = tmp_path / "sheet"
    telling.driver.save()
    assert telling.driver.said() == "sheet.pdf was saved."
    sheet = PdfText((tmp_path / "sheet.pdf").read_bytes())
    assert sheet.pages == 1
    assert sheet.size_pt == (595.0, 842.0), "A4"
    assert sheet.fonts == sheet.embedded_fonts == 3, "two weights, and one more for the title"
    words = sheet.words
    for part in (
        "After your treatment",
        telling.charting.clinic.name,
        "2 March 2026",
        "What we told you",
        "Keep moving gently.",
        "When to get help",
        "If the calf is swollen, hot or tight: see a doctor the same day.",
        "Whom to call 020 7946 0000, 8 to 18",
    ):
        assert part in words
    assert "warmth or something cold" not in words, "that was not told"
    visit = telling.charting.clinic.history.visit(telling.charting.session.id)
    patient = telling.charting.clinic.history.patient(visit.session.patient_id)
    assert visit.episode.complaint not in words
    assert patient.family_name not in words


@pytest.mark.parametrize("language", ["", "de"])
def test_all_of_the_advice_has_room_on_letter_paper(look: Look, language: str) -> None:
    page = LeafletPage(look.fonts, Theme(resource("styles")), QLocale("en_US"))
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), language=language))
    everything = tuple(facts.advice.words for facts in catalogue.aftercare())
    call = "Reception, 555 0100, Monday to Friday from 8 to 18; at night the emergency department"
    day = date(2026, 11, 26)
    for times in (1, 2):
        told = Leaflet("A clinic with a long name in a town", day, call, everything * times, ())
        sheet = PdfText(page.pdf(told))
        assert sheet.pages == 1
        assert sheet.size_pt == (612.0, 792.0), "Letter"
        assert sheet.words.endswith("the advice of your therapist.")
        for words in everything:
            assert sheet.words.count(words) == times


def test_signs_beside_figures_and_capitals_are_what_a_reader_selects(look: Look) -> None:
    page = LeafletPage(look.fonts, Theme(resource("styles")), QLocale("en_GB"))
    call = "Mon-Fri 8:00 (9:30) -> A-B (C) 2026-11-26, 3x4"
    sheet = PdfText(page.pdf(Leaflet("Clinic", date(2026, 11, 26), call, (), ())))
    assert call in sheet.words


def test_a_place_that_takes_no_file(telling: Telling, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    locked.mkdir()
    (locked / "sheet.pdf").write_bytes(b"the sheet of last week")
    before = contents(locked)
    telling.driver.open()
    for answer in (tmp_path / "nowhere" / "sheet.pdf", locked):
        telling.files.answer = answer
        telling.driver.save()
        assert telling.driver.said().startswith("Nothing was written to ")
    assert contents(locked) == before


def test_a_disk_that_is_full(telling: Telling, tmp_path: Path) -> None:
    telling.driver.open()
    telling.files.answer = tmp_path / "sheet.pdf"
    before = contents(tmp_path)
    with small_files():
        telling.driver.save()
    assert telling.driver.said() == failures.DISK_ERROR, "what cannot be noted does not leave"
    assert set(contents(tmp_path)) == set(before)
    telling.driver.save()
    assert telling.driver.said() == "sheet.pdf was saved."


def test_thinking_better_of_it_leaves_nothing(telling: Telling, tmp_path: Path) -> None:
    telling.driver.open()
    telling.driver.save()
    telling.driver.print()
    assert telling.driver.said() == ""


def test_it_is_printed(telling: Telling, tmp_path: Path) -> None:
    telling.driver.open()
    telling.driver.tick("move")
    telling.paper.paper = tmp_path / "printed.pdf"
    telling.driver.print()
    assert telling.driver.said() == "Sent to the printer."
    printed = PdfText((tmp_path / "printed.pdf").read_bytes())
    assert printed.pages == 1
    assert "Keep moving gently." in printed.words
    assert "When to get help" in printed.words


def test_whom_to_call_is_kept_for_the_next_visit(telling: Telling) -> None:
    telling.driver.open()
    telling.driver.hands.fill("Whom to call", "555 0100")
    telling.charting.page.close_sheet()
    telling.driver.settle()
    assert telling.charting.clinic.settings.now().call_line == "555 0100"
    telling.driver.open()
    assert telling.driver.hands.field("Whom to call").text() == "555 0100"


def test_whom_to_call_is_what_the_clinic_set(telling: Telling) -> None:
    settings = telling.charting.clinic.settings
    settings.keep(replace(settings.now(), call_line="Reception, 555 0199"))
    telling.driver.open()
    assert telling.driver.hands.field("Whom to call").text() == "Reception, 555 0199"
    telling.driver.hands.fill("Whom to call", "")
    telling.charting.page.close_sheet()
    telling.driver.settle()
    assert settings.now().call_line == ""


def test_who_may_not_set_it_writes_it_on_this_sheet_alone(telling: Telling, tmp_path: Path) -> None:
    charting = telling.charting
    charting.sit(Role.THERAPIST)
    charting.clinic.records.take_over(charting.session.id, charting.clock.now())
    telling.driver.open()
    telling.driver.hands.fill("Whom to call", "555 0100")
    telling.files.answer = tmp_path / "sheet.pdf"
    telling.driver.save()
    assert telling.driver.said() == "sheet.pdf was saved."
    charting.page.close_sheet()
    telling.driver.settle()
    assert charting.driver.sentence() == ""
    assert charting.clinic.settings.now().call_line == ""


def test_the_sheet_is_for_everyone(telling: Telling) -> None:
    telling.driver.open()
    sheet = telling.driver.sheet
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    assert out_of_reach(sheet) == []
    assert cut_off(sheet) == []
