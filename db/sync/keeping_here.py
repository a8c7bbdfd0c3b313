"""What of a shared record is in the file of an open clinic, and the way to the rest of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import psycopg

from bodymap.errors import ClinicFileError, NotSavedError
from db.rows import to_micros
from db.server.connecting import connect_as
from db.server.store import ServerStore
from db.server.watched import WatchedConnection
from db.sync.bringing import Bringing
from db.sync.elsewhere import reached_by
from db.sync.left_out import is_left_out
from db.sync.link import link_of

if TYPE_CHECKING:
    from bodymap.services.ports import Clock, RecordStore
    from db.driver import Connection, Cursor
    from db.server.address import ServerAddress
    from db.server.connecting import ServerAccess
    from db.store import SqlStore
    from db.sync.worker import SharingWorker

AWAY: Final = "The clinic's server does not answer. Try again in a moment."
OPENED_TO_READ: Final = "This clinic was opened to read only, so nothing is fetched into it."
SILENCE_S: Final = 30.0
"""So long the server may say nothing while it is read; a statement takes it no longer."""
_MISSING: Final = (
    "SELECT 1 FROM left_out JOIN patient ON patient.id = left_out.patient_id"
    " WHERE patient.active_at >= ? LIMIT 1"
)
_FIRST: Final = "SELECT coalesce(min(sequence), 1) FROM change_log"


class KeepingHere:
    """Implements the services' ``Keeping`` for the file of ``store``, which ``worker`` shares;
    None where it was opened to read: then nothing is fetched into it.
    ``folder`` is where the certificates of the server can lie, ``server`` where it is looked for
    instead of where the file says. ``clinic_id``, ``origin`` and ``chain_key`` as for the store."""

    def __init__(
        self,
        store: SqlStore,
        worker: SharingWorker | None,
        folder: Path,
        server: ServerAddress | None,
        *,
        clinic_id: UUID,
        origin: UUID,
        chain_key: bytes,
        clock: Clock,
    ) -> None:
        self._store = store
        self._worker = worker
        self._folder = folder
        self._server = server
        self._clinic_id = clinic_id
        self._origin = origin
        self._chain_key = chain_key
        self._clock = clock

    def has_all_since(self, moment: datetime) -> bool:
        """See ``Keeping``."""

        def missing(cursor: Cursor) -> object:
            return cursor.execute(_MISSING, (to_micros(moment),)).fetchone()

        return self._store.look_up(missing) is None

    def first_line(self) -> int:
        """See ``Keeping``."""
        found: int = self._store.look_up(lambda cursor: cursor.execute(_FIRST).fetchone()[0])
        return found

    def is_here(self, patient_id: UUID) -> bool:
        """See ``Keeping``."""
        return not self._store.look_up(lambda cursor: is_left_out(cursor, patient_id.bytes))

    def fetch(self, patient_id: UUID, told: Callable[[str], object]) -> None:
        """See ``Keeping``."""
        worker = self._worker
        if worker is None:
            told(OPENED_TO_READ)
            return

        def bring(local: Connection, server: psycopg.Connection[Any]) -> None:
            if is_left_out(local.cursor(), patient_id.bytes):
                Bringing(local, worker.turn).bring(server, patient_id.bytes)
            told("")

        worker.ask(bring, told)

    def _reach(self, access: ServerAccess) -> psycopg.Connection[Any]:
        reached = connect_as(WatchedConnection, access, self._folder, purpose="reading")
        reached.silence_s = SILENCE_S
        return reached

    @contextmanager
    def elsewhere(self) -> Iterator[RecordStore]:
        """See ``Keeping``."""
        try:
            access = reached_by(link_of(self._store).access, self._server)
            store = ServerStore(
                lambda: self._reach(access),
                clock=self._clock,
                origin=self._origin.bytes,
                clinic_id=self._clinic_id,
                chain_key=self._chain_key,
            )
        except (psycopg.Error, NotSavedError, ValueError) as error:
            raise ClinicFileError(AWAY) from error
        store.allow_charting(False)
        try:
            yield store
        finally:
            store.close()
