"""Where a patient's name goes: nowhere but into the clinic's file, and where the person said."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bodymap.ui.stock.needle_stock import NeedleStock
from tests import factories
from tests.gui.whole_visit.conftest import CALF, Screen
from tests.gui.whole_visit.test_bad_data import open_everything
from tests.gui.whole_visit.ways import sign

NAME = "Quaszjek"


def files(*folders: Path) -> set[Path]:
    return {path for folder in folders for path in folder.rglob("*") if path.is_file()}


def test_a_name_stays_in_the_clinics_file(
    screen: Screen,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    clipboard = QApplication.clipboard()
    clipboard.setText("of somebody else")
    # Python's folder for temporary files, and Qt's
    temporary = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    box = factories.box(lot=f"L{screen.clock.now():%H%M%S}")
    screen.clinic.stock.keep(box)
    person = factories.patient(family_name=NAME)
    episode = factories.episode(person.id, complaint=f"{NAME} pain")
    screen.clinic.recorder.add_patient(person)
    screen.clinic.recorder.add_episode(episode)
    screen.begin_of(episode)
    screen.page.tray.take_needle(box.needle, box)
    screen.click(CALF)
    open_everything(screen)
    assert clipboard.text() == "of somebody else"
    assert NAME not in screen.page.window().windowTitle()
    assert files(temporary) == set()

    # on paper: the file is called by its day
    aftercare_of(screen, tmp_path / "leaflet.pdf")
    assert files(tmp_path) == {tmp_path / "leaflet.pdf"}
    assert NAME.encode() not in (tmp_path / "leaflet.pdf").read_bytes()
    assert NAME not in "".join(screen.dialogs.asked)

    # a lot: only where it is copied or saved to
    stock = screen.piece(NeedleStock)
    stock.open_lot(box.lot)
    screen.settle()
    screen.dialogs.path = tmp_path / "lot.csv"
    screen.press("Save as CSV")
    assert NAME in (tmp_path / "lot.csv").read_text()
    assert clipboard.text() == "of somebody else"
    screen.press("Copy the list")
    assert NAME in clipboard.text()
    assert files(tmp_path) == {tmp_path / "leaflet.pdf", tmp_path / "lot.csv"}
    screen.page.close_sheet()
    sign(screen)
    assert NAME not in caplog.text
    assert files(temporary) == set()


def aftercare_of(screen: Screen, path: Path) -> None:
    screen.dialogs.path = path
    screen.dialogs.asked.clear()
    screen.press("After-care")
    screen.press("Save as PDF\N{HORIZONTAL ELLIPSIS}")
    screen.page.close_sheet()
