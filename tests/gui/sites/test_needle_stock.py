"""Boxes of the clinic, and where a lot was used."""

from __future__ import annotations

import csv
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bodymap.charting.needle import Needle
from bodymap.ui.stock.expiry_field import read_expiry
from tests import factories
from tests.cases import cases
from tests.drivers.sites import CONTROL_SHIFT, LISTS_OPEN, SitesDriver, sentences
from tests.gui.sites.conftest import Sites

pytestmark = LISTS_OPEN

CALF = (0.345, 0.78)
ENTER = Qt.Key.Key_Return
TAB = Qt.Key.Key_Tab
USUAL = Needle(0.30, 40)
LONG = Needle(0.30, 60)


def open_new_box(sites: Sites) -> SitesDriver:
    hands = sites.driver
    hands.press("Needle stock (Ctrl+Shift+B)")
    assert sites.charting.page.sheet is sites.stock.list_sheet()
    hands.press("Add a box")
    return hands


def use_lot_elsewhere(sites: Sites, box_id: object) -> None:
    """Two needles of a box in another patient."""
    clinic = sites.charting.clinic
    person = factories.patient(family_name="Okafor", given_name="Ben", record_number="7")
    complaint = factories.episode(person.id)
    visit = factories.session(complaint, week=1)
    clinic.recorder.add_patient(person)
    clinic.recorder.add_episode(complaint)
    clinic.recorder.start_session(visit)
    for _ in range(2):
        site = factories.site(visit)
        detail = type(site.detail)(box_id=box_id)  # type: ignore[arg-type]  # a UUID
        clinic.recorder.add_site(factories.site(visit, detail=detail))


def test_a_box_is_added_and_offered_at_once(sites: Sites) -> None:
    hands = open_new_box(sites)
    sheet = sites.stock.box_sheet()
    assert sheet.size_box.currentText() == "0.30 \u00d7 40 mm"
    hands.type_into(sheet.lot.line, "A2231", TAB)
    hands.type_into(sheet.expiry.line, "2028-09", TAB)
    hands.type_into(sheet.maker.line, "Seirin", TAB)
    hands.press("Save the box", sheet)
    (box,) = sites.charting.clinic.stock.boxes()
    assert (box.needle, box.lot, box.maker) == (USUAL, "A2231", "Seirin")
    assert box.expires_on == date(2028, 9, 30)
    assert box.is_in_use
    assert "0.30 \u00d7 40 mm, lot A2231" in hands.offered()
    (row,) = sites.stock.list_sheet().list.choices
    assert row.detail == "to 30 Sep 2028 \u00b7 in use \u00b7 Seirin"


def test_the_stock_opens_by_key_and_closes_by_key(sites: Sites) -> None:
    hands = sites.driver
    hands.key(Qt.Key.Key_B, CONTROL_SHIFT)
    assert sites.charting.page.sheet is sites.stock.list_sheet()
    hands.key(Qt.Key.Key_Escape)
    assert sites.charting.page.sheet is None


def test_what_is_missing_is_said_in_one_sentence(sites: Sites) -> None:
    sites.keep_box(USUAL, "B77")
    hands = open_new_box(sites)
    sheet = sites.stock.box_sheet()
    for lot, expiry, sentence in (
        ("", "2028-09", "Write the lot number that is printed on the box."),
        ("A1", "soon", "Write the expiry as year-month or year-month-day"),
        ("A1", "2028-13", "Write the expiry as year-month or year-month-day"),
        ("b77", "", "A box of this size and lot is in the stock already."),
    ):
        hands.type_into(sheet.lot.line, lot, TAB)
        hands.type_into(sheet.expiry.line, expiry, TAB)
        hands.press("Save the box", sheet)
        assert sentence in sentences(sheet)
        assert len(sites.charting.clinic.stock.boxes()) == 1


def test_a_box_is_changed_and_put_away(sites: Sites) -> None:
    kept = sites.keep_box(USUAL, "B77")
    hands = sites.driver
    hands.key(Qt.Key.Key_B, CONTROL_SHIFT)
    hands.click_choice(sites.stock.list_sheet().list, "0.30 \u00d7 40 mm")
    sheet = sites.stock.box_sheet()
    hands.choose(sheet.size_box, "0.30 \u00d7 60")
    hands.type_into(sheet.lot.line, "B78", ENTER)
    (box,) = sites.charting.clinic.stock.boxes()
    assert (box.id, box.needle, box.lot) == (kept.id, LONG, "B78")
    hands.click_choice(sites.stock.list_sheet().list, "0.30 \u00d7 60 mm")
    hands.press("Put away", sheet)
    (box,) = sites.charting.clinic.stock.boxes()
    assert not box.is_in_use
    assert not any("B78" in words for words in hands.offered())
    hands.click_choice(sites.stock.list_sheet().list, "0.30 \u00d7 60 mm")
    hands.press("Take into use again", sheet)
    assert sites.charting.clinic.stock.boxes()[0].is_in_use


