"""The overview of one made-up patient in an encrypted clinic file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from bodymap.services.story.glance_record import GlanceReader, GlanceRecord
from bodymap.ui.overview.glance_names import GlanceNames
from bodymap.ui.overview.overview_page import OverviewPage
from bodymap.ui.theme.look import Look
from tests import factories
from tests.atlases import shared_atlas
from tests.clinics import OpenRecord, new_record
from tests.drivers.overview import OverviewDriver
from tests.unit.story.glance_course import CATALOGUE


class SetClock:
    """Shows the day of the fifth visit until it is set."""

    def __init__(self) -> None:
        self.at = factories.visit_time(4)

    def now(self) -> datetime:
        return self.at


@pytest.fixture(scope="package")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRecord]:
    record = new_record(tmp_path_factory.mktemp("overview"))
    yield record
    record.store.close()


@pytest.fixture(scope="package")
def names() -> GlanceNames:
    return GlanceNames(shared_atlas().label, CATALOGUE)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def overview(
    qtbot: QtBot, look: Look, record: OpenRecord, names: GlanceNames, clock: SetClock
) -> OverviewDriver:
    """Reads from the record."""
    read = GlanceReader(record.history).read
    return OverviewDriver(qtbot, OverviewPage(look, read, names, clock))


@pytest.fixture
def told(qtbot: QtBot, look: Look, names: GlanceNames, clock: SetClock) -> OverviewDriver:
    """Is told of courses that are in no record."""
    return OverviewDriver(qtbot, OverviewPage(look, lambda _story: GlanceRecord(), names, clock))
