"""One row of a spreadsheet while it is understood, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, TypeVar

from bodymap.exchange.csv_clinic.days import DateOrder
from bodymap.exchange.csv_clinic.fields import Field
from bodymap.exchange.csv_clinic.sheet import Line, Sheet
from bodymap.exchange.csv_clinic.troubles import CellError, Trouble, Why

T = TypeVar("T")
_NOTHING: Final[Mapping[str, Any]] = {}


class RowState(StrEnum):
    """What happens to a row: it comes in, it is there already and is left out, or it cannot be
    imported."""

    NEW = "new"
    THERE = "there"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row as it was understood: the line of the file it begins in, and for each field (by id)
    the value that its cell says, or the cell itself where it says none. ``troubles`` say why it is
    BAD or THERE, and of a NEW one what should be looked at."""

    line: int
    state: RowState
    troubles: tuple[Trouble, ...] = ()
    understood: Mapping[str, Any] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The troubles, in English."""
        return " ".join(one.words for one in self.troubles)


class RowReader:
    """Reads the cells of one row by their fields, and keeps what is wrong with them: a row tells
    all its troubles at once."""

    def __init__(
        self,
        line: Line,
        sheet: Sheet,
        mapped: Mapping[str, int],
        orders: Mapping[str, DateOrder | None],
    ) -> None:
        """``orders`` says for each field of days what comes first in its column."""
        self.line = line.number
        self._cells = line.cells
        self._sheet = sheet
        self._mapped = mapped
        self._orders = orders
        self._troubles: list[Trouble] = []
        self._understood: dict[str, Any] = {}
        self.state = RowState.NEW

    @property
    def is_bad(self) -> bool:
        """Whether something is wrong with it so far."""
        return self.state is RowState.BAD

    def has(self, of: Field) -> bool:
        """Whether the cell holds anything."""
        return bool(self.raw(of))

    def raw(self, of: Field) -> str:
        """The cell as it stands in the file, empty where there is no such column."""
        column = self._mapped.get(of.id)
        return "" if column is None or column >= len(self._cells) else self._cells[column]

    def header(self, of: Field) -> str:
        """What the file calls a field."""
        column = self._mapped.get(of.id)
        return of.header if column is None else self._sheet.columns[column] or of.header

    def order(self, of: Field) -> DateOrder | None:
        """What comes first in the days of a field's column, None where nothing tells."""
        return self._orders.get(of.id)

    def read(self, of: Field, parse: Callable[[str, str], T]) -> T | None:
        """What the cell says, by ``parse``, which is handed the cell and its header; None where it
        is empty, or wrong: then the row is bad."""
        cell = self.raw(of)
        if not cell:
            return None
        try:
            value = parse(cell, self.header(of))
        except CellError as error:
            self._troubles.append(error.trouble)
            self._understood[of.id] = cell
            self.state = RowState.BAD
            return None
        self._understood[of.id] = value
        return value

    def need(self, of: Field, parse: Callable[[str, str], T]) -> T | None:
        """As ``read``; an empty cell is wrong, too."""
        if not self.has(of):
            self.bad(Why.NO_VALUE, self.header(of))
            return None
        return self.read(of, parse)

    def understand(self, of: Field, value: Any) -> None:
        """Show ``value`` for a field."""
        self._understood[of.id] = value

    def bad(self, why: Why, *values: str) -> None:
        """The row cannot be imported."""
        self._troubles.append(Trouble(why, values))
        self.state = RowState.BAD

    def there(self, why: Why, *values: str) -> None:
        """The row is there already, and is left out."""
        self._troubles.append(Trouble(why, values))
        if not self.is_bad:
            self.state = RowState.THERE

    def say(self, why: Why, *values: str) -> None:
        """Something of a good row that should be looked at."""
        self._troubles.append(Trouble(why, values))

    def planned(self) -> PlannedRow:
        """What came of it."""
        troubles = tuple(self._troubles)
        if self.is_bad:
            # what is only to be looked at is of no use beside what is wrong
            troubles = tuple(one for one in troubles if one.why not in _REMARKS)
        return PlannedRow(self.line, self.state, troubles, self._understood or _NOTHING)


_REMARKS: Final = frozenset({Why.SAME_NAME, Why.MIDDLE_OF_REGION, Why.NO_TIME_OF_DAY})
