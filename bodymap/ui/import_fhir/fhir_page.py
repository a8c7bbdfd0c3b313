"""What another record sent as FHIR is looked at before anything of it is in the record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bodymap.services.imports import Imports
from bodymap.ui.import_fhir import beside
from bodymap.ui.import_fhir.foreign_model import Column, ForeignModel
from bodymap.ui.import_fhir.reason_words import left_out_words, reason_words
from bodymap.ui.import_table.import_frame import ImportFrame
from bodymap.ui.theme.fonts import BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.row_table import RowTable
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_number import whole

if TYPE_CHECKING:
    from bodymap.exchange.fhir.bring_in import FhirPlan
    from bodymap.services.ports import Clock

_WIDTHS: Final = {
    **{Column.NAME: 204, Column.BORN: 112, Column.SEX: 92, Column.NUMBER: 124},
    **{Column.SCORES: 104, Column.WHEN: 204},
}
_ABOUT_PX: Final = 168


class FhirPage(ImportFrame):
    """A file is read, its patients and what cannot be taken are looked at; then all comes in."""

    def __init__(
        self, look: Look, imports: Imports, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, _tr("Import from FHIR"), imports, parent)
        self._clock = clock
        self._complaint = self.tr("Pain scores from another record")
        self._plan: FhirPlan | None = None
        self.model = ForeignModel(self)
        self.table = RowTable(look, self.tr("Patients of the file"))
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS, Column.OUTCOME)
        self.empty = EmptyState(look, self.tr("Nobody of this file can come in."), "", "table")
        self.counts = Text(look, "", weight=BOLD)
        self.refused = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.remarks = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.leave_out = CheckBox(look, self.tr("Leave out what cannot be imported"))
        self.leave_out.toggled.connect(self._show_offer)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.table)
        self._shown.addWidget(self.empty)
        self._about = ScrollBody()
        self._fill()

    @property
    def has_files(self) -> bool:
        """Whether a file is looked at."""
        return self._plan is not None

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look at a file."""
        if len(paths) != 1:
            self._refuse(self.tr("A FHIR file is imported alone: choose one."))
            return
        (path,) = paths
        self._work.begin(
            partial(beside.look, self._imports, path, self._clock, self._complaint),
            self._take,
            lambda error: self._refuse(said(error)),
        )

    def forget(self) -> None:
        """Nothing of the file stays in memory or on the screen."""
        super().forget()
        self._plan = None
        self.model.show_people((), {})

    def _take(self, plan: FhirPlan) -> None:
        self.leave_out.setChecked(False)
        self._show_body()
        self._show_plan(plan)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_plan(self, plan: FhirPlan) -> None:
        self._plan = plan
        preview = plan.preview
        self.file_name.setText(preview.name)
        self.model.show_people(preview.patients, plan.there)
        self._shown.setCurrentWidget(self.table if preview.patients else self.empty)
        scores = sum(len(one.scores) for one in preview.patients)
        counts = self.tr("Patients: {0}; pain scores: {1}")
        self.counts.setText(counts.format(whole(len(preview.patients)), whole(scores)))
        refused = [reason_words(one) for one in preview.refusals]
        self.refused.setText("\n".join(refused))
        self.refused.setVisible(bool(refused))
        self.remarks.setText("\n".join(self._remarks(plan)))
        self.remarks.setVisible(bool(self.remarks.text()))
        self._about.verticalScrollBar().setValue(0)
        self.leave_out.setVisible(bool(plan.refusals))
        self._say("")
        self._show_offer()
        announce(self, self.counts.text())

    def _remarks(self, plan: FhirPlan) -> list[str]:
        told = [reason_words(one) for one in plan.preview.remarks]
        if plan.batch.episodes:
            told.append(
                self.tr(
                    "The scores come in as visits without needles, under the complaint"
                    " \u201c{0}\u201d. Its side is not known: midline stands for it."
                ).format(self._complaint)
            )
        left = plan.preview.left_out.items()
        if left:
            names = ", ".join(f"{left_out_words(name)} {whole(count)}" for name, count in left)
            told.append(self.tr("Left out: {0}.").format(names))
        return told

    def _show_offer(self) -> None:
        plan = self._plan
        if plan is None:
            return
        count = len(plan.batch.patients)
        words = self.tr("Import 1 patient")
        if count != 1:
            words = self.tr("Import {n} patients", None, count).format(n=whole(count))
        is_decided = not plan.refusals or self.leave_out.isChecked()
        self._offer(words, can_import=is_decided and bool(count))

    def _import(self) -> None:
        if self._plan is not None and not self.is_busy:
            parts = self._imports, self._plan, self._complaint
            self._bring_in(partial(beside.bring_in, *parts))

    def _look_again(self, found: FhirPlan) -> None:
        self._show_plan(found)

    def _fill(self) -> None:
        told = QVBoxLayout()
        told.setContentsMargins(24, 8, 24, 0)
        told.addWidget(self.counts)
        self._about.setMaximumHeight(_ABOUT_PX)
        inside = self._about.body
        inside.setContentsMargins(24, 12, 24, 8)
        inside.setSpacing(8)
        inside.addWidget(self.refused)
        inside.addWidget(self.remarks)
        inside.addStretch(1)
        self.body.addLayout(told)
        self.body.addSpacing(8)
        shown = QVBoxLayout()
        # the words of a row begin below the heading
        shown.setContentsMargins(12, 0, 0, 0)
        shown.addWidget(self._shown)
        self.body.addLayout(shown, 1)
        self.body.addWidget(self._about)
        self.beside.addWidget(self.leave_out)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FhirPage", text)
