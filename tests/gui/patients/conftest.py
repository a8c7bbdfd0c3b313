"""The page of patients on a real clinic file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.paths import resource
from bodymap.services.catalogue import load_conditions
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.ui.patients.patients_page import PatientsPage
from bodymap.ui.theme.look import Look
from tests.clinics import copied_clinic
from tests.drivers.patients import PatientsDriver


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    clinic = copied_clinic(tmp_path / "clinic")
    yield clinic
    clinic.close()


@pytest.fixture
def patients(qtbot: QtBot, look: Look, clinic: Clinic) -> PatientsDriver:
    conditions = load_conditions(resource("catalogue", "conditions.csv"))
    page = PatientsPage(look, clinic, lambda: conditions, SystemClock())
    qtbot.addWidget(page)
    page.resize(1216, 752)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.begin()
    return PatientsDriver(qtbot, page, clinic.history)
