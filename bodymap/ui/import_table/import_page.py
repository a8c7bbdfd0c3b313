"""A spreadsheet is looked at before anything of it is in the record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.exchange.csv_clinic.days import DateOrder, read_day
from bodymap.exchange.csv_clinic.fields import RowKind
from bodymap.exchange.csv_clinic.plan import Choices, Plan
from bodymap.exchange.csv_clinic.row import RowState
from bodymap.exchange.csv_clinic.sheet import Encoding, NotUtf8Error, Sheet
from bodymap.services.imports import Imports
from bodymap.ui.import_table import beside
from bodymap.ui.import_table.choice_bar import ChoiceBar
from bodymap.ui.import_table.draft import MOST_ROWS, Draft, TooManyRowsError
from bodymap.ui.import_table.import_frame import ImportFrame
from bodymap.ui.import_table.mapping_pane import MappingPane
from bodymap.ui.import_table.preview_table import PreviewTable
from bodymap.ui.import_table.words import field_words, kind_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text
from bodymap.ui.widgets.written_date import day_words
from bodymap.ui.widgets.written_number import whole

_FILE_LETTERS: Final = 34


class ImportPage(ImportFrame):
    """Files are read, columns put in place, rows looked at; then all of it comes in, or nothing."""

    def __init__(
        self,
        look: Look,
        imports: Imports,
        make_planner: beside.MakePlanner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, _tr("Import from a spreadsheet"), imports, parent)
        self._make_planner = make_planner
        self.draft = Draft()
        self.files = CalmSelect(look, self.tr("File that is shown"))
        self.kinds: Segmented[RowKind] = Segmented(
            look, self.tr("The rows are"), [(kind, kind_words(kind)) for kind in RowKind]
        )
        self.order_question = Text(look, "")
        self.orders: Segmented[DateOrder] = Segmented(
            look,
            self.tr("What comes first in a date"),
            [
                (DateOrder.DAY_FIRST, self.tr("The day")),
                (DateOrder.MONTH_FIRST, self.tr("The month")),
            ],
        )
        self.mapping = MappingPane(look)
        self.preview = PreviewTable(look)
        self.choices = ChoiceBar(look)
        self._order_row = QWidget()
        self._fill(look)
        self._connect()

    @property
    def has_files(self) -> bool:
        """Whether files are looked at."""
        return bool(self.draft.sheets)

    def open_files(self, paths: Sequence[Path], encoding: Encoding | None = None) -> None:
        """Look at files; ``encoding`` is how their letters are written, None for UTF-8."""
        failed = partial(self._fail_reading, paths)
        self._work.begin(partial(beside.read, paths, encoding), self._take, failed)

    def forget(self) -> None:
        """Nothing of the files stays in memory or on the screen."""
        super().forget()
        self.draft.take(())
        self.preview.model.show_rows((), ())

    def _take(self, sheets: Sequence[Sheet]) -> None:
        self.draft.take(sheets)
        self._show_body()
        self._show_files()
        self._show_sheet()
        self.mapping.rows[0].select.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail_reading(self, paths: Sequence[Path], error: ExpectedError) -> None:
        if isinstance(error, NotUtf8Error):
            self._refuse(
                said(error),
                self.tr("Read it as Windows (cp1252)"),
                lambda: self.open_files(paths, Encoding.WINDOWS),
            )
        elif isinstance(error, TooManyRowsError):
            words = self.tr(
                "The files have {0} rows; the window takes {1} at once. Split them, or import them"
                " from the command line."
            )
            self._refuse(words.format(whole(error.rows), whole(MOST_ROWS)))
        else:
            self._refuse(said(error))

    def _show_files(self) -> None:
        names = [one.sheet.name for one in self.draft.sheets]
        self.files.clear()
        self.files.addItems(names)
        self.files.setMinimumContentsLength(_FILE_LETTERS)
        self.files.setVisible(len(names) > 1)
        self.file_name.setText(names[0])
        self.file_name.setVisible(len(names) == 1)

    def _show_sheet(self) -> None:
        self.kinds.choose(self.draft.sheet.kind)
        self.mapping.show_sheet(self.draft, self.orders.buttons()[-1])
        if self.draft.plan is None:
            self._look()
        else:
            self._show_plan()

    def _look(self) -> None:
        """Find out what would be done as things are chosen now."""
        self.mapping.show_columns(self.draft)
        self.go_on.setEnabled(False)
        look = partial(beside.look, self._imports, self._make_planner, self._chosen())
        self._work.begin(look, self._take_plan, lambda error: self._refuse(said(error)))

    def _chosen(self) -> beside.AsChosen:
        return beside.AsChosen(tuple(self.draft.sheets), self.draft.choices)

    def _take_plan(self, plan: Plan) -> None:
        self.draft.plan = plan
        self._show_plan()

    def _show_plan(self) -> None:
        """Show what would be done as things stand; the focus stays where it is."""
        plan = self.draft.plan
        if plan is None:
            return
        for number, sheet in enumerate(plan.sheets):
            name, bad = sheet.of.sheet.name, sheet.count(RowState.BAD)
            words = self.tr("{0} ({1} cannot be imported)").format(name, whole(bad))
            self.files.setItemText(number, words if bad else name)
        self.preview.show_plan(self.draft)
        self.choices.show_draft(self.draft)
        self._show_order(plan)
        self._say(self._missing_words())
        count = plan.new
        words = self.tr("Import 1 row")
        if count != 1:
            words = self.tr("Import {n} rows", None, count).format(n=whole(count))
        self._offer(words, can_import=self.draft.can_import)
        summary = self.tr("{0} new, {1} already there, {2} cannot be imported")
        announce(self, summary.format(plan.new, plan.there, plan.bad))

    def _show_order(self, plan: Plan) -> None:
        unsure = plan.sheets[self.draft.current].unsure_day
        self._order_row.setVisible(bool(unsure))
        if not unsure:
            return
        self.order_question.setText(
            self.tr("{0} could be two days. Which one is meant in this file?").format(unsure)
        )
        for button, order in zip(self.orders.buttons(), DateOrder, strict=True):
            words = day_words(read_day(unsure, "", order))
            button.setText(words)
            button.setAccessibleName(words)
            button.updateGeometry()
        self.orders.choose(self.draft.choices.dates)

    def _missing_words(self) -> str:
        groups = self.draft.missing
        if not groups:
            return ""
        names = [self.tr(" or ").join(field_words(field.id) for field in group) for group in groups]
        return self.tr("No column yet for: {0}.").format("; ".join(names))

    def _set_kind(self, kind: RowKind) -> None:
        self.draft.set_kind(kind)
        self._show_sheet()

    def _map(self, field_id: str, column: int | None) -> None:
        self.draft.map_column(field_id, column)
        self._look()

    def _choose(self, choices: Choices) -> None:
        self.draft.choose(choices)
        self._look()

    def _choose_order(self, order: DateOrder) -> None:
        self.draft.choose_order(order)
        self._look()

    def _leave_out(self, leaves_out: bool) -> None:
        self.draft.leaves_out_bad = leaves_out
        self._show_plan()

    def _show_file(self, number: int) -> None:
        self.draft.current = number
        self._show_sheet()

    def _filter(self, _state: RowState | None) -> None:
        self.preview.show_plan(self.draft)

    def _import(self) -> None:
        plan = self.draft.plan
        if plan is not None and not self.is_busy:
            parts = self._imports, self._make_planner, self._chosen(), plan
            self._bring_in(partial(beside.bring_in, *parts))

    def _look_again(self, found: Plan) -> None:
        self._take_plan(found)

    def _connect(self) -> None:
        self._work.went_on.connect(self.preview.go_on)
        self.kinds.chosen.connect(self._set_kind)
        self.orders.chosen.connect(self._choose_order)
        self.files.activated.connect(self._show_file)
        self.mapping.mapped.connect(self._map)
        self.preview.filtered.connect(self._filter)
        self.choices.chosen.connect(self._choose)
        self.choices.leaves_out.connect(self._leave_out)

    def _fill(self, look: Look) -> None:
        self.head.addWidget(self.files)
        kinds = QHBoxLayout()
        kinds.setContentsMargins(24, 8, 24, 12)
        kinds.setSpacing(16)
        kinds.addWidget(Text(look, self.tr("The rows are")))
        kinds.addWidget(self.kinds)
        kinds.addStretch(1)
        order = QHBoxLayout(self._order_row)
        order.setContentsMargins(24, 0, 24, 12)
        order.setSpacing(16)
        order.addWidget(self.order_question)
        order.addWidget(self.orders)
        order.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.mapping)
        middle.addWidget(self.preview, 1)
        self.body.addLayout(kinds)
        self.body.addWidget(self._order_row)
        self.body.addLayout(middle, 1)
        self.beside.addWidget(self.choices)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportPage", text)