def test_an_expired_box_warns_and_one_is_found_by_its_lot(sites: Sites) -> None:
    sites.keep_box(USUAL, "OLD", date(2026, 3, 1), maker="Seirin")
    sites.keep_box(LONG, "NEW", date(2028, 3, 1))
    hands = sites.driver
    hands.key(Qt.Key.Key_B, CONTROL_SHIFT)
    rows = sites.stock.list_sheet().list
    assert [(row.title, row.warns) for row in rows.choices] == [
        ("0.30 \u00d7 40 mm \u00b7 lot OLD", True),
        ("0.30 \u00d7 60 mm \u00b7 lot NEW", False),
    ]
    assert rows.choices[0].detail == "expired 1 Mar 2026 \u00b7 in use \u00b7 Seirin"
    for letter in "NEW":
        hands.key(Qt.Key(ord(letter)))
    hands.qtbot.wait_until(lambda: len(rows.choices) == 1)
    assert rows.choices[0].title.endswith("NEW")


def open_lot(sites: Sites) -> SitesDriver:
    """A lot of which one needle went into this patient, and two into another."""
    box = sites.keep_box(USUAL, "B77", date(2028, 1, 31), maker="Seirin")
    hands = sites.driver
    sites.charting.page.tray.take_needle(USUAL, box)
    sites.charting.driver.click_body("back", *CALF)
    use_lot_elsewhere(sites, box.id)
    hands.key(Qt.Key.Key_B, CONTROL_SHIFT)
    hands.click_choice(sites.stock.list_sheet().list, "0.30 \u00d7 40 mm")
    hands.press("Where was this lot used?")
    return hands


def test_a_recalled_lot_lists_patients_days_and_sites(sites: Sites) -> None:
    hands = open_lot(sites)
    sheet = sites.stock.lot().sheet
    assert sites.charting.page.sheet is sheet
    assert [(row.title, row.detail) for row in sheet.list.choices] == [
        ("Brandt, Ada", "2 Mar 2026 \u00b7 sites 1 \u00b7 0.30 \u00d7 40 mm"),
        ("Okafor, Ben", "9 Mar 2026 \u00b7 sites 2 \u00b7 0.30 \u00d7 40 mm"),
    ]
    assert "Patients 2 \u00b7 visits 2 \u00b7 sites 3" in sentences(sheet)
    with hands.qtbot.wait_signal(sites.stock.visit_wanted) as heard:
        hands.click_choice(sheet.list, "Brandt")
    assert heard.args == [sites.charting.session.patient_id, sites.charting.session.id]


def test_the_list_of_a_lot_is_copied_and_saved(sites: Sites) -> None:
    hands = open_lot(sites)
    sheet = sites.stock.lot().sheet
    hands.press("Copy the list", sheet)
    copied = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert [(line[0], line[6], line[-1]) for line in copied[1:]] == [
        ("B77", "Brandt", "1"),
        ("B77", "Okafor", "2"),
    ]
    sites.file.path = sites.charting.folder / "lot.csv"
    hands.press("Save as CSV", sheet)
    with sites.file.path.open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == copied
    assert "not encrypted" in sentences(sheet)


def test_a_file_that_cannot_be_written_is_told(sites: Sites) -> None:
    hands = open_lot(sites)
    sites.file.path = sites.charting.folder / "no folder" / "lot.csv"
    hands.press("Save as CSV", sites.stock.lot().sheet)
    assert "Nothing was written to lot.csv" in sentences(sites.stock.lot().sheet)


def test_a_lot_that_was_never_used_says_so(sites: Sites) -> None:
    sites.keep_box(USUAL, "B77")
    hands = sites.driver
    hands.key(Qt.Key.Key_B, CONTROL_SHIFT)
    hands.click_choice(sites.stock.list_sheet().list, "0.30 \u00d7 40 mm")
    hands.press("Where was this lot used?")
    assert "No site was charted from this lot." in sentences(sites.stock.lot().sheet)
    assert not sites.stock.lot().sheet.copy.isEnabled()
    hands.press("All boxes", sites.stock.lot().sheet)
    assert sites.charting.page.sheet is sites.stock.list_sheet()


@cases(
    ("text", "expected"),
    [
        ("2028-02", date(2028, 2, 29)),
        ("2028/9", date(2028, 9, 30)),
        ("2028-09-15", date(2028, 9, 15)),
        ("15.9.2028", date(2028, 9, 15)),
        ("1928-09", None),
        ("2028-00", None),
        ("28-09", None),
        ("", None),
    ],
)
def test_an_expiry_is_read_as_it_is_printed(text: str, expected: date | None) -> None:
    assert read_expiry(text, month_first=False) == expected
