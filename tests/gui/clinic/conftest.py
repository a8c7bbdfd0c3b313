"""The page of the clinic's figures on a real clinic file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic import Clinic
from bodymap.ui.clinic.clinic_page import ClinicPage
from bodymap.ui.clinic.figures_reader import TURN_S
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.leaving import Leaving
from tests.clinic_days import ClinicDays
from tests.clinics import OpenRecord, copied_record
from tests.drivers.clinic import ClinicDriver
from tests.drivers.gate import FileAnswers


class SetClock:
    """Stands where it is set."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 30, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> SetClock:
    """The morning of the 30th of March 2026."""
    return SetClock()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    folder = tmp_path / "clinic"
    folder.mkdir()
    opened = copied_record(folder)
    with opened.store.hurried():
        yield opened
    opened.store.close()


@pytest.fixture
def days(record: OpenRecord) -> ClinicDays:
    return ClinicDays(record.store)


@pytest.fixture
def clinic(record: OpenRecord) -> Clinic:
    return record.clinic


@pytest.fixture
def answers() -> FileAnswers:
    return FileAnswers()


Opening = Callable[..., ClinicDriver]


@pytest.fixture
def opening(
    qtbot: QtBot, look: Look, clinic: Clinic, clock: SetClock, answers: FileAnswers
) -> Opening:
    """Opens the page on what is in the record."""
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))

    def start(turn_s: float = TURN_S) -> ClinicDriver:
        leaving = Leaving(clinic.exports.begin, answers)
        page = ClinicPage(look, clinic, catalogue, clock, answers, leaving, turn_s)
        qtbot.addWidget(page)
        page.resize(1216, 700)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.begin()
        return ClinicDriver(qtbot, page)

    return start
