"""Putting the file that was made anew in the place of the clinic file, at a log-in."""

from __future__ import annotations

import time
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

import psycopg

from bodymap.errors import HeldError
from bodymap.services.ports import Clock
from db import driver, files
from db.backup.no_readers import no_readers
from db.form_statements import FormBook
from db.head_file import fits, head_file_of, heads_in, write_head
from db.identity import wal_of
from db.layout import CLINIC_FILE, SCHEMA
from db.moving.remaking import remade_file_of
from db.on_demand import ReadsOnDemand
from db.prepared import prepared
from db.record_writing import Stamp
from db.rows import to_micros
from db.server.connecting import connect_as
from db.server.watched import WatchedConnection, silent_after
from db.sync.elsewhere import reached_by
from db.sync.link import read_link
from db.sync.outbox import OutboxStatements, taken_in
from db.sync.receiving import ForeignLogError, Receiving
from db.transaction import SqlTransaction
from db.workstation import workstation_id

if TYPE_CHECKING:
    from bodymap.services.audit.lines import Head
    from db.keys.clinic_keys import ClinicKeys
    from db.keys.proving import Proved
    from db.server.address import ServerAddress

CATCH_UP_S: Final = 20.0
"""So long a log-in waits for what the new file has to be told of; else it is the next one's."""
NOBODY: Final = bytes(16)
_OF_THE_WORKSTATION: Final = ("outbox", "set_aside", "slot_key", "key_ring")
"""What is in a file and not on the server, in the order in which it is copied."""


class TakingPlace:
    """One try, in a folder whose clinic file nobody has open."""

    def __init__(
        self,
        folder: Path,
        keys: ClinicKeys,
        clinic_id: UUID,
        clock: Clock,
        server: ServerAddress | None = None,
    ) -> None:
        """``server`` is where the server is looked for instead of where the file says."""
        self._folder = folder
        self._file = folder / CLINIC_FILE
        self._remade = remade_file_of(folder)
        self._keys = keys
        self._clinic_id = clinic_id
        self._clock = clock
        self._server = server

    def take(self) -> bool:
        """Whether the new file is the clinic file now. Where something waits to be sent, or the
        server is away while the new file is behind, it waits on; a file that cannot take the place
        any more, because its key is not that of the clinic, is removed.

        Never raises: a log-in goes on with the file there is.
        """
        try:
            return self._take()
        except (OSError, HeldError):
            return False

    def _take(self) -> bool:
        try:
            self._origin = workstation_id(self._folder)
            with closing(driver.connect(self._remade, self._keys.data)) as remade:
                if not self._is_of_clinic(remade):
                    return self._discard(remade)
                with closing(driver.connect(self._file, self._keys.data)) as before:
                    if _last(remade, "outbox") and _last(remade, "outbox") != _last(
                        before, "outbox"
                    ):
                        # a try before this one ended on the way, and the clinic went on
                        _ask_again(before, remade)
                        return self._discard(remade)
                    if not self._is_ready(before, remade):
                        return False
                    _copy(before, remade)
                    head, fitted = _head(remade), self._heads_fit(before)
        except driver.Error:
            return self._discard(None)
        if wal_of(self._file).exists() or wal_of(self._remade).exists():
            return False
        files.sync_file(self._remade)
        with no_readers(self._file):
            self._remade.replace(self._file)
        files.sync_folder(self._folder)
        if fitted:
            # the lines that it told of are not in this file any more, and the server has them
            self._keep(head, self._clock.now())
        return True

    def _is_of_clinic(self, remade: driver.Connection) -> bool:
        found = remade.execute("SELECT clinic_id, schema FROM meta").fetchone()
        return bool(found == (self._clinic_id.bytes, SCHEMA))

    def _discard(self, remade: driver.Connection | None) -> bool:
        if remade is not None:
            remade.close()
        for left in (wal_of(self._remade), self._remade):
            left.unlink(missing_ok=True)
        return False

    def _is_ready(self, before: driver.Connection, remade: driver.Connection) -> bool:
        if _last(before, "outbox") > taken_in(before.cursor(), self._origin.bytes):
            return False
        if not _last(remade, "outbox"):
            with suppress(psycopg.Error, ForeignLogError, ValueError):
                self._catch_up(remade)
        return _last(remade, "change_log") >= _last(before, "change_log")

    def _catch_up(self, remade: driver.Connection) -> None:
        """Take in what the server got since the file was made, as nobody's: the new file has no
        outbox yet, and what this workstation sent meanwhile is there already."""
        receiving = Receiving(remade, NOBODY, self._keys.chain, self._writing)
        link = read_link(remade.cursor())
        if link is None:
            return
        access = reached_by(link.access, self._server)
        until = time.monotonic() + CATCH_UP_S
        with closing(
            connect_as(WatchedConnection, access, self._folder, purpose="keeping")
        ) as server:
            # somebody stands at the door and waits
            server.watch = silent_after(CATCH_UP_S)
            while not receiving.receive(server).is_all and time.monotonic() < until:
                pass

    def _writing(self, cursor: driver.Cursor) -> SqlTransaction:
        stamp = Stamp(
            *(self._origin.bytes, None, self._clinic_id.bytes, self._keys.chain),
            to_micros(self._clock.now()),
        )
        return SqlTransaction(cursor, OutboxStatements(prepared), FormBook(prepared), stamp)

    def _heads_fit(self, before: driver.Connection) -> bool:
        """Whether what was kept of the end of the change log is in the file that was in use. What
        does not fit is evidence, and stays."""
        audit = ReadsOnDemand(prepared).audit
        try:
            kept = heads_in(head_file_of(self._file))
        except FileNotFoundError:
            return True
        except (OSError, ValueError):
            return False
        cursor = before.cursor()
        return all(fits(one.head, audit.seal(cursor, one.head.sequence)) for one in kept)

    def _keep(self, head: Head, now: datetime) -> None:
        with suppress(OSError):
            write_head(head_file_of(self._file), self._clinic_id, head, now)


