"""When backups are made, and where they are kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.backup_values import MOST_KEPT, BackupPlan, Keeps
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.file_dialogs import FolderDialogs
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone

_HOURS_STEP = 1.0
_MOST_HOURS = 168
"""A week: whoever wants fewer backups than that makes them by hand."""


class BackupPlanForm(QWidget):
    """Every field counts as soon as it is left; what cannot be is said beneath it.

    Signals:
        changed(object): the `BackupPlan` from now on.
    """

    changed = Signal(object)

    def __init__(
        self, look: Look, dialogs: FolderDialogs, plan: BackupPlan, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._dialogs = dialogs
        self._plan = plan
        self.folder = Text(look, "", wraps=True)
        self.choose = Button(look, self.tr("Choose a folder\N{HORIZONTAL ELLIPSIS}"))
        self.hours = Stepper(
            look, self.tr("Hours between backups"), _HOURS_STEP, self.tr("not by itself")
        )
        self.at_exit = CheckBox(look, self.tr("Also when the program ends"))
        self.days = Stepper(look, self.tr("Days"), 1.0)
        self.weeks = Stepper(look, self.tr("Weeks"), 1.0)
        self.months = Stepper(look, self.tr("Months"), 1.0)
        self._lay_out()
        self.hours.set_check(self._hours_problem)
        for stepper in (self.days, self.weeks, self.months):
            stepper.set_check(self._keeps_problem)
            stepper.changed.connect(self._take_keeps)
        self.show_plan(plan)
        self.choose.clicked.connect(self._choose)
        self.hours.changed.connect(self._take_hours)
        self.at_exit.toggled.connect(lambda on: self._change(replace(self._plan, at_exit=on)))

    def show_plan(self, plan: BackupPlan) -> None:
        """Show what was told."""
        self._plan = plan
        self.folder.setText(str(plan.folder))
        self.hours.show_value(None if plan.every_hours is None else float(plan.every_hours))
        self.at_exit.blockSignals(True)
        self.at_exit.setChecked(plan.at_exit)
        self.at_exit.blockSignals(False)
        keeps = plan.keeps
        for stepper, count in zip(
            (self.days, self.weeks, self.months),
            (keeps.days, keeps.weeks, keeps.months),
            strict=True,
        ):
            stepper.show_value(float(count) if count else None)

    def _choose(self) -> None:
        folder = self._dialogs.folder(self, self.tr("Where backups are kept"))
        if folder is not None:
            self._change(replace(self._plan, folder=folder))

    def _take_hours(self, hours: float | None) -> None:
        self._change(replace(self._plan, every_hours=None if hours is None else int(hours)))

    def _take_keeps(self, _count: float | None) -> None:
        keeps = Keeps(*(int(one.value or 0) for one in (self.days, self.weeks, self.months)))
        self._change(replace(self._plan, keeps=keeps))

    def _change(self, plan: BackupPlan) -> None:
        if plan != self._plan:
            self._plan = plan
            self.changed.emit(plan)

    def _hours_problem(self, hours: float) -> str:
        if hours != int(hours) or hours > _MOST_HOURS:
            words = self.tr("Write whole hours, {most} at most.")
            return words.format(most=_MOST_HOURS)
        return ""

    def _keeps_problem(self, count: float) -> str:
        if count != int(count) or count > MOST_KEPT:
            words = self.tr("Write a whole number, {most} at most.")
            return words.format(most=MOST_KEPT)
        return ""

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(self._look, self.tr("Plan"), TITLE_PX, weight=BOLD))
        column.addWidget(self._label(self.tr("Folder")))
        column.addWidget(self.folder)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self._label(self.tr("Hours between backups")))
        column.addWidget(self.hours)
        column.addWidget(self.at_exit)
        column.addSpacing(8)
        column.addWidget(self._label(self.tr("What is kept: the newest of the last so many")))
        for words, stepper in (
            (self.tr("days"), self.days),
            (self.tr("weeks"), self.weeks),
            (self.tr("months"), self.months),
        ):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(stepper, 1)
            name = Text(self._look, words)
            name.setFixedWidth(60)
            line.addWidget(name)
            column.addLayout(line)
        about = self.tr("A backup is made only when something was recorded since the last one.")
        column.addWidget(Text(self._look, about, SMALL_PX + 1, tone=Tone.SOFT, wraps=True))
        column.addStretch(1)

    def _label(self, words: str) -> Text:
        return Text(self._look, words, BASE_PX, weight=BOLD, wraps=True)
