"""The record as a whole: all of it out of a clinic, and all of it into one.

What is read or brought in is plain: rows of the tables, whose values JSON could hold. A row is a
mapping of its columns, without what the program works out of other rows, and of ``created``,
``changed`` and ``voided``: each ``{"at": UTC time, "order": place}``, ``voided`` None where the row
counts. The places count all that happened to rows, from 1 without a gap, in the order of the
change log; the change log itself, keys and the names of machines are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar
from uuid import UUID

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes, Kind
from bodymap.services.values import PatientOverview

if TYPE_CHECKING:
    from bodymap.services.access.access import Access

R = TypeVar("R")
Row = Mapping[str, Any]

STAMPS: Final = ("created", "changed", "voided")
"""What every row says of itself beside its columns."""
NO_FILE: Final = "This clinic has no file of its own to read, or to bring anything into."


class ValueKind(StrEnum):
    """What a column holds, and how it is written."""

    ID = "id"
    """A UUID as text."""
    TIME = "time"
    """A UTC time in ISO 8601 with microseconds and ``Z``."""
    DAY = "day"
    """A day in ISO 8601."""
    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    """A finite number with a fraction."""
    TRUTH = "truth"
    VALUES = "values"
    """A list or an object; any other text as it is."""


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """A column: ``words`` are the texts that it can hold, empty where it can hold any."""

    name: str
    kind: ValueKind
    may_be_null: bool
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table of the record; ``about`` says in one sentence what its rows are."""

    name: str
    about: str
    columns: tuple[ColumnShape, ...]


@dataclass(frozen=True, slots=True)
class AboutClinic:
    """What a clinic says of itself."""

    name: str
    made_at: datetime


class RowError(ExpectedError):
    """A row cannot be taken; ``sentence`` goes on from its name: "has no id"."""


class RecordRefusedError(ExpectedError):
    """The rows cannot be taken as the record of this clinic."""


class RecordReading(Protocol):
    """One state of the record, for as long as it is read. Raises ClinicFileError where it cannot be
    read."""

    @property
    def clinic_name(self) -> str:
        """The name that the clinic's file was made with."""
        ...

    @property
    def made_at(self) -> datetime:
        """When it was made (UTC)."""
        ...

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables, in the order in which they are written."""
        ...

    @property
    def shapes(self) -> tuple[TableShape, ...]:
        """The tables, in the same order."""
        ...

    def count(self, table: str) -> int:
        """How many rows of a table there are, those that are voided among them."""
        ...

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table in the order of their ids, those that are voided among them."""
        ...

    def patients(self) -> Iterator[PatientOverview]:
        """All patients in the order of the record; their visits have all their records. What is
        voided is left out."""
        ...

    def clinic_records(self, kind: type[R]) -> tuple[R, ...]:
        """The clinic's records of a kind that belongs to no patient, in the order of the record,
        without those that are voided; of one patient's record too, all of them."""
        ...


class RecordFilling(Protocol):
    """A clinic that is being filled, in one transaction. Raises RowError, RecordRefusedError, and
    NotSavedError where the disk refuses."""

    @property
    def shapes(self) -> tuple[TableShape, ...]:
        """The tables that rows are for."""
        ...

    def begin(self, about: AboutClinic, most_rows: int) -> None:
        """Rows come from a clinic of which ``about`` tells; ``most_rows`` at most."""
        ...

    def put(self, table: str, row: Row) -> None:
        """Take a row. Rows come in any order; those of people are best the first."""
        ...

    def finish(self) -> tuple[str, ...]:
        """All rows are there. Gives sentences on what came as something else than it was."""
        ...


class WholeRecordFiles(Protocol):
    """The clinic's file, reached beside whatever else uses it, from any thread."""

    def reading(self, patient_id: UUID | None) -> AbstractContextManager[RecordReading]:
        """One state of the record, of one patient or of all. Raises LookupError where there is no
        such patient."""
        ...

    def filling(self, author: UUID) -> AbstractContextManager[RecordFilling]:
        """Fill the clinic, which has no patient, in the name of ``author``. What the block raises
        undoes all of it."""
        ...


class WholeRecord:
    """The record as a whole for the person at the desk."""

    def __init__(self, access: Access, bus: ChangeBus, files: WholeRecordFiles | None) -> None:
        self._access = access
        self._bus = bus
        self._files = files

    def reading(self, patient_id: UUID | None = None) -> AbstractContextManager[RecordReading]:
        """One state of the record, of one patient or of all. That it leaves the record is noted by
        ``Exports.begin``. Raises NotAllowedError, LookupError and ClinicFileError."""
        self._access.require(Right.READ)
        self._access.require(Right.EXPORT)
        return self._known.reading(patient_id)

    @contextmanager
    def filling(self) -> Iterator[RecordFilling]:
        """Fill this clinic, which has no patient yet, with the record of another one. For any
        thread: ``came_in`` tells of it then. Raises NotAllowedError, ExpectedError where the clinic
        has patients, and NotSavedError."""
        for right in (Right.IMPORT, Right.PEOPLE, Right.SETTINGS):
            self._access.require(right)
        with self._known.filling(self._access.person.id) as filling:
            yield filling

    def came_in(self) -> Changes:
        """Announce that the record is another one now, on the thread of whoever listens."""
        sequence = self._access.read.head().sequence
        changes = Changes(~Kind(0), None, sequence=sequence)
        self._bus.announce(changes)
        return changes

    @property
    def _known(self) -> WholeRecordFiles:
        if self._files is None:
            raise ExpectedError(NO_FILE)
        return self._files
