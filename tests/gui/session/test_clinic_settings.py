"""What a clinic sets counts as soon as a field is left, and what cannot be is not taken."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from bodymap.charting.person import Role
from bodymap.charting.procedure_code import SidePolicy
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.ui.settings.amount import amount_of, amount_words
from bodymap.ui.settings.settings_sheet import SettingsSheet
from bodymap.ui.theme.look import Look
from tests.drivers.finish import FinishDriver
from tests.gui.session.conftest import Charting
from tests.gui.session.finishing import Finishing, with_finish


@pytest.fixture
def finishing(charting: Charting, look: Look, qtbot: QtBot) -> Finishing:
    made = with_finish(charting, look, qtbot)
    made.driver.press_button()
    made.driver.hands.press("Clinic settings\N{HORIZONTAL ELLIPSIS}")
    made.driver.settle()
    return made


def kept(finishing: Finishing) -> ClinicSettings:
    return finishing.charting.clinic.settings.now()


def sheet(finishing: Finishing) -> SettingsSheet:
    shown = finishing.charting.page.sheet
    assert isinstance(shown, SettingsSheet)
    return shown


def driver(finishing: Finishing) -> FinishDriver:
    return finishing.driver


def test_what_only_an_administrator_sets_is_not_taken_from_others(finishing: Finishing) -> None:
    before = kept(finishing)
    finishing.charting.sit(Role.THERAPIST)
    driver(finishing).hands.press("Left and right of one muscle: Two muscles")
    assert sheet(finishing).problem.text() == "A therapist may not change the clinic's settings."
    assert kept(finishing) == before
    assert sheet(finishing).fees.policy.value() is before.code_policy
    driver(finishing).type_into("Minutes that a needle stays in", "12")
    assert kept(finishing).dwell_target_minutes == 12, "whoever needles sets that"


def test_the_first_fee_has_the_focus(finishing: Finishing) -> None:
    assert sheet(finishing).fees.fees["20560"].line.hasFocus()


def test_the_policy_and_the_fees_are_kept(finishing: Finishing) -> None:
    hands = driver(finishing).hands
    hands.press("Left and right of one muscle: Two muscles")
    assert kept(finishing).code_policy is SidePolicy.EACH_SIDE
    driver(finishing).type_into("Fee for 20561", "60,5")
    assert kept(finishing).fees == {"20561": Decimal("60.5")}
    assert driver(finishing).text_of("Fee for 20561") == "60.50"
    driver(finishing).type_into("Fee for 20561", "")
    assert kept(finishing).fees == {}


def test_what_is_no_amount_is_not_taken(finishing: Finishing) -> None:
    driver(finishing).type_into("Fee for 20560", "45")
    driver(finishing).type_into("Fee for 20560", "much")
    assert kept(finishing).fees == {"20560": Decimal(45)}
    assert sheet(finishing).fees.fees["20560"].error() == "Write an amount, for example 45.00."
    assert driver(finishing).text_of("Fee for 20560") == "much"


@pytest.mark.parametrize("text", ["much", "-4", "1.234", "1e3", "4 5", "1,2,3", "1000000000000"])
def test_an_amount_has_two_decimals_at_most(text: str) -> None:
    with pytest.raises(ValueError, match="amount"):
        amount_of(text)


@pytest.mark.parametrize(
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


def test_a_currency_has_three_letters(finishing: Finishing) -> None:
    driver(finishing).type_into("Currency", "euro")
    assert kept(finishing).currency == "USD"
    assert sheet(finishing).fees.currency.error()
    driver(finishing).type_into("Currency", "eur")
    assert kept(finishing).currency == "EUR"


def test_the_dwell_is_in_whole_minutes(finishing: Finishing) -> None:
    label = "Minutes that a needle stays in"
    driver(finishing).type_into(label, "12")
    assert kept(finishing).dwell_target_minutes == 12
    for minutes in ("12.5", "500"):
        driver(finishing).type_into(label, minutes)
        assert kept(finishing).dwell_target_minutes == 12
        assert sheet(finishing).dwell.problem() == "Write whole minutes, 120 at most."
    driver(finishing).type_into(label, "")
    assert kept(finishing).dwell_target_minutes is None
    driver(finishing).hands.press("A sound when they are over")
    assert not kept(finishing).has_sound


def write(finishing: Finishing, words: str) -> None:
    box: QPlainTextEdit = sheet(finishing).consent.wording
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, words)


def test_another_wording_needs_another_version(finishing: Finishing) -> None:
    hands, consent = driver(finishing).hands, sheet(finishing).consent
    before = kept(finishing)
    write(finishing, "")
    hands.press("Keep this wording")
    assert consent.problem.text() == "Write what the patient agrees to."
    write(finishing, "I agree.")
    hands.press("Keep this wording")
    assert consent.version.error() == "Another wording needs another version."
    assert kept(finishing) == before
    hands.fill("Version", "2026-02")
    hands.press("Keep this wording")
    now = kept(finishing)
    assert (now.consent_version, now.consent_wording) == ("2026-02", "I agree.")
    assert now == replace(before, consent_version="2026-02", consent_wording="I agree.")


def test_whom_to_call_counts_as_soon_as_the_field_is_left(finishing: Finishing) -> None:
    driver(finishing).type_into("Whom to call", " Reception, 555 0100 ")
    assert kept(finishing).call_line == "Reception, 555 0100"
    driver(finishing).hands.fill("Whom to call", "555 01")
    settings = finishing.charting.clinic.settings
    settings.keep(replace(settings.now(), currency="EUR"))
    driver(finishing).settle()
    assert driver(finishing).text_of("Whom to call") == "555 01", "it was being written"
