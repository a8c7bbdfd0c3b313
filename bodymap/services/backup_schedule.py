"""Whether it is time for a backup: pure decisions. That nothing has changed is never one of them:
it takes longer to find out, and is asked last."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bodymap.services.backup_values import BackupPlan, Failure, LastBackup

RETRY: Final = timedelta(minutes=30)
"""A disk that is not plugged in is not asked for again before."""

_LEAST_PATIENCE: Final = timedelta(days=1)
_PATIENCE_AT_EXIT: Final = timedelta(days=7)


class BackupSchedule:
    """What a plan asks for. Times are UTC; a backup from the future, after a clock was set back,
    counts as none."""

    def __init__(self, plan: BackupPlan) -> None:
        self._plan = plan

    def is_time(self, last: LastBackup | None, failure: Failure | None, now: datetime) -> bool:
        """Whether to make a backup now, if anything has changed since the last."""
        if self._plan.every_hours is None:
            return False
        if failure is not None and timedelta() <= now - failure.at < RETRY:
            return False
        if last is None or last.at > now:
            return True
        return now - last.at >= timedelta(hours=self._plan.every_hours)

    def is_late(self, last: LastBackup | None, failure: Failure | None, now: datetime) -> bool:
        """Whether somebody has to be told, if anything has changed since the last backup: that lies
        much longer back than was planned. The first of all is not late before it was tried."""
        if last is None:
            return failure is not None or not self._makes_some
        return now - last.at >= self._patience

    @property
    def _makes_some(self) -> bool:
        return self._plan.at_exit or self._plan.every_hours is not None

    @property
    def _patience(self) -> timedelta:
        if self._plan.every_hours is None:
            return _PATIENCE_AT_EXIT
        return max(_LEAST_PATIENCE, 2 * timedelta(hours=self._plan.every_hours))
