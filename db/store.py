"""One open clinic file: reads, and writes that are on the disk when they return."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from copy import copy
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.episode import Episode
from bodymap.charting.needle_event import NeedleEvent
from bodymap.charting.patient import Patient
from bodymap.charting.site_columns import SiteColumns
from bodymap.errors import ClinicFileError, NotSavedError
from bodymap.services.audit.lines import AuditFilter, AuditLine, Head
from bodymap.services.audit.subjects import Subject
from bodymap.services.clinic_view.tally import Bounds, Reached, Tally
from bodymap.services.ports import Clock
from bodymap.services.values import (
    BoxUse,
    OpenReaction,
    PatientOverview,
    PatientRow,
    Visit,
)
from db import driver, failures, files, on_demand
from db.authorizer import only_notes
from db.beside_the_window import beside_the_window, connected_beside
from db.form_statements import FormBook
from db.identity import NO_FILE, identity_at, shm_of, wal_of
from db.read_statements import ReadStatements
from db.reader import Reader
from db.record_writing import Stamp
from db.rows import to_micros
from db.statements import Statements
from db.taking_back import is_used_since
from db.transaction import SqlTransaction
from db.ways_in import WaysIn

T = TypeVar("T")


class SqlStore:
    """The record in one encrypted file. Implements the services' ``RecordStore``.

    ``ways`` lead to the file of ``connection`` once more. ``origin`` is this workstation's 16-byte
    id, ``chain_key`` what the change log is sealed with. ``acknowledged`` is told the number of the
    last line that is on the disk, after every write: a log that is cut short is noticed by it.
    """

    def __init__(
        self,
        path: Path,
        connection: driver.Connection,
        *,
        ways: WaysIn,
        clock: Clock,
        origin: bytes,
        clinic_id: UUID,
        chain_key: bytes,
        acknowledged: Callable[[int], object] | None = None,
    ) -> None:
        self._path = path
        self._wal = wal_of(path)
        self._connection: driver.Connection | None = connection
        self._ways: WaysIn | None = ways
        self._clock = clock
        self._origin = origin
        self._clinic_id = clinic_id
        self._chain_key = chain_key
        self._acknowledged = acknowledged
        self._may_chart = True
        self._is_one = False
        self._statements, self._forms, reads = _statements()
        self._reader = Reader(reads, self._forms)
        self._file = self._log = NO_FILE
        self._remember_files()

    @contextmanager
    def write(self, author: UUID | None) -> Iterator[SqlTransaction]:
        """One transaction of a person, begun immediately and on the disk when the block has ended.

        Raises NotSavedError where it cannot be saved; whatever the block raises undoes it too.
        Within ``as_one`` it is a part of that transaction.
        """
        connection = self._ready_to_write()
        if self._is_one and not connection.in_transaction:
            raise NotSavedError(failures.CLOSED)
        stamp = Stamp(
            self._origin,
            None if author is None else author.bytes,
            self._clinic_id.bytes,
            self._chain_key,
            to_micros(self._clock.now()),
        )
        cursor = connection.cursor()
        try:
            if not self._is_one:
                cursor.execute("BEGIN IMMEDIATE")
            transaction = SqlTransaction(cursor, self._statements, self._forms, stamp)
            yield transaction
            if self._is_one:
                return
            cursor.execute("COMMIT")
        except driver.IntegrityError as error:
            driver.roll_back(connection)
            raise ValueError(f"The record does not allow this: {error}") from error
        except (driver.Error, OSError) as error:
            driver.roll_back(connection)
            raise failures.not_saved(error) from error
        except BaseException:
            driver.roll_back(connection)
            raise
        finally:
            cursor.close()
        self._still_there()
        if self._acknowledged is not None and transaction.sequence:
            self._acknowledged(transaction.sequence)

    def find_patients(self, text: str, limit: int) -> Sequence[PatientRow]:
        """See ``History.find_patients``."""
        return self._read(lambda cursor: self._reader.find_patients(cursor, text, limit))

    def patient(self, patient_id: UUID) -> Patient | None:
        """The patient, or None."""
        return self._read(lambda cursor: self._reader.patient(cursor, patient_id))

    def every_patient(self) -> tuple[Patient, ...]:
        """All patients that count, in the order of the record."""
        return self._read(lambda cursor: on_demand.import_reads().every_patient(cursor))

    def taken_ids(self, entity: str, ids: Sequence[UUID]) -> frozenset[UUID]:
        """Those of ``ids`` that a row of the table has, voided or not."""
        return self._read(lambda cursor: on_demand.import_reads().taken(cursor, entity, ids))

    def episodes(self, patient_id: UUID) -> tuple[Episode, ...]:
        """The patient's episodes, oldest first."""
        return self._read(lambda cursor: self._reader.episodes(cursor, patient_id))

    def overview(self, patient_id: UUID) -> PatientOverview | None:
        """All of a patient, or None."""
        return self._read(lambda cursor: self._reader.overview(cursor, patient_id, self._read))

    def visit(self, session_id: UUID) -> Visit | None:
        """One session with what was charted in it, or None."""
        return self._read(lambda cursor: self._reader.visit(cursor, session_id))

    def open_sessions(self) -> tuple[Visit, ...]:
        """The sessions that have not ended, oldest first."""
        return self._read(self._reader.open_sessions)

    def records_of(self, patient_id: UUID, kind: type[T]) -> tuple[T, ...]:
        """See ``History.records_of``."""
        return self._read(lambda cursor: self._reader.records_of(cursor, patient_id, kind))

    def site_columns(self, patient_id: UUID) -> SiteColumns:
        """See ``History.site_columns``."""
        return self._read(lambda cursor: self._reader.site_columns(cursor, patient_id, self._read))

    def needle_incidents(self, patient_id: UUID) -> tuple[NeedleEvent, ...]:
        """See ``History.needle_incidents``."""
        return self._read(lambda cursor: self._reader.needle_incidents(cursor, patient_id))

    def newest_answers(self, patient_id: UUID) -> tuple[AnswerGiven, ...]:
        """See ``History.newest_answers``."""
        return self._read(lambda cursor: self._reader.newest_answers(cursor, patient_id))

    def visits_with(self, patient_id: UUID, kind: type) -> frozenset[UUID]:
        """See ``History.visits_with``."""
        return self._read(lambda cursor: self._reader.visits_with(cursor, patient_id, kind))

    def clinic_records(self, kind: type[T]) -> tuple[T, ...]:
        """Those of a kind that belongs to no patient, in the order of the record."""
        return self._read(lambda cursor: self._reader.clinic_records(cursor, kind))

    def open_reactions(self) -> tuple[OpenReaction, ...]:
        """See ``History.open_reactions``."""
        return self._read(self._reader.open_reactions)

    def uses_of_boxes(self, box_ids: Sequence[UUID]) -> tuple[BoxUse, ...]:
        """See ``Stock.uses_of_lot``."""
        return self._read(lambda cursor: self._reader.uses_of_boxes(cursor, box_ids))

    def patients_since(self, moment: datetime) -> int:
        """See ``History.patients_since``."""
        return self._read(lambda cursor: on_demand.clinic_reads().patients_since(cursor, moment))

    def tally(self, bounds: Bounds, after: Reached | None, most: int) -> Tally:
        """See ``History.tally``."""
        return self._read(
            lambda cursor: on_demand.clinic_reads().tally(cursor, bounds, after, most)
        )

    def audit_lines(
        self, asked: AuditFilter, before: int | None, most: int
    ) -> tuple[AuditLine, ...]:
        """See ``Audit.lines``."""
        return self._read(lambda cursor: on_demand.audit_reads().lines(cursor, asked, before, most))

    def events_of_clinic(self, what: Sequence[str], most: int) -> tuple[AuditLine, ...]:
        """The newest lines of the clinic itself that say one of ``what``, the newest first."""
        return self._read(
            lambda cursor: on_demand.audit_reads().of(cursor, self._clinic_id, what, most)
        )

    def is_used_since(self, first: int, last: int) -> bool:
        """See ``Transaction.is_used_since``."""
        return self._read(lambda cursor: is_used_since(cursor, first, last))

    def audit_subjects(self, lines: Sequence[AuditLine]) -> Mapping[int, Subject]:
        """See ``Audit.subjects``."""
        return self._read(lambda cursor: on_demand.subject_reads().subjects(cursor, lines))

    def slot_keys(self) -> dict[UUID, bytes]:
        """The public half that each slot of the key file is sealed for, by whose it is."""
        found = self._read(lambda cursor: self._statements.slot_keys.run(cursor, {}).fetchall())
        return {UUID(bytes=owner): public for owner, public in found}

    def head(self) -> Head:
        """The end of the change log's chain."""
        return self._read(lambda cursor: on_demand.audit_reads().head(cursor))

    def keep_head(self) -> None:
        """Keep the end of the chain beside the file. Where that cannot be, the one before stays."""
        from db.head_file import keep_head

        if self._is_one:
            return
        with suppress(ClinicFileError):
            now = self._clock.now()
            keep_head(self._path, self._clinic_id, self.head(), now, self._seal_of)

    def _seal_of(self, sequence: int) -> bytes | None:
        return self._read(lambda cursor: on_demand.audit_reads().seal(cursor, sequence))

    def allow_charting(self, allowed: bool) -> None:
        """From now on refuse, or accept, every write but lines of the change log."""
        self._may_chart = allowed
        if self._connection is not None:
            self._connection.set_authorizer(None if allowed else only_notes)

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Writes need not survive a power cut while the block runs: to fill a passing clinic."""
        if self._connection is None:
            raise NotSavedError(failures.CLOSED)
        self._connection.execute("PRAGMA synchronous = OFF")
        try:
            yield
        finally:
            if self._connection is not None:
                self._connection.set_authorizer(None)
                self._connection.execute("PRAGMA synchronous = FULL")
                self.allow_charting(self._may_chart)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """All writes of the block are one transaction: to fill a new clinic. A write that fails
        undoes all of them, and none is accepted after it. Raises as ``write`` does."""
        connection = self._ready_to_write()
        try:
            connection.execute("BEGIN IMMEDIATE")
            self._is_one = True
            yield
            connection.execute("COMMIT")
        except driver.Error as error:
            raise failures.not_saved(error) from error
        finally:
            self._is_one = False
            driver.roll_back(connection)

    @contextmanager
    def beside(self) -> Iterator[SqlStore]:
        """See ``RecordStore.beside``."""
        if self._connection is not None and not self._is_ours():
            is_gone = identity_at(self._path) == NO_FILE
            raise NotSavedError(failures.GONE if is_gone else failures.REPLACED)
        connection, other = connected_beside(self._ways), copy(self)
        other._connection = connection
        with closing(other), beside_the_window():
            if not self._is_ours():
                raise NotSavedError(failures.REPLACED)
            other.allow_charting(self._may_chart)
            yield other

    def trace(self, listener: Callable[[str], object] | None) -> None:
        """Tell ``listener`` the text of every statement that runs, without its values."""
        if self._connection is not None:
            self._connection.set_trace_callback(listener)

    def replaced_by(self, ways: WaysIn) -> None:
        """The clinic lies in another file, or under another key, from now on: open that.

        ``ways.again`` may put files in place first. What it raises passes on, and then the store
        goes on with the file that it had.
        """
        before = self._ways
        self.close()
        try:
            self._go_on(ways)
        except BaseException:
            if before is not None:
                self._go_on(before)
            raise

    def _go_on(self, ways: WaysIn) -> None:
        self._connection, self._ways = ways.again(), ways
        self._remember_files()
        self.allow_charting(self._may_chart)

    def close(self) -> None:
        """Write everything into the one file and close it. May be called twice."""
        connection, self._connection = self._connection, None
        self._ways = None  # they know the key
        if connection is not None:
            connection.close()

    def _read(self, read: Callable[[driver.Cursor], T]) -> T:
        if self._connection is None:
            raise ClinicFileError(failures.CANNOT_READ)
        try:
            with closing(self._connection.cursor()) as cursor:
                if self._is_one:
                    return read(cursor)
                # One transaction, so that several statements see one state of the record.
                cursor.execute("BEGIN")
                try:
                    return read(cursor)
                finally:
                    driver.roll_back(self._connection)
        except driver.Error as error:
            raise failures.not_read(error) from error

    def _ready_to_write(self) -> driver.Connection:
        if self._connection is None:
            raise NotSavedError(failures.CLOSED)
        if self._is_ours():
            return self._connection
        if identity_at(self._path) == NO_FILE:
            raise NotSavedError(failures.GONE)
        return self._connect_again(self._connection)

    def _connect_again(self, old: driver.Connection) -> driver.Connection:
        """Another file lies where ours was, or its log is gone: open what is there now."""
        if identity_at(self._wal) not in (NO_FILE, self._log):
            # Closing would remove the log of a file that is not the one we have open.
            raise NotSavedError(failures.REPLACED)
        is_another = identity_at(self._path) != self._file
        try:
            old.close()
            # Until another one is open there is no file that writes could go to.
            self._file = self._log = NO_FILE
            if is_another:
                self._set_log_aside()
            assert self._ways is not None
            self._connection = self._ways.again()
        except ClinicFileError as error:
            raise NotSavedError(failures.REPLACED) from error
        except (driver.Error, OSError) as error:
            raise failures.not_saved(error) from error
        self._remember_files()
        self.allow_charting(self._may_chart)
        return self._connection

    def _set_log_aside(self) -> None:
        """Our log must not be replayed into a file that is not ours. It is kept, not deleted: with
        the file it belongs to it would be whole."""
        if identity_at(self._wal) != NO_FILE:
            self._wal.rename(files.free_name(self._wal.with_name(f"{self._wal.name}.left")))
        shm_of(self._path).unlink(missing_ok=True)

    def _still_there(self) -> None:
        if not self._is_ours():
            raise NotSavedError(failures.GONE)

    def _is_ours(self) -> bool:
        return (
            identity_at(self._path) == self._file != NO_FILE
            and identity_at(self._wal) == self._log != NO_FILE
        )

    def _remember_files(self) -> None:
        self._file = identity_at(self._path)
        self._log = identity_at(self._wal)


@cache
def _statements() -> tuple[Statements, FormBook, ReadStatements]:
    """What every clinic is written and read with. Compiling it takes longer than running it, and
    a program that opens one clinic after the other, as the tests do, needs it done once."""
    return Statements(), FormBook(), ReadStatements()
