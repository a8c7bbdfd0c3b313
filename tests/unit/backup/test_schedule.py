"""When a backup is due, and when somebody is told that there is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bodymap.services.backup_schedule import BackupSchedule
from bodymap.services.backup_values import BackupPlan, Failure, LastBackup
from tests.cases import cases

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
BY_HAND = BackupPlan(Path("b"), every_hours=None, at_exit=False)
AT_EXIT = BackupPlan(Path("b"), every_hours=None)
USUAL = BackupPlan(Path("b"))


def last(hours: float) -> LastBackup:
    return LastBackup(NOW - timedelta(hours=hours), Path("b/one"), 5)


def failed(hours: float) -> Failure:
    return Failure(NOW - timedelta(hours=hours), "It did not work.")


@cases(
    ("plan", "before", "failure", "is_due"),
    [
        (USUAL, None, None, True),
        (USUAL, last(3.9), None, False),
        (USUAL, last(4), None, True),
        (USUAL, last(-1), None, True),
        (USUAL, last(9), failed(0.4), False),
        (USUAL, last(9), failed(0.5), True),
        (USUAL, last(9), failed(-1), True),
        (BY_HAND, None, None, False),
        (AT_EXIT, last(99), None, False),
    ],
)
def test_when_a_backup_is_due(
    plan: BackupPlan, before: LastBackup | None, failure: Failure | None, is_due: bool
) -> None:
    assert BackupSchedule(plan).is_time(before, failure, NOW) is is_due


@cases(
    ("plan", "before", "failure", "is_overdue"),
    [
        (USUAL, None, None, False),
        (USUAL, None, failed(1), True),
        (USUAL, last(23), failed(1), False),
        (USUAL, last(24), None, True),
        (BackupPlan(Path("b"), every_hours=48), last(95), None, False),
        (BackupPlan(Path("b"), every_hours=48), last(96), None, True),
        (AT_EXIT, last(6 * 24), None, False),
        (AT_EXIT, last(7 * 24), None, True),
        (BY_HAND, None, None, True),
    ],
)
def test_when_somebody_is_told(
    plan: BackupPlan, before: LastBackup | None, failure: Failure | None, is_overdue: bool
) -> None:
    assert BackupSchedule(plan).is_late(before, failure, NOW) is is_overdue
