"""The page of patients, with the way to spreadsheets, on a real clinic file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.exchange.csv_clinic.bring_in import catalogue_words
from bodymap.exchange.csv_clinic.plan import Planner
from bodymap.exchange.csv_clinic.skin import Skin
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.ui.frame.pages import ImportSlot
from bodymap.ui.import_fhir.fhir_page import FhirPage
from bodymap.ui.import_table.import_files import ImportFiles
from bodymap.ui.import_table.import_page import ImportPage
from bodymap.ui.patients.patients_page import PatientsPage
from bodymap.ui.theme.look import Look
from tests.clinics import OpenRecord, copied_record
from tests.drivers.import_table import GivenFiles, ImportDriver


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    """A clinic with Ada Brandt, who was here once."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    opened = copied_record(folder)
    with opened.store.hurried():
        visit = opened.start_session()
        opened.recorder.end_session(visit.id, visit.started_at + timedelta(minutes=30))
        yield opened
    opened.store.close()


@pytest.fixture
def desk(
    qtbot: QtBot,
    look: Look,
    record: OpenRecord,
    atlas: Atlas,
    catalogue: ClinicCatalogue,
    tmp_path: Path,
) -> ImportDriver:
    clock, files = SystemClock(), GivenFiles()
    skin, words = Skin(atlas), catalogue_words(catalogue)

    def make_import(clinic: Clinic) -> ImportSlot:
        pages = ImportFiles(
            lambda: ImportPage(
                *(look, clinic.imports),
                lambda asked: Planner(asked, skin, words, clock.now()),
            ),
            lambda: FhirPage(look, clinic.imports, clock),
            files,
        )
        return ImportSlot(pages, pages.begin, pages.left, pages.imported)

    page = PatientsPage(look, record.clinic, tuple, clock, make_import)
    qtbot.addWidget(page)
    page.resize(1216, 752)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.begin()
    return ImportDriver(qtbot, page, files, tmp_path)
