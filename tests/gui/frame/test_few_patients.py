"""A window of a workstation that keeps the patients of late, and has the others on the server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.paths import resource
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.services.clinic_view.clinic_report import ClinicReport
from bodymap.services.clinic_view.tally import Bounds
from bodymap.ui.clinic.figures_reader import FiguresReader
from bodymap.ui.manage.activity_model import ActivityModel
from bodymap.ui.manage.activity_reader import ActivityReader
from tests.clinics import no_backup_at_exit
from tests.drivers.shared import SharedDriver
from tests.gui.frame.conftest import Filling, Opening
from tests.gui.frame.test_shared_clinic import let_in
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.keeps.rooms import DAYS, NOW, SITES, Rooms, rooms

pytestmark = ON_ONE_SERVER

TEN_YEARS = Bounds(NOW - timedelta(days=3650), NOW + timedelta(days=1))


@pytest.fixture
def kept(tmp_path: Path) -> Rooms:
    return rooms(tmp_path)


@pytest.fixture
def filling(kept: Rooms) -> Iterator[Filling]:
    """The workstation that keeps few."""
    clinic = kept.few.open()
    no_backup_at_exit(clinic)
    yield Filling(clinic)
    clinic.close()


def shared_window(qtbot: QtBot, opening: Opening) -> SharedDriver:
    driver = SharedDriver(qtbot, opening())
    driver.wait_status("All sent")
    return driver


def test_a_patient_of_long_ago_is_fetched_and_opened(
    qtbot: QtBot, opening: Opening, kept: Rooms
) -> None:
    shared = shared_window(qtbot, opening)
    workspace = shared.frame.workspace
    assert shared.complaint_of("Oldham") == "on the server"
    workspace.open_patient(kept.old)
    assert "from the clinic's server" in workspace.notice.sentence()
    assert workspace.patient.patient_id is None
    shared.wait(lambda: workspace.patient.patient_id == kept.old)
    assert workspace.current_page() is workspace.patient
    assert workspace.notice.sentence() == ""
    workspace.open_patient(kept.recent)
    assert workspace.patient.patient_id == kept.recent


@pytest.mark.in_full
def test_whoever_goes_on_meanwhile_is_not_called_back(
    qtbot: QtBot, opening: Opening, kept: Rooms, filling: Filling
) -> None:
    shared = shared_window(qtbot, opening)
    workspace = shared.frame.workspace
    workspace.open_patient(kept.old)
    workspace.open_patient(kept.recent)
    assert workspace.patient.patient_id == kept.recent
    assert workspace.notice.sentence() == ""
    keeping = filling.clinic.keeping
    assert keeping is not None
    shared.wait(lambda: keeping.is_here(kept.old))
    shared.wait_status("All sent")
    assert workspace.patient.patient_id == kept.recent


@pytest.mark.in_full
def test_without_the_server_it_is_said_and_tried_again(
    qtbot: QtBot, opening: Opening, kept: Rooms
) -> None:
    shared = shared_window(qtbot, opening)
    workspace = shared.frame.workspace
    let_in(kept.database, may=False)
    workspace.open_patient(kept.old)
    shared.wait(lambda: "cannot be opened" in workspace.notice.sentence())
    assert workspace.patient.patient_id is None
    let_in(kept.database, may=True)
    shared.frame.hands.press("Try again")
    shared.wait(lambda: workspace.patient.patient_id == kept.old)


@pytest.mark.in_full
def test_the_figures_of_all_years_are_those_of_the_server(
    qtbot: QtBot, kept: Rooms, filling: Filling
) -> None:
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    clinic = filling.clinic
    report = ClinicReport(clinic.history, catalogue)
    reader = FiguresReader(report, keeping=clinic.keeping)
    with qtbot.waitSignal(reader.read, timeout=20_000) as read:
        reader.begin(TEN_YEARS)
        assert reader.is_reading
    figures: ClinicFigures = read.args[0]
    assert figures.all_needles == 2 * (SITES - 1)
    lately = Bounds(NOW - timedelta(days=DAYS - 1), NOW + timedelta(days=1))
    let_in(kept.database, may=False)
    with qtbot.waitSignal(reader.read, timeout=20_000) as read:
        reader.begin(lately)  # all of it is here
    assert read.args[0].all_needles == SITES - 1
    with qtbot.waitSignal(reader.failed, timeout=20_000) as failed:
        reader.begin(TEN_YEARS)
    assert failed.args[0].endswith(".")
    assert not reader.is_reading


@pytest.mark.in_full
def test_the_whole_audit_trail_is_read(qtbot: QtBot, kept: Rooms, filling: Filling) -> None:
    reader = ActivityReader(filling.clinic)
    reader.begin()
    model = ActivityModel()
    reader.far.arrived.connect(model.go_on)
    model.show_pages(lambda before: reader.page(AuditFilter(), before))
    assert not model.is_whole
    qtbot.waitUntil(lambda: model.is_whole, timeout=20_000)
    numbers = [model.line(row).line.sequence for row in range(model.rowCount())]
    waiting = [number for number in numbers if number > 2**40]
    assert numbers == [*waiting, *range(numbers[len(waiting)], 0, -1)]
    told = [model.line(row) for row in range(model.rowCount())]
    assert any("Oldham" in one.about for one in told)


@pytest.mark.in_full
def test_without_the_server_the_older_trail_is_asked_for_again(
    qtbot: QtBot, kept: Rooms, filling: Filling
) -> None:
    reader = ActivityReader(filling.clinic)
    reader.begin()
    model = ActivityModel()
    reader.far.arrived.connect(model.go_on)
    let_in(kept.database, may=False)
    with qtbot.waitSignal(reader.far.failed, timeout=20_000):
        model.show_pages(lambda before: reader.page(AuditFilter(), before))
    assert not model.is_whole
    let_in(kept.database, may=True)
    model.go_on()
    qtbot.waitUntil(lambda: model.is_whole, timeout=20_000)
    assert model.line(model.rowCount() - 1).line.sequence == 1
