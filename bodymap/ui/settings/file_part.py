"""The clinic's settings out of the program as a file, and into it again."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.exchange.settings_json import read_settings, write_settings
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import ExportKind, Target
from bodymap.services.catalogue.check import EDITABLE
from bodymap.services.settings_import import SettingsImports, SettingsPlan
from bodymap.ui.settings.file_words import plan_lines
from bodymap.ui.settings.kept_catalogue import KeptCatalogue
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.settings.steps import Step
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.file_dialogs import FileDialogs, asked_path
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone

_SUGGESTED = "bodymap-settings.json"
_AT_ONCE = frozenset(
    {
        *("legality.csv", "legality_sources.csv", "sources.csv"),
        *("outcome_measures.csv", "outcome_thresholds.csv", "threshold_choice.csv"),
    }
)
"""Files that are asked each time; of others the screens that are open keep what they read."""


class FilesToSaveAndOpen(FileDialogs, Protocol):
    """Asks where to write a file, and which one to read."""

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        """Files that are there, none when the person thought better of it."""
        ...


class FilePart(SettingsPart):
    """Saves them; brings them in after showing what would change."""

    def __init__(
        self,
        look: Look,
        kept: KeptSettings,
        own: KeptCatalogue,
        dialogs: FilesToSaveAndOpen,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._kept = kept
        self._own = own
        self._dialogs = dialogs
        self._imports = SettingsImports(kept.clinic, own.changes)
        self._plan: SettingsPlan | None = None
        self.save = Button(look, self.tr("Save as a file\N{HORIZONTAL ELLIPSIS}"), icon="save")
        self.bring = Button(look, self.tr("Choose a file\N{HORIZONTAL ELLIPSIS}"), icon="file")
        self.said = Text(look, "", SMALL_PX + 1, tone=Tone.GOOD, wraps=True)
        self.apply = Button(look, self.tr("Apply all of it"), Kind.PRIMARY)
        self.leave = Button(look, self.tr("Leave it"), Kind.QUIET)
        self.heading = Text(look, "", BASE_PX, weight=BOLD, wraps=True)
        self.lines = Text(look, "", SMALL_PX + 1, wraps=True)
        self.preview = QWidget()
        self.add_row(
            "save_settings",
            self.tr(
                "What is the clinic's: its settings and its own catalogue. Nothing of a patient,"
                " and nothing that a person chose for a workstation."
            ),
            self.save,
        )
        self.add_row(
            "bring_settings",
            self.tr("First it is shown what would change. Nothing changes before you say so."),
            self.bring,
        )
        self._lay_out()
        self._close()
        self.save.clicked.connect(self._save)
        self.bring.clicked.connect(self._choose)
        self.apply.clicked.connect(self._apply)
        self.leave.clicked.connect(self._close)

    def begin(self) -> None:
        """Nothing was said yet."""
        self._close()
        self._say("")
        self.rows["save_settings"].lock(self._kept.reason_against(Right.EXPORT))
        self.rows["bring_settings"].lock(self._kept.reason_against(Right.SETTINGS))

    def _save(self) -> None:
        row = self.rows["save_settings"]
        title = self.tr("Save the clinic's settings")
        try:
            path = asked_path(self._dialogs, self, title, _SUGGESTED, self.tr("Settings (*.json)"))
            if path is None:
                return
            own = {} if self._own.changes is None else self._own.changes.contents(EDITABLE)
            clinic = self._kept.clinic
            clinic.exports.begin(ExportKind.SETTINGS, to=Target.FILE)
            write_settings(clinic.settings.now(), own, path)
        except ExpectedError as error:
            row.show_problem(said(error))
            return
        row.show_problem("")
        self._say(self.tr("{name} was saved.").format(name=path.name))

    def _choose(self) -> None:
        row = self.rows["bring_settings"]
        self._say("")
        title = self.tr("Settings to bring in")
        chosen = self._dialogs.open_files(self, title, self.tr("Settings (*.json)"))
        if not chosen:
            return
        self._close()
        try:
            told = read_settings(chosen[0])
            plan = self._imports.planned(told.values, told.rows)
        except ExpectedError as error:
            row.show_problem(said(error))
            return
        row.show_problem("")
        if plan.is_nothing:
            self._say(self._nothing(plan))
            return
        self._plan = plan
        words = self.tr("What {name} would change")
        self.heading.setText(words.format(name=chosen[0].name))
        self.lines.setText("\n".join((*plan_lines(plan), *self._left_out(plan))))
        self.preview.show()
        self.apply.setFocus()

    def _apply(self) -> None:
        plan = self._plan
        if plan is None:
            return
        words = self.tr("settings that were brought in")
        reverse = plan.reverse
        step = Step(words, lambda: self._imports.put(plan), lambda: self._imports.put(reverse))
        problem = self._kept.steps.take(step)
        self.rows["bring_settings"].show_problem(problem)
        if not problem:
            self._close()
            self._say(" ".join((self.tr("Everything shown was applied."), *self._later(plan))))
            self.bring.setFocus()

    def _close(self) -> None:
        self._plan = None
        self.preview.hide()

    def _nothing(self, plan: SettingsPlan) -> str:
        said = self.tr("Everything in it is set like this already.")
        return " ".join((said, *self._left_out(plan)))

    def _later(self, plan: SettingsPlan) -> tuple[str, ...]:
        if all(row.file in _AT_ONCE for row in plan.rows):
            return ()
        return (self.tr("Some rows of the catalogue count from the next start of bodymap on."),)

    def _left_out(self, plan: SettingsPlan) -> tuple[str, ...]:
        if not plan.left_out:
            return ()
        words = self.tr("Rows of the catalogue are left out, because the demo has none: {count}.")
        return (words.format(count=plan.left_out),)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.preview)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.lines)
        pressed = QHBoxLayout()
        pressed.setSpacing(8)
        pressed.addWidget(self.apply)
        pressed.addWidget(self.leave)
        pressed.addStretch(1)
        column.addLayout(pressed)
        self.said.setContentsMargins(12, 12, 12, 0)
        self.column.addWidget(self.said)
        self.column.addWidget(self.preview)
