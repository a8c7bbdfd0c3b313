"""What a clinic needs while it is open and nobody thinks of it: backups, checks, the clock."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.services.audit.clock_watch import ClockWatch
from bodymap.services.audit.events import Event
from bodymap.services.backup_values import Backup
from bodymap.services.clinic import Clinic
from bodymap.services.health import HealthReport
from bodymap.services.machine_clock import MachineClock
from bodymap.services.ports import Clock
from bodymap.ui.manage.long_work import LongWork

EVERY_MS = 60_000


class Housekeeping(QObject):
    """Looks once a minute what is due, and does it on a thread of its own: a backup by the plan,
    the full check of the day. That the clock was set is noted.

    Signals:
        told(): a backup or a check has ended, well or not; their services know how.
    """

    told = Signal()

    def __init__(
        self, clinic: Clinic, clock: Clock, machine: MachineClock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._clock = clock
        self._watch = ClockWatch(clock, machine)
        self._work = LongWork(self)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look from now on, for the first time in a minute: the start belongs to the person."""
        self._timer.start()

    def end(self) -> None:
        """Look no more; what is under way is told to stop, and waited for."""
        self._timer.stop()
        self._work.cancel()
        self._work.wait()

    def look(self) -> None:
        """See what is due now."""
        jump = self._watch.look()
        if jump is not None:
            with suppress(ExpectedError):
                self._clinic.audit.note(Event.CLOCK_JUMPED, detail={"seconds": round(jump, 1)})
        if self._work.is_busy:
            return
        backups, health = self._clinic.backups, self._clinic.health
        if backups is not None:
            backups.noted()
            if backups.is_due():
                self._work.begin(backups.make_due, self._end_backup, self._fail_backup)
                return
        if health is not None and health.is_due(self._clock.now()):
            self._work.begin(health.full_check, self._end_check, self._fail_check)

    def _end_backup(self, _backup: Backup) -> None:
        if self._clinic.backups is not None:
            self._clinic.backups.noted()
        self.told.emit()

    def _fail_backup(self, error: ExpectedError) -> None:
        if self._clinic.backups is not None:
            self._clinic.backups.failed(error)
        self.told.emit()

    def _end_check(self, report: HealthReport) -> None:
        with suppress(ExpectedError):
            self._clinic.audit.note(Event.CHECKED, detail={"sound": report.is_sound})
        self.told.emit()

    def _fail_check(self, _error: ExpectedError) -> None:
        # it is due still, and is tried again in a minute
        self.told.emit()
