"""The whole check of a clinic's server, by somebody who has the clinic's keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

import psycopg

from bodymap.errors import ClinicFileError
from bodymap.services.audit.lines import Head
from bodymap.services.progress import Progress, unwatched
from db.head_file import KeptHead
from db.keys.clinic_keys import ClinicKeys
from db.layout import APPLICATION_ID
from db.server import failures
from db.server.schema import schema_of
from db.server.verify.reads import ServerReads
from db.server.verify.shape import check_shape
from db.tables import metadata
from db.verify.check import Check
from db.verify.lines import Log
from db.verify.meter import Meter
from db.verify.verdict import Part, Verdict

NO_CLINIC: Final = "There is no clinic on this server yet."

_ONE_STATE: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_PATIENTLY: Final = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL idle_in_transaction_session_timeout = 0",
    # each row with its lines comes in one sorted pass, and not line by line
    "SET LOCAL cursor_tuple_fraction = 1",
)
_BAD_PAGES: Final = (
    "SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database()"
)


def verify_server(
    connect: Callable[[], psycopg.Connection[Any]],
    keys: ClinicKeys,
    clinic_id: UUID,
    *,
    heads: Sequence[KeptHead | Head] = (),
    progress: Progress = unwatched,
) -> Verdict:
    """Check the clinic on the server that ``connect`` leads to, in one state of it. It is only
    read, and nobody waits for it. ``heads`` are those that were kept outside it.

    For a worker thread: it reads all that the server has. Raises ClinicFileError where the server
    cannot be read at all, and CancelledError.
    """
    try:
        with connect() as connection, connection.transaction():
            connection.execute(_ONE_STATE)
            for statement in _PATIENTLY:
                connection.execute(statement)
            meter = Meter(progress)
            return _ServerCheck(connection, keys, clinic_id, heads, meter).run()
    except psycopg.Error as error:
        raise failures.not_read(error) from error


class _ServerCheck(Check):
    def __init__(
        self,
        connection: psycopg.Connection[Any],
        keys: ClinicKeys,
        clinic_id: UUID,
        heads: Sequence[KeptHead | Head],
        meter: Meter,
    ) -> None:
        super().__init__(ServerReads(connection), keys, clinic_id, heads, meter)
        self._connection = connection

    def _schema(self) -> int:
        schema = schema_of(self._connection.cursor())
        clinics = (
            []
            if schema is None
            else self._connection.execute("SELECT clinic_id, application_id FROM meta").fetchall()
        )
        if schema is None or not clinics:
            raise ClinicFileError(NO_CLINIC)
        if clinics != [(self._clinic_id.bytes, APPLICATION_ID)]:
            self._findings.add(Part.FILE, "The server is not of this clinic.")
        return schema

    def _storage(self) -> None:
        with self._part(Part.FILE, "The server does not say how its disk is."):
            found = self._connection.execute(_BAD_PAGES).fetchone()
            if found is not None and found[0]:
                self._findings.add(
                    Part.FILE, f"The server's disk gave back pages that are damaged: {found[0]}."
                )

    def _references(self) -> None:
        with self._part(Part.REFERENCES, "The references between rows cannot be read."):
            for table in metadata.sorted_tables:
                for key in table.foreign_keys:
                    self._refers(table.name, key.parent.name, key.column.table.name)

    def _refers(self, table: str, column: str, to: str) -> None:
        statement = (
            f"SELECT count(*) FROM {table} t WHERE t.{column} IS NOT NULL"  # noqa: S608 - names of declared tables
            f" AND NOT EXISTS (SELECT 1 FROM {to} o WHERE o.id = t.{column})"
        )
        count = self._reads.execute(statement).fetchone()[0]
        if count:
            self._findings.add(
                Part.REFERENCES, f"Rows of {table} that refer to no row of {to}: {count}."
            )

    def _shape(self) -> None:
        check_shape(self._connection, self._findings)

    def _is_whole(self) -> bool:
        return True

    def _is_shared(self) -> bool:
        """Its lines and rows come together."""
        return False

    def _outbox(self, _log: Log) -> int:
        """A server has none: what waits, waits at the workstations."""
        return 0
