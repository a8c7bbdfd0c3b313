"""What a clinic sets counts as soon as a field is left, and what cannot be is not taken."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bodymap.charting.figure import Figure
from bodymap.charting.procedure_code import SidePolicy
from bodymap.ui.canvas.orientation import Position
from bodymap.ui.session.kept_charting import KeptCharting
from bodymap.ui.settings.amount import amount_of, amount_words
from bodymap.ui.settings.consent_part import ConsentPart
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from tests.cases import cases
from tests.drivers.settings import SettingsDriver
from tests.gui.settings.conftest import Opening


def test_the_name_of_the_clinic_is_the_one_on_reports(opening: Opening) -> None:
    page = opening(SettingsSection.CLINIC)
    as_made = page.clinic.name
    assert page.text_of("Name of the clinic") == as_made
    page.type_into("Name of the clinic", "Willow Lane Physio")
    assert page.clinic.name == "Willow Lane Physio"
    page.type_into("Name of the clinic", "x" * 201)
    assert page.row("clinic_name").problem.text() == "At most 200 letters."
    assert page.clinic.name == "Willow Lane Physio"
    page.type_into("Name of the clinic", "")
    assert page.clinic.name == as_made


def test_the_policy_and_the_fees_are_kept(opening: Opening) -> None:
    page = opening(SettingsSection.FEES)
    page.hands.press("Left and right of one muscle: Two muscles")
    assert page.kept.code_policy is SidePolicy.EACH_SIDE
    page.type_into("Fee for 20561", "60,5")
    assert page.kept.fees == {"20561": Decimal("60.5")}
    assert page.text_of("Fee for 20561") == "60.50"
    page.type_into("Fee for 20561", "")
    assert page.kept.fees == {}


def test_what_is_no_amount_is_not_taken(opening: Opening) -> None:
    page = opening(SettingsSection.FEES)
    page.type_into("Fee for 20560", "45")
    page.type_into("Fee for 20560", "much")
    assert page.kept.fees == {"20560": Decimal(45)}
    assert page.hands.reads("Write an amount, for example 45.00.")
    assert page.text_of("Fee for 20560") == "much"
    QTest.keyClick(page.hands.field("Fee for 20560"), Qt.Key.Key_Escape)
    assert page.text_of("Fee for 20560") == "45.00"
    assert not page.hands.reads("Write an amount, for example 45.00.")


@cases("text", ["much", "-4", "1.234", "1e3", "4 5", "1,2,3", "1000000000000"])
def test_an_amount_has_two_decimals_at_most(text: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        amount_of(text)


@cases(
    ("text", "amount", "words"),
    [
        ("45", Decimal(45), "45.00"),
        (" 60,5 ", Decimal("60.5"), "60.50"),
        ("0.05", Decimal("0.05"), "0.05"),
        ("", None, ""),
    ],
)
def test_an_amount_is_read_and_written(text: str, amount: Decimal | None, words: str) -> None:
    assert amount_of(text) == amount
    assert amount_words(amount) == words


@pytest.mark.in_full
def test_a_currency_has_three_letters(opening: Opening) -> None:
    page = opening(SettingsSection.FEES)
    page.type_into("Currency", "euro")
    assert page.kept.currency == "USD"
    assert page.row("currency").problem.text() == "Write its three letters, for example USD."
    page.type_into("Currency", "eur")
    assert page.kept.currency == "EUR"
    assert page.row("currency").problem.text() == ""


def test_the_dwell_is_in_whole_minutes(opening: Opening) -> None:
    page = opening(SettingsSection.CHARTING)
    label = "Minutes that a needle stays in"
    page.type_into(label, "12")
    assert page.kept.dwell_target_minutes == 12
    for minutes in ("12.5", "500"):
        page.type_into(label, minutes)
        assert page.kept.dwell_target_minutes == 12
        assert page.hands.reads("Write whole minutes, 120 at most.")
    page.type_into(label, "")
    assert page.kept.dwell_target_minutes is None
    page.hands.press("Sound")
    assert not page.kept.has_sound


def test_figure_position_and_side_are_kept(opening: Opening, choices: KeptChoices) -> None:
    page = opening(SettingsSection.CHARTING)
    page.hands.press("Figure: Female-typical")
    assert page.kept.usual_figure is Figure.FEMALE_TYPICAL
    assert page.clinic.settings.usual_figure() is Figure.FEMALE_TYPICAL
    page.hands.press("At first: Prone")
    page.hands.press("Tray and list: At the left")
    chosen = KeptCharting(choices)
    assert (chosen.position, chosen.is_left_handed) == (Position.PRONE, True)


@pytest.mark.in_full
def test_whom_to_call_counts_as_soon_as_the_field_is_left(opening: Opening) -> None:
    page = opening(SettingsSection.CHARTING)
    page.type_into("Whom to call", " Reception, 555 0100 ")
    assert page.kept.call_line == "Reception, 555 0100"
    page.hands.fill("Whom to call", "555 01")
    page.clinic.settings.keep(replace(page.kept, currency="EUR"))
    assert page.text_of("Whom to call") == "555 01", "it was being written"


@pytest.mark.in_full
def test_theme_and_language_are_chosen(opening: Opening, look: Look, choices: KeptChoices) -> None:
    page = opening(SettingsSection.THEME)
    page.hands.press("Look: Dark")
    assert look.theme.mode is Mode.DARK
    look.theme.set_mode(Mode.CONTRAST)
    assert page.hands.button("Look: High contrast").isChecked()
    page.go(SettingsSection.LANGUAGE)
    page.choose("Language of the program", "English")
    assert choices.load("language") == "en"


# --- the consent


def consent(page: SettingsDriver) -> ConsentPart:
    part = page.page.part(SettingsSection.CONSENT)
    assert isinstance(part, ConsentPart)
    return part


def write(page: SettingsDriver, words: str) -> None:
    box = consent(page).wording
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, words)


def test_another_wording_needs_another_version(opening: Opening) -> None:
    page = opening(SettingsSection.CONSENT)
    part, before = consent(page), page.kept
    assert not part.keep.isEnabled()
    write(page, "")
    page.hands.press("Keep this wording")
    assert page.row("consent").problem.text() == "Write what the patient agrees to."
    write(page, "I agree.")
    page.hands.press("Keep this wording")
    assert part.version.error() == "Another wording needs another version."
    assert page.kept == before
    page.hands.fill("Version", "2026-02")
    page.hands.press("Keep this wording")
    assert page.kept == replace(before, consent_version="2026-02", consent_wording="I agree.")
    page.undo()
    assert page.kept == before
    assert part.wording.toPlainText() == before.consent_wording


@pytest.mark.in_full
def test_a_wording_that_is_being_written_can_be_discarded(opening: Opening) -> None:
    page = opening(SettingsSection.CONSENT)
    write(page, "I ag")
    page.hands.press("Discard")
    assert consent(page).wording.toPlainText() == page.kept.consent_wording
