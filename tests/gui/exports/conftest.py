"""The real pages on a clinic that things leave."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.underlying import Underlying
from bodymap.session_screen import ScreenParts
from bodymap.ui.theme.kept_choices import KeptChoices
from bodymap.ui.theme.look import Look
from tests.clinics import copied_record
from tests.gui.exports.leaving_clinic import LeavingClinic, StillClock
from tests.gui.exports.ways import WAYS, Opened, Stage, Way
from tests.thinned import thinned


@pytest.fixture
def of(tmp_path: Path) -> Iterator[LeavingClinic]:
    folder = tmp_path / "clinic"
    folder.mkdir()
    record = copied_record(folder)
    with record.store.hurried():
        yield LeavingClinic.fill(record)
    record.store.close()


@pytest.fixture(params=thinned(WAYS, 3), ids=lambda way: way.name)
def way(request: pytest.FixtureRequest) -> Way:
    chosen: Way = request.param
    return chosen


@pytest.fixture
def stage(
    qtbot: QtBot,
    look: Look,
    atlas: Atlas,
    catalogue: ClinicCatalogue,
    underlying: Underlying,
    of: LeavingClinic,
    tmp_path: Path,
) -> Iterator[Stage]:
    usual = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    QGuiApplication.clipboard().clear()
    choices = KeptChoices(tmp_path / "look.json")
    parts = ScreenParts(atlas, underlying, catalogue, look, StillClock(), choices, of.asked)
    yield Stage(qtbot, parts, of, tmp_path / "clinic")
    QGuiApplication.clipboard().clear()
    QLocale.setDefault(usual)


@pytest.fixture
def opened(stage: Stage, way: Way) -> Opened:
    return way.open(stage)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder that files go into."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
