"""A trend page whose dates read the same wherever the tests run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.ui.theme.look import Look
from tests.drivers.trends import Trends
from tests.factories import FIRST_VISIT


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


@pytest.fixture(scope="session", autouse=True)
def _loaded() -> None:
    """Load the plot beforehand, as a first look at any trend does on a thread of its own."""
    import_module("bodymap.ui.trends.trend_canvas")


@pytest.fixture(scope="session")
def catalogue() -> ClinicCatalogue:
    """The catalogue as it is shipped."""
    return ClinicCatalogue(CatalogueFolders(resource("catalogue")))


class LaterClock:
    """A year after the first visit."""

    def now(self) -> datetime:
        return FIRST_VISIT + timedelta(days=365)


@pytest.fixture
def trends(qtbot: QtBot, look: Look, catalogue: ClinicCatalogue) -> Trends:
    """A trend page in a window of 1280 x 800."""
    return Trends(qtbot, look, catalogue, LaterClock())
