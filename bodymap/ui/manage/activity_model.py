"""The model behind the table of activity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.ui.manage.activity_reader import PAGE, ActivityPage, ToldLine
from bodymap.ui.manage.value_words import moment_with_seconds
from bodymap.ui.widgets.row_model import RowModel
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from bodymap.ui.widgets.said import said

Index = QModelIndex | QPersistentModelIndex
NextPage = Callable[[int | None], ActivityPage]
"""The lines below a number, or the newest."""


class Column(IntEnum):
    """The columns, left to right."""

    TIME = 0
    WHO = 1
    WHAT = 2
    ABOUT = 3
    STATION = 4


class ActivityModel(RowModel):
    """Fetches lines as they are scrolled to. Where few of a long trail are asked for, it goes on
    looking between the turns of the event loop until a page is full.

    Signals:
        failed(str): why the next ones cannot be read, in one sentence.
        grew(): more lines are there.
    """

    failed = Signal(str)
    grew = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, (Column.TIME,), parent)
        self._lines: list[ToldLine] = []
        self._next: NextPage | None = None
        self._is_whole = True
        self._rest: int | None = None
        self._wanted = 0
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._look_on)

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing more to fetch."""
        return self._is_whole

    def things(self) -> Sequence[ToldLine]:
        """The lines fetched so far."""
        return self._lines

    def line(self, row: int) -> ToldLine:
        """The line of a row."""
        return self._lines[row]

    def show_pages(self, next_page: NextPage) -> None:
        """Show other lines, from the newest on."""
        self.beginResetModel()
        self._lines = []
        self._next = next_page
        self._is_whole = False
        self._rest = None
        self.endResetModel()
        self.fetchMore()

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008, N802 - Qt's
        """Whether scrolling on brings more."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index = QModelIndex()) -> None:  # noqa: B008, N802 - Qt's
        """Read the next page."""
        if parent.isValid():
            return
        self._wanted = len(self._lines) + PAGE
        self._look_on()

    def go_on(self) -> None:
        """What was on its way is there, or is to be asked for once more."""
        self._look_on()

    def _look_on(self) -> None:
        if self._next is None or self._is_whole:
            self._turns.stop()
            return
        try:
            page = self._next(self._rest)
        except ExpectedError as error:
            self._is_whole = True
            self._turns.stop()
            self.failed.emit(said(error))
            return
        if page.is_coming:
            self._turns.stop()
            return
        self._rest = page.rest
        self._is_whole = page.rest is None
        if page.lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(page.lines) - 1)
            self._lines.extend(page.lines)
            self.endInsertRows()
        if self._is_whole or len(self._lines) >= self._wanted:
            self._turns.stop()
        elif not self._turns.isActive():
            self._turns.start()
        if page.lines or self._is_whole:
            self.grew.emit()

    def heading(self, column: int) -> str:
        """The words over a column."""
        words = {
            Column.TIME: self.tr("Time"),
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What"),
            Column.ABOUT: self.tr("About whom"),
            Column.STATION: self.tr("Workstation"),
        }
        return words[Column(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and colour."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        if role == TOKEN_ROLE:
            return "ink-soft" if index.column() in (Column.TIME, Column.STATION) else "ink"
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role not in texts or not index.isValid():
            return None
        told = self._lines[index.row()]
        words = {
            Column.TIME: moment_with_seconds(told.line.at),
            Column.WHO: told.who,
            Column.WHAT: told.what,
            Column.ABOUT: told.about,
            Column.STATION: told.station,
        }
        return words[Column(index.column())]
