"""A page of muscles whose dates read the same wherever the tests run."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.ui.muscles.muscles_page import MusclesPage
from bodymap.ui.theme.fonts import Fonts
from bodymap.ui.theme.icons import Icons
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.theme import Theme
from tests.atlases import shared_atlas
from tests.drivers.muscles import Muscles


@pytest.fixture(autouse=True)
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clinic lies in Greenwich and writes dates in plain English."""
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.C))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
    QLocale.setDefault(usual)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The body."""
    return shared_atlas()


@pytest.fixture(scope="session")
def catalogue() -> ClinicCatalogue:
    """What is shipped."""
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


@pytest.fixture(scope="session")
def worn(fusion: QApplication) -> Look:
    """The look of the one page that all tests here share: a new one decodes its pictures anew."""
    theme = Theme(resource("styles"))
    return Look(theme, Fonts(), Icons(resource("icons"), theme))


@pytest.fixture(scope="session")
def page(worn: Look, atlas: Atlas, catalogue: ClinicCatalogue) -> Iterator[MusclesPage]:
    """A page in a window of 1280 x 800."""
    page = MusclesPage(worn, atlas, catalogue)
    page.resize(1216, 640)
    yield page
    page.close()


@pytest.fixture
def muscles(qtbot: QtBot, worn: Look, page: MusclesPage) -> Iterator[Muscles]:
    """Somebody new at the page."""
    worn.theme.dress()
    muscles = Muscles(qtbot, worn, page)
    yield muscles
    muscles.go_away()
