"""Backups: how it stands, the plan, those there are, and going back to one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.backup_values import Backup, BackupPlan
from bodymap.services.backups import Backups
from bodymap.services.clinic import Clinic
from bodymap.services.progress import CancelledError
from bodymap.ui.manage.backup_model import BackupModel, Column
from bodymap.ui.manage.backup_plan import BackupPlanForm
from bodymap.ui.manage.backup_words import state_words
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.manage.restore_drawer import RestoreDrawer
from bodymap.ui.theme.fonts import BOLD, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.file_dialogs import FilesAndFolders
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.row_table import RowTable
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone

_PLAN_PX = 340
_WIDTHS_PX = {Column.HEAD: 220, Column.SIZE: 100, Column.STATE: 210}


class BackupsPart(QWidget):
    """The backups of this workstation. A press on one looks into it before anything else.

    Signals:
        prepared(object): the `Prepared` backup that is to take the clinic's place.
        changed(): how it stands with the backups may be another now.
    """

    prepared = Signal(object)
    changed = Signal()

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        backups: Backups,
        dialogs: FilesAndFolders,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._backups = backups
        self._dialogs = dialogs
        self._work = LongWork(self)
        self._list = Background(self)
        self._next_read: Callable[[], tuple[Backup, ...]] | None = None
        self.notice = NoticeBar(look)
        self.state = Text(look, "", wraps=True)
        self.same_disk = Text(look, self._about_same_disk(), tone=Tone.WARN, wraps=True)
        self.make = Button(look, self.tr("Back up now"), Kind.PRIMARY, icon="save")
        self.other = Button(look, self.tr("Restore from another folder\N{HORIZONTAL ELLIPSIS}"))
        self.here = Button(look, self.tr("Show the backups of the plan"), Kind.QUIET)
        self.progress = ProgressRow(look)
        self.title = Text(look, "", TITLE_PX, weight=BOLD)
        self.about = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.model = BackupModel(self)
        self.table = RowTable(look, self.tr("Backups"))
        self.plan = BackupPlanForm(look, dialogs, backups.plan())
        self.restore = RestoreDrawer(look, backups)
        self._plan_area = ScrollBody()
        self._nothing = QWidget()
        self._lay_out()
        self._connect()
        stop = clinic.desk.listen(self._show_rights)
        self.destroyed.connect(stop)

    @property
    def widget(self) -> QWidget:
        """The part itself."""
        return self

    def begin(self) -> None:
        """As it stands now."""
        self.notice.hide()
        if not self.restore.is_busy:
            self.restore.hide()
            self._show_rights()
        self.plan.show_plan(self._backups.plan())
        self._show_state()
        self._list_plan()
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- how it stands

    def _show_state(self) -> None:
        state = self._backups.state()
        is_bad = state.is_overdue or state.failure is not None
        self.state.set_tone(Tone.WARN if is_bad else Tone.INK)
        self.state.setText(state_words(state))
        self.same_disk.setVisible(state.is_same_disk)

    def _show_rights(self) -> None:
        desk = self._clinic.desk
        may_make, may_set = desk.may(Right.BACKUP), desk.may(Right.SETTINGS)
        may_restore = desk.may(Right.RESTORE)
        self.make.setVisible(may_make)
        self.other.setVisible(may_restore)
        self._plan_area.setVisible(may_set and self.restore.isHidden())
        if not may_restore and not self.restore.isHidden():
            self.restore.stop()
            self.restore.hide()
        if may_restore:
            words = self.tr("Press one to see what restoring it would mean. Nothing happens yet.")
        elif may_make:
            words = self.tr("An administrator sets the plan, and restores backups.")
        else:
            words = self.tr("Therapists and administrators make backups.")
        self.about.setText(words)

    def _about_same_disk(self) -> str:
        return self.tr(
            "The backups lie on the same disk as the clinic: what takes the disk takes both. Choose"
            " a folder on another one, such as a stick that is locked away."
        )

    # --- what there is

    def _list_plan(self) -> None:
        self.title.setText(self.tr("Backups in the plan's folder"))
        self.here.hide()
        self._read(self._backups.list)

    def _list_other(self) -> None:
        folder = self._dialogs.folder(self, self.tr("Where the backup is"))
        if folder is None:
            return
        self.title.setText(self.tr("Backups in {folder}").format(folder=folder.name))
        self.here.show()
        self._read(lambda: self._backups.found_in(folder))

    def _read(self, read: Callable[[], tuple[Backup, ...]]) -> None:
        """A folder on a slow disk takes its time; what was asked for last is shown."""
        if self._list.is_busy:
            self._next_read = read
            return
        self._next_read = None
        self._list.run(read, self._show_list, self._fail_list)

    def _fail_list(self, error: ExpectedError) -> None:
        self._tell(error)
        self._show_list(())

    def _show_list(self, backups: tuple[Backup, ...]) -> None:
        if self._next_read is not None:
            self._read(self._next_read)
            return
        self.model.show_backups(backups)
        self.table.setVisible(bool(backups))
        self._nothing.setVisible(not backups)
        if not backups:
            self.about.setText(self.tr("There is no backup in this folder."))
        else:
            self._show_rights()

    # --- making one

    def _make(self) -> None:
        if self._work.is_busy:
            return
        self.notice.hide()
        self.progress.begin(self.tr("Making a backup and checking it"))
        self._work.begin(self._backups.make, self._take, self._fail)

    def _take(self, _backup: Backup) -> None:
        self._backups.noted()
        self.notice.say(self.tr("The backup was made, read back and found sound."), Weight.GOOD)
        self._refresh()

    def _fail(self, error: ExpectedError) -> None:
        self._backups.failed(error)
        weight = Weight.INFO if isinstance(error, CancelledError) else Weight.DANGER
        self.notice.say(said(error), weight)
        self._refresh()

    def _refresh(self) -> None:
        self._show_state()
        self._list_plan()
        self.changed.emit()

    def _show_busy(self, busy: bool) -> None:
        self.make.setEnabled(not busy)
        if not busy:
            self.progress.end()

    # --- the plan, and going back

    def _keep_plan(self, plan: BackupPlan) -> None:
        try:
            self._backups.keep_plan(plan)
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER)
        self.plan.show_plan(self._backups.plan())
        self._refresh()

    def _open_row(self, row: int) -> None:
        if not self._clinic.desk.may(Right.RESTORE):
            return
        self.notice.hide()
        self._plan_area.hide()
        self.restore.show()
        self.restore.begin(self.model.backup(row))

    def _leave_restore(self) -> None:
        self.restore.stop()
        self.restore.hide()
        self._show_rights()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, error: ExpectedError) -> None:
        self.notice.say(said(error), Weight.DANGER)

    def _connect(self) -> None:
        self.make.clicked.connect(self._make)
        self.other.clicked.connect(self._list_other)
        self.here.clicked.connect(self._list_plan)
        self.table.row_opened.connect(self._open_row)
        self.plan.changed.connect(self._keep_plan)
        self.restore.left.connect(self._leave_restore)
        self.restore.prepared.connect(self.prepared)
        self.progress.follow(self._work)
        self._work.busy_changed.connect(self._show_busy)

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.set_widths(_WIDTHS_PX, Column.MADE)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.make)
        acts.addWidget(self.other)
        acts.addStretch(1)
        over = QHBoxLayout()
        over.addWidget(self.title, 1)
        over.addWidget(self.here)
        page = QVBoxLayout()
        page.setContentsMargins(24, 12, 24, 16)
        page.setSpacing(8)
        page.addWidget(self.state)
        page.addWidget(self.same_disk)
        page.addLayout(acts)
        page.addWidget(self.progress)
        page.addSpacing(12)
        page.addLayout(over)
        page.addWidget(self.about)
        page.addWidget(self.table, 1)
        page.addWidget(self._nothing, 1)
        self._plan_area.setFixedWidth(_PLAN_PX)
        self._plan_area.body.setContentsMargins(0, 12, 24, 16)
        self._plan_area.body.addWidget(self.plan)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(page, 1)
        beside.addWidget(self._plan_area)
        beside.addWidget(self.restore)
        self.restore.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(beside, 1)
