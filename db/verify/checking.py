"""The whole check of a clinic file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.audit.lines import Head
from bodymap.services.progress import Progress, unwatched
from db import driver
from db.head_file import KeptHead
from db.keys.clinic_keys import ClinicKeys
from db.layout import APPLICATION_ID
from db.verify.check import Check
from db.verify.lines import Log
from db.verify.meter import Meter
from db.verify.outbox import check_outbox
from db.verify.reads import FileReads
from db.verify.shape import check_shape
from db.verify.verdict import Part, Verdict

CANNOT_OPEN: Final = "The clinic file cannot be opened to check it."
_MOST_OF_SQLITE: Final = 20
_HAS_SERVER: Final = "SELECT count(*) FROM server_link"
_KEEPS_A_PART: Final = "SELECT count(*) FROM server_link WHERE keep_days IS NOT NULL"

Open = Callable[[Path, bytes], driver.Connection]


def verify(
    path: Path,
    keys: ClinicKeys,
    clinic_id: UUID,
    *,
    heads: Sequence[KeptHead | Head] = (),
    progress: Progress = unwatched,
    open_with: Open = driver.connect_to_read,
) -> Verdict:
    """Check the clinic file at ``path``, which may be open elsewhere and is only read; ``heads``
    are those that were kept outside it.

    For a worker thread: 100,000 needle sites take a quarter of a minute. ``open_with`` is
    ``driver.connect_to_look`` for a file that nobody else has open, a backup: then nothing appears
    beside it. Raises ClinicFileError where the file does not open with the key at all, and
    CancelledError.
    """
    try:
        connection = open_with(path, keys.data)
    except driver.Error as error:
        raise ClinicFileError(CANNOT_OPEN) from error
    meter = Meter(progress)
    try:
        meter.watch(connection)
        # one state of the record, whatever is written meanwhile
        connection.execute("BEGIN")
        return _FileCheck(connection, keys, clinic_id, heads, meter).run()
    except driver.Error as error:
        if meter.stopped is not None:
            raise meter.stopped from error
        raise ClinicFileError(CANNOT_OPEN) from error
    finally:
        connection.close()


class _FileCheck(Check):
    def __init__(
        self,
        connection: driver.Connection,
        keys: ClinicKeys,
        clinic_id: UUID,
        heads: Sequence[KeptHead | Head],
        meter: Meter,
    ) -> None:
        super().__init__(FileReads(connection), keys, clinic_id, heads, meter)
        self._connection = connection

    def _schema(self) -> int:
        application = self._connection.execute("PRAGMA application_id").fetchone()[0]
        schema = int(self._connection.execute("PRAGMA user_version").fetchone()[0])
        with self._part(Part.FILE, "The file does not say which clinic it is of."):
            clinics = self._connection.execute("SELECT clinic_id FROM meta").fetchall()
            if application != APPLICATION_ID or clinics != [(self._clinic_id.bytes,)]:
                self._findings.add(Part.FILE, "The file is not of this clinic.")
        return schema

    def _storage(self) -> None:
        """Every page as it was encrypted, and every tree as SQLite left it."""
        for pragma in ("cipher_integrity_check", f"integrity_check({_MOST_OF_SQLITE})"):
            with self._part(Part.FILE, "The file is damaged and cannot be read to its end."):
                for (said,) in self._connection.execute(f"PRAGMA {pragma}"):
                    if said != "ok":
                        self._findings.add(Part.FILE, f"The file is damaged: {said}.")

    def _references(self) -> None:
        with self._part(Part.REFERENCES, "The references between rows cannot be read."):
            for table, number, to, _ in self._connection.execute("PRAGMA foreign_key_check"):
                self._findings.add(
                    Part.REFERENCES, f"Row number {number} of {table} refers to no row of {to}."
                )

    def _shape(self) -> None:
        check_shape(self._connection, self._findings)

    def _is_whole(self) -> bool:
        return bool(self._connection.execute(_KEEPS_A_PART).fetchone() == (0,))

    def _is_shared(self) -> bool:
        return bool(self._connection.execute(_HAS_SERVER).fetchone() == (1,))

    def _outbox(self, log: Log) -> int:
        return check_outbox(self._reads, self._keys.chain, log, self._findings, self._meter)
