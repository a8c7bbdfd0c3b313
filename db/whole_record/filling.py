"""A clinic that is filled with the rows of another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from bodymap.charting.person import Person
from bodymap.services.audit.events import Event, ExportKind
from bodymap.services.whole_record import (
    STAMPS,
    AboutClinic,
    ColumnShape,
    RecordRefusedError,
    Row,
    RowError,
    TableShape,
    ValueKind,
)
from db import driver
from db.chain import digester
from db.record_forms import CLINIC_FORMS
from db.search import search_text, sort_name
from db.search_index import put_in_index
from db.whole_record.lines import StagedLines
from db.whole_record.log_writing import LogWriting, Mark
from db.whole_record.meaning import means_something
from db.whole_record.plain import reader, stored_time
from db.whole_record.refusals import refusal
from db.whole_record.shapes import shapes

if TYPE_CHECKING:
    from db.driver import Cursor

DANGLING: Final = "A row of {table} refers to a row of {other} that is not there."
NOT_BEGUN: Final = "Nothing says which clinic the rows are of."
HAS_LOG_IN: Final = (
    "{name} cannot log in here: the log-in {log_in} is somebody else's. Give another one."
)
_PERSON: Final = next(form for form in CLINIC_FORMS if form.kind is Person)


class _Happened(NamedTuple):
    at: int
    place: int


class _Table:
    """How rows of one table are taken."""

    def __init__(self, number: int, shape: TableShape) -> None:
        self.number = number
        self.name = shape.name
        self.names = frozenset((*(column.name for column in shape.columns), *STAMPS))
        self._readers = tuple(
            (column.name, column.may_be_null, _is_any_text(column), reader(shape.name, column))
            for column in shape.columns
        )
        self.digest = digester([column.name for column in shape.columns])
        derived = ("sort_name", "active_at", "visits") if shape.name == "patient" else ()
        columns = (
            *(column.name for column in shape.columns),
            *("created_at", "created_seq", "changed_at", "changed_seq"),
            *("voided_at", "voided_seq", "version", *derived),
        )
        listed = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        self.insert = f"INSERT INTO {shape.name} ({listed}) VALUES ({marks})"  # noqa: S608 - names of a declared table

    def stored(self, row: Row) -> dict[str, Any]:
        """The columns of a row as they are stored. Raises RowError."""
        if row.keys() != self.names:
            raise RowError(_names_differ(self.names, row))
        values: dict[str, Any] = {}
        name = ""
        try:
            for name, may_be_null, is_text, read in self._readers:
                value = row[name]
                if is_text and type(value) is str:
                    values[name] = value
                elif value is not None:
                    values[name] = read(value)
                elif may_be_null:
                    values[name] = None
                else:
                    raise RowError(f"has nothing as {name}")
        except ValueError as error:
            raise RowError(f"has a {name} that {error}") from error
        except RecursionError as error:
            raise RowError(f"has a {name} that cannot be read") from error
        return values


class SqlFilling:
    """Implements the services' ``RecordFilling`` in the transaction that was begun on ``cursor``,
    where no triggers watch; what it keeps meanwhile is in the new file ``beside``.

    ``mark`` says in whose name the clinic is filled, ``log_ins`` are those that people of the
    clinic have already. ``when_people_are_known`` is told who works in the other clinic, as soon as
    they came, and gives who is noted to have filled this one.
    """

    def __init__(
        self,
        cursor: Cursor,
        mark: Mark,
        beside: Path,
        *,
        log_ins: frozenset[str] = frozenset(),
        when_people_are_known: Callable[[Sequence[Person]], UUID | None] | None = None,
    ) -> None:
        self._cursor = cursor
        self._when_known = when_people_are_known
        self._log = LogWriting(cursor, mark)
        self._base = self._log.last
        self._tables = {shape.name: _Table(number, shape) for number, shape in enumerate(shapes())}
        self._log_ins = log_ins
        self._settings = dict(cursor.execute("SELECT name, id FROM setting").fetchall())
        self._beside = beside
        self._kept_lines: StagedLines | None = None
        self._remarks: list[str] = []
        self._counts: Counter[str] = Counter()
        self.about: AboutClinic | None = None
        self._people: list[Person] = []

    @property
    def shapes(self) -> tuple[TableShape, ...]:
        """The tables that rows are for."""
        return shapes()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows came into each table."""
        return self._counts

    def begin(self, about: AboutClinic, most_rows: int) -> None:
        """Rows come from that clinic."""
        self.about = about
        # a row is added, changed and voided: three lines at most
        self._kept_lines = StagedLines(self._beside, 3 * most_rows)

    def put(self, table: str, row: Row) -> None:
        """Take a row."""
        of = self._tables.get(table)
        if of is None:
            raise RowError("is of a table that nothing is known of")
        values = of.stored(row)
        if not means_something(table, values):
            raise RowError("has a value that means nothing to this program")
        if table == "person":
            self._person(values, is_voided=row["voided"] is not None)
        else:
            self._people_are_known()
        self._counts[table] += 1
        if table == "setting" and values["name"] in self._settings:
            self._merge(of, values, row)
            return
        self._insert(
            of, (*values.values(), *self._stamps(of, values, row), *_derived(table, values))
        )
        if table == "patient":
            self._index(values, row)

    def finish(self) -> tuple[str, ...]:
        """All rows are there: what is worked out, and the change log."""
        self._people_are_known()
        last = self._lines.last
        self._refuse_dangling()
        self._work_out()
        names = [shape.name for shape in shapes()]
        self._log.write(self._lines.walk(), names)
        detail = {"what": ExportKind.JSON.value, **{n: c for n, c in self._counts.items() if c}}
        if last:
            detail["lines"] = [self._base + 1, self._base + last]
        self._log.note(Event.IMPORTED, detail)
        return tuple(self._remarks)

    def close(self) -> None:
        """Nothing more comes."""
        if self._kept_lines is not None:
            self._kept_lines.close()

    @property
    def _lines(self) -> StagedLines:
        if self._kept_lines is None:
            raise RecordRefusedError(NOT_BEGUN)
        return self._kept_lines

    @property
    def last_line(self) -> int:
        """The number of the last line of the change log."""
        return self._log.last

    def _stamps(self, of: _Table, values: Mapping[str, Any], row: Row) -> tuple[Any, ...]:
        """The stamps of a row as they are in this file; the lines that go with them are kept."""
        key = values["id"]
        created, changed, voided = _all_that_happened(row)
        digest = of.digest(tuple(values.values()))
        self._lines.put(created.place, "added", of.number, created.at, key, digest)
        if changed is created and voided is None:
            place = self._base + created.place
            return created.at, place, created.at, place, None, None, 1
        lines = 1
        if voided is not None:
            self._lines.put(voided.place, "voided", of.number, voided.at, key)
            lines += 1
        if changed.place not in (created.place, voided and voided.place):
            self._lines.put(changed.place, "changed", of.number, changed.at, key)
            lines += 1
        return (
            *(created.at, self._base + created.place, changed.at, self._base + changed.place),
            *((None, None) if voided is None else (voided.at, self._base + voided.place)),
            lines,
        )

    def _insert(self, of: _Table, stored: tuple[Any, ...]) -> None:
        try:
            self._cursor.execute(of.insert, stored)
        except driver.IntegrityError as error:
            raise RowError(refusal(str(error))) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise RowError("has a value that cannot be stored") from error

    def _person(self, values: dict[str, Any], *, is_voided: bool) -> None:
        """Somebody of the other clinic, who has no key to this one."""
        if values["log_in"] in self._log_ins and values["log_in"]:
            self._remarks.append(HAS_LOG_IN.format(name=values["name"], log_in=values["log_in"]))
            values["log_in"] = ""
        if not is_voided and values["left_at"] is None:
            if values["log_in"] and any(one.log_in == values["log_in"] for one in self._people):
                raise RowError("has the log-in of somebody else")
            row = tuple(values[name] for name in _PERSON.columns)
            self._people.append(_PERSON.record((*row, 1)))

    def _people_are_known(self) -> None:
        when_known, self._when_known = self._when_known, None
        if when_known is not None:
            author = when_known(self._people)
            self._log.author = None if author is None else author.bytes

    def _merge(self, of: _Table, values: dict[str, Any], row: Row) -> None:
        """A setting that this clinic has, too: it takes the value that came in."""
        # another one of this name would take the same place
        key = self._settings.pop(values["name"])
        created, changed, voided = _all_that_happened(row)
        before = self._cursor.execute(
            "SELECT value, version FROM setting WHERE id = ?", (key,)
        ).fetchone()
        places = {one.place: one.at for one in (created, voided, changed) if one is not None}
        for place, at in places.items():
            self._lines.put(place, "changed", of.number, at, key)
        if before[0] != values["value"]:
            texts = {"value": before[0]}, {"value": values["value"]}
            self._log.says(created.place, *texts)
        self._cursor.execute(
            "UPDATE setting SET value = ?, changed_at = ?, changed_seq = ?, version = ?"
            " WHERE id = ?",
            (
                *(values["value"], changed.at, self._base + changed.place),
                *(before[1] + len(places), key),
            ),
        )

    def _index(self, values: Mapping[str, Any], row: Row) -> None:
        found_by = search_text(
            *(values["family_name"], values["given_name"]),
            *(values["record_number"], values["birth_date"]),
        )
        put_in_index(self._cursor, self._base + row["created"]["order"], found_by)

    def _refuse_dangling(self) -> None:
        found = self._cursor.execute("PRAGMA foreign_key_check").fetchone()
        if found is not None:
            raise RecordRefusedError(DANGLING.format(table=found[0], other=found[2]))

    def _work_out(self) -> None:
        """What the list of patients shows of their visits."""
        whose = "FROM session WHERE patient_id = patient.id AND voided_seq IS NULL"
        self._cursor.execute(
            f"UPDATE patient SET visits = (SELECT count(*) {whose}),"  # noqa: S608 - the words above
            f" active_at = coalesce((SELECT max(started_at) {whose}), created_at)"
        )