def _copy(before: driver.Connection, remade: driver.Connection) -> None:
    """Bring over what only the workstation has. Lines are never taken out, so those that came over
    at a try before stay."""
    cursor = remade.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    for table in _OF_THE_WORKSTATION:
        names = [name for _, name, *_ in remade.execute(f"PRAGMA table_info({table})")]
        listed, marks = ", ".join(f'"{one}"' for one in names), ", ".join("?" * len(names))
        after = _last(remade, table) if table == "outbox" else 0
        if table != "outbox":
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - names of this file
        more = " WHERE sequence > ? ORDER BY sequence" if table == "outbox" else ""
        rows = before.execute(
            f"SELECT {listed} FROM {table}{more}",  # noqa: S608 - as above
            (after,) if more else (),
        )
        cursor.executemany(f"INSERT INTO {table} ({listed}) VALUES ({marks})", rows)  # noqa: S608 - as above
    cursor.execute("COMMIT")


def _head(connection: driver.Connection) -> Head:
    return ReadsOnDemand(prepared).audit.head(connection.cursor())


def _last(connection: driver.Connection, log: str) -> int:
    """The number of the last line of a log; 0 where there is none."""
    found = connection.execute(f"SELECT coalesce(max(sequence), 0) FROM {log}").fetchone()  # noqa: S608 - names of this file
    last: int = found[0]
    return last


def _ask_again(before: driver.Connection, remade: driver.Connection) -> None:
    """What the new file was to keep is asked for anew (``renewing``)."""
    (keep_days,) = remade.execute("SELECT keep_days FROM server_link").fetchone()
    before.execute("UPDATE server_link SET keep_days = ?", (keep_days,))


def take_place(
    folder: Path, proved: Proved, clock: Clock, server: ServerAddress | None = None
) -> bool:
    """Let the file that waits in ``folder`` take the place of the clinic file (``TakingPlace``),
    for who was ``proved`` at the door."""
    return TakingPlace(folder, proved.keys, proved.clinic_id, clock, server).take()
