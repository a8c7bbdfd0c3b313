"""A door in front of an empty folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.ui.gate.gate_page import GatePage
from bodymap.ui.gate.recovery_sheet import RecoverySheet
from bodymap.ui.theme.look import Look
from tests.clinics import clinic_files
from tests.drivers.gate import FileAnswers, GateDriver

Doors = Callable[[], GateDriver]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "clinic"


@pytest.fixture
def doors(qtbot: QtBot, look: Look, folder: Path) -> Iterator[Doors]:
    """Each call is a start of the program in the same folder."""
    drivers: list[tuple[GateDriver, GatePage]] = []

    def start() -> GateDriver:
        answers = FileAnswers()
        gate = GatePage(look, clinic_files(folder), answers, RecoverySheet(date(2026, 3, 2)))
        qtbot.addWidget(gate)
        driver = GateDriver(qtbot, gate, answers)
        drivers.append((driver, gate))
        gate.resize(1280, 800)
        with qtbot.waitActive(gate):
            gate.show()
            gate.activateWindow()
        gate.begin()
        return driver

    yield start
    for driver, gate in drivers:
        gate.shut()
        for clinic in driver.opened:
            clinic.close()


@pytest.fixture
def door(doors: Doors) -> GateDriver:
    return doors()
