"""The whole check, part after part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

from bodymap.errors import ClinicFileError
from bodymap.services.audit.lines import Head
from bodymap.services.progress import Progress, unwatched
from db import driver
from db.head_file import KeptHead
from db.keys.clinic_keys import ClinicKeys
from db.layout import APPLICATION_ID, SCHEMA
from db.verify.findings import Findings
from db.verify.heads import check_heads
from db.verify.lines import Log, walk
from db.verify.meter import Meter
from db.verify.rows import check_rows, record_tables
from db.verify.shape import check_shape
from db.verify.signatures import check_signatures
from db.verify.verdict import Counts, Part, Verdict

CANNOT_OPEN: Final = "The clinic file cannot be opened to check it."
_MOST_OF_SQLITE: Final = 20

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
        return _Check(connection, keys, clinic_id, heads, meter).run()
    except driver.Error as error:
        if meter.stopped is not None:
            raise meter.stopped from error
        raise ClinicFileError(CANNOT_OPEN) from error
    finally:
        connection.close()


class _Check:
    def __init__(
        self,
        connection: driver.Connection,
        keys: ClinicKeys,
        clinic_id: UUID,
        heads: Sequence[KeptHead | Head],
        meter: Meter,
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._clinic_id = clinic_id
        self._heads = heads
        self._meter = meter
        self._findings = Findings()

    def run(self) -> Verdict:
        # one state of the record, whatever is written meanwhile
        self._connection.execute("BEGIN")
        schema = self._schema()
        self._file()
        self._references()
        if schema != SCHEMA:
            self._findings.add(
                Part.SCHEMA,
                f"The file is of form {schema}, and this program checks form {SCHEMA} only.",
            )
            return self._verdict(schema, None, Counts())
        with self._part(Part.SCHEMA, "The tables cannot be read."):
            check_shape(self._connection, self._findings)
        log: Log | None = None
        with self._part(Part.LINES, "The change log cannot be read to its end."):
            self._expect()
            named = frozenset(
                one.head.sequence if isinstance(one, KeptHead) else one.sequence
                for one in self._heads
            )
            log = walk(self._connection, self._keys.chain, named, self._findings, self._meter)
        if log is None:
            return self._verdict(schema, None, Counts())
        left_behind = check_heads(self._heads, log, self._findings)
        rows, unseen = self._rows(log)
        signatures = 0
        with self._part(Part.SIGNATURES, "The signatures cannot be read."):
            signatures = check_signatures(self._connection, log.losses, self._findings, self._meter)
        counts = Counts(log.lines, rows, signatures, len(self._heads), left_behind, unseen)
        self._meter.end()
        return self._verdict(schema, log.head, counts)

    def _verdict(self, schema: int, head: Head | None, counts: Counts) -> Verdict:
        return Verdict(self._findings.all, self._findings.more, counts, head, schema)

    def _schema(self) -> int:
        """The form of the file; what it says of itself is of this clinic and this program."""
        application = self._connection.execute("PRAGMA application_id").fetchone()[0]
        schema = int(self._connection.execute("PRAGMA user_version").fetchone()[0])
        with self._part(Part.FILE, "The file does not say which clinic it is of."):
            clinics = self._connection.execute("SELECT clinic_id FROM meta").fetchall()
            if application != APPLICATION_ID or clinics != [(self._clinic_id.bytes,)]:
                self._findings.add(Part.FILE, "The file is not of this clinic.")
        return schema

    def _file(self) -> None:
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

    def _rows(self, log: Log) -> tuple[dict[str, int], int]:
        """How many rows each table has, and how many of all cannot be checked since a salvage."""
        counts: dict[str, int] = {}
        unseen = 0
        for table in record_tables():
            with self._part(Part.ROWS, f"The rows of {table.name} cannot be read."):
                counts[table.name], of_it = check_rows(
                    self._connection, table, log, self._findings, self._meter
                )
                unseen += of_it
        if unseen > log.losses.unseen:
            self._findings.add(
                Part.ROWS,
                f"{unseen} rows were added by lines that are lost; {log.losses.unseen} were saved.",
            )
        return counts, unseen

    def _expect(self) -> None:
        """How much there is to do, in lines, rows and signed visits."""
        names = ["change_log", "signature", *(table.name for table in record_tables())]
        counts = (
            self._connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608 - names of declared tables
            for name in names
        )
        self._meter.expect(sum(counts))

    @contextmanager
    def _part(self, part: Part, sentence: str) -> Iterator[None]:
        """What cannot be read is a finding, and the other parts are checked all the same."""
        try:
            yield
        except driver.Error as error:
            if self._meter.stopped is not None:
                raise self._meter.stopped from error
            self._findings.add(part, sentence)
