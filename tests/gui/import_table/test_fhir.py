"""What another record sent as FHIR is looked at, imported, and taken back."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from bodymap.ui.import_fhir.fhir_page import FhirPage
from bodymap.ui.import_fhir.foreign_model import Column
from tests.clinics import OpenRecord
from tests.drivers.import_table import ImportDriver
from tests.unit.exchange_fhir.bundles import bundle, entry, patient, score

EVE = "urn:uuid:3c0a5ee2-3a04-4f9a-9f2d-5d1c7a7a0009"


def eve(**changes: object) -> dict[str, object]:
    """A second patient, without a score."""
    usual = {"resourceType": "Patient", "name": [{"family": "Roth", "given": ["Eve"]}]}
    return entry(EVE, {**usual, **changes})


def look_at(desk: ImportDriver, *values: object, name: str = "sent.json") -> FhirPage:
    desk.choose(*(json.dumps(value) for value in values), names=(name, "second.json"))
    desk.press("Import\u2026")
    page = desk.window.findChild(FhirPage)
    assert isinstance(page, FhirPage)
    return page


def column(page: FhirPage, column: Column) -> list[str]:
    model = page.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def names(record: OpenRecord) -> set[str]:
    return {row.patient.name for row in record.history.find_patients("")}


def test_patients_and_scores_are_shown_imported_and_taken_back(
    desk: ImportDriver, record: OpenRecord
) -> None:
    page = look_at(
        desk, bundle(patient(), score(), entry("", {"resourceType": "Encounter"}), eve())
    )
    assert column(page, Column.NAME) == ["Frami, Ada Maria", "Roth, Eve"]
    assert column(page, Column.NUMBER) == ["MRN-77", ""]
    assert column(page, Column.SCORES) == ["1", "0"]
    assert column(page, Column.WHEN) == ["3 May 2024", ""]
    assert column(page, Column.OUTCOME) == ["New", "New"]
    assert desk.hands.reads("Left out: Encounter 1.")
    assert desk.hands.reads("midline stands for it")
    assert names(record) == {"Brandt, Ada"}
    desk.press("Import 2 patients")
    assert desk.hands.reads("Imported: 2 patients, 1 complaint, 1 visit, 1 pain score.")
    assert names(record) == {"Brandt, Ada", "Frami, Ada Maria", "Roth, Eve"}
    desk.press("Take it back")
    assert names(record) == {"Brandt, Ada"}


def test_what_cannot_be_taken_is_left_out_only_when_said(
    desk: ImportDriver, record: OpenRecord
) -> None:
    record.add_patient(family_name="Frami", record_number="MRN-77")
    page = look_at(desk, bundle(patient(), eve(), entry("", {"resourceType": "Patient"})))
    known, new = column(page, Column.OUTCOME)
    assert known == "Has a record number of this clinic: MRN-77."
    assert new == "New"
    assert desk.hands.reads("Entry 3 (Patient) has no name.")
    assert not page.go_on.isEnabled()
    desk.press("Leave out what cannot be imported")
    desk.press("Import 1 patient")
    assert "Roth, Eve" in names(record)


@pytest.mark.in_full
def test_who_came_in_between_is_looked_at_again(desk: ImportDriver, record: OpenRecord) -> None:
    page = look_at(desk, bundle(patient(), score()))
    record.add_patient(family_name="Frami", record_number="MRN-77")
    desk.press("Import 1 patient")
    assert desk.hands.reads("look at the rows once more")
    assert column(page, Column.OUTCOME) != ["New"]
    assert not page.go_on.isEnabled()


def test_a_file_that_is_none_says_so_and_another_one_is_taken(
    desk: ImportDriver, record: OpenRecord
) -> None:
    desk.choose('{"resourceType": "Bundle", ', names=("cut.json",))
    desk.press("Import\u2026")
    assert desk.hands.reads("cut.json is no JSON: it is broken or breaks off.")
    desk.choose("family_name\nRoth\n", names=("people.csv",))
    desk.press("Other files\u2026")
    assert desk.outcomes() == ["New"]
    page = look_at_others(desk)
    assert desk.hands.reads("A FHIR file is imported alone: choose one.")
    desk.hands.key(Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert names(record) == {"Brandt, Ada"}


def look_at_others(desk: ImportDriver) -> FhirPage:
    """Choose two files of FHIR from the page of spreadsheets."""
    desk.choose("{}", "{}", names=("one.json", "two.json"))
    desk.press("Other files\u2026")
    page = desk.window.findChild(FhirPage)
    assert isinstance(page, FhirPage)
    return page
