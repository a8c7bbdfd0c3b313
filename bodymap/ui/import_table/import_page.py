"""A spreadsheet is looked at before anything of it is in the record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.exchange.csv_clinic.days import DateOrder, read_day
from bodymap.exchange.csv_clinic.fields import RowKind
from bodymap.exchange.csv_clinic.plan import Choices, Planner
from bodymap.exchange.csv_clinic.row import RowState
from bodymap.exchange.csv_clinic.sheet import Encoding, NotUtf8Error
from bodymap.services.audit.events import ExportKind
from bodymap.services.imports import Imports
from bodymap.ui.import_table.choice_bar import ChoiceBar
from bodymap.ui.import_table.draft import MOST_ROWS, Draft, TooManyRowsError
from bodymap.ui.import_table.mapping_pane import MappingPane
from bodymap.ui.import_table.preview_table import PreviewTable
from bodymap.ui.import_table.waiting import waiting
from bodymap.ui.import_table.words import field_words, kind_words
from bodymap.ui.theme.fonts import BOLD, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.file_dialogs import OpenDialogs
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import day_words
from bodymap.ui.widgets.written_number import whole

_FILE_LETTERS: Final = 34


class ImportPage(QWidget):
    """Files are chosen, columns put in place, rows looked at; then all of it comes in, or nothing.

    Signals:
        left(): the person does not want it any more; nothing was written.
        imported(object): the `Brought`, once it is in the record.
    """

    left = Signal()
    imported = Signal(object)

    def __init__(
        self,
        look: Look,
        imports: Imports,
        make_planner: Callable[[], Planner],
        dialogs: OpenDialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._imports = imports
        self._dialogs = dialogs
        self.draft = Draft(make_planner)
        self.setAccessibleName(self.tr("Import from a spreadsheet"))
        # the help opens at the chapter on it
        self.setProperty("chapter", "patients-and-import.md")
        self.file_name = ElidedText(look, "", tone=Tone.SOFT)
        self.files = CalmSelect(look, self.tr("File that is shown"))
        self.other = Button(look, self.tr("Other files\u2026"), icon="file")
        self.close_button = Button(
            look, kind=Kind.QUIET, icon="close", name=self.tr("Leave without importing")
        )
        self.kinds: Segmented[RowKind] = Segmented(
            look, self.tr("The rows are"), [(kind, kind_words(kind)) for kind in RowKind]
        )
        self.notice = NoticeBar(look)
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
        self.problem = Text(look, "", tone=Tone.DANGER, wraps=True)
        self.cancel = Button(look, self.tr("Cancel"), Kind.QUIET)
        self.go_on = Button(look, self.tr("Import"), Kind.PRIMARY)
        self.go_on.take_single_presses()
        self._body = QWidget()
        self._order_row = QWidget()
        self._lay_out(look)
        self._connect()

    def begin(self) -> None:
        """Ask for files. Where none is chosen, and none is being looked at, leave."""
        chosen = self._dialogs.open_files(
            self,
            self.tr("Spreadsheets saved as CSV"),
            self.tr("Spreadsheets saved as text (*.csv *.tsv *.txt);;All files (*)"),
        )
        if chosen:
            self.open_files(chosen)
        elif not self.draft.sheets:
            self.left.emit()

    def open_files(self, paths: Sequence[Path], encoding: Encoding | None = None) -> None:
        """Look at files; ``encoding`` is how their letters are written, None for UTF-8."""
        try:
            self.draft.open(paths, encoding)
        except NotUtf8Error as error:
            self._refuse(
                error.sentence,
                self.tr("Read it as Windows (cp1252)"),
                lambda: self.open_files(paths, Encoding.WINDOWS),
            )
        except TooManyRowsError as error:
            words = self.tr(
                "The files have {0} rows; the window takes {1} at once. Split them, or import them"
                " from the command line."
            )
            self._refuse(words.format(whole(error.rows), whole(MOST_ROWS)))
        except ExpectedError as error:
            self._refuse(error.sentence)
        else:
            self.notice.hide()
            self._body.show()
            self._show_files()
            self._show_sheet()
            self.mapping.rows[0].select.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _refuse(
        self, sentence: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say why a file cannot be read. What was looked at before stays."""
        self.notice.say(sentence, Weight.WARN, action, act)
        announce(self, sentence)
        has_files = bool(self.draft.sheets)
        self._body.setVisible(has_files)
        self.go_on.setEnabled(has_files and self.go_on.isEnabled())
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._show_plan()

    def _show_plan(self) -> None:
        """Show what would be done as things stand; the focus stays where it is."""
        try:
            with waiting(self.draft.row_count):
                plan = self.draft.plan
        except ExpectedError as error:
            self._refuse(error.sentence)
            return
        for number, sheet in enumerate(plan.sheets):
            name, bad = sheet.of.sheet.name, sheet.count(RowState.BAD)
            words = self.tr("{0} ({1} cannot be imported)").format(name, whole(bad))
            self.files.setItemText(number, words if bad else name)
        self.mapping.show_columns(self.draft)
        self.preview.show_plan(self.draft)
        self.choices.show_draft(self.draft)
        self._show_order()
        self.problem.setText(self._missing_words())
        self.problem.setVisible(bool(self.problem.text()))
        count = plan.new
        words = self.tr("Import 1 row")
        if count != 1:
            words = self.tr("Import {n} rows", None, count).format(n=whole(count))
        self.go_on.setText(words)
        self.go_on.setAccessibleName(words)
        self.go_on.updateGeometry()
        self.go_on.setEnabled(self.draft.can_import)
        summary = self.tr("{0} new, {1} already there, {2} cannot be imported")
        announce(self, summary.format(plan.new, plan.there, plan.bad))

    def _show_order(self) -> None:
        unsure = self.draft.plan.sheets[self.draft.current].unsure_day
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
        self._show_plan()

    def _choose(self, choices: Choices) -> None:
        self.draft.choose(choices)
        self._show_plan()

    def _choose_order(self, order: DateOrder) -> None:
        self.draft.choose_order(order)
        self._show_plan()

    def _leave_out(self, leaves_out: bool) -> None:
        self.draft.leaves_out_bad = leaves_out
        self._show_plan()

    def _show_file(self, number: int) -> None:
        self.draft.current = number
        self._show_sheet()

    def _filter(self, _state: RowState | None) -> None:
        self.preview.show_plan(self.draft)

    def _import(self) -> None:
        """Bring in what was looked at. The record is asked anew first: where that changes what
        would be done, it is to be looked at again."""
        seen = self.draft.outcome
        self.draft.forget_answers()
        self.go_on.setEnabled(False)
        self.go_on.setText(self.tr("Importing\u2026"))
        self.go_on.repaint()
        try:
            with waiting(self.draft.row_count):
                if self.draft.outcome != seen or not self.draft.can_import:
                    self._look_again()
                    return
                brought = self._imports.add(self.draft.plan.batch, ExportKind.CSV)
        except ExpectedError as error:
            self._show_plan()
            self.problem.setText(error.sentence)
            self.problem.show()
            announce(self, error.sentence)
            return
        self._forget()
        self.imported.emit(brought)

    def _look_again(self) -> None:
        self._show_plan()
        words = self.tr("The record has changed meanwhile: look at the rows once more.")
        self.problem.setText(words)
        self.problem.show()
        announce(self, words)

    def _leave(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        """Nothing of the file stays in memory or on the screen."""
        self.draft.sheets = []
        self.draft.forget_answers()
        self.preview.model.show_rows((), ())
        self._body.hide()
        self.notice.hide()

    def _connect(self) -> None:
        self.other.clicked.connect(self.begin)
        self.close_button.clicked.connect(self._leave)
        self.cancel.clicked.connect(self._leave)
        self.go_on.clicked.connect(self._import)
        self.kinds.chosen.connect(self._set_kind)
        self.orders.chosen.connect(self._choose_order)
        self.files.activated.connect(self._show_file)
        self.mapping.mapped.connect(self._map)
        self.preview.filtered.connect(self._filter)
        self.choices.chosen.connect(self._choose)
        self.choices.leaves_out.connect(self._leave_out)

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 16, 4)
        head.setSpacing(16)
        head.addWidget(Text(look, self.tr("Import from a spreadsheet"), PAGE_PX, weight=BOLD))
        head.addWidget(self.file_name, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.files)
        head.addStretch(0)
        head.addWidget(self.other)
        head.addWidget(self.close_button)
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
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.setSpacing(12)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.problem)
        beside.addWidget(self.choices)
        foot.addLayout(beside, 1)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignBottom)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(kinds)
        body.addWidget(self._order_row)
        body.addLayout(middle, 1)
        body.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.notice)
        layout.addWidget(self._body, 1)
        layout.addStretch(0)
        self._body.hide()
