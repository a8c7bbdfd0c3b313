"""What goes on while the clinic is open and nobody thinks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter, AuditLine
from bodymap.services.backups import Backups
from bodymap.services.clinic import Clinic
from bodymap.services.health import Health
from bodymap.ui.manage.housekeeping import Housekeeping
from tests.clinics import open_session


class SetClocks:
    """The clock on the wall and the machine's own; each goes where it is set."""

    boot_id = "here"
    counts_sleep = True

    def __init__(self) -> None:
        self.wall = datetime.now(UTC)
        self.machine_s = 100.0

    def now(self) -> datetime:
        return self.wall

    def seconds(self) -> float:
        return self.machine_s

    def go_on(self, by: timedelta) -> None:
        """Let time pass."""
        self.wall += by
        self.machine_s += by.total_seconds()


@pytest.fixture
def clocks() -> SetClocks:
    return SetClocks()


@pytest.fixture
def backups(clinic: Clinic) -> Backups:
    assert clinic.backups is not None
    return clinic.backups


@pytest.fixture
def keeping(qtbot: QtBot, clinic: Clinic, clocks: SetClocks) -> Iterator[Housekeeping]:
    keeping = Housekeeping(clinic, clocks, clocks)
    yield keeping
    keeping.end()


def lines(clinic: Clinic, event: Event) -> tuple[AuditLine, ...]:
    return clinic.audit.lines(AuditFilter(what=(str(event),)))


def rest(backups: Backups) -> None:
    """Make no backup by the clock."""
    backups.keep_plan(replace(backups.plan(), every_hours=None))


def test_a_backup_that_is_due_is_made(
    qtbot: QtBot, clinic: Clinic, backups: Backups, keeping: Housekeeping
) -> None:
    open_session(clinic)
    assert backups.is_due()
    with qtbot.waitSignal(keeping.told, timeout=20_000):
        keeping.look()
    assert len(backups.list()) == 1
    assert len(lines(clinic, Event.BACKED_UP)) == 1
    assert not backups.is_due()


def test_a_backup_that_fails_is_remembered(
    qtbot: QtBot, clinic: Clinic, backups: Backups, keeping: Housekeeping, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.write_text("no folder", encoding="utf-8")
    backups.keep_plan(replace(backups.plan(), folder=stick))
    open_session(clinic)
    with qtbot.waitSignal(keeping.told, timeout=20_000):
        keeping.look()
    assert backups.state().failure is not None
    assert lines(clinic, Event.BACKED_UP) == ()


def test_the_file_is_checked_once_a_day(
    qtbot: QtBot,
    clinic: Clinic,
    backups: Backups,
    health: Health,
    keeping: Housekeeping,
    clocks: SetClocks,
) -> None:
    rest(backups)
    with qtbot.waitSignal(keeping.told, timeout=20_000):
        keeping.look()
    report = health.last()
    assert report is not None
    assert report.is_sound
    assert [line.after for line in lines(clinic, Event.CHECKED)] == [{"sound": True}]
    keeping.look()
    clocks.go_on(timedelta(hours=25))
    with qtbot.waitSignal(keeping.told, timeout=20_000):
        keeping.look()
    assert len(lines(clinic, Event.CHECKED)) == 2


def test_a_clock_that_was_set_is_noted(
    clinic: Clinic, backups: Backups, keeping: Housekeeping, clocks: SetClocks
) -> None:
    rest(backups)
    clocks.go_on(timedelta(minutes=1))
    keeping.look()
    keeping.end()
    assert lines(clinic, Event.CLOCK_JUMPED) == ()
    clocks.wall -= timedelta(hours=1)
    keeping.look()
    keeping.end()
    assert [line.after for line in lines(clinic, Event.CLOCK_JUMPED)] == [{"seconds": -3600.0}]


def test_what_is_under_way_ends_with_it(
    clinic: Clinic, backups: Backups, keeping: Housekeeping
) -> None:
    open_session(clinic)
    keeping.look()
    keeping.end()
    assert len(backups.list()) in (0, 1)
    assert not any(one.name.startswith(".") for one in backups.plan().folder.glob("*"))
    clinic.close()
