"""One state of the record, read as plain rows or as frozen values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import UUID

from bodymap.charting.session_record import SessionRecord
from bodymap.errors import ClinicFileError
from bodymap.services.values import PatientOverview
from bodymap.services.whole_record import Row, TableShape
from db import driver, failures
from db.beside_the_window import beside_the_window
from db.form_statements import FormBook
from db.prepared import prepared
from db.read_statements import ReadStatements
from db.reader import Reader
from db.rows import from_micros
from db.tables import metadata
from db.whole_record.places import Places
from db.whole_record.plain import plain_time, writer
from db.whole_record.scope import of_patient
from db.whole_record.shapes import shapes

if TYPE_CHECKING:
    from db.driver import Cursor

R = TypeVar("R")

KEEPS_FEW: Final = (
    "This workstation keeps the patients of late: export at one that keeps everything, or make a"
    " clinic file of its own of what is on the server (bodymap server move-out)."
)
ON_SERVER: Final = (
    "This patient's record is on the clinic's server and not here: open the patient first."
)
_AT_ONCE: Final = 500
_STAMPS: Final = (
    *("created_at", "created_seq", "changed_at", "changed_seq", "voided_at", "voided_seq"),
)
_UNREADABLE: Final = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError)


@contextmanager
def reading(path: Path, key: bytes, patient_id: UUID | None) -> Iterator[SqlReading]:
    """One state of the clinic file at ``path``, read through a connection of its own. Raises
    ClinicFileError, also where what is asked for is on the clinic's server alone, and LookupError
    where there is no such patient."""
    try:
        connection = _connected(path, key)
    except driver.Error as error:
        raise failures.not_read(error) from error
    try:
        with beside_the_window():
            connection.execute("BEGIN")
            _refuse_part(connection, patient_id)
            yield SqlReading(connection, patient_id)
    except driver.Error as error:
        raise failures.not_read(error) from error
    finally:
        connection.close()


def _refuse_part(connection: driver.Connection, patient_id: UUID | None) -> None:
    """Half a record is no record."""
    of_whom = "" if patient_id is None else " WHERE patient_id = ?"
    found = connection.execute(
        f"SELECT 1 FROM left_out{of_whom} LIMIT 1",  # noqa: S608 - words of this file
        () if patient_id is None else (patient_id.bytes,),
    )
    if found.fetchone() is not None:
        raise ClinicFileError(KEEPS_FEW if patient_id is None else ON_SERVER)


def _connected(path: Path, key: bytes) -> driver.Connection:
    try:
        return driver.connect_to_read(path, key)
    except driver.Error:
        # where nothing can be written beside the file there is no log either
        return driver.connect_to_look(path, key)


class SqlReading:
    """Implements the services' ``RecordReading`` on ``connection``, in the transaction that was
    begun there."""

    def __init__(self, connection: driver.Connection, patient_id: UUID | None) -> None:
        self._connection = connection
        self._patient = None if patient_id is None else patient_id.bytes
        name, made_at = self._run("SELECT clinic_name, created_at FROM meta").fetchone()
        self._clinic_name: str = name
        self._made_at = from_micros(made_at)
        if self._patient is not None and not self.count("patient"):
            raise LookupError(f"There is no patient {patient_id}.")
        self._forms = FormBook(prepared)
        self._reader = Reader(ReadStatements(prepared), self._forms)
        self._found_places: Places | None = None

    @property
    def clinic_name(self) -> str:
        """The name that the clinic's file was made with."""
        return self._clinic_name

    @property
    def made_at(self) -> datetime:
        """When it was made."""
        return self._made_at

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables, in the order in which they are written."""
        return tuple(one.name for one in shapes())

    @property
    def shapes(self) -> tuple[TableShape, ...]:
        """The tables."""
        return shapes()

    def count(self, table: str) -> int:
        """How many rows there are."""
        return int(self._run(f"SELECT count(*) FROM {table} {self._where(table)}").fetchone()[0])  # noqa: S608 - a declared name

    def rows(self, table: str) -> Iterator[Row]:
        """The rows in the order of their ids."""
        shape = next(one for one in shapes() if one.name == table)
        names = [column.name for column in shape.columns]
        writers = [writer(table, column) for column in shape.columns]
        listed = ", ".join(f'"{name}"' for name in (*names, *_STAMPS))
        place = self._places.of
        found = self._run(f"SELECT {listed} FROM {table} {self._where(table)} ORDER BY id")  # noqa: S608 - as above
        size = len(names)
        for values in self._each(found):
            try:
                row = {
                    name: value if write is None or value is None else write(value)
                    for name, write, value in zip(names, writers, values, strict=False)
                }
                created_at, created, changed_at, changed, voided_at, voided = values[size:]
                row["created"] = {"at": plain_time(created_at), "order": place(created)}
                row["changed"] = (
                    row["created"]
                    if (changed, changed_at) == (created, created_at)
                    else {"at": plain_time(changed_at), "order": place(changed)}
                )
                row["voided"] = (
                    None
                    if voided is None
                    else {"at": plain_time(voided_at), "order": place(voided)}
                )
            except _UNREADABLE as error:
                # a value that this program does not write
                raise ClinicFileError(failures.UNREADABLE) from error
            yield row

    def patients(self) -> Iterator[PatientOverview]:
        """All patients that count, oldest first, each with all that counts of it."""
        where = self._where("patient") or "WHERE 1"
        found = self._run(
            f"SELECT id FROM patient {where} AND voided_seq IS NULL ORDER BY created_seq"  # noqa: S608 - a declared name
        )
        for (key,) in self._each(found):
            yield self._patient_with_all(UUID(bytes=key))

    def clinic_records(self, kind: type[R]) -> tuple[R, ...]:
        """All that count of a kind that belongs to no patient."""
        with closing(self._connection.cursor()) as cursor:
            return self._reader.clinic_records(cursor, kind)

    def _patient_with_all(self, patient_id: UUID) -> PatientOverview:
        with closing(self._connection.cursor()) as cursor:
            found = self._reader.overview(cursor, patient_id, self._read)
            assert found is not None
            records = self._records(cursor, patient_id)
        visits = tuple(
            replace(visit, records=tuple(records.get(visit.session.id, ())))
            for visit in found.visits
        )
        return replace(found, visits=visits)

    def _records(self, cursor: Cursor, patient_id: UUID) -> dict[UUID, list[SessionRecord]]:
        """All other records of a patient that count, by visit, in the order of the record."""
        found: list[tuple[int, SessionRecord]] = []
        for kind in self._forms.session_kinds:
            of = self._forms.of(kind)
            of_kind = of.of_patient.run(cursor, {"key": patient_id.bytes}).fetchall()
            found += [(row[-1], of.form.record(row)) for row in of_kind]
        by_visit: dict[UUID, list[SessionRecord]] = defaultdict(list)
        for _, record in sorted(found, key=itemgetter(0)):
            by_visit[record.session_id].append(record)
        return by_visit

    @property
    def _places(self) -> Places:
        if self._found_places is None:
            try:
                self._found_places = Places(self._numbers())
            except _UNREADABLE as error:
                raise ClinicFileError(failures.UNREADABLE) from error
        return self._found_places

    def _numbers(self) -> Iterator[int]:
        for shape in shapes():
            found = self._run(
                f"SELECT created_seq, changed_seq, voided_seq FROM {shape.name}"  # noqa: S608 - a declared name
                f" {self._where(shape.name)}"
            )
            for created, changed, voided in self._each(found):
                yield created
                yield changed
                if voided is not None:
                    yield voided

    def _where(self, table: str) -> str:
        return "" if self._patient is None else f"WHERE {of_patient(metadata.tables[table])}"

    def _run(self, query: str) -> driver.Cursor:
        values = {} if self._patient is None else {"patient": self._patient}
        return self._connection.execute(query, values)

    def _read(self, read: Callable[[Cursor], R], /) -> R:
        with closing(self._connection.cursor()) as cursor:
            return read(cursor)

    @staticmethod
    def _each(cursor: driver.Cursor) -> Iterator[tuple[Any, ...]]:
        while found := cursor.fetchmany(_AT_ONCE):
            yield from found
