"""The record as a whole, in a clinic's own file, beside whatever else uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bodymap.errors import ExpectedError
from bodymap.services.whole_record import RecordReading
from db import driver, failures
from db.beside_the_window import beside_the_window
from db.guards import without_guards
from db.rows import to_micros

if TYPE_CHECKING:
    from bodymap.services.ports import Clock
    from db.keys.clinic_keys import ClinicKeys
    from db.whole_record.filling import SqlFilling

HAS_PATIENTS: Final = (
    "This clinic has patients of its own. A whole record goes into a clinic without any: name a"
    " folder without a clinic."
)


class SqlWholeRecord:
    """Implements the services' ``WholeRecordFiles`` for the clinic file at ``path``.

    ``keys`` gives the clinic's keys as they are now, ``origin`` is this workstation's id;
    ``acknowledged`` is told the number of the last line that is on the disk.
    """

    def __init__(
        self,
        path: Path,
        keys: Callable[[], ClinicKeys],
        clinic_id: UUID,
        origin: UUID,
        clock: Clock,
        acknowledged: Callable[[int], object] | None = None,
    ) -> None:
        self._path = path
        self._keys = keys
        self._clinic_id = clinic_id
        self._origin = origin
        self._clock = clock
        self._acknowledged = acknowledged

    def reading(self, patient_id: UUID | None) -> AbstractContextManager[RecordReading]:
        """One state of the record."""
        # what reads and fills is for the minutes when that is asked for
        from db.whole_record.reading import reading

        return reading(self._path, self._keys().data, patient_id)

    @contextmanager
    def filling(self, author: UUID) -> Iterator[SqlFilling]:
        """Fill the clinic, which has no patient."""
        from db.whole_record.filling import SqlFilling
        from db.whole_record.lines import staging
        from db.whole_record.log_writing import Mark

        keys = self._keys()
        now = to_micros(self._clock.now())
        mark = Mark(self._origin.bytes, self._clinic_id.bytes, author.bytes, keys.chain, now)
        try:
            connection = driver.connect(self._path, keys.data)
        except driver.Error as error:
            raise failures.not_saved(error) from error
        try:
            with (
                beside_the_window(),
                filled_at_once(connection) as cursor,
                staging(self._path.parent) as beside,
            ):
                if cursor.execute("SELECT 1 FROM patient LIMIT 1").fetchone() is not None:
                    raise ExpectedError(HAS_PATIENTS)
                found = cursor.execute("SELECT log_in FROM person WHERE voided_seq IS NULL")
                log_ins = frozenset(log_in for (log_in,) in found)
                filling = SqlFilling(cursor, mark, beside, log_ins=log_ins)
                with closing(filling):
                    yield filling
        finally:
            with suppress(driver.Error):
                connection.close()
        if self._acknowledged is not None:
            self._acknowledged(filling.last_line)


@contextmanager
def filled_at_once(connection: driver.Connection) -> Iterator[driver.Cursor]:
    """One transaction that is in the file when the block has ended, or not at all. Raises
    NotSavedError."""
    cursor = connection.cursor()
    try:
        # rows may come before those that they refer to: whoever fills it checks that at the end
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("BEGIN IMMEDIATE")
        with without_guards(connection):
            yield cursor
        cursor.execute("COMMIT")
    except (driver.Error, OSError) as error:
        raise failures.not_saved(error) from error
    finally:
        if connection.in_transaction:
            with suppress(driver.Error):
                connection.execute("ROLLBACK")
