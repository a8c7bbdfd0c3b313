"""A spreadsheet is looked at, put right, imported, and taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bodymap.charting.person import Role
from bodymap.exchange.csv_clinic.troubles import Trouble, Why
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.ui.frame.pages import ImportSlot
from bodymap.ui.import_table.reason_words import trouble_words
from bodymap.ui.import_table.words import field_words, value_words
from bodymap.ui.patients.patients_page import PatientsPage
from bodymap.ui.theme.look import Look
from tests.clinics import OpenRecord
from tests.drivers.hands import Hands
from tests.drivers.import_table import HeldTurns, ImportDriver

PEOPLE = (
    "Name;Vorname;Geburtsdatum;Telefon\nRoth;Eve;1.2.1990;0171\n"
    "Brandt;Ada;14.8.1971;0172\nKlein;Bo;31.2.1990;0173\n"
)


def names(record: OpenRecord) -> set[str]:
    return {row.patient.name for row in record.history.find_patients("")}


def test_every_row_says_what_happens_and_nothing_is_written(
    desk: ImportDriver, record: OpenRecord
) -> None:
    desk.look_at(PEOPLE)
    assert desk.outcomes() == [
        *("New", "Already in the record: Brandt, Ada (1042, 1971-08-14)."),
        "Geburtsdatum: 31.2.1990 is no day.",
    ]
    assert desk.shown("Birth date") == ["1 Feb 1990", "14 Aug 1971", "31.2.1990"]
    assert not desk.can_import()
    assert names(record) == {"Brandt, Ada"}
    desk.choose_row(2)
    assert desk.hands.reads("Line 4: Geburtsdatum: 31.2.1990 is no day.")


def test_bad_rows_are_left_out_only_when_said_and_all_is_taken_back_in_one(
    desk: ImportDriver, record: OpenRecord
) -> None:
    desk.look_at(PEOPLE)
    desk.press("Leave out the row that cannot be imported")
    desk.press("Import 1 row")
    assert not desk.is_shown()
    assert names(record) == {"Brandt, Ada", "Roth, Eve"}
    assert desk.hands.reads("Imported: 1 patient.")
    desk.press("Take it back")
    assert names(record) == {"Brandt, Ada"}
    assert desk.hands.reads("Taken back: 1 patient.")
    assert desk.hands.focus().property("placeholderText") == "Name, record number or birth date"


def test_what_was_charted_on_is_not_taken_back(desk: ImportDriver, record: OpenRecord) -> None:
    desk.look_at("family_name\nRoth\n")
    desk.press("Import 1 row")
    (row,) = record.history.find_patients("Roth")
    record.recorder.set_patient_figure(row.patient.id, None)
    desk.press("Take it back")
    assert desk.hands.reads("cannot be taken back as one")
    assert names(record) == {"Brandt, Ada", "Roth"}


def test_a_column_is_put_in_place_by_its_list_and_by_dragging(desk: ImportDriver) -> None:
    desk.look_at("A;B;C;D\nRoth;Eve;1.2.1990;77\n")
    assert desk.unread() == ["A", "B", "C", "D"]
    assert desk.hands.reads("No column yet for: Family name or Given name.")
    desk.choose_column("Family name", "A")
    desk.drag("B", "Given name")
    desk.drag("C", "Record number")
    assert desk.headings() == ["Family name", "Given name", "Record number"]
    desk.choose_column("Birth date", "C")
    assert desk.column_of("Record number") == "\u2014 none \u2014"
    desk.drag("D", "Record number")
    assert desk.unread() == []
    assert desk.shown("Record number") == ["77"]
    assert desk.can_import()


def test_every_list_of_columns_is_reached_by_tab(desk: ImportDriver) -> None:
    desk.look_at("Name;Vorname\nRoth;Eve\n")
    assert desk.hands.focus().accessibleName() == "Column for Family name"
    desk.hands.tab_to("Column for Birth date")
    desk.hands.tab_to("Import 1 row")


def test_a_day_that_could_be_two_is_asked_once(desk: ImportDriver) -> None:
    desk.look_at("last name,dob\nRoth,4/3/1980\nKlein,7/9/1975\n")
    assert desk.hands.reads("4/3/1980 could be two days.")
    assert not desk.can_import()
    desk.press("3 Apr 1980")
    assert desk.shown("Birth date") == ["3 Apr 1980", "9 Jul 1975"]
    assert desk.can_import()


def test_windows_letters_are_offered_with_a_sentence(desk: ImportDriver) -> None:
    desk.look_at("Name;Vorname\nM\u00fcller;J\u00f6rg\n".encode("cp1252"))
    assert desk.hands.reads("is not UTF-8 (line 2)")
    desk.press("Read it as Windows (cp1252)")
    assert desk.shown("Family name") == ["M\u00fcller"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04", "is a workbook or an archive"),
        (b"family_name\n" + b"x\n" * 50_001, "50,001 rows"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(
    desk: ImportDriver, content: bytes, words: str
) -> None:
    desk.look_at(content)
    assert desk.hands.reads(words)
    desk.choose("family_name\nRoth\n")
    desk.press("Other files\u2026")
    assert desk.outcomes() == ["New"]


def test_sites_without_a_point_and_needles_are_asked_for(
    desk: ImportDriver, record: OpenRecord
) -> None:
    (patient,) = record.history.find_patients("")
    day = record.history.overview(patient.patient.id).visits[0].session.started_at
    desk.look_at(
        "record_number,date,region,side,needle,technique\n"
        f"1042,{day.astimezone().date()},calf_medial,l,0.30 x 40,pistoning\n"
    )
    assert desk.outcomes()[0].startswith("There is no body point.")
    desk.press("Put sites without a body point into the middle of their region, marked so")
    desk.press("All these needles were taken out at the visit")
    assert desk.outcomes()[0].startswith("New. Without a body point")
    desk.press("Import 1 row")
    visit = record.history.visit(record.history.overview(patient.patient.id).visits[0].session.id)
    assert visit.sites[0].detail.note.startswith("[Imported without a body point")
    assert visit.ledger.is_balanced


@pytest.mark.in_full
def test_several_files_are_one_import(desk: ImportDriver, record: OpenRecord) -> None:
    desk.look_at(
        "record_number,date,complaint,side\n77,2025-03-04 10:00,Heel,left\n",
        "family_name,record_number\nRoth,77\n",
    )
    assert desk.can_import()
    desk.press("Import 2 rows")
    (row,) = record.history.find_patients("Roth")
    assert row.visits == 1


@pytest.mark.in_full
def test_rows_of_one_kind_are_shown_alone(desk: ImportDriver) -> None:
    desk.look_at(PEOPLE)
    desk.press("Cannot be imported 1")
    assert desk.column(0) == ["4"]
    desk.press("All 3")
    assert desk.column(0) == ["2", "3", "4"]


@pytest.mark.in_full
def test_other_rows_have_other_fields(desk: ImportDriver) -> None:
    desk.look_at(PEOPLE)
    desk.press("The rows are: Visits")
    assert desk.hands.reads("No column yet for: Date of the visit; ")
    assert not desk.can_import()


def test_what_came_in_between_is_looked_at_again(desk: ImportDriver, record: OpenRecord) -> None:
    desk.look_at("family_name,given_name,birth_date\nRoth,Eve,1990-02-01\nOtt,Lea,1991-03-02\n")
    record.add_patient(family_name="Roth", given_name="Eve", birth_date=date(1990, 2, 1))
    desk.press("Import 2 rows")
    assert desk.hands.reads("look at the rows once more")
    assert desk.outcomes()[1] == "New"
    desk.press("Import 1 row")
    assert names(record) == {"Brandt, Ada", "Roth, Eve", "Ott, Lea"}


def test_cancelled_while_it_comes_in_nothing_is_there(
    desk: ImportDriver, record: OpenRecord
) -> None:
    rows = "".join(f"Name{number}\n" for number in range(2000))
    desk.look_at(f"family_name\n{rows}")
    desk.hands.press("Import 2,000 rows")
    desk.cancel()
    assert desk.hands.reads("Cancelled. Nothing was imported.")
    assert names(record) == {"Brandt, Ada"}
    assert record.clinic.imports.past() == ()
    assert desk.can_import()


def test_a_clinic_file_that_is_gone_is_said(desk: ImportDriver, record: OpenRecord) -> None:
    desk.look_at("family_name\nRoth\n")
    away = record.path.rename(record.path.with_suffix(".away"))
    desk.press("Import 1 row")
    assert desk.hands.reads("Not saved: ")
    assert desk.can_import()
    away.rename(record.path)
    desk.press("Import 1 row")
    assert names(record) == {"Brandt, Ada", "Roth"}


@pytest.mark.in_full
def test_a_choice_made_while_rows_are_looked_at_is_followed(desk: ImportDriver) -> None:
    desk.look_at("last name,dob\nRoth,4/3/1980\nKlein,7/9/1975\n")
    desk.hands.press("3 Apr 1980")
    desk.press("The rows are: Visits")
    desk.press("The rows are: Patients")
    assert desk.shown("Birth date") == ["3 Apr 1980", "9 Jul 1975"]


@pytest.mark.in_full
def test_the_window_gets_its_turns_meanwhile(desk: ImportDriver) -> None:
    people = "".join(f"Name{number};{number + 5000}\n" for number in range(2000))
    desk.patience_ms = 200_000
    desk.look_at(f"family_name;record_number\n{people}")
    watched = HeldTurns()
    watched.start()
    desk.choose_column("Alert", "record_number")
    desk.press("Import 2,000 rows")
    desk.press("Take it back")
    watched.stop()
    # what the thread of the window does itself: waiting for a core is the machine's business
    assert max(watched.held_ms) <= 50


def test_leaving_writes_nothing_and_keeps_nothing(desk: ImportDriver, record: OpenRecord) -> None:
    desk.look_at(PEOPLE)
    desk.hands.key(Qt.Key.Key_Escape)
    assert not desk.is_shown()
    assert desk.page.draft.sheets == []
    assert names(record) == {"Brandt, Ada"}


def test_who_chooses_no_file_is_back_at_the_list(desk: ImportDriver) -> None:
    desk.press("Import\u2026")
    assert not desk.is_shown()
    assert desk.hands.offers("New patient")


def test_a_reviewer_is_offered_no_import(qtbot: QtBot, look: Look, record: OpenRecord) -> None:
    record.sit(Role.REVIEWER)
    page = PatientsPage(look, record.clinic, tuple, SystemClock(), nothing)
    qtbot.addWidget(page)
    page.show()
    assert not Hands(qtbot, page).offers("Import\u2026")
    page.import_table()
    assert page.list.isVisible()


def nothing(_clinic: Clinic) -> ImportSlot:
    raise AssertionError("nobody asked for it")


def test_every_reason_and_field_has_its_words() -> None:
    for why in Why:
        values = ("a", "b", "c", "d")
        assert trouble_words([Trouble(why, values)]) == Trouble(why, values).words
    assert value_words(True) == "yes"
    assert field_words("birth_date") == "Birth date"
