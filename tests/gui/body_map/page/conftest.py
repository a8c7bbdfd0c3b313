"""One body map for all tests of it: with the next patient it begins anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.story.patient_story import PatientStory
from bodymap.services.values import PatientOverview
from bodymap.ui.body_map.body_map_page import BodyMap
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests import factories
from tests.clinics import new_record
from tests.drivers.body_map import BodyMapDriver
from tests.gui.body_map.page.courses import Course, StillClock, make_course


@pytest.fixture(autouse=True)
def plain_english() -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.C))
    yield
    QLocale.setDefault(usual)


@pytest.fixture(scope="package")
def course(atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Course:
    return make_course(atlas, new_record(tmp_path_factory.mktemp("clinic")))


@pytest.fixture(scope="package")
def worn(fusion: QApplication) -> Look:
    theme = Theme(resource("styles"))
    theme.dress()
    return Look(theme, Fonts(), Icons(resource("icons"), theme))


@pytest.fixture(scope="package")
def page(worn: Look, atlas: Atlas, course: Course) -> Iterator[BodyMap]:
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    page = BodyMap(atlas, catalogue, course.record.history, StillClock(), worn, step_ms=0)
    yield page
    page.close()
    page.deleteLater()


@pytest.fixture
def driver(qtbot: QtBot, page: BodyMap) -> Iterator[BodyMapDriver]:
    driver = BodyMapDriver(qtbot, page)
    # another patient makes it forget; nobody looks, so that nothing is painted
    page.hide()
    page.show_story(PatientStory(PatientOverview(factories.patient())))
    yield driver
    driver.leave()


@pytest.fixture
def opened(driver: BodyMapDriver, course: Course) -> BodyMapDriver:
    driver.open(course.story(), course.heel.id)
    return driver
