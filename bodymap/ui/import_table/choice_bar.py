"""What only a person can say of a spreadsheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.exchange.csv_clinic.fields import RowKind
from bodymap.exchange.csv_clinic.plan import Choices, WithoutPoint
from bodymap.exchange.csv_clinic.row import RowState
from bodymap.ui.import_table.draft import Draft
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox


class ChoiceBar(QWidget):
    """Ticks, each shown where it makes a difference. None is ticked until a person does.

    Signals:
        chosen(object): the `Choices` as they are now.
        leaves_out(bool): rows that cannot be imported are left out, or not.
    """

    chosen = Signal(object)
    leaves_out = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()
        self.middle = CheckBox(
            look,
            self.tr("Put sites without a body point into the middle of their region, marked so"),
        )
        self.out = CheckBox(look, self.tr("All these needles were taken out at the visit"))
        self.same = CheckBox(
            look, self.tr("Add people although somebody of their name and birth date is there")
        )
        self.leave_out = CheckBox(look, " ")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for box in (self.middle, self.out, self.same, self.leave_out):
            layout.addWidget(box)
        self.middle.toggled.connect(self._choose)
        self.out.toggled.connect(self._choose)
        self.same.toggled.connect(self._choose)
        self.leave_out.toggled.connect(self.leaves_out)

    def show_draft(self, draft: Draft) -> None:
        """Show what can be chosen of these files."""
        if draft.plan is None:
            return
        self._choices = draft.choices
        kinds = {one.kind for one in draft.sheets}
        plan = draft.plan
        for box, is_on in (
            (self.middle, draft.choices.without_point is WithoutPoint.MIDDLE_OF_REGION),
            (self.out, draft.choices.needles_out),
            (self.same, draft.choices.adds_same),
            (self.leave_out, draft.leaves_out_bad),
        ):
            box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(False)
        self.middle.setVisible(RowKind.SITES in kinds)
        self.out.setVisible(RowKind.SITES in kinds)
        has_people_there = any(
            sheet.of.kind is RowKind.PATIENTS and sheet.count(RowState.THERE)
            for sheet in plan.sheets
        )
        self.same.setVisible(has_people_there or draft.choices.adds_same)
        self.leave_out.setVisible(bool(plan.bad))
        if plan.bad == 1:
            words = self.tr("Leave out the row that cannot be imported")
        else:
            words = self.tr("Leave out the {n} rows that cannot be imported", None, plan.bad)
            words = words.format(n=plan.bad)
        self.leave_out.setText(words)
        self.leave_out.setAccessibleName(words)
        self.leave_out.updateGeometry()

    def _choose(self) -> None:
        point = WithoutPoint.MIDDLE_OF_REGION if self.middle.isChecked() else WithoutPoint.REFUSE
        self.chosen.emit(
            replace(
                self._choices,
                without_point=point,
                needles_out=self.out.isChecked(),
                adds_same=self.same.isChecked(),
            )
        )
