"""Who did what, when, from where, and about whom."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.clinic import Clinic
from bodymap.services.ports import Clock
from bodymap.ui.manage.activity_detail import ActivityDetail
from bodymap.ui.manage.activity_export import ActivityExport
from bodymap.ui.manage.activity_filters import ActivityFilters
from bodymap.ui.manage.activity_model import ActivityModel
from bodymap.ui.manage.activity_reader import ActivityPage, ActivityReader
from bodymap.ui.manage.activity_table import ActivityTable
from bodymap.ui.manage.names import Names
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.manage.record_check import RecordCheck
from bodymap.ui.manage.value_words import ValueWords
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.empty_state import EmptyState
from bodymap.ui.widgets.file_dialogs import FileDialogs, NameTakenError, asked_path
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_number import whole


class ActivityPart(QWidget):
    """The audit trail, newest first. To read it is itself noted, once for each opening."""

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        clock: Clock,
        names: Names,
        dialogs: FileDialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._clock = clock
        self._dialogs = dialogs
        self._leaving = Leaving(clinic.exports.begin, dialogs)
        self._path: Path | None = None
        self.reader = ActivityReader(clinic)
        self.notice = NoticeBar(look)
        self.filters = ActivityFilters(look, clinic.history, clock)
        self.model = ActivityModel(self)
        self.table = ActivityTable(look, self.tr("Activity"), self.model)
        self.detail = ActivityDetail(look, ValueWords(names, self.reader.person_name))
        self.nothing = Text(look, "", tone=Tone.SOFT)
        self.check = RecordCheck(look, clinic)
        self.head = Text(look, "", weight=BOLD, tabular=True)
        self.about_head = Text(look, self._about_head(), SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        self.export = Button(look, self.tr("Export as CSV\N{HORIZONTAL ELLIPSIS}"), icon="save")
        self.progress = ProgressRow(look)
        # with a reader of its own: it may be elsewhere in the trail than the table
        self._export = ActivityExport(ActivityReader(clinic), self)
        self.closed = EmptyState(look, self.tr("An administrator reads the activity."), "", "list")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        stop = clinic.desk.listen(self._sit)
        self.destroyed.connect(stop)

    @property
    def widget(self) -> QWidget:
        """The part itself."""
        return self

    def begin(self) -> None:
        """Read the trail anew, from its newest line on."""
        self.notice.hide()
        self._leave_line()
        if not self._show_allowed():
            return
        try:
            self._clinic.audit.note(Event.AUDIT_READ)
            self.reader.begin()
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER, self.tr("Try again"), self.begin)
            return
        self.filters.show_people(self.reader.people())
        self._show()
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_allowed(self) -> bool:
        may = self._clinic.desk.may(Right.AUDIT)
        self._stack.setCurrentIndex(0 if may else 1)
        return may

    def _sit(self) -> None:
        """Somebody else sits here: what was read for another is not theirs to see."""
        if not self._show_allowed():
            self._export.stop()
            self.model.show_pages(lambda _before: ActivityPage((), None))
            self._leave_line()

    def _show(self) -> None:
        self._leave_line()
        self.notice.hide()
        asked = self.filters.asked()
        self.model.show_pages(lambda before: self.reader.page(asked, before))
        self.table.scrollToTop()
        try:
            head = self._clinic.audit.head()
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER)
            return
        self.head.setText(self.tr("End of the record: {head}").format(head=head.short))
        self.check.refresh()

    def _show_count(self) -> None:
        found = self.model.rowCount()
        self.nothing.setText("" if found else self.tr("Nothing of that kind was recorded."))
        self.nothing.setVisible(not found and self.model.is_whole)
        self.table.setVisible(bool(found))
        self.export.setEnabled(bool(found))

    def _reach(self, row: int) -> None:
        """With a line open, the keys go on to the next one."""
        if not self.detail.isHidden():
            self._look_at(row)

    def _look_at(self, row: int) -> None:
        self.detail.show_line(self.model.line(row))
        self.detail.show()
        self.table.scrollTo(self.model.index(row, 0))

    def _leave_line(self) -> None:
        self.detail.hide()
        self.table.clearSelection()

    def _close_line(self) -> None:
        self._leave_line()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        day = self._clock.now().astimezone().date()
        title, kinds = self.tr("Export the activity"), self.tr("Table (*.csv)")
        try:
            path = asked_path(self._dialogs, self, title, f"activity-{day}.csv", kinds)
        except NameTakenError as error:
            self.notice.say(said(error), Weight.WARN)
            return
        if path is None:
            return
        try:
            if not self._leaving.may(self, ExportKind.AUDIT):
                return
            self._export.begin(self.filters.asked(), path)
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER)
            return
        self._path = path
        self.notice.hide()
        self.export.setEnabled(False)
        self.progress.begin(self.tr("Writing the activity"))

    def _tell_written(self, lines: int) -> None:
        self._end_export()
        name = "" if self._path is None else self._path.name
        words = self.tr(
            "{name} was saved, with {lines} lines. It holds what was recorded of patients: keep it"
            " as you keep the record.",
            None,
            lines,
        )
        self.notice.say(words.format(name=name, lines=whole(lines)), Weight.GOOD)

    def _tell_failed(self, sentence: str) -> None:
        self._end_export()
        self.notice.say(sentence, Weight.DANGER)

    def _tell_far(self, sentence: str) -> None:
        words = self.tr("Earlier lines are on the clinic's server. {why}").format(why=sentence)
        self.notice.say(words, Weight.WARN, self.tr("Try again"), self.model.go_on)

    def _end_export(self) -> None:
        self.progress.end()
        self.export.setEnabled(True)

    def _about_head(self) -> str:
        return self.tr(
            "It is printed on every signed report and kept beside every backup. Whoever compares it"
            " later sees whether lines of this record were changed or cut off."
        )

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.model.grew.connect(self._show_count)
        self.model.failed.connect(lambda words: self.notice.say(words, Weight.DANGER))
        self.reader.far.arrived.connect(self.model.go_on)
        self.reader.far.failed.connect(self._tell_far)
        self.table.row_reached.connect(self._reach)
        self.table.row_opened.connect(self._look_at)
        self.detail.left.connect(self._close_line)
        self.export.clicked.connect(self._save)
        self.progress.cancelled.connect(self._export.stop)
        self._export.went_on.connect(self.progress.go_on)
        self._export.written.connect(self._tell_written)
        self._export.failed.connect(self._tell_failed)
        self._export.stopped.connect(self._end_export)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.head)
        words.addWidget(self.about_head)
        foot.addLayout(words, 1)
        foot.addWidget(self.export)
        page = QVBoxLayout()
        page.setContentsMargins(24, 0, 24, 12)
        page.setSpacing(8)
        page.addWidget(self.table, 1)
        page.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignHCenter)
        page.addWidget(self.progress)
        page.addLayout(foot)
        page.addWidget(self.check)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(page, 1)
        beside.addWidget(self.detail)
        allowed = QWidget()
        column = QVBoxLayout(allowed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.filters.setContentsMargins(24, 12, 24, 0)
        column.addWidget(self.filters)
        column.addLayout(beside, 1)
        self.detail.hide()
        self._stack.addWidget(allowed)
        self._stack.addWidget(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
