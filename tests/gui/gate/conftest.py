"""A door in front of an empty folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.services.clinic_files import ClinicFiles
from bodymap.services.clock import SystemClock
from bodymap.services.joining import ServerDoor
from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.gate.kept_log_in import KeptLogIn
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from db.doorstep import SqlRestoresOnDemand
from tests.clinics import clinic_files
from tests.drivers.gate import FileAnswers, GateDriver

Doors = Callable[[], GateDriver]
DoorTo = Callable[..., GateDriver]
"""The door to these `ClinicFiles`, and to this `ServerDoor` where one is given."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "clinic"


@pytest.fixture
def door_to(qtbot: QtBot, look: Look, tmp_path: Path, folder: Path) -> Iterator[DoorTo]:
    """Each call is a start of the program at the same workstation."""
    drivers: list[GateDriver] = []
    choices = KeptChoices(tmp_path / "look.json")

    def start(files: ClinicFiles, server: ServerDoor | None = None) -> GateDriver:
        answers = FileAnswers()
        gate = GatePage(
            *(look, files, answers, RecoverySheet(date(2026, 3, 2)), KeptLogIn(choices)),
            restores=SqlRestoresOnDemand(folder, SystemClock()),
            server=server,
        )
        qtbot.addWidget(gate)
        driver = GateDriver(qtbot, gate, answers)
        drivers.append(driver)
        gate.resize(1280, 800)
        with qtbot.waitActive(gate):
            gate.show()
            gate.activateWindow()
        gate.begin()
        return driver

    yield start
    for driver in drivers:
        driver.gate.shut()
        for clinic in driver.opened:
            clinic.close()


@pytest.fixture
def doors(door_to: DoorTo, folder: Path) -> Doors:
    """Each call is a start of the program in the same folder."""
    return lambda: door_to(clinic_files(folder))


@pytest.fixture
def door(doors: Doors) -> GateDriver:
    return doors()
