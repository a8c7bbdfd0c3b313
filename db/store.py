"""One open clinic file: reads, and writes that are on the disk when they return."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from copy import copy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from bodymap.errors import ClinicFileError, NotSavedError
from bodymap.services.ports import Clock
from db import driver, failures, files
from db.authorizer import only_notes
from db.beside_the_window import beside_the_window, connected_beside
from db.form_statements import FormBook
from db.identity import NO_FILE, identity_at, shm_of, wal_of
from db.on_demand import ReadsOnDemand
from db.prepared import prepared
from db.read_statements import ReadStatements
from db.reader import Reader
from db.record_reads import RecordReads
from db.record_writing import Stamp
from db.rows import to_micros
from db.statements import Statements
from db.transaction import SqlTransaction
from db.ways_in import WaysIn

if TYPE_CHECKING:
    from db.turns import Turns

T = TypeVar("T")


class SqlStore(RecordReads):
    """The record in one encrypted file. Implements the services' ``RecordStore``.

    ``ways`` lead to the file of ``connection`` once more. ``origin`` is this workstation's 16-byte
    id, ``chain_key`` what the change log is sealed with. ``acknowledged`` is told the number of the
    last line that is on the disk, after every write: a log that is cut short is noticed by it.
    Where ``turns`` are given the file shares its record with a server, and a thread that writes
    into it, too, keeps to them.
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
        turns: Turns | None = None,
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
        statements, self._forms, reads, on_demand = _statements()
        self._turns = turns
        self._others_away: Callable[[], AbstractContextManager[object]] = nullcontext
        if turns is not None:
            from db.sync.outbox import OutboxStatements

            statements = OutboxStatements(prepared)
            on_demand = ReadsOnDemand(prepared, is_shared=True)
        super().__init__(Reader(reads, self._forms), statements, on_demand, clinic_id)
        self._file = self._log = NO_FILE
        self._remember_files()

    @property
    def turns(self) -> Turns | None:
        """Whose turn it is to write; None where the file is this store's alone."""
        return self._turns

    @property
    def is_shared(self) -> bool:
        """Whether the file shares its record with a server."""
        return self._turns is not None

    @contextmanager
    def write(self, author: UUID | None) -> Iterator[SqlTransaction]:
        """One transaction of a person, begun immediately and on the disk when the block has ended.

        Raises NotSavedError where it cannot be saved; whatever the block raises undoes it too.
        Within ``as_one`` it is a part of that transaction.
        """
        connection = self._ready_to_write()
        if self._is_one and not connection.in_transaction:
            raise NotSavedError(failures.CLOSED)
        with nullcontext() if self._turns is None else self._turns.at_once():
            cursor = connection.cursor()
            try:
                if not self._is_one:
                    cursor.execute("BEGIN IMMEDIATE")
                transaction = self.transaction_on(cursor, author)
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

    def transaction_on(self, cursor: driver.Cursor, author: UUID | None) -> SqlTransaction:
        """What writes, and reads single records, in a transaction that was begun on ``cursor``: one
        of this store or of a connection beside it."""
        stamp = Stamp(
            self._origin,
            None if author is None else author.bytes,
            self._clinic_id.bytes,
            self._chain_key,
            to_micros(self._clock.now()),
        )
        return SqlTransaction(cursor, self._statements, self._forms, stamp)

    def keep_head(self) -> None:
        """Keep the end of the chain beside the file. Where that cannot be, the one before stays."""
        from db.head_file import keep_head

        if self._is_one:
            return
        with suppress(ClinicFileError):
            now = self._clock.now()
            keep_head(self._path, self._clinic_id, self.head(), now, self.seal_of)

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
        other = copy(self)
        other._connection = self.connect_beside()
        with closing(other), beside_the_window():
            other.allow_charting(self._may_chart)
            yield other

    def connect_beside(self) -> driver.Connection:
        """One more connection to the file that is open, for a thread beside the window's. Raises
        NotSavedError."""
        self.require_in_place()
        connection = connected_beside(self._ways)
        if not self._is_ours():
            connection.close()
            raise NotSavedError(failures.REPLACED)
        return connection

    def require_in_place(self) -> None:
        """Raises NotSavedError where the file that is open lies in its place no more."""
        if self._connection is not None and not self._is_ours():
            is_gone = identity_at(self._path) == NO_FILE
            raise NotSavedError(failures.GONE if is_gone else failures.REPLACED)

    def keep_away(self, others_away: Callable[[], AbstractContextManager[object]]) -> None:
        """Whoever else has the file open gives it up while ``others_away`` lasts: entered whenever
        the store changes to another file."""
        self._others_away = others_away

    def others_away(self) -> AbstractContextManager[object]:
        """While it lasts nobody else of this program has the file open, nor writes into it."""
        return self._others_away()

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
        with self._others_away():
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

    def look_up(self, read: Callable[[driver.Cursor], T]) -> T:
        """What ``read`` finds in the file that is of this workstation alone. Raises
        ClinicFileError."""
        return self._read(read)

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
        with self._others_away():
            return self._connect_to_what_is_there(old)

    def _connect_to_what_is_there(self, old: driver.Connection) -> driver.Connection:
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
def _statements() -> tuple[Statements, FormBook, ReadStatements, ReadsOnDemand]:
    """What every clinic is written and read with. Compiling it takes longer than running it, and
    a program that opens one clinic after the other, as the tests do, needs it done once."""
    return (
        *(Statements(prepared), FormBook(prepared)),
        *(ReadStatements(prepared), ReadsOnDemand(prepared)),
    )
