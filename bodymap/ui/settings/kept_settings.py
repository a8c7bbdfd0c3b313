"""The clinic's settings as the page shows and changes them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.ui.settings.steps import Step, Steps
from bodymap.ui.widgets.said import said


class KeptSettings(QObject):
    """Follows what is set, whoever sets it, and makes each change a step that can be taken back.

    Signals:
        changed(): something else is set than before.
        may_changed(): the person here may do more than before, or less.
    """

    changed = Signal()
    may_changed = Signal()

    def __init__(self, clinic: Clinic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._now = ClinicSettings()
        self._problem = ""
        self.steps = Steps(self)
        self.refresh()
        stop = clinic.bus.listen(self._hear)
        self.destroyed.connect(stop)
        self.destroyed.connect(clinic.desk.listen(self.may_changed.emit))

    @property
    def clinic(self) -> Clinic:
        """Whose settings they are."""
        return self._clinic

    @property
    def now(self) -> ClinicSettings:
        """What is set."""
        return self._now

    @property
    def problem(self) -> str:
        """Why what is set cannot be read; empty where it can."""
        return self._problem

    def refresh(self) -> None:
        """Read what is set."""
        try:
            self._now = self._clinic.settings.now()
            self._problem = ""
        except ExpectedError as error:
            self._problem = said(error)

    def reason_against(self, right: Right) -> str:
        """Why the person here may not do that; empty where they may."""
        try:
            self._clinic.desk.require(right)
        except ExpectedError as error:
            return said(error)
        return ""

    def change(self, words: str, **values: object) -> str:
        """Let ``values`` (fields of ``ClinicSettings``) stand from now on; ``words`` say what
        changes. Returns why that could not be kept, empty where it was."""
        before = {name: getattr(self._now, name) for name in values}
        if before == values:
            return ""
        return self.steps.take(Step(words, lambda: self._keep(values), lambda: self._keep(before)))

    def _keep(self, values: dict[str, object]) -> None:
        # of what is set now: others may have changed other settings meanwhile
        now = self._clinic.settings.now()
        self._clinic.settings.keep(replace(now, **values))  # type: ignore[arg-type]  # names as words

    def _hear(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC:
            self.refresh()
            self.changed.emit()
