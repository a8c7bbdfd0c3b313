"""Moving an existing clinic onto a server: its file is the first workstation from then on.

Until the last step the clinic is what it was; a program that ends at any moment leaves a server
that the next call goes on with. The steps:

1. The file is backed up.
2. Lines and rows are brought to the server (``onto_server``).
3. What both hold is counted and compared, to the last cell.
4. The file is linked. From here on its record is shared.
5. The key slots are put onto the server. From here on others can join.
"""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import psycopg

from bodymap.charting.person import Role
from bodymap.errors import ClinicFileError, NotSavedError
from bodymap.services.audit.events import Event
from bodymap.services.backup_values import Backup
from bodymap.services.progress import Progress, unwatched
from db import driver, files
from db.backup.backup_files import SqlBackupFiles
from db.backup.contents import ClinicContents
from db.clinic_maker import open_store
from db.holder import Holder
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import OLD_VERSION
from db.keys.on_disk import read_key_file
from db.layout import APPLICATION_ID, CLINIC_FILE, KEY_FILE, SCHEMA, WORKSTATION_FILE
from db.moving.at_the_server import (
    clinic_on,
    of_workstation,
    refuse_other_schema,
    refuse_used_here,
    watched,
)
from db.moving.failures import not_moved
from db.moving.onto_server import OntoServer
from db.moving.parts import part
from db.opening import CANNOT_OPEN, look, open_for_work
from db.sync.content import Content, content_of_file, content_of_server
from db.sync.key_ring import newest_number
from db.sync.key_ring_sync import KeyRingSync
from db.sync.link import ServerLink, read_link, write_link
from db.workstation import workstation_id

if TYPE_CHECKING:
    from bodymap.services.ports import Clock
    from db.server.connecting import ServerAccess

OPEN_FIRST: Final = "Open the clinic once in this program, then move it."
NOBODY_HERE: Final = "Nobody has a log-in to this clinic yet. Give yourself one first."
NOT_ADMINISTRATOR: Final = "Only an administrator may move the clinic."
LINKED: Final = "This clinic shares its record with another server already."
OTHERS: Final = "The server has the record of another clinic."
JOIN_IT: Final = "This clinic was moved to the server from another workstation. Join it instead."
NOT_THE_SAME: Final = (
    "What is on the server is not what is in the file ({tables}). The clinic is as it was: make the"
    " database anew, then move it again."
)

_MAKE_CLINIC: Final = (
    "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name, created_at)"
    " VALUES (1, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
)


@dataclass(frozen=True, slots=True)
class MovedIn:
    """What the file and the server hold. ``backup`` is the one that was made before; None where the
    move only had to be finished, or nothing had changed since the last."""

    content: Content
    backup: Backup | None


def move_in(
    folder: Path,
    keys: ClinicKeys,
    clinic_id: UUID,
    access: ServerAccess,
    *,
    author: UUID | None,
    clock: Clock,
    backup_to: Path | None = None,
    workstation: UUID | None = None,
    progress: Progress = unwatched,
) -> MovedIn:
    """Move the clinic in ``folder``, which nobody has open, to the server that ``access`` leads to;
    ``author`` is who does it. ``backup_to`` is a folder for the backup in place of the one of the
    plan. ``workstation`` is who this is, where the server is not to be asked that.

    Raises ClinicFileError (as HeldError where it is open), BackupError, and what ``progress``
    raises: then it can be called again, and goes on.
    """
    holder = Holder.take(folder / CLINIC_FILE, "", clock.now)
    try:
        with watched(access, folder, "move-in", progress) as (server, told):
            work = _MovingIn(folder, keys, clinic_id, access, server, clock)
            return work.run(author, backup_to, workstation, holder, told)
    except psycopg.Error as error:
        raise not_moved(error) from error
    except (driver.Error, NotSavedError, OSError) as error:
        raise ClinicFileError(getattr(error, "sentence", CANNOT_OPEN)) from error
    finally:
        holder.release()


