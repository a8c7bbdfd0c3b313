"""An import that is being looked at: the files, what a person chose of them, and the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bodymap.errors import ExpectedError
from bodymap.exchange.csv_clinic.days import DateOrder
from bodymap.exchange.csv_clinic.fields import Field, RowKind
from bodymap.exchange.csv_clinic.guess import guess_columns, guess_kind, missing
from bodymap.exchange.csv_clinic.plan import Choices, MappedSheet, Plan
from bodymap.exchange.csv_clinic.row import PlannedRow, RowState
from bodymap.exchange.csv_clinic.sheet import Sheet

MOST_ROWS: Final = 50_000
"""All of them are kept while they are looked at, 3 kB each; the command line takes more."""


class TooManyRowsError(ExpectedError):
    """More ``rows`` than the window takes at once."""

    def __init__(self, rows: int) -> None:
        super().__init__(f"There are {rows} rows, and {MOST_ROWS} at most are taken at once.")
        self.rows = rows


class Draft:
    """Several files are one import: rows of one may refer to rows of another. ``plan`` is what
    would be done, None until that was found out for what is chosen now."""

    def __init__(self) -> None:
        self.sheets: list[MappedSheet] = []
        self.current = 0
        self.choices = Choices()
        self.leaves_out_bad = False
        self.plan: Plan | None = None

    @property
    def sheet(self) -> MappedSheet:
        """The file that is looked at."""
        return self.sheets[self.current]

    def take(self, sheets: Sequence[Sheet]) -> None:
        """Look at these files from now on."""
        self.sheets = [_guessed(sheet) for sheet in sheets]
        self.current = 0
        self.choices = Choices()
        self.leaves_out_bad = False
        self.plan = None

    def set_kind(self, kind: RowKind) -> None:
        """The rows are of that kind: the columns are guessed anew."""
        sheet = self.sheet.sheet
        self._change(MappedSheet(sheet, kind, guess_columns(kind, sheet.columns)))

    def map_column(self, field_id: str, column: int | None) -> None:
        """Read a field from a column, or from none. A column is read for one field only."""
        mapped = {key: number for key, number in self.sheet.mapped.items() if number != column}
        mapped.pop(field_id, None)
        if column is not None:
            mapped[field_id] = column
        self._change(replace(self.sheet, mapped=mapped))

    def choose(self, choices: Choices) -> None:
        """What only a person can say."""
        self.choices = choices
        self.plan = None

    def choose_order(self, order: DateOrder) -> None:
        """What comes first in days that could be two."""
        self.choose(replace(self.choices, dates=order))

    @property
    def unread(self) -> tuple[int, ...]:
        """The columns that no field is read from."""
        read = set(self.sheet.mapped.values())
        return tuple(
            number
            for number, name in enumerate(self.sheet.sheet.columns)
            if number not in read and (name or self.sheet.sheet.sample(number, 1))
        )

    @property
    def missing(self) -> tuple[tuple[Field, ...], ...]:
        """Groups of fields of which one at least still needs a column, in the current file."""
        return missing(self.sheet.kind, self.sheet.mapped)

    @property
    def is_complete(self) -> bool:
        """Whether every file has the columns that its rows need."""
        return not any(missing(one.kind, one.mapped) for one in self.sheets)

    @property
    def can_import(self) -> bool:
        """Whether what would be done can be confirmed."""
        plan = self.plan
        if plan is None:
            return False
        is_decided = not plan.bad or self.leaves_out_bad
        return self.is_complete and bool(len(plan.batch)) and is_decided

    def rows(self, state: RowState | None = None) -> tuple[PlannedRow, ...]:
        """The rows of the current file as they were understood, those of one state or all."""
        if self.plan is None:
            return ()
        rows = self.plan.sheets[self.current].rows
        return rows if state is None else tuple(row for row in rows if row.state is state)

    def _change(self, sheet: MappedSheet) -> None:
        self.sheets[self.current] = sheet
        self.plan = None


def _guessed(sheet: Sheet) -> MappedSheet:
    kind = guess_kind(sheet.columns)
    return MappedSheet(sheet, kind, guess_columns(kind, sheet.columns))