def _is_any_text(column: ColumnShape) -> bool:
    """Whether any text can stand there: then nothing has to be read."""
    return column.kind is ValueKind.TEXT and not column.words


def _derived(table: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
    """What the program works out of a patient; from the visits later, when they are there."""
    if table != "patient":
        return ()
    return sort_name(values["family_name"], values["given_name"]), 0, 0


def _all_that_happened(row: Row) -> tuple[_Happened, _Happened, _Happened | None]:
    """When a row was created, last changed, and voided. Raises RowError."""
    created = _happened(row["created"], "created")
    # most rows never change
    is_same = row["changed"] == row["created"]
    changed = created if is_same else _happened(row["changed"], "changed")
    if is_same and row["voided"] is None:
        return created, created, None
    voided = None if row["voided"] is None else _happened(row["voided"], "voided")
    _in_order(created, changed, voided)
    return created, changed, voided


def _happened(told: Any, name: str) -> _Happened:
    if not isinstance(told, dict) or told.keys() != {"at", "order"}:
        raise RowError(f"does not say when and in which place it was {name}")
    place = told["order"]
    if type(place) is not int:
        raise RowError(f"does not say in which place it was {name}")
    try:
        return _Happened(stored_time(told["at"]), place)
    except ValueError as error:
        raise RowError(f"has a time at which it was {name} that {error}") from error


def _in_order(created: _Happened, changed: _Happened, voided: _Happened | None) -> None:
    """A row is created, then voided if it is, and whatever came last changed it."""
    same = [one for one in (created, voided) if one is not None and one.place == changed.place]
    ends = created if voided is None else voided
    if (
        changed.place < ends.place
        or (voided is not None and voided.place <= created.place)
        or any(one.at != changed.at for one in same)
    ):
        raise RowError("was changed before it was created or voided")


def _names_differ(names: frozenset[str], row: Row) -> str:
    missing = sorted(names - row.keys())
    if missing:
        return f"has no {missing[0]}"
    unknown = sorted(str(name) for name in row.keys() - names)
    return f"has a value that nothing is known of: {unknown[0][:40]!r}"
