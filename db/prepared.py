"""Statements written with SQLAlchemy Core, compiled once, run straight on the driver.

The click path cannot afford to compile a statement or to build result objects at every click, and
a read of 20,000 rows cannot afford a Row each. So a statement is compiled at its first use, and run
as text with its values in the order the text asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

if TYPE_CHECKING:
    from sqlalchemy import Dialect
    from sqlalchemy.sql.expression import ClauseElement

    from db.driver import Cursor


class Prepared:
    """One Core statement. Its values are named as its bind parameters and columns are."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        self._statement = statement
        self._dialect = dialect
        self._text = ""
        self._fixed: dict[str, Any] = {}
        self._ordered = _in_order(())

    @property
    def text(self) -> str:
        """The SQL, compiled at the first look."""
        if not self._text:
            self._compile()
        return self._text

    def run(self, cursor: Cursor, values: Mapping[str, Any]) -> Cursor:
        """Execute with ``values``, which hold exactly the statement's open names or more."""
        text = self._text or self.text
        if self._fixed:
            values = {**self._fixed, **values}
        return cursor.execute(text, self._ordered(values))

    def _compile(self) -> None:
        compiled = self._statement.compile(dialect=self._dialect)
        names = tuple(getattr(compiled, "positiontup", None) or ())
        self._fixed = {name: value for name, value in compiled.params.items() if value is not None}
        self._ordered = _in_order(names)
        self._text = str(compiled)


Prepare = Callable[["ClauseElement"], Prepared]
"""Makes a statement in the words of one engine."""


def prepared(statement: ClauseElement) -> Prepared:
    """A statement in the words of a clinic file."""
    return Prepared(statement, SQLiteDialect_pysqlite())


def _in_order(names: tuple[str, ...]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    if not names:
        return lambda _: ()
    if len(names) == 1:
        only = names[0]
        return lambda values: (values[only],)
    return itemgetter(*names)
