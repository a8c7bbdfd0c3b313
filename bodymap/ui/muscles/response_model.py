"""The response of the pain to each muscle as Qt's model."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Sized
from enum import Enum, IntEnum, auto

from PySide6.QtCore import QObject, Qt

from bodymap.services.story.response_rows import ResponseRow
from bodymap.trends.muscle_response import MuscleResponse, Response
from bodymap.ui.muscles import response_words as words
from bodymap.ui.muscles.change_scale import ChangeScale, change_scale
from bodymap.ui.muscles.words import muscle_words
from bodymap.ui.session.words import technique_words
from bodymap.ui.widgets.row_model import Index, RowModel


class Column(IntEnum):
    """The columns, left to right; those of a plot repeat the figures to their left."""

    MUSCLE = 0
    TECHNIQUE = 1
    WITH = 2
    WITHOUT = 3
    WITHIN = 4
    WITHIN_PLOT = 5
    NEXT = 6
    NEXT_PLOT = 7


RESPONSES = {
    Column.WITHIN: Response.WITHIN,
    Column.WITHIN_PLOT: Response.WITHIN,
    Column.NEXT: Response.UNTIL_NEXT,
    Column.NEXT_PLOT: Response.UNTIL_NEXT,
}
"""The columns of changes, and which change each shows."""


class Order(Enum):
    """What the rows are sorted by."""

    MUSCLE = auto()
    VISITS = auto()
    WITHIN = auto()
    NEXT = auto()


class ResponseModel(RowModel):
    """One row to a muscle and side, or to each of these and technique."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, (Column.WITH, Column.WITHOUT), parent)
        self._given: tuple[ResponseRow, ...] = ()
        self._rows: tuple[ResponseRow, ...] = ()
        self._order = Order.MUSCLE
        self._scale = change_scale(())

    @property
    def order(self) -> Order:
        """What the rows are sorted by."""
        return self._order

    @property
    def scale(self) -> ChangeScale:
        """The scale of the plots."""
        return self._scale

    @property
    def rows(self) -> tuple[ResponseRow, ...]:
        """The rows as they are shown, top to bottom."""
        return self._rows

    def show_rows(self, rows: Sequence[ResponseRow]) -> None:
        """Show these, sorted as before."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._scale = change_scale(rows)
        self._rows = _sorted(self._given, self._order)
        self.endResetModel()

    def sort_by(self, order: Order) -> None:
        """Sort the rows; those without a figure come last, and equal ones as in the grid."""
        self.beginResetModel()
        self._order = order
        self._rows = _sorted(self._given, order)
        self.endResetModel()

    def response(self, index: Index) -> MuscleResponse | None:
        """The figures of a cell; None for a column without any."""
        row = self._rows[index.row()]
        response = RESPONSES.get(Column(index.column()))
        if response is None:
            return None
        return row.within if response is Response.WITHIN else row.until_next

    def things(self) -> Sized:
        """The rows."""
        return self._rows

    def heading(self, column: int) -> str:
        """What a column holds."""
        texts = {
            Column.MUSCLE: self.tr("Muscle"),
            Column.TECHNIQUE: self.tr("Technique"),
            Column.WITH: self.tr("Visits with"),
            Column.WITHOUT: self.tr("Without"),
            Column.WITHIN: words.response_name(Response.WITHIN),
            Column.NEXT: words.response_name(Response.UNTIL_NEXT),
        }
        return texts.get(Column(column), "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text and alignment of a cell."""
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if column in RESPONSES:
            spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return words.spoken_response(row, RESPONSES[column]) if role in spoken else None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.row_name(row) if column is Column.MUSCLE else _text(row, column)
        return None


def _text(row: ResponseRow, column: Column) -> str:
    texts: dict[Column, Callable[[], str]] = {
        Column.MUSCLE: lambda: muscle_words(row.row),
        Column.TECHNIQUE: lambda: "" if row.technique is None else technique_words(row.technique),
        Column.WITH: lambda: str(row.visits_with),
        Column.WITHOUT: lambda: str(row.visits_without),
    }
    return texts[column]()


def _sorted(rows: Sequence[ResponseRow], order: Order) -> tuple[ResponseRow, ...]:
    if order is Order.VISITS:
        return tuple(sorted(rows, key=lambda row: -row.visits_with))
    if order is Order.WITHIN:
        return tuple(sorted(rows, key=lambda row: _least_first(row.within)))
    if order is Order.NEXT:
        return tuple(sorted(rows, key=lambda row: _least_first(row.until_next)))
    return tuple(rows)


def _least_first(response: MuscleResponse) -> tuple[bool, float]:
    median = response.median_with
    return (True, 0.0) if median is None else (False, median.median)
