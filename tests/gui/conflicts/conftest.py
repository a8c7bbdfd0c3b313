"""The page "To decide" in the second of two rooms of a real clinic."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from bodymap.ui.conflicts.conflicts_page import ConflictsPage
from bodymap.ui.manage.names import Names
from bodymap.ui.theme.look import Look
from tests.drivers.conflicts import ConflictsDriver
from tests.quarrels import Rooms, furnish, rooms_of
from tests.workstations import SharedClinic, workstations


@pytest.fixture(scope="module")
def shared_clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedClinic]:
    with workstations(tmp_path_factory.mktemp("rooms"), 2) as clinic, ExitStack() as around:
        for one in clinic.workstations:
            around.enter_context(one.record.store.hurried())
            one.local.execute("PRAGMA synchronous = OFF")
        furnish(clinic)
        yield clinic


class SetClock:
    """A clock that stands where somebody set it; else it goes."""

    def __init__(self) -> None:
        self.at: datetime | None = None

    def now(self) -> datetime:
        return self.at or datetime.now(UTC)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def rooms(shared_clinic: SharedClinic) -> Rooms:
    return rooms_of(shared_clinic)


@pytest.fixture
def driver(qtbot: QtBot, look: Look, rooms: Rooms, clock: SetClock) -> ConflictsDriver:
    page = ConflictsPage(look, rooms.two.clinic, Names(), clock)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    return ConflictsDriver(qtbot, page)
