"""Everything goes out of the window in three formats, and comes into another clinic."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.charting.person import Person
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.imports import Batch
from bodymap.ui.manage.section import Section
from tests import factories
from tests.clinics import FIRST, PASSPHRASE, clinic_files, open_session
from tests.drivers.gate import FileAnswers
from tests.gui.manage.conftest import Opening

OUT = "Everything was written to"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Clinic]:
    """Another clinic, which has no patient."""
    clinic = clinic_files(tmp_path / "other").create(FIRST, PASSPHRASE).clinic
    yield clinic
    clinic.close()


def exported(clinic: Clinic) -> list[object]:
    lines = clinic.audit.lines(AuditFilter(what=(Event.EXPORTED,)))
    return [line.after["what"] for line in reversed(lines)]


def test_everything_goes_out_as_json_and_as_tables(
    opening: Opening, clinic: Clinic, answers: FileAnswers, tmp_path: Path
) -> None:
    visit = open_session(clinic)
    page = opening(Section.EXCHANGE)
    (tmp_path / "out").mkdir()
    for kind, answer in (("JSON", "all.json"), ("CSV", "")):
        answers.answer = tmp_path / "out" / answer
        page.hands.press(f"Format: {kind}")
        page.exchange.take_out.click()
        page.wait_to_read(OUT)
    assert exported(clinic) == ["json", "csv"]
    rows = json.loads((tmp_path / "out" / "all.json").read_bytes())["record"]
    assert [row["id"] for row in rows["session"]] == [str(visit.id)]
    (tables,) = (path for path in (tmp_path / "out").iterdir() if path.is_dir())
    assert "patients.csv" in {path.name for path in tables.iterdir()}


@pytest.mark.in_full
def test_everything_goes_out_as_fhir(
    opening: Opening, clinic: Clinic, answers: FileAnswers, tmp_path: Path
) -> None:
    open_session(clinic)
    page = opening(Section.EXCHANGE)
    answers.answer = tmp_path / "fhir"
    page.hands.press("Format: FHIR")
    page.exchange.take_out.click()
    page.wait_to_read(OUT)
    assert exported(clinic) == ["fhir"]
    assert json.loads((tmp_path / "fhir.json").read_bytes())["resourceType"] == "Bundle"


def test_what_cannot_be_written_is_said(
    opening: Opening, clinic: Clinic, answers: FileAnswers, tmp_path: Path
) -> None:
    page = opening(Section.EXCHANGE)
    answers.answer = tmp_path / "gone" / "all.json"
    page.exchange.take_out.click()
    page.wait_to_read("Nothing was written to all.json: no such file or directory.")
    answers.answer = None
    page.exchange.take_out.click()
    assert not page.reads("Nothing was written")
    assert exported(clinic) == [ExportKind.JSON]


def test_a_record_comes_into_another_clinic(
    opening: Opening, clinic: Clinic, other: Clinic, answers: FileAnswers, tmp_path: Path
) -> None:
    visit = open_session(clinic)
    answers.answer = tmp_path / "all.json"
    page = opening(Section.EXCHANGE)
    assert not page.exchange.bring_in.isEnabled()
    assert page.reads("This clinic has patients.")
    page.exchange.take_out.click()
    page.wait_to_read(OUT)
    told: list[Changes] = []
    other.bus.listen(told.append)
    page = opening(Section.EXCHANGE, other)
    page.exchange.bring_in.click()
    page.wait_to_read("The record is here. Patients: 1; visits: 1.")
    assert page.reads("the log-in anna is somebody else's")
    assert other.history.visit(visit.id).session.id == visit.id
    assert Kind.PATIENT in told[-1].kinds
    assert not page.exchange.bring_in.isEnabled()


def test_a_bad_file_leaves_the_clinic_as_it_is(
    opening: Opening, clinic: Clinic, answers: FileAnswers, tmp_path: Path
) -> None:
    answers.answer = tmp_path / "bad.json"
    answers.answer.write_text("{}", encoding="utf-8")
    page = opening(Section.EXCHANGE)
    page.exchange.bring_in.click()
    page.wait_to_read("bad.json is no record of a clinic that this program wrote.")
    assert page.exchange.bring_in.isEnabled()
    assert clinic.history.find_patients("") == ()


def test_an_import_is_taken_back_until_something_was_built_on_it(
    opening: Opening, clinic: Clinic, ben: Person
) -> None:
    people = [factories.patient(given_name=name) for name in ("Bo", "Lea", "Max")]
    clinic.imports.add(Batch((people[0],)), ExportKind.FHIR)
    clinic.recorder.set_patient_figure(people[0].id, None)
    clinic.desk.sit(ben)
    clinic.imports.add(Batch(tuple(people[1:])), ExportKind.CSV)
    page = opening(Section.EXCHANGE)
    page.wait_to_read("2 patients, from a spreadsheet")
    assert page.reads("Ben Okafor")
    assert page.reads("1 patient, from FHIR")
    assert page.reads("Charted on since, so it stays.")
    (button,) = page.exchange.past.buttons
    button.ask.click()
    button.do.click()
    page.wait_to_read("Taken back: 2 patients.")
    page.wait_to_read("Taken back.")
    assert [row.patient.given_name for row in clinic.history.find_patients("")] == ["Bo"]


def test_somebody_else_brings_nothing_in(opening: Opening, clinic: Clinic, ben: Person) -> None:
    clinic.desk.sit(ben)
    page = opening(Section.EXCHANGE)
    assert page.reads("An administrator brings a record in.")
    assert page.exchange.take_out.isEnabled()
    assert not page.exchange.bring_in.isEnabled()