class _MovingIn:
    """One move."""

    def __init__(
        self,
        folder: Path,
        keys: ClinicKeys,
        clinic_id: UUID,
        access: ServerAccess,
        server: psycopg.Connection[Any],
        clock: Clock,
    ) -> None:
        self._folder = folder
        self._path = folder / CLINIC_FILE
        self._keys = keys
        self._clinic_id = clinic_id
        self._access = access
        self._server = server
        self._clock = clock

    def run(
        self,
        author: UUID | None,
        backup_to: Path | None,
        workstation: UUID | None,
        holder: Holder,
        progress: Progress,
    ) -> MovedIn:
        """All steps that are not done yet."""
        if look(self._path, self._keys.data, self._clinic_id, self._keys.chain).schema != SCHEMA:
            raise ClinicFileError(OPEN_FIRST)
        if read_key_file(self._folder / KEY_FILE).version == OLD_VERSION:
            raise ClinicFileError(NOBODY_HERE)
        self._refuse_others(author)
        refuse_other_schema(self._server)
        origin = workstation or of_workstation(self._server)
        link = self._link()
        if link is not None:
            if link.access.address != self._access.address:
                raise ClinicFileError(LINKED)
            self._put_keys(origin)
            return MovedIn(self._content(progress), None)
        found = clinic_on(self._server)
        if found is not None and found[0] != self._clinic_id:
            raise ClinicFileError(OTHERS)
        if newest_number(self._server.cursor()):
            raise ClinicFileError(JOIN_IT)
        with closing(driver.connect_to_read(self._path, self._keys.data)) as local:
            refuse_used_here(local, origin)
        self._be(origin)
        backup = self._back_up(origin, author, backup_to, part(progress, 0, 150))
        self._note(origin, author, holder)
        with closing(open_for_work(self._path, self._keys.data, self._clinic_id)) as local:
            content = self._bring(local, progress)
            self._write_link(local)
        self._put_keys(origin)
        return MovedIn(content, backup)

    def _refuse_others(self, author: UUID | None) -> None:
        with closing(driver.connect_to_read(self._path, self._keys.data)) as local:
            person = ClinicContents(local).person(author) if author else None
        if person is None or person.role is not Role.ADMINISTRATOR or person.left_at:
            raise ClinicFileError(NOT_ADMINISTRATOR)

    def _link(self) -> ServerLink | None:
        with closing(driver.connect_to_read(self._path, self._keys.data)) as local:
            return read_link(local.cursor())

    def _be(self, origin: UUID) -> None:
        """This workstation has the id from now on by which the server knows it."""
        if workstation_id(self._folder) == origin:
            return
        making = self._folder / f"{WORKSTATION_FILE}.new"
        making.unlink(missing_ok=True)
        files.write_new(making, f"{origin}\n".encode("ascii"))
        making.replace(self._folder / WORKSTATION_FILE)
        files.sync_folder(self._folder)

    def _back_up(
        self, origin: UUID, author: UUID | None, to: Path | None, progress: Progress
    ) -> Backup | None:
        backups = SqlBackupFiles(
            *(self._folder, self._clinic_id, lambda: self._keys, self._clock, origin)
        )
        last = None if to else backups.last()
        is_there = last is not None and (last.path / CLINIC_FILE).exists()
        if last is not None and is_there and not backups.is_changed_since(last.sequence):
            return None
        return backups.make(to, author, progress)

    def _note(self, origin: UUID, author: UUID | None, holder: Holder) -> None:
        """The audit trail tells before it happens that the record goes to a server."""
        store = open_store(
            *(self._path, self._keys, self._clinic_id, origin, self._clock),
            acknowledged=holder.acknowledged,
        )
        try:
            with store.write(author) as write:
                write.note(Event.MOVED_IN, "clinic", None, {})
        finally:
            store.close()

    def _bring(self, local: driver.Connection, progress: Progress) -> Content:
        local.execute("BEGIN")
        try:
            self._make_clinic(local)
            OntoServer(local, self._server).bring(part(progress, 150, 600))
            here = content_of_file(local, part(progress, 600, 750))
            there = content_of_server(self._server, part(progress, 750, 1000))
            if here != there:
                raise ClinicFileError(NOT_THE_SAME.format(tables=", ".join(here.differing(there))))
            return here
        finally:
            local.execute("ROLLBACK")

    def _make_clinic(self, local: driver.Connection) -> None:
        found = local.execute("SELECT clinic_id, clinic_name, created_at FROM meta").fetchone()
        self._server.execute(_MAKE_CLINIC, (APPLICATION_ID, SCHEMA, *found))
        if clinic_on(self._server) != (self._clinic_id, found[1]):
            raise ClinicFileError(OTHERS)

    def _write_link(self, local: driver.Connection) -> None:
        now = self._clock.now()
        cursor = local.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        write_link(cursor, ServerLink(self._access, None, now, now))
        cursor.execute("COMMIT")

    def _put_keys(self, origin: UUID) -> None:
        """Put the key slots onto the server, where nobody did."""
        with closing(open_for_work(self._path, self._keys.data, self._clinic_id)) as local:
            ring = KeyRingSync(
                *(self._folder / KEY_FILE, origin, lambda: self._keys),
                *(threading.RLock(), self._clock),
            )
            ring.step(self._server, local)

    def _content(self, progress: Progress) -> Content:
        with closing(driver.connect_to_read(self._path, self._keys.data)) as local:
            return content_of_file(local, progress)
