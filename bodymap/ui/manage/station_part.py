"""What holds for this workstation alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.plain_part import PlainPart
from bodymap.ui.manage.record_check import RecordCheck
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone

_FIELD_PX = 220
_MOST_MINUTES = 60


class LockTime(Protocol):
    """After how many minutes without a key or a move this workstation locks itself."""

    @property
    def minutes(self) -> int:
        """1 to 60."""
        ...

    def keep_minutes(self, minutes: int) -> None:
        """From now on so many."""
        ...


@dataclass(frozen=True, slots=True)
class Station:
    """This machine: what it is called, and the ``folder`` of the clinic's files (None where they
    pass with the program)."""

    name: str
    folder: Path | None


class StationPart(PlainPart):
    """The lock, the privacy key, the machine and its files, the last full check.

    Signals:
        checked(object): the `HealthReport` of a check made here.
    """

    checked = Signal(object)

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        lock: LockTime,
        station: Station,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._clinic = clinic
        self._lock = lock
        self._station = station
        self.minutes = Stepper(look, self.tr("Minutes until it locks"), 1.0)
        self.minutes.setFixedWidth(_FIELD_PX)
        self.check = RecordCheck(look, clinic)
        self._lay_out()
        self.minutes.set_check(self._problem)
        self.minutes.changed.connect(self._keep)
        self.check.checked.connect(self.checked)

    def begin(self) -> None:
        """As it stands now."""
        self.minutes.show_value(float(self._lock.minutes))
        self.check.refresh()
        self._show_share()
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, minutes: float | None) -> None:
        if minutes is None:
            # a workstation that never locks is no choice
            self.minutes.show_value(float(self._lock.minutes))
            return
        self._lock.keep_minutes(int(minutes))

    def _problem(self, minutes: float) -> str:
        if minutes != int(minutes) or minutes > _MOST_MINUTES:
            words = self.tr("Write whole minutes, {most} at most.")
            return words.format(most=_MOST_MINUTES)
        return ""

    def _show_share(self) -> None:
        health = self._clinic.health
        kind = ""
        if health is not None:
            try:
                kind = health.share()
            except ExpectedError as error:
                self.share.setText(said(error))
                return
        if self._clinic.is_demo:
            self.share.setText(self.tr("The demo is gone when the program ends."))
            self.share.set_tone(Tone.SOFT)
        elif kind:
            words = self.tr(
                "They lie on a network share ({kind}), which was asked for when the program was"
                " started. Two programs on one share can damage the record: a disk of this machine"
                " is safer."
            )
            self.share.setText(words.format(kind=kind))
            self.share.set_tone(Tone.WARN)
        else:
            self.share.setText(self.tr("They lie on a disk of this machine."))
            self.share.set_tone(Tone.SOFT)

    def _lay_out(self) -> None:
        self.add_heading(self.tr("Lock"), space=0)
        self.add_words(
            self.tr(
                "Minutes without a key or a move until it locks by itself. What is being charted"
                " stays open, and the clocks of the needles go on. Ctrl+L locks at once."
            )
        )
        self.add_row(self.minutes)
        self.add_heading(self.tr("Privacy key"))
        self.add_words(
            self.tr(
                "F9 hides everything on the screen at once, and shows it again. It locks nothing."
            )
        )
        self.add_heading(self.tr("This machine"))
        self.name = self.add_words(tone=Tone.INK)
        self.name.setText(
            self.tr("It stands as {name} in the activity.").format(name=self._station.name)
        )
        self.add_heading(self.tr("The clinic's files"))
        self.folder = Text(self._look, str(self._station.folder or ""), wraps=True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.folder.setVisible(self._station.folder is not None)
        self.body.addWidget(self.folder)
        self.share = self.add_words()
        self.add_heading(self.tr("The last full check"))
        self.body.addWidget(self.check)
